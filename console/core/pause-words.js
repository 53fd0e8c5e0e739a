// What a pause waits for, in words.

import { t } from "./words.js";

/** Lines for a row, the reason first: `{text, isTyped}`, where `isTyped` marks what people wrote. */
export function pauseLines({ reason, note, wait, topic }) {
  return [
    reason && { text: reason, isTyped: true },
    note && { text: note, isTyped: true },
    wait?.ask && { text: t("pauseWords.asked", { ask: wait.ask }), isTyped: true },
    wait && !wait.ask && { text: t("pauseWords.waitsSignal", { signal: wait.signal }) },
    topic && { text: t("common.waits", { topic }) },
  ].filter(Boolean);
}

/** What happens at the end of a pause, and if the customer writes before; nothing for what is usual. */
export function termsInWords({ agent_id: agent, then, on_reply: onReply }, me) {
  const back = agent === me ? t("pauseWords.comesBackThenIf") : t("pauseWords.comesBackThenIfAvailable", { agent });
  return [then === "agent" && back, ON_REPLY[onReply]].filter(Boolean).join(" ");
}

const ON_REPLY = { notify: t("pauseWords.othersAreToldWhen"), wake: t("pauseWords.endsWhenCustomerWrites") };
