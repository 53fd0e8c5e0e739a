// The list of keyboard shortcuts, and the switch for them.

import { hasShortcuts, preferences, setShortcuts } from "../core/preferences.js";
import { html, useEffect, useState } from "../core/html.js";
import { followShortcuts, SHORTCUTS } from "../core/shortcuts.js";
import { useStore } from "../core/store.js";
import { Dialog } from "./dialog.js";
import { Switch } from "./fields.js";

/** The button that opens the list; while it is on the page, shortcuts work. */
export function ShortcutHelp() {
  const [isOpen, setOpen] = useState(false);
  const isOn = hasShortcuts(useStore(preferences));
  useEffect(followShortcuts, []);
  return html`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${() => setOpen(true)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">Keyboard shortcuts</span>
    </button>
    ${isOpen &&
    html`
      <${Dialog} title="Keyboard shortcuts" onClose=${() => setOpen(false)}>
        <div class="dialog-body">
          <dl class="shortcuts">
            ${SHORTCUTS.map(
              ([key, words]) => html`<div key=${key}><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`,
            )}
          </dl>
          <${Switch} label="Single-key shortcuts" checked=${isOn} onChange=${setShortcuts}
            hint="Turn them off if they get in the way of a screen reader or of speech input." />
        </div>
        <div class="dialog-actions">
          <button type="button" class="primary" onClick=${() => setOpen(false)}>Close</button>
        </div>
      <//>
    `}
  `;
}
