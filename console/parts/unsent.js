// Unsent text, pointed out before a command takes the conversation away.

import { useApp } from "../core/context.js";
import { fileDrafts, filesOf, keepFiles, titleOf } from "../core/draft-files.js";
import { draftOf, drafts, keepDraft } from "../core/drafts.js";
import { html } from "../core/html.js";
import { hasUnsent, outbox, progress, send } from "../core/outbox.js";
import { useStore } from "../core/store.js";
import { Notice } from "./notice.js";
import { t } from "../core/words.js";

/** The unsent text and files of a conversation: `{draft, failed}` (`failed`: an outbox entry failed), or null. */
export function useUnsent(conversationId) {
  const text = draftOf(conversationId, useStore(drafts)).trim();
  const files = filesOf(conversationId, useStore(fileDrafts));
  const draft = [text, ...files.map(titleOf)].filter(Boolean).join("\n");
  useStore(outbox);
  useStore(progress);
  const failed = hasUnsent(conversationId);
  return draft !== "" || failed ? { draft, failed } : null;
}

/** Sends the draft of a conversation; resolves once it is accepted or refused. */
export function sendDraft(api, conversationId) {
  const [text, media] = [draftOf(conversationId), filesOf(conversationId)];
  keepDraft(conversationId, "");
  keepFiles(conversationId, []);
  return send(api, conversationId, text, { media });
}

/** A warning with the unsent text, and a button to send it. */
export function Unsent({ conversation, unsent, canReply }) {
  const { api } = useApp();
  if (!unsent) return null;
  if (unsent.draft === "") return html`<${Notice} tone="warn">${t("common.messageYoursCouldNot")}<//>`;
  return html`
    <${Notice} tone="warn">
      <span>${t("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${unsent.draft}</q>
      ${canReply && html`<button type="button" class="small" onClick=${() => sendDraft(api, conversation.id)}>${t("unsent.send")}</button>`}
    <//>
  `;
}
