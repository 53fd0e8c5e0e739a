// The dialog with the keyboard shortcuts, and the switch for them.

import { html } from "../core/html.js";
import { hasShortcuts, preferences, setShortcuts } from "../core/preferences.js";
import { SHORTCUTS } from "../core/shortcut-words.js";
import { useStore } from "../core/store.js";
import { Dialog } from "./dialog.js";
import { Switch } from "./fields.js";

/** The dialog. */
export function ShortcutList({ onClose }) {
  const isOn = hasShortcuts(useStore(preferences));
  return html`
    <${Dialog} title="Keyboard shortcuts" onClose=${onClose}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${SHORTCUTS.map(([key, words]) => html`<div key=${key}><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`)}
        </dl>
        <${Switch} label="Single-key shortcuts" checked=${isOn} onChange=${setShortcuts}
          hint="Turn them off if they get in the way of a screen reader or of speech input." />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${onClose}>Close</button>
      </div>
    <//>
  `;
}
