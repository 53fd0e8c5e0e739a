// Calendars: when it is open.

import { DAYS, exceptionsAsText, spansInWords } from "../core/calendar-text.js";
import { html, useState } from "../core/html.js";
import { CalendarDialog } from "./calendar-dialog.js";
import { Facts } from "./facts.js";
import { t } from "../core/words.js";

/** The section; `onChange(keys, value)` changes the document, undefined removes. */
export function SettingsCalendars({ settings, disabled, onChange }) {
  const [editing, setEditing] = useState(null);
  const calendars = Object.entries(settings.calendars).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const change = (name, calendar) => {
    onChange(["calendars", name], calendar);
    setEditing(null);
  };
  return html`
    <section class="card" aria-labelledby="settings-calendars">
      <h2 id="settings-calendars">${t("settings.calendars")}</h2>
      <p class="hint">${t("settings.whenOpenWhereRules")}</p>
      ${calendars.length === 0 && html`<p class="list-empty">${t("settings.thereNoCalendarYet")}</p>`}
      <ul class="entries">
        ${calendars.map(
          ([name, calendar]) => html`
            <${Calendar} key=${name} ...${{ name, calendar, disabled }} onEdit=${() => setEditing({ name, calendar })}
              onRemove=${() => onChange(["calendars", name], undefined)} />
          `,
        )}
      </ul>
      <p><button type="button" class="small" disabled=${disabled} onClick=${() => setEditing({})}>${t("settings.addCalendar")}</button></p>
      ${editing &&
      html`<${CalendarDialog} ...${editing} taken=${Object.keys(settings.calendars)} onDone=${change}
        onClose=${() => setEditing(null)} />`}
    </section>
  `;
}

function Calendar({ name, calendar, disabled, onEdit, onRemove }) {
  return html`
    <li class="entry">
      <div>
        <p class="row-name">${name} <span class="weak">${calendar.zone}</span></p>
        <${Facts} facts=${factsOf(calendar)} />
      </div>
      <div class="entry-actions">
        <button type="button" class="small" disabled=${disabled} aria-label=${t("settings.editName", { name })} onClick=${onEdit}>${t("settings.edit")}</button>
        <button type="button" class="small" disabled=${disabled} aria-label=${t("settings.removeName", { name })} onClick=${onRemove}>${t("settings.remove")}</button>
      </div>
    </li>
  `;
}

function factsOf({ week, exceptions }) {
  const otherwise = exceptionsAsText(exceptions);
  const days = Object.entries(DAYS).map(([day, words]) => [words, spansInWords(week[day])]);
  return otherwise ? [...days, [t("settings.otherwise"), otherwise]] : days;
}
