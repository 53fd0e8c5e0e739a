// Preferences of the user, kept in this browser.

import { keptStore } from "./kept.js";

/** `{shortcuts}`: whether single-key shortcuts are on; absent means on. */
export const preferences = keptStore("preferences");

/** Whether single-key shortcuts are on. */
export function hasShortcuts(now = preferences.get()) {
  return now.shortcuts !== false;
}

/** Turns single-key shortcuts on or off. */
export function setShortcuts(shortcuts) {
  preferences.set({ ...preferences.get(), shortcuts });
}
