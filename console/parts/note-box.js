// The box for a note to colleagues, apart from the reply box in place, looks and keys: Enter starts a new line here.

import { addNote } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { noteDrafts } from "../core/drafts.js";
import { html, useEffect, useId, useRef, useState } from "../core/html.js";
import { useStore } from "../core/store.js";
import { notify } from "../core/toasts.js";
import { RefusalNotice } from "./notice.js";
import { t } from "../core/words.js";

/** What the API takes, in bytes. */
const MOST_BYTES = 16 * 1024;

/** The button, and the box that it opens; a draft opens it, too. `onAdded` is called once the note is there. */
export function NoteBox({ conversationId, onAdded }) {
  const { api } = useApp();
  const { busy, refusal, run, clear } = useCommand();
  const text = noteDrafts.of(conversationId, useStore(noteDrafts.store));
  const [isOpen, setOpen] = useState(text !== "");
  const attempt = useRef({});
  const opener = useRef(null);
  const close = () => {
    clear();
    setOpen(false);
  };
  const add = async () => {
    const written = noteDrafts.of(conversationId).trim();
    if (written === "") return;
    // The same text again is the same note, should the first answer have been lost.
    if (attempt.current.text !== written) attempt.current = { text: written, id: crypto.randomUUID() };
    const { answer } = await run("note", () => addNote(api, conversationId, attempt.current.id, written));
    if (!answer) return;
    attempt.current = {};
    noteDrafts.keep(conversationId, "");
    close();
    notify(t("noteBox.noteAdded"));
    await onAdded();
  };
  useReturn(opener, isOpen);
  if (!isOpen) {
    return html`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${opener} onClick=${() => setOpen(true)}>${t("noteBox.open")}</button>
        ${text !== "" && html`<span class="tag">${t("common.draft")}</span>`}
      </div>
    `;
  }
  return html`<${Box} ...${{ conversationId, text, refusal }} busy=${busy !== null} onAdd=${add} onClose=${close} />`;
}

function Box({ conversationId, text, busy, refusal, onAdd, onClose }) {
  const id = useId();
  const field = useRef(null);
  useEffect(() => field.current.focus(), []);
  const isLong = new TextEncoder().encode(text.trim()).length > MOST_BYTES;
  const isReady = text.trim() !== "" && !isLong;
  const onSubmit = (event) => {
    event.preventDefault();
    if (isReady && !busy) onAdd();
  };
  const onKeyDown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) onSubmit(event);
  };
  return html`
    <form class="note-box" onSubmit=${onSubmit}>
      <label for=${id}>${t("noteBox.noteColleagues")}</label>
      <textarea id=${id} rows="3" dir="auto" ref=${field} value=${text} aria-describedby=${`${id}-hint`} aria-invalid=${isLong}
        onInput=${(event) => noteDrafts.keep(conversationId, event.currentTarget.value)} onKeyDown=${onKeyDown}></textarea>
      <${RefusalNotice} refusal=${refusal} />
      <div class="composer-foot">
        <span id=${`${id}-hint`} class="hint" data-wrong=${isLong}>
          ${isLong ? t("noteBox.thisTooLongNote") : t("noteBox.customerNeverSeesCtrl")}
        </span>
        <span class="note-actions">
          <button type="button" class="quiet" onClick=${onClose}>${t("common.close")}</button>
          <button type="submit" disabled=${!isReady || busy}>${t("noteBox.add")}</button>
        </span>
      </div>
    </form>
  `;
}

/** The focus goes back to the button that opened the box. */
function useReturn(opener, isOpen) {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
}
