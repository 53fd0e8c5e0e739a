// What holds for a channel in a queue, as the API says.

import { query } from "../core/api.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { channelName, KNOWN_CHANNELS } from "../core/names.js";
import { Facts } from "./facts.js";
import { Select, TextField } from "./fields.js";
import { RefusalNotice } from "./notice.js";
import { rulesOf } from "./settings-policies.js";
import { t } from "../core/words.js";

/** The question and its answer. */
export function PolicyCheck() {
  const { api } = useApp();
  const [queue, setQueue] = useState("");
  const [channel, setChannel] = useState("");
  const [held, setHeld] = useState(null);
  const { busy, refusal, run } = useCommand();
  const channels = { "": t("settings.anyOtherChannel"), ...Object.fromEntries(KNOWN_CHANNELS.map((name) => [name, channelName(name)])) };
  const ask = async () => {
    const { answer } = await run("ask", () => api.get("/v1/policy" + query({ queue: queue.trim(), channel })));
    setHeld(answer?.body ?? null);
  };
  const change = (set) => (value) => {
    set(value);
    setHeld(null);
  };
  // The fields stand within the settings' form, and are none of it.
  const onKeyDown = (event) => {
    if (event.key !== "Enter" || event.target.localName === "button") return;
    event.preventDefault();
    ask();
  };
  return html`
    <div class="policy-check" role="group" aria-label=${t("settings.whatHolds")} onKeyDown=${onKeyDown}>
      <h3>${t("settings.whatHoldsNowSaved")}</h3>
      <div class="field-row">
        <${TextField} label=${t("settings.inQueue")} autocapitalize="none" value=${queue} onInput=${change(setQueue)} />
        <${Select} label=${t("settings.onChannel")} words=${channels} value=${channel} onChange=${change(setChannel)} />
      </div>
      <p><button type="button" class="small" disabled=${busy !== null} onClick=${ask}>${t("settings.showWhatHolds")}</button></p>
      <${RefusalNotice} refusal=${refusal} />
      <div aria-live="polite">
        ${held &&
        html`
          <p>${held.policy ? t("settings.policyThoseBelow", { policy: held.policy }) : t("settings.settingsAlone")}</p>
          <${Facts} facts=${rulesOf(held)} />
        `}
      </div>
    </div>
  `;
}
