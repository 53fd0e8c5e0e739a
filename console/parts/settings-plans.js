// Plans: what happens by itself while the customer of a left conversation is silent.

import { html, useState } from "../core/html.js";
import { planInWords } from "../core/plan-words.js";
import { PlanDialog } from "./plan-dialog.js";
import { SettingField } from "./setting-field.js";
import { t } from "../core/words.js";

/** The section; `field(at)` has what a field is given, `onChange(keys, value)` changes the document, undefined removes. */
export function SettingsPlans({ settings, disabled, field, onChange }) {
  const [editing, setEditing] = useState(null);
  const { plan, calendar, plans } = settings.leave;
  const named = Object.entries(plans).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const done = (name, steps) => {
    onChange(["leave", "plans", name], steps);
    setEditing(null);
  };
  return html`
    <section class="card" aria-labelledby="settings-plans">
      <h2 id="settings-plans">${t("settings.plans")}</h2>
      <p class="hint">${t("settings.whatHappensItselfWhile")}</p>
      <ul class="entries">
        ${named.map(
          ([name, steps]) => html`
            <li key=${name} class="entry">
              <div><p class="row-name">${name}</p><p class="hint" dir="auto">${planInWords(steps)}</p></div>
              <div class="entry-actions">
                <button type="button" class="small" disabled=${disabled} aria-label=${t("settings.editName", { name })}
                  onClick=${() => setEditing({ name, steps })}>${t("settings.edit")}</button>
                <button type="button" class="small" disabled=${disabled} aria-label=${t("settings.removeName", { name })}
                  onClick=${() => onChange(["leave", "plans", name], undefined)}>${t("settings.remove")}</button>
              </div>
            </li>
          `,
        )}
      </ul>
      <p><button type="button" class="small" disabled=${disabled} onClick=${() => setEditing({})}>${t("settings.addPlan")}</button></p>
      ${(named.length > 0 || plan) &&
      html`<${SettingField} at="leave.plan" value=${plan} names=${Object.keys(plans)} hint=${t("settings.whereAgentDoesNot")}
        ...${field("leave.plan")} />`}
      ${(Object.keys(settings.calendars).length > 0 || calendar) &&
      html`<${SettingField} at="leave.calendar" value=${calendar} names=${Object.keys(settings.calendars)}
        ...${field("leave.calendar")} />`}
      ${editing && html`<${PlanDialog} ...${editing} taken=${Object.keys(plans)} onDone=${done} onClose=${() => setEditing(null)} />`}
    </section>
  `;
}
