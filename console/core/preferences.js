// Preferences of the user, kept in this browser.

import { keptStore } from "./kept.js";

/** `{shortcuts, left, customer, order, sound, volume, desktop, quiet_until}`: single-key shortcuts (absent means on), parts that are shown, the order of one's tasks, and how one is told of news. */
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

/** The sound of news: `{isOn, volume}`, the volume from 0 to 1. It is on until somebody turns it off. */
export function soundOf(now = preferences.get()) {
  return { isOn: now.sound !== false, volume: now.volume ?? 0.5 };
}

/** Whether desktop notifications are wanted; the browser has to allow them, too. */
export function desktopOf(now = preferences.get()) {
  return now.desktop === true;
}

/** Until when nobody is to be disturbed, in milliseconds; null where that is over. */
export function quietUntil(now = preferences.get(), at = Date.now()) {
  return now.quiet_until > at ? now.quiet_until : null;
}

/** Whether nobody is to be disturbed now. */
export const isQuiet = () => quietUntil() !== null;

/** Changes some of the preferences. */
export function prefer(change) {
  preferences.set({ ...preferences.get(), ...change });
}
