// The button with which an agent writes first; its dialog is loaded later.

import { html, useState } from "../core/html.js";
import { lazy } from "./lazy.js";
import { t } from "../core/words.js";

const FirstWordDialog = lazy(() => import("./later.js").then((module) => module.FirstWordDialog));

/** The button; `work` is the agent's, `view` the one that links lead to, `onSent` is called once it was sent. */
export function NewConversation({ work, settings, view, onSent }) {
  const [isOpen, setOpen] = useState(false);
  return html`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${() => setOpen(true)}>${t("common.newConversation")}</button>
    ${isOpen && html`<${FirstWordDialog} ...${{ work, settings, view, onSent }} onClose=${() => setOpen(false)} />`}
  `;
}
