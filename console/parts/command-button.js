// The button of the command menu, and its key, which works in fields as well.

import { html, useEffect, useRef, useState } from "../core/html.js";
import { MENU_KEYS } from "../core/shortcuts.js";
import { lazy } from "./lazy.js";
import { t } from "../core/words.js";

const CommandMenu = lazy(() => import("./later.js").then((module) => module.CommandMenu));

/** The button. What is chosen is done once the menu is gone, and the focus is back where it was. */
export function CommandButton() {
  const [isOpen, setOpen] = useState(false);
  const chosen = useRef(null);
  useEffect(() => {
    const onKeyDown = (event) => {
      if (!isMenuKey(event)) return;
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) setOpen(true);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  useEffect(() => {
    if (isOpen) return;
    const run = chosen.current;
    chosen.current = null;
    run?.();
  }, [isOpen]);
  const onClose = (run = null) => {
    chosen.current = run;
    setOpen(false);
  };
  return html`
    <button type="button" class="quiet small" aria-keyshortcuts=${MENU_KEYS} onClick=${() => setOpen(true)}>${t("commandMenu.commands")}</button>
    ${isOpen && html`<${CommandMenu} onClose=${onClose} />`}
  `;
}

/** Keyboards without Latin letters have another `key` there. */
function isMenuKey({ key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing }) {
  if (isComposing || altKey || shiftKey || !(ctrlKey || metaKey)) return false;
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === "k" : code === "KeyK";
}
