// The dialog before a leave with an unsent or missing answer.

import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { hasUnsent } from "../core/outbox.js";
import { Dialog } from "./dialog.js";
import { sendDraft } from "./unsent.js";

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
    <${Dialog} title=${unsent ? "You have not sent what you wrote" : "The customer waits for an answer"} onClose=${onClose}>
      <div class="dialog-body">
        ${draft && html`<blockquote class="news"><p class="message-body" dir="auto">${draft}</p></blockquote>`}
        ${unsent?.failed && html`<p>A message of yours could not be sent. It is still in the history.</p>`}
        ${isUnanswered
          ? html`<p>The customer wrote last. Once you leave, nobody sees to it until they write again.</p>`
          : html`<p>Once you leave, it stays here as a draft.</p>`}
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${onClose}>Stay</button>
        <button type="button" class=${draft && canReply ? "" : "primary"} disabled=${busy || sending} onClick=${onLeave}>
          ${unsent ? "Leave without sending" : "Leave, no answer needed"}
        </button>
        ${draft &&
        canReply &&
        html`<button type="button" class="primary" disabled=${busy || sending} onClick=${sendAndLeave}>Send and leave</button>`}
      </div>
    <//>
  `;
}
