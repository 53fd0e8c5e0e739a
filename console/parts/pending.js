// An outbox entry in the history: in flight, or failed.

import { useApp } from "../core/context.js";
import { useServerNow } from "../core/clock.js";
import { filesOf, keepFiles, titleOf } from "../core/draft-files.js";
import { draftOf, keepDraft } from "../core/drafts.js";
import { html } from "../core/html.js";
import { deliveryOf, drop, progress, sendAgain } from "../core/outbox.js";
import { wordsFor } from "../core/refusals.js";
import { useStore } from "../core/store.js";
import { MessageText } from "./message-text.js";
import { Notice } from "./notice.js";
import { t } from "../core/words.js";

/** The entry; `canReply` says whether a retry is possible. */
export function Pending({ conversationId, entry, canReply, onSent }) {
  useServerNow();
  const { state, refusal } = deliveryOf(entry, useStore(progress));
  return html`
    <li class="message" data-from="agent" data-pending=${state !== "sent"}>
      <p class="message-head">
        <span class="author">${t("common.you")}</span>
        ${state === "sending" && html`<span role="status">${t("pending.sending")}</span>`}
      </p>
      ${entry.text !== "" && html`<${MessageText} text=${entry.text} />`}
      ${entry.media?.map((file) => html`<p key=${file.url} class="message-body" dir="auto">${titleOf(file)}</p>`)}
      ${state === "failed" && html`<${Failed} ...${{ conversationId, entry, refusal, canReply, onSent }} />`}
    </li>
  `;
}

function Failed({ conversationId, entry, refusal, canReply, onSent }) {
  const { api } = useApp();
  const { messageId, text, media = [] } = entry;
  const again = async () => {
    await sendAgain(api, conversationId, entry);
    onSent();
  };
  const edit = () => {
    const draft = draftOf(conversationId);
    drop(conversationId, messageId);
    keepDraft(conversationId, [text, draft].filter(Boolean).join("\n"));
    keepFiles(conversationId, [...media, ...filesOf(conversationId)]);
  };
  return html`
    <${Notice} tone="bad">
      <span>${t("pending.notSent")} ${refusal ? wordsFor(refusal) : t("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${canReply && html`<button type="button" class="small" onClick=${again}>${t("pending.sendAgain")}</button>`}
        ${canReply && html`<button type="button" class="small" onClick=${edit}>${t("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${() => drop(conversationId, messageId)}>${t("common.discard")}</button>
      </span>
    <//>
  `;
}
