// The pause dialog: reason and time.

import { serverNow, useServerNow } from "../core/clock.js";
import { html, useId, useState } from "../core/html.js";
import { pauseTimes, usualTime } from "../core/pause-times.js";
import { duration, fullTime, localField } from "../core/time.js";
import { Dialog } from "./dialog.js";

const MINUTE = 60_000;

/** Asks for an optional reason and for the time. `limit` is the current limit in seconds. */
export function PauseDialog({ limit, busy, onPause, onClose, children }) {
  const id = useId();
  const now = useServerNow();
  const times = pauseTimes(now, limit * 1000);
  const latest = now + limit * 1000;
  const [reason, setReason] = useState("");
  const [choice, setChoice] = useState(() => usualTime(times));
  const [own, setOwn] = useState(() => localField(serverNow() + Math.min(2 * 60, limit / 120) * MINUTE));
  const until = choice === "own" ? Date.parse(own) : times.find(({ name }) => name === choice)?.until;
  const wrong = choice === "own" && !(until >= now + MINUTE && until <= latest);
  const submit = (event) => {
    event.preventDefault();
    if (choice !== null && !wrong) onPause({ reason: reason.trim(), until });
  };
  const radio = (name, words) => html`
    <label class="chip" key=${name}>
      <input type="radio" name=${id} value=${name} checked=${choice === name} onChange=${() => setChoice(name)} />
      <span>${words}</span>
    </label>
  `;
  return html`
    <${Dialog} title="Pause this conversation" onClose=${onClose}>
      <form onSubmit=${submit} novalidate>
        <div class="dialog-body">
          ${children}
          <p class="hint">Your task closes and your capacity is free after wrap-up. The conversation stays yours until you
            resume it, or until the time is up and it goes back to the queue.</p>
          <div class="field">
            <label for=${`${id}-reason`}>Reason (optional)</label>
            <input id=${`${id}-reason`} type="text" dir="auto" maxlength="256" value=${reason} autocomplete="off"
              onInput=${(event) => setReason(event.currentTarget.value)} />
          </div>
          <fieldset class="field">
            <legend>Reassign</legend>
            <div class="chips">
              ${times.map(({ name, words }) => radio(name, name === "limit" ? `${words}, ${duration(limit)}` : words))}
              ${radio("own", "Another time")}
            </div>
            ${choice === "own" &&
            html`
              <div class="own-time">
                <label class="visually-hidden" for=${`${id}-own`}>Date and time</label>
                <input id=${`${id}-own`} type="datetime-local" value=${own} min=${localField(now + MINUTE)}
                  max=${localField(latest)} aria-invalid=${wrong} aria-describedby=${`${id}-due`}
                  onInput=${(event) => setOwn(event.currentTarget.value)} />
              </div>
            `}
          </fieldset>
          <p class="due-line" id=${`${id}-due`} aria-live="polite" data-wrong=${wrong}>
            ${dueInWords({ choice, wrong, until: until ?? latest, latest })}
          </p>
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${onClose}>Cancel</button>
          <button type="submit" class="primary" disabled=${busy || wrong || choice === null}>Pause</button>
        </div>
      </form>
    <//>
  `;
}

function dueInWords({ choice, wrong, until, latest }) {
  if (choice === null) return "Choose when it goes back to the queue.";
  if (wrong) return `Choose a time in the future, at the latest ${fullTime(latest)}.`;
  return `Reassigning on ${fullTime(until)}`;
}
