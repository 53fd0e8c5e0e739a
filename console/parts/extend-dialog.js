// The dialog in which a running pause gets a later end.

import { useServerNow } from "../core/clock.js";
import { extensionTimes } from "../core/extension.js";
import { html } from "../core/html.js";
import { fullTime } from "../core/time.js";
import { FormDialog } from "./form-dialog.js";
import { dueInWords, TimeChoice, useTimeChoice } from "./time-choice.js";

const MINUTE = 60_000;

/** The dialog; `latest` is the latest end in milliseconds, `onExtend` gets `{until}`. */
export function ExtendDialog({ pause, latest, busy, refusal, onExtend, onClose }) {
  const end = Date.parse(pause.reassign_at);
  const earliest = Math.max(end, useServerNow()) + MINUTE;
  const times = extensionTimes(end, latest);
  const first = (times.find(({ name }) => name === "day") ?? times.at(-1)).name;
  const time = useTimeChoice({ times, first, earliest, latest, usual: Math.min(earliest + 60 * MINUTE, latest) });
  const { until, wrong } = time;
  const between = `Choose a time after ${fullTime(end)}, at the latest ${fullTime(latest)}.`;
  return html`
    <${FormDialog} title="Extend the pause" act="Extend" isReady=${!wrong} onSubmit=${() => onExtend({ until })}
      ...${{ busy, refusal, onClose }}>
      <p class="hint">Now it ends on ${fullTime(end)}. A later end cannot be taken back; you can resume at any time.</p>
      <${TimeChoice} legend="Pause until" state=${time} said=${wrong ? between : dueInWords(until, pause.then)} />
    <//>
  `;
}
