// Notifications: outcomes of commands and new tasks, on screen and for screen readers.

import { announce } from "./announce.js";
import { createStore } from "./store.js";

const KEPT = 4;

/** The visible notifications, oldest first: `{id, text, tone, action}`. */
export const toasts = createStore([]);

let last = 0;

/**
 * Shows a notification for some seconds and announces it. `tone` is `info` or `bad`; `action` is a link, `{words, href}`.
 */
export function notify(text, { tone = "info", action = null } = {}) {
  announce(text);
  last += 1;
  toasts.set([...toasts.get(), { id: last, text, tone, action }].slice(-KEPT));
}

/** Removes a notification. */
export function dismiss(id) {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}

/** Removes those that lead to where one is now. */
export function dismissLinksTo(hash) {
  const left = toasts.get().filter(({ action }) => action?.href !== hash);
  if (left.length < toasts.get().length) toasts.set(left);
}
