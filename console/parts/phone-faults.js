// What goes wrong between us and a phone, for the asking.

import { useCommand } from "../core/command.js";
import { html, useId, useState } from "../core/html.js";
import { setFaults } from "../core/phones.js";
import { RefusalNotice } from "./notice.js";
import { t } from "../core/words.js";

const TROUBLES = {
  none: t("phones.tNone"),
  refuse: t("phones.tRefuse"),
  undeliverable: t("phones.tUndeliverable"),
  time_out: t("phones.tTimeOut"),
  break: t("phones.tBreak"),
  too_many: t("phones.tTooMany"),
  unavailable: t("phones.tUnavailable"),
};

const REPORTS = {
  in_order: t("phones.rInOrder"),
  twice: t("phones.rTwice"),
  reversed: t("phones.rReversed"),
  never: t("phones.rNever"),
};

/** The faults of the phone's connection. */
export function PhoneFaults({ phone, onChange }) {
  const { busy, refusal, run, clear } = useCommand();
  const id = useId();
  // What was chosen shows at once, and what is so afterwards.
  const [chosen, setChosen] = useState(null);
  const faults = chosen ?? phone.faults;
  const set = async (change) => {
    const next = { ...faults, ...change };
    setChosen(next);
    await run("faults", () => setFaults(phone.connection, next));
    await onChange();
    setChosen(null);
  };
  const choice = (name, words, value, all, change) => html`
    <div class="field">
      <label for="${id}-${name}">${words}</label>
      <select id="${id}-${name}" value=${value} disabled=${busy !== null} onChange=${(event) => set(change(event.currentTarget.value))}>
        ${Object.entries(all).map(([one, said]) => html`<option key=${one} value=${one}>${said}</option>`)}
      </select>
    </div>
  `;
  const check = (words, checked, change) => html`
    <label class="chip"><input type="checkbox" checked=${checked} disabled=${busy !== null} onChange=${() => set(change)} /><span>${words}</span></label>
  `;
  return html`
    <section class="try-part" aria-labelledby="${id}-title">
      <h3 id="${id}-title">${t("phones.wrong")}</h3>
      ${choice("next", t("phones.next"), faults.next[0] ?? "none", TROUBLES, (one) => ({ next: one === "none" ? [] : [one] }))}
      ${check(t("phones.signal"), !faults.signal, { signal: !faults.signal })}
      ${check(t("phones.expired"), faults.token_expired, { token_expired: !faults.token_expired })}
      ${choice("reports", t("phones.reports"), faults.reports, REPORTS, (reports) => ({ reports }))}
      <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
    </section>
  `;
}
