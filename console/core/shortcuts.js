// Single-key shortcuts. An element declares its key in `aria-keyshortcuts`; the key clicks it, or focuses it if it is a
// field. They can be turned off (WCAG 2.1.4), and never act on keys that a field or a dialog needs.

import { hasShortcuts } from "./preferences.js";

/** The keys of the command menu, as its button declares them. */
export const MENU_KEYS = "Control+K Meta+K";

const FIELDS = "input, textarea, select, [contenteditable]";
const ROWS = ".desk-side .row-link";

/** Starts listening; returns the function that stops it. */
export function followShortcuts() {
  addEventListener("keydown", onKeyDown);
  return () => removeEventListener("keydown", onKeyDown);
}

function onKeyDown(event) {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector("dialog[open]")) return;
  if (target.matches?.(FIELDS)) {
    if (key === "Escape" && target.matches("textarea")) target.blur();
    return;
  }
  if (!hasShortcuts()) return;
  if (key === "j" || key === "k") {
    event.preventDefault();
    openNeighbour(key === "j" ? 1 : -1);
  } else if (!event.repeat && key.length === 1) {
    act(event);
  }
}

/** Of several elements with the key, the last one counts: a task that is wrapped up is in a list as well as open. */
function act(event) {
  const key = CSS.escape(event.key.toLowerCase());
  const elements = [...document.querySelectorAll(`[aria-keyshortcuts="${key}"]:not(:disabled)`)];
  const element = elements.findLast((candidate) => candidate.checkVisibility());
  if (!element) return;
  event.preventDefault();
  press(element);
}

/** What the key of an element does: it goes to a field, and clicks anything else. */
export function press(element) {
  if (element.matches(FIELDS)) element.focus();
  else element.click();
}

/** Opens the conversation after or before the open one, in the order of the lists; without one, the first or last. */
function openNeighbour(step) {
  const rows = [...document.querySelectorAll(ROWS)].filter((row) => row.checkVisibility());
  const at = rows.findIndex((row) => row.getAttribute("aria-current") === "true");
  const next = at < 0 ? rows.at(step > 0 ? 0 : -1) : rows[at + step];
  if (!next) return;
  next.click();
  next.scrollIntoView({ block: "nearest" });
}
