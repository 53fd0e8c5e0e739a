// What became of a command, and what is new: said to eyes and ears alike.

import { announce } from "./announce.js";
import { createStore } from "./store.js";

const KEPT = 4;

/** What is shown now, oldest first: `{id, text, tone, action}`. */
export const toasts = createStore([]);

let last = 0;

/**
 * Says it: in the live region and, for some seconds, on screen. `tone` is `bad` for what failed; `action` is
 * `{words, href}`, a link to where it happened.
 */
export function tell(text, { tone = "info", action = null } = {}) {
  announce(text);
  last += 1;
  toasts.set([...toasts.get(), { id: last, text, tone, action }].slice(-KEPT));
}

/** Takes it off the screen. */
export function dismiss(id) {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}
