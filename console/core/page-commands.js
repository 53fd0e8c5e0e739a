// The commands that the page offers now, for the command menu: what declares a key in `aria-keyshortcuts`, and the links to views.

import { SHORTCUTS } from "./shortcut-words.js";
import { MENU_KEYS, press } from "./shortcuts.js";

/** `{words, key, run}` for each; where two have the same words and key, the last one counts. */
export function keyedCommands() {
  const found = new Map();
  for (const element of document.querySelectorAll("[aria-keyshortcuts]:not(:disabled)")) {
    const key = element.getAttribute("aria-keyshortcuts");
    if (key === MENU_KEYS || !element.checkVisibility()) continue;
    const words = wordsOf(element, key);
    found.set(`${key} ${words}`, { words, key: keyName(key), run: () => press(element) });
  }
  return [...found.values()];
}

/** `{words, run}` for each link of these. */
export function linkCommands(selector) {
  return [...document.querySelectorAll(selector)].map((link) => ({ words: link.textContent.trim(), run: () => link.click() }));
}

/** A field, and what opens or closes a part of the page, is called by what its key does. */
function wordsOf(element, key) {
  const done = SHORTCUTS.find(([one]) => one === key)?.[1];
  return element.matches("button:not([aria-expanded])") || !done ? nameOf(element) : done;
}

function nameOf(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("[aria-hidden='true']").forEach((hidden) => hidden.remove());
  return element.getAttribute("aria-label") ?? copy.textContent.trim();
}

function keyName(key) {
  return key.replace(/^Control/, "Ctrl");
}
