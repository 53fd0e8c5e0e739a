// The dialog with the keyboard shortcuts, and the switch for them.

import { html } from "../core/html.js";
import { hasShortcuts, preferences, setShortcuts } from "../core/preferences.js";
import { SHORTCUTS } from "../core/shortcut-words.js";
import { useStore } from "../core/store.js";
import { Dialog } from "./dialog.js";
import { Switch } from "./fields.js";
import { t } from "../core/words.js";

/** The dialog. */
export function ShortcutList({ onClose }) {
  const isOn = hasShortcuts(useStore(preferences));
  return html`
    <${Dialog} title=${t("common.keyboardShortcuts")} onClose=${onClose}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${SHORTCUTS.map(([key, words]) => html`<div key=${key}><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`)}
        </dl>
        <${Switch} label=${t("shortcutList.singleKeyShortcuts")} checked=${isOn} onChange=${setShortcuts}
          hint=${t("shortcutList.turnThemOffIf")} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${onClose}>${t("common.close")}</button>
      </div>
    <//>
  `;
}
