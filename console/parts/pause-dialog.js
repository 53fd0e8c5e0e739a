// Pausing: why, and until when.

import { serverNow } from "../core/clock.js";
import { html, useId, useState } from "../core/html.js";
import { duration, fullTime, join } from "../core/time.js";
import { Dialog } from "./dialog.js";
import { RefusalNotice } from "./notice.js";

const HOUR = 3600;
const DAY = 24 * HOUR;
const CHOICES = [
  { after: HOUR, words: "1 hour" },
  { after: 4 * HOUR, words: "4 hours" },
  { after: DAY, words: "1 day" },
  { after: 3 * DAY, words: "3 days" },
  { after: 7 * DAY, words: "1 week" },
];

/** Asks for the reason and the time; both are optional. `limit` is the limit in force, in seconds. */
export function PauseDialog({ limit, refusal, busy, onPause, onClose }) {
  const [reason, setReason] = useState("");
  const [choice, setChoice] = useState("limit");
  const [own, setOwn] = useState({ days: 0, hours: 2, minutes: 0 });
  const id = useId();
  const choices = CHOICES.filter(({ after }) => after < limit);
  const after = secondsOf(choice, own);
  const due = serverNow() + (after ?? limit) * 1000;
  const tooLong = choice === "own" && (after > limit || after < 60);
  const submit = (event) => {
    event.preventDefault();
    if (!tooLong) onPause({ reason: reason.trim(), after });
  };
  const radio = (value, words) => html`
    <label class="chip" key=${value}>
      <input type="radio" name=${id} value=${value} checked=${choice === value} onChange=${() => setChoice(value)} />
      <span>${words}</span>
    </label>
  `;
  return html`
    <${Dialog} title="Pause this conversation" onClose=${onClose}>
      <form onSubmit=${submit}>
        <div class="dialog-body">
          <p class="hint">Your task closes and your capacity is free after wrap-up. The conversation stays yours until you
            resume it, or until the time is up and it goes back to the queue.</p>
          <div class="field">
            <label for=${`${id}-reason`}>Reason (optional)</label>
            <input id=${`${id}-reason`} type="text" maxlength="256" value=${reason} autocomplete="off"
              onInput=${(event) => setReason(event.currentTarget.value)} />
          </div>
          <fieldset class="field">
            <legend>Reassign after</legend>
            <div class="chips">
              ${choices.map(({ after: seconds, words }) => radio(String(seconds), words))}
              ${radio("limit", `The limit, ${duration(limit)}`)} ${radio("own", "Another time")}
            </div>
            ${choice === "own" && html`<${OwnTime} own=${own} setOwn=${setOwn} />`}
          </fieldset>
          <p class="due-line" aria-live="polite">
            ${tooLong ? `Choose between 1 minute and ${duration(limit)}.` : `Reassigning on ${fullTime(due)}`}
          </p>
          <${RefusalNotice} refusal=${refusal} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${onClose}>Cancel</button>
          <button type="submit" class="primary" disabled=${busy || tooLong}>Pause</button>
        </div>
      </form>
    <//>
  `;
}

function secondsOf(choice, own) {
  if (choice === "limit") return undefined;
  return choice === "own" ? join(own) : Number(choice);
}

function OwnTime({ own, setOwn }) {
  const part = (name, max) => html`
    <label class="unit">
      <input type="number" min="0" max=${max} required value=${own[name]}
        onInput=${(event) => setOwn({ ...own, [name]: Number(event.currentTarget.value) })} />
      ${name}
    </label>
  `;
  return html`<div class="units">${part("days", 14)} ${part("hours", 23)} ${part("minutes", 59)}</div>`;
}
