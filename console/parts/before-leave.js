// The dialog before a leave with an unsent or missing answer.

import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { hasUnsent } from "../core/outbox.js";
import { Dialog } from "./dialog.js";
import { sendDraft } from "./unsent.js";
import { t } from "../core/words.js";

/** The dialog; `unsent` is the agent's unsent text, `onLeave` leaves anyway. */
export function BeforeLeave({ conversation, isUnanswered, unsent, canReply, busy, onLeave, onClose }) {
  const { api } = useApp();
  const [sending, setSending] = useState(false);
  const draft = unsent?.draft;
  const sendAndLeave = async () => {
    setSending(true);
    await sendDraft(api, conversation.id);
    setSending(false);
    if (hasUnsent(conversation.id)) onClose();
    else onLeave();
  };
  return html`
    <${Dialog} title=${unsent ? t("beforeLeave.haveNotSentWhat") : t("beforeLeave.customerWaitsAnswer")} onClose=${onClose}>
      <div class="dialog-body">
        ${draft && html`<blockquote class="news"><p class="message-body" dir="auto">${draft}</p></blockquote>`}
        ${unsent?.failed && html`<p>${t("common.messageYoursCouldNot")}</p>`}
        ${isUnanswered
          ? html`<p>${t("beforeLeave.customerWroteLastOnce")}</p>`
          : html`<p>${t("beforeLeave.onceLeaveStaysHere")}</p>`}
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${onClose}>${t("common.stay")}</button>
        <button type="button" class=${draft && canReply ? "" : "primary"} disabled=${busy || sending} onClick=${onLeave}>
          ${unsent ? t("beforeLeave.leaveWithoutSending") : t("beforeLeave.leaveNoAnswerNeeded")}
        </button>
        ${draft &&
        canReply &&
        html`<button type="button" class="primary" disabled=${busy || sending} onClick=${sendAndLeave}>${t("beforeLeave.sendLeave")}</button>`}
      </div>
    <//>
  `;
}
