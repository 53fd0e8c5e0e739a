// What an agent was writing when the conversation went to somebody else.

import { draftOf, drafts, keepDraft } from "../core/drafts.js";
import { html } from "../core/html.js";
import { useStore } from "../core/store.js";
import { Notice } from "./notice.js";
import { t } from "../core/words.js";

/** The draft of a reply that can no longer be sent, with a button to discard it; nothing without one. */
export function KeptDraft({ conversationId }) {
  const draft = draftOf(conversationId, useStore(drafts)).trim();
  if (draft === "") return null;
  return html`
    <${Notice} tone="warn">
      <span>${t("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${draft}</q>
      <button type="button" class="small" onClick=${() => keepDraft(conversationId, "")}>${t("common.discard")}</button>
    <//>
  `;
}
