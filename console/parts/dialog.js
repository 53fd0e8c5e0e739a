// A modal question. The browser's own dialog keeps the focus inside and gives it back.

import { html, useEffect, useId, useRef } from "../core/html.js";

/** A dialog with a title; `onClose` is called when it is dismissed. */
export function Dialog({ title, children, onClose }) {
  const dialog = useRef(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element.showModal();
    return () => element.close();
  }, []);
  const onCancel = (event) => {
    event.preventDefault();
    onClose();
  };
  return html`
    <dialog ref=${dialog} class="dialog" aria-labelledby=${id} onCancel=${onCancel}>
      <h2 id=${id}>${title}</h2>
      ${children}
    </dialog>
  `;
}

/** A dialog that asks before it does something: `words` in its body, `act` on the button. */
export function Confirm({ title, act, cancel = "Cancel", danger = false, busy = false, onConfirm, onClose, children }) {
  return html`
    <${Dialog} title=${title} onClose=${onClose}>
      <div class="dialog-body">${children}</div>
      <div class="dialog-actions">
        <button type="button" onClick=${onClose}>${cancel}</button>
        <button type="button" class=${danger ? "danger" : "primary"} disabled=${busy} onClick=${onConfirm}>${act}</button>
      </div>
    <//>
  `;
}
