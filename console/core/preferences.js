// Preferences of the user, kept in this browser.

import { keptStore } from "./kept.js";

/** `{shortcuts, left, customer}`: whether single-key shortcuts are on (absent means on), and which parts are shown. */
export const preferences = keptStore("preferences");

/** Whether single-key shortcuts are on. */
export function hasShortcuts(now = preferences.get()) {
  return now.shortcuts !== false;
}

/** Turns single-key shortcuts on or off. */
export function setShortcuts(shortcuts) {
  preferences.set({ ...preferences.get(), shortcuts });
}

/** Whether a part of the page is shown; `usual` is what holds until somebody opens or closes it. */
export function isShown(part, usual, now = preferences.get()) {
  return now[part] ?? usual;
}

/** Opens or closes a part of the page. */
export function setShown(part, isOpen) {
  preferences.set({ ...preferences.get(), [part]: isOpen });
}
