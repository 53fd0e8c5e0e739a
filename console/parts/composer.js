// The reply box.

import { fileDrafts, filesOf, keepFiles } from "../core/draft-files.js";
import { draftOf, drafts, keepDraft } from "../core/drafts.js";
import { html, useId } from "../core/html.js";
import { nameOf } from "../core/names.js";
import { offer } from "../core/offer.js";
import { countSms } from "../core/sms.js";
import { useStore } from "../core/store.js";
import { FreeAnswers } from "./free-answers.js";
import { lazy } from "./lazy.js";
import { t } from "../core/words.js";

/** On-screen keyboards have no Shift+Enter, so Enter starts a new line there. */
const COARSE = "(pointer: coarse)";
const Attach = lazy(() => import("./later.js").then((module) => module.Attach));
const isTouch = () => matchMedia(COARSE).matches;

/** The reply box of a conversation; `onSend` receives the text and `{media, leave}`: its files, and what leaves once it is sent, if anything; the box is empty at once. */
export function Composer({ conversation, canLeave, onSend }) {
  const id = useId();
  const text = draftOf(conversation.id, useStore(drafts));
  const files = filesOf(conversation.id, useStore(fileDrafts));
  const isEmpty = text.trim() === "" && files.length === 0;
  const touch = isTouch();
  const leaveOnceSent = useStore(offer)?.leaveOnceSent;
  const send = (leave = null) => {
    // Read from the store: Enter may come before the last input is rendered.
    const written = draftOf(conversation.id);
    const media = filesOf(conversation.id);
    if (written.trim() === "" && media.length === 0) return;
    keepDraft(conversation.id, "");
    keepFiles(conversation.id, []);
    onSend(written, { media, leave });
  };
  const sendAndLeave = () => leaveOnceSent && send(leaveOnceSent());
  const onSubmit = (event) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event) => {
    const sends = event.ctrlKey || event.metaKey || !(touch || event.shiftKey);
    if (event.key !== "Enter" || event.isComposing || !sends) return;
    event.preventDefault();
    if (canLeave && event.shiftKey) sendAndLeave();
    else send();
  };
  return html`
    <form class="composer" onSubmit=${onSubmit}>
      <label for=${id}>${t("composer.reply", { name: nameOf(conversation) })}</label>
      <textarea id=${id} rows="3" dir="auto" aria-keyshortcuts="r" value=${text} aria-describedby=${`${id}-hint`}
        onInput=${(event) => keepDraft(conversation.id, event.currentTarget.value)} onKeyDown=${onKeyDown}></textarea>
      <div class="composer-foot">
        <${Attach} files=${files} onChange=${(next) => keepFiles(conversation.id, next)} />
        <span id=${`${id}-hint`} class="hint">
          ${touch ? t("composer.enterStartsNewLine") : t("composer.enterSendsShiftEnter")}
          <${FreeAnswers} at=${conversation.reply_window?.closes_at} />
          <${SmsCounter} ...${{ conversation, text }} />
        </span>
        <span class="note-actions">
          ${canLeave &&
          html`
            <button type="button" disabled=${isEmpty || !leaveOnceSent} aria-keyshortcuts="Control+Shift+Enter" onClick=${sendAndLeave}>
              ${t("beforeLeave.sendLeave")}
            </button>
          `}
          <button type="submit" class="primary" disabled=${isEmpty}>${t("common.send")}</button>
        </span>
      </div>
    </form>
  `;
}

/** What it takes as text messages. */
function SmsCounter({ conversation, text }) {
  if (conversation.channel !== "sms" || text === "") return null;
  const { messages, left } = countSms(text);
  return html`<span class="sms-counter">${t("composer.textMessages", { count: messages, left })}</span>`;
}
