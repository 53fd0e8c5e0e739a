// Modal dialogs, on the browser's `<dialog>`, which traps the focus.

import { html, useId, useLayoutEffect, useRef } from "../core/html.js";
import { t } from "../core/words.js";

/** A dialog with a title; `onClose` is called when it is dismissed. */
export function Dialog({ title, children, onClose }) {
  const dialog = useRef(null);
  const id = useId();
  // In a layout effect, so that the next key press already goes to the dialog.
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      // The browser restores the focus only if the dialog is closed before it is removed.
      if (before?.isConnected) before.focus();
    };
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

/** A confirmation dialog; `act` labels the confirming button. */
export function Confirm({ title, act, cancel = t("common.cancel"), danger = false, busy = false, onConfirm, onClose, children }) {
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
