// The tour of "Try it": each step is ticked off once its effect was seen.

import { path } from "../core/api.js";
import { setPresence } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { deeds, didOnce } from "../core/deeds.js";
import { html, useEffect } from "../core/html.js";
import { usePoll } from "../core/use-poll.js";
import { hashOf } from "../core/router.js";
import { adminApi } from "../core/simulator.js";
import { withBothOn } from "../core/settings-model.js";
import { useStore } from "../core/store.js";
import { workPath } from "../core/work.js";
import { isNotSetUp, mayShapeAgents, presenceOf } from "./presence.js";
import { RefusalNotice } from "./notice.js";
import { t } from "../core/words.js";

const EVERY = 15_000;

/** The list of steps. */
export function TrySteps() {
  const { api, user } = useApp();
  const settings = usePoll(api, "/v1/settings", EVERY);
  const agent = usePoll(api, path`/v1/agents/${user.id}`, EVERY);
  const work = usePoll(api, workPath(user.id), EVERY);
  const ticked = useStore(deeds);
  const { busy, refusal, run, clear } = useCommand();
  const on = Boolean(settings.data?.leave.enabled && settings.data?.pause.enabled);
  useEffect(() => {
    if (on) didOnce("on");
    if (agent.data?.availability === "available") didOnce("available");
    // What was done is seen on the desk: a task, and why it is there.
    const has = (...reasons) => work.data?.tasks.some(({ conversation }) => reasons.includes(conversation?.task?.reason));
    if (has("new", "reply", "pause_expired")) didOnce("write");
    if (has("reply")) didOnce("reply");
    if (has("pause_expired")) didOnce("expired");
  });
  const turnOn = async () => {
    const { answer } = await run("on", () => adminApi.put("/v1/settings", withBothOn(settings.data), { ifMatch: settings.etag }));
    if (answer) settings.put(answer.body, answer.etag);
  };
  const goAvailable = async () => {
    const { answer } = await run("available", () => setPresence(api, user.id, presenceOf(agent, "available", mayShapeAgents(user, settings.data))));
    if (!answer) return;
    agent.put(answer.body, answer.etag);
    await work.refresh();
  };
  const button = (words, onClick) => html`
    <button type="button" class="small" disabled=${busy !== null} onClick=${onClick}>${words}</button>
  `;
  return html`
    <section class="try-part" aria-label=${t("trySteps.steps")}>
      <ol class="steps">
        <${Step} isDone=${ticked.on} action=${settings.data && !on && button(t("trySteps.turnBothOn"), turnOn)}>
          ${t("trySteps.turnLeavePauseOn", { settings: html`<a href=${hashOf("settings")}>${t("common.settings")}</a>` })}
        <//>
        <${Step} isDone=${ticked.available}
          action=${(agent.data || isNotSetUp(agent)) && agent.data?.availability !== "available" && button(t("trySteps.goAvailable"), goAvailable)}>
          ${t("trySteps.availableSoTasksCome")}
        <//>
        <${Step} isDone=${ticked.write}>${t("trySteps.writeCustomerBelowTask")}<//>
        <${Step} isDone=${ticked.reply}>${t("trySteps.leaveCompleteWrapUp")}<//>
        <${Step} isDone=${ticked.expired}>${t("trySteps.pauseDayMoveClock")}<//>
      </ol>
      <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
    </section>
  `;
}

function Step({ isDone, action, children }) {
  return html`
    <li data-done=${Boolean(isDone)}>
      <span class="visually-hidden">${isDone ? t("trySteps.done") : ""}</span>
      <div class="step-words">${children}</div>
      ${action}
    </li>
  `;
}
