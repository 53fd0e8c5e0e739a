// Single-key shortcuts. An element declares its key in `aria-keyshortcuts`; the key clicks it, or focuses it if it is a
// field. They can be turned off (WCAG 2.1.4), and never act on keys that a field or a dialog needs.

import { hasShortcuts } from "./preferences.js";

/** The keys of the command menu, as its button declares them. */
export const MENU_KEYS = "Control+K Meta+K";

const FIELDS = "input, textarea, select, [contenteditable]";
const ROWS = ".desk-side .row-link";
/** The rows of a supervisor's list. */
const [CASE, CASES] = [".case", ".cases .row-name"];

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
    goToNeighbour(key === "j" ? 1 : -1);
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

/** Goes one row on or back: beside the desk's conversation, by opening it; in a supervisor's list, which opening leaves, by the focus. */
function goToNeighbour(step) {
  const rows = seen(ROWS);
  const cases = seen(CASES);
  if (rows.length > 0) openOne(neighbour(rows, (row) => row.getAttribute("aria-current") === "true", step));
  else neighbour(cases, (row) => row.closest(CASE).contains(document.activeElement), step)?.focus();
}

const seen = (selector) => [...document.querySelectorAll(selector)].filter((row) => row.checkVisibility());

/** The row after or before the one that `isHere`; without one, the first or last. */
function neighbour(rows, isHere, step) {
  const at = rows.findIndex(isHere);
  return at < 0 ? rows.at(step > 0 ? 0 : -1) : rows[at + step];
}

function openOne(row) {
  row?.click();
  row?.scrollIntoView({ block: "nearest" });
}
