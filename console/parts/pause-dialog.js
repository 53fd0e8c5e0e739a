// The pause dialog: reason and time.

import { serverNow, useServerNow } from "../core/clock.js";
import { html, useId, useState } from "../core/html.js";
import { pauseTimes, usualTime } from "../core/pause-times.js";
import { duration, fullTime } from "../core/time.js";
import { Dialog } from "./dialog.js";
import { dueInWords, TimeChoice, useTimeChoice } from "./time-choice.js";

const MINUTE = 60_000;

/**
 * Asks for an optional reason, for the time and for what happens then, and meanwhile. `limit` is the current limit in seconds,
 * `usualOnReply` what the settings say of replies.
 */
export function PauseDialog({ limit, usualOnReply, busy, onPause, onClose, children }) {
  const id = useId();
  const now = useServerNow();
  const presets = pauseTimes(now, limit * 1000);
  const latest = now + limit * 1000;
  const [reason, setReason] = useState("");
  const [then, setThen] = useState("queue");
  const [onReply, setOnReply] = useState(usualOnReply);
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
    if (choice !== null && !wrong) onPause({ reason: reason.trim(), until, then, onReply });
  };
  return html`
    <${Dialog} title="Pause this conversation" onClose=${onClose}>
      <form onSubmit=${submit} novalidate>
        <div class="dialog-body">
          ${children}
          <p class="hint">Your task closes and your capacity is free after wrap-up. The conversation stays yours until you
            resume it, or until the time is up.</p>
          <div class="field">
            <label for=${`${id}-reason`}>Reason (optional)</label>
            <input id=${`${id}-reason`} type="text" dir="auto" maxlength="256" value=${reason} autocomplete="off"
              onInput=${(event) => setReason(event.currentTarget.value)} />
          </div>
          <${Choice} id=${`${id}-then`} label="When the time is up" words=${THEN} value=${then} onChange=${setThen} />
          <${Choice} id=${`${id}-reply`} label="If the customer writes" words=${ON_REPLY} value=${onReply} onChange=${setOnReply} />
          <${TimeChoice} legend="Until" state=${time} said=${said({ choice, wrong, until: until ?? latest, latest })} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${onClose}>Cancel</button>
          <button type="submit" class="primary" disabled=${busy || wrong || choice === null}>Pause</button>
        </div>
      </form>
    <//>
  `;
}

const THEN = { queue: "It goes back to the queue", agent: "It comes back to me, if I am available" };
const ON_REPLY = { stay: "It stays paused", notify: "It stays paused, and others are told", wake: "The pause is over" };

function Choice({ id, label, words, value, onChange }) {
  const options = Object.entries(words).map(([name, text]) => html`<option key=${name} value=${name}>${text}</option>`);
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} value=${value} onChange=${(event) => onChange(event.currentTarget.value)}>${options}</select>
    </div>
  `;
}

function said({ choice, wrong, until, latest }) {
  if (choice === null) return "Choose until when.";
  return wrong ? `Choose a time in the future, at the latest ${fullTime(latest)}.` : dueInWords(until);
}
