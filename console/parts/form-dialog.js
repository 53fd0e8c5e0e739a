// A dialog with a form: what every dialog that asks for something is made of.

import { html } from "../core/html.js";
import { Dialog } from "./dialog.js";
import { RefusalNotice } from "./notice.js";
import { t } from "../core/words.js";

/**
 * The dialog; `act` is on the button that submits it, which is off while it is `busy` or not `isReady`. A `refusal` is said
 * below the fields, of `forAgent` where the command was for somebody else.
 */
export function FormDialog({ title, act, cancel = t("common.cancel"), busy, isReady = true, refusal, forAgent, onSubmit, onClose, children }) {
  const submit = (event) => {
    event.preventDefault();
    // A dialog may stand within a form, which it does not submit.
    event.stopPropagation();
    if (isReady && !busy) onSubmit();
  };
  return html`
    <${Dialog} title=${title} onClose=${onClose}>
      <form onSubmit=${submit} novalidate>
        <div class="dialog-body">
          ${children}
          <${RefusalNotice} refusal=${refusal} forAgent=${forAgent} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${onClose}>${cancel}</button>
          <button type="submit" class="primary" disabled=${busy || !isReady}>${act}</button>
        </div>
      </form>
    <//>
  `;
}
