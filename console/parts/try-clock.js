// The test clock of the local system.

import { announce } from "../core/announce.js";
import { observeServerTime, useServerNow } from "../core/clock.js";
import { useCommand } from "../core/command.js";
import { html, useState } from "../core/html.js";
import { advanceClock } from "../core/local.js";
import { duration, fullTime } from "../core/time.js";
import { RefusalNotice } from "./notice.js";
import { t } from "../core/words.js";

const STEPS = [3600, 86_400, 14 * 86_400, 90 * 86_400].map((seconds) => ({ seconds, words: `+${duration(seconds)}` }));

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
    announce(t("tryClock.clockHasMoved", { words }));
  };
  return html`
    <section class="try-part try-clock" aria-label=${t("tryClock.testClock")}>
      <h3>${t("tryClock.testClock")}</h3>
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
      <p class="hint" role="status">${busy ? t("tryClock.movingOn") : firedInWords(fired)}</p>
      <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
    </section>
  `;
}

/** Whether anything fired. The number would mislead: schedules and the sweep behind them both count. */
function firedInWords(fired) {
  if (fired === null) return "";
  return fired > 0 ? t("tryClock.whatFellDueOn") : t("tryClock.nothingFellDueOn");
}
