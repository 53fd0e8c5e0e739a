// How long the customer has waited for an answer.

import { useServerNow } from "../core/clock.js";
import { html } from "../core/html.js";
import { ago, fullTime, passed, shortTime } from "../core/time.js";
import { toneOfWait, waitingSince } from "../core/waiting.js";
import { t } from "../core/words.js";

/** "Waits 12 min" in its tone, and until when it has to be answered, if that is so; or when the customer was answered. */
export function Wait({ conversation }) {
  const now = useServerNow();
  const since = waitingSince(conversation);
  const last = conversation.last_message;
  if (since === null) return html`<span class="weak">${t("wait.answered", { time: ago(last.at, now) })}</span>`;
  const answerBy = conversation.task?.answer_by;
  const [at, waited] = [new Date(since).toISOString(), Math.max(0, now - since)];
  return html`
    <time class="due" data-tone=${toneOfWait(waited)} datetime=${at} title=${t("wait.customerWaitsSince", { time: fullTime(at) })}>
      ${answerBy ? t("wait.waitsAnswer", { time: passed(waited), by: shortTime(answerBy, now) }) : t("wait.waits", { time: passed(waited) })}
    </time>
  `;
}
