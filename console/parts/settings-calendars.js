// Calendars: when it is open.

import { DAYS, exceptionsAsText, spansInWords } from "../core/calendar-text.js";
import { html, useState } from "../core/html.js";
import { CalendarDialog } from "./calendar-dialog.js";
import { Facts } from "./facts.js";

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
      <h2 id="settings-calendars">Calendars</h2>
      <p class="hint">When it is open. Where the rules of pause name one, the limit counts open time, and a pause ends while it is open.</p>
      ${calendars.length === 0 && html`<p class="list-empty">There is no calendar yet.</p>`}
      <ul class="entries">
        ${calendars.map(
          ([name, calendar]) => html`
            <${Calendar} key=${name} ...${{ name, calendar, disabled }} onEdit=${() => setEditing({ name, calendar })}
              onRemove=${() => onChange(["calendars", name], undefined)} />
          `,
        )}
      </ul>
      <p><button type="button" class="small" disabled=${disabled} onClick=${() => setEditing({})}>Add a calendar</button></p>
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
        <button type="button" class="small" disabled=${disabled} aria-label=${`Edit: ${name}`} onClick=${onEdit}>Edit</button>
        <button type="button" class="small" disabled=${disabled} aria-label=${`Remove: ${name}`} onClick=${onRemove}>Remove</button>
      </div>
    </li>
  `;
}

function factsOf({ week, exceptions }) {
  const otherwise = exceptionsAsText(exceptions);
  const days = Object.entries(DAYS).map(([day, words]) => [words, spansInWords(week[day])]);
  return otherwise ? [...days, ["Otherwise", otherwise]] : days;
}
