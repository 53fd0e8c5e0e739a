// The pause dialog: reason and time.

import { serverNow, useServerNow } from "../core/clock.js";
import { html, useId, useState } from "../core/html.js";
import { pauseTimes, usualTime } from "../core/pause-times.js";
import { duration, fullTime } from "../core/time.js";
import { Dialog } from "./dialog.js";
import { dueInWords, TimeChoice, useTimeChoice } from "./time-choice.js";

const MINUTE = 60_000;

/** Asks for an optional reason and for the time. `limit` is the current limit in seconds. */
export function PauseDialog({ limit, busy, onPause, onClose, children }) {
  const id = useId();
  const now = useServerNow();
  const presets = pauseTimes(now, limit * 1000);
  const latest = now + limit * 1000;
  const [reason, setReason] = useState("");
  const time = useTimeChoice({
    times: presets.map((time) => (time.name === "limit" ? { ...time, words: `${time.words}, ${duration(limit)}` } : time)),
    first: usualTime(presets),
    earliest: now + MINUTE,
    latest,
    usual: serverNow() + Math.min(2 * 60, limit / 120) * MINUTE,
  });
  const { choice, until, wrong } = time;
  const submit = (event) => {
    event.preventDefault();
    if (choice !== null && !wrong) onPause({ reason: reason.trim(), until });
  };
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
          <${TimeChoice} legend="Reassign" state=${time} said=${said({ choice, wrong, until: until ?? latest, latest })} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${onClose}>Cancel</button>
          <button type="submit" class="primary" disabled=${busy || wrong || choice === null}>Pause</button>
        </div>
      </form>
    <//>
  `;
}

function said({ choice, wrong, until, latest }) {
  if (choice === null) return "Choose when it goes back to the queue.";
  return wrong ? `Choose a time in the future, at the latest ${fullTime(latest)}.` : dueInWords(until);
}
