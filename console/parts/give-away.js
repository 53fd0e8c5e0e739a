// The warning before a resume at full capacity, which would queue the conversation for any agent.

import { html } from "../core/html.js";
import { Confirm } from "./dialog.js";
import { t } from "../core/words.js";

/** The dialog; `load` is `{inUse, capacity}` of the agent who paused. */
export function GiveAway({ agent, isMe, load, queue, busy, onConfirm, onClose }) {
  const title = isMe ? t("giveAway.haveNoFreeSlot") : t("giveAway.hasNoFreeSlot", { agent });
  return html`
    <${Confirm} title=${title} act=${t("giveAway.giveQueue")} cancel=${t("giveAway.keepPaused")} busy=${busy} onConfirm=${onConfirm}
      onClose=${onClose}>
      <p>${isMe
        ? t("giveAway.useResumedNowConversation", { ...load, queue })
        : t("giveAway.usesResumedNowConversation", { ...load, agent, queue })}</p>
    <//>
  `;
}
