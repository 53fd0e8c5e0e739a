// Keyboard shortcuts, and the button that opens their list.

import { html, useEffect, useState } from "../core/html.js";
import { followShortcuts } from "../core/shortcuts.js";
import { lazy } from "./lazy.js";
import { t } from "../core/words.js";

const ShortcutList = lazy(() => import("./later.js").then((module) => module.ShortcutList));

/** The button; while it is on the page, shortcuts work. */
export function ShortcutHelp() {
  const [isOpen, setOpen] = useState(false);
  useEffect(followShortcuts, []);
  return html`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${() => setOpen(true)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${t("common.keyboardShortcuts")}</span>
    </button>
    ${isOpen && html`<${ShortcutList} onClose=${() => setOpen(false)} />`}
  `;
}
