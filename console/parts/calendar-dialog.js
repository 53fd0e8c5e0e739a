// The dialog with one calendar: its zone, its week, and the dates that are otherwise.

import { DAYS, exceptionsAsText, readExceptions, readSpans, spansInWords } from "../core/calendar-text.js";
import { html, useId, useState } from "../core/html.js";
import { zoneHere } from "../core/time.js";
import { topicMeant } from "../core/topics.js";
import { TextField } from "./fields.js";
import { FormDialog } from "./form-dialog.js";
import { Notice } from "./notice.js";
import { t } from "../core/words.js";

const WORKDAYS = ["mon", "tue", "wed", "thu", "fri"];
const USUAL = "09:00-17:00";
const NEW = { week: Object.fromEntries(WORKDAYS.map((day) => [day, [USUAL]])), exceptions: {} };

/** The dialog; `name` and `calendar` are of the one to change; `onDone` gets both, `taken` are the names that there are. */
export function CalendarDialog({ name, calendar = NEW, taken, onDone, onClose }) {
  const [typedName, setName] = useState(name ?? "");
  const [zone, setZone] = useState(calendar.zone ?? zoneHere());
  const [week, setWeek] = useState(() => Object.fromEntries(Object.keys(DAYS).map((day) => [day, spansInWords(calendar.week[day])])));
  const [typed, setTyped] = useState(() => exceptionsAsText(calendar.exceptions));
  // A calendar is named as a topic is.
  const meant = name ?? topicMeant(typedName);
  const isTaken = !name && taken.includes(meant);
  const spans = Object.fromEntries(Object.entries(week).map(([day, text]) => [day, readSpans(text)]));
  const { exceptions, wrong } = readExceptions(typed);
  const isReady = meant !== "" && !isTaken && isZone(zone) && Object.values(spans).every(Boolean) && !wrong;
  const submit = () => {
    const open = Object.entries(spans).filter(([, day]) => day.length > 0);
    onDone(meant, { zone, week: Object.fromEntries(open), exceptions });
  };
  return html`
    <${FormDialog} title=${name ? t("settings.calendar", { name }) : t("settings.newCalendar")} act=${t("settings.done")} isReady=${isReady} onSubmit=${submit}
      onClose=${onClose}>
      ${!name &&
      html`
        <${TextField} label=${t("settings.name")}
          hint=${meant && meant !== typedName.trim() ? t("settings.willCalled", { meant }) : t("settings.suchSupport")} most="64"
          autocapitalize="none"
          value=${typedName} onInput=${setName} />
      `}
      ${isTaken && html`<${Notice} tone="warn">${t("settings.thereCalendarThisName")}<//>`}
      <${Zone} zone=${zone} onInput=${setZone} />
      <fieldset class="field">
        <legend>${t("settings.week")}</legend>
        <div class="week">
          ${Object.entries(DAYS).map(
            ([day, words]) => html`
              <${Hours} key=${day} label=${words} text=${week[day]} isWrong=${!spans[day]}
                onInput=${(text) => setWeek({ ...week, [day]: text })} />
            `,
          )}
        </div>
        <p class="hint">${t("settings.such080012")}</p>
      </fieldset>
      <${TextField} label=${t("settings.datesAreOtherwise")} rows="4" most=${null} spellcheck=${false} value=${typed} onInput=${setTyped}
        aria-invalid=${Boolean(wrong)} hint=${t("settings.oneLine202612")} />
      ${wrong && html`<p class="hint" data-wrong="true" role="status">${t("settings.thisLineCannotRead", { wrong })}</p>`}
    <//>
  `;
}

function Hours({ label, text, isWrong, onInput }) {
  const id = useId();
  return html`
    <label for=${id}>${label}</label>
    <input id=${id} type="text" autocomplete="off" value=${text} aria-invalid=${isWrong}
      onInput=${(event) => onInput(event.currentTarget.value)} />
  `;
}

function Zone({ zone, onInput }) {
  const id = useId();
  const isWrong = !isZone(zone);
  return html`
    <div class="field">
      <label for=${id}>${t("settings.timeZone")}</label>
      <input id=${id} type="text" autocomplete="off" spellcheck=${false} list=${`${id}-zones`} value=${zone} aria-invalid=${isWrong}
        aria-describedby=${`${id}-hint`} onInput=${(event) => onInput(event.currentTarget.value.trim())} />
      <datalist id=${`${id}-zones`}>${(Intl.supportedValuesOf?.("timeZone") ?? []).map((one) => html`<option key=${one} value=${one}></option>`)}</datalist>
      <p class="hint" id=${`${id}-hint`} data-wrong=${isWrong}>
        ${isWrong ? t("settings.thereNoSuchZone") : t("settings.onWhoseClockHours")}
      </p>
    </div>
  `;
}

function isZone(name) {
  try {
    return name !== "" && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
