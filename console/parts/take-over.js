// The question before a conversation is taken from somebody who has it.

import { useApp } from "../core/context.js";
import { html } from "../core/html.js";
import { may } from "../core/session.js";
import { Confirm } from "./dialog.js";
import { RefusalNotice } from "./notice.js";
import { t } from "../core/words.js";

/** The dialog; `from` has the conversation, or has paused it. */
export function TakeOver({ conversation, from, busy, refusal, onTake, onClose }) {
  const { user } = useApp();
  const isPaused = conversation.channel_state === "pause";
  return html`
    <${Confirm} title=${t("takeOver.takeOverFrom", { from })} act=${t("common.takeOver")} busy=${busy} onConfirm=${onTake} onClose=${onClose}>
      <p>${isPaused
        ? t("takeOver.hasPausedPauseEnds", { from })
        : t("takeOver.workingOnThenConversation", { from })}</p>
      ${!may(user, "supervisor") && html`<p class="hint">${t("takeOver.canTakeOverFrom")}</p>`}
      <${RefusalNotice} refusal=${refusal} />
    <//>
  `;
}
