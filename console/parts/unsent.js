// Unsent text, pointed out before a command takes the conversation away.

import { useApp } from "../core/context.js";
import { draftOf, drafts, keepDraft } from "../core/drafts.js";
import { html } from "../core/html.js";
import { hasUnsent, outbox, progress, send } from "../core/outbox.js";
import { useStore } from "../core/store.js";
import { Notice } from "./notice.js";

/** The unsent text of a conversation: `{draft, failed}` (`failed`: an outbox entry failed), or null. */
export function useUnsent(conversationId) {
  const draft = draftOf(conversationId, useStore(drafts)).trim();
  useStore(outbox);
  useStore(progress);
  const failed = hasUnsent(conversationId);
  return draft !== "" || failed ? { draft, failed } : null;
}

/** Sends the draft of a conversation; resolves once it is accepted or refused. */
export function sendDraft(api, conversationId) {
  const text = draftOf(conversationId);
  keepDraft(conversationId, "");
  return send(api, conversationId, text);
}

/** A warning with the unsent text, and a button to send it. */
export function Unsent({ conversation, unsent, canReply }) {
  const { api } = useApp();
  if (!unsent) return null;
  if (unsent.draft === "") return html`<${Notice} tone="warn">A message of yours could not be sent. It is still in the history.<//>`;
  return html`
    <${Notice} tone="warn">
      <span>You have not sent what you wrote. It is kept as a draft:</span>
      <q class="draft" dir="auto">${unsent.draft}</q>
      ${canReply && html`<button type="button" class="small" onClick=${() => sendDraft(api, conversation.id)}>Send it</button>`}
    <//>
  `;
}
