// The test clock of the local system.

import { announce } from "../core/announce.js";
import { observeServerTime, useServerNow } from "../core/clock.js";
import { useCommand } from "../core/command.js";
import { html, useState } from "../core/html.js";
import { advanceClock } from "../core/local.js";
import { fullTime } from "../core/time.js";
import { RefusalNotice } from "./notice.js";

const STEPS = [
  { seconds: 3600, words: "+1 hour" },
  { seconds: 86_400, words: "+1 day" },
  { seconds: 14 * 86_400, words: "+14 days" },
  { seconds: 90 * 86_400, words: "+90 days" },
];

/** The current time of the local system, and buttons to advance it. */
export function TryClock() {
  const now = useServerNow(1000);
  const [fired, setFired] = useState(null);
  const { busy, refusal, run, clear } = useCommand();
  const advance = async ({ seconds, words }) => {
    const { answer } = await run(words, () => advanceClock(seconds));
    if (!answer) return;
    observeServerTime(answer.now);
    setFired(answer.fired);
    announce(`The clock has moved ${words}.`);
  };
  return html`
    <section class="try-part try-clock" aria-label="Test clock">
      <h3>Test clock</h3>
      <p class="clock-now"><time datetime=${new Date(now).toISOString()}>${fullTime(now)}</time></p>
      <div class="clock-steps">
        ${STEPS.map(
          (step) => html`
            <button key=${step.words} type="button" class="small" disabled=${busy !== null} onClick=${() => advance(step)}>
              ${step.words}
            </button>
          `,
        )}
      </div>
      <p class="hint" role="status">${busy ? "Moving on…" : firedInWords(fired)}</p>
      <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
    </section>
  `;
}

/** Whether anything fired. The number would mislead: schedules and the sweep behind them both count. */
function firedInWords(fired) {
  if (fired === null) return "";
  return fired > 0 ? "What fell due on the way has happened." : "Nothing fell due on the way.";
}
