// The dialog with one plan: up to five steps.

import { html, useState } from "../core/html.js";
import { isPlan, MOST_STEPS } from "../core/plan-words.js";
import { topicMeant } from "../core/topics.js";
import { DurationField, Select, TextField } from "./fields.js";
import { FormDialog } from "./form-dialog.js";
import { Notice } from "./notice.js";
import { t } from "../core/words.js";

const DO = { nudge: t("settings.sendCustomerMessage"), return: t("settings.bringBackQueue"), close: t("settings.close") };
const DAY = 86_400;
const NEXT = { after_seconds: 2 * DAY, do: "nudge", text: "" };
const LONGEST = 90 * DAY;

/** The dialog; `name` and `steps` are of the plan to change; `onDone` gets both, `taken` are the names that there are. */
export function PlanDialog({ name, steps: before = [NEXT], taken, onDone, onClose }) {
  const [typedName, setName] = useState(name ?? "");
  const [steps, setSteps] = useState(() => before.map((step) => ({ ...step, key: crypto.randomUUID() })));
  // A plan is named as a topic is.
  const meant = name ?? topicMeant(typedName);
  const isTaken = !name && taken.includes(meant);
  const change = (n, fields) => setSteps(steps.map((step, at) => (at === n ? { ...step, ...fields } : step)));
  const submit = () => onDone(meant, steps.map(written));
  return html`
    <${FormDialog} title=${name ? t("settings.plan", { name }) : t("settings.newPlan")} act=${t("settings.done")} isReady=${meant !== "" && !isTaken && isPlan(steps)}
      onSubmit=${submit} onClose=${onClose}>
      ${!name &&
      html`
        <${TextField} label=${t("settings.name")}
          hint=${meant && meant !== typedName.trim() ? t("settings.willCalled", { meant }) : t("settings.suchChase")} most="64"
          autocapitalize="none"
          value=${typedName} onInput=${setName} />
      `}
      ${isTaken && html`<${Notice} tone="warn">${t("settings.therePlanThisName")}<//>`}
      <p class="hint">${t("settings.whileCustomerSilentTimes")}</p>
      ${steps.map(
        (step, n) => html`
          <${Step} key=${step.key} number=${n + 1} step=${step} onChange=${(fields) => change(n, fields)}
            onRemove=${steps.length > 1 && (() => setSteps(steps.filter((_, at) => at !== n)))} />
        `,
      )}
      <p>
        <button type="button" class="small" disabled=${steps.length >= MOST_STEPS}
          onClick=${() => setSteps([...steps, { ...NEXT, key: crypto.randomUUID() }])}>${t("settings.addStep")}</button>
      </p>
    <//>
  `;
}

function Step({ number, step, onChange, onRemove }) {
  return html`
    <fieldset class="field step">
      <legend>${t("settings.step", { number })}</legend>
      <${DurationField} legend=${t("settings.after")} seconds=${step.after_seconds} min=${1} max=${LONGEST}
        onChange=${(after) => onChange({ after_seconds: after })} />
      <${Select} label=${t("settings.whatHappens")} words=${DO} value=${step.do} onChange=${(deed) => onChange({ do: deed })} />
      ${step.do === "nudge" &&
      html`<${TextField} label=${t("settings.messageCustomer")} rows="2" value=${step.text} onInput=${(text) => onChange({ text })} />`}
      ${onRemove && html`<p><button type="button" class="small" onClick=${onRemove}>${t("settings.removeStep", { number })}</button></p>`}
    </fieldset>
  `;
}

/** A step as the API takes it. */
function written({ after_seconds: after, do: deed, text }) {
  return { after_seconds: after, do: deed, ...(deed === "nudge" && { text: text.trim() }) };
}
