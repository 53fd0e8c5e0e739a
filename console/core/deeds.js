// The steps of "Try it" whose effect was seen, and the wish to be shown them. A tab keeps them: one can leave and go on later.

import { createStore } from "./store.js";

const KEY = "hiatus.deeds";

/** The completed steps by name: `{reply: true}`. */
export const deeds = createStore(kept());

/** Whether somebody who is not signed in yet asked to be shown it all. */
export const isWished = createStore(false);

/** Marks a step as completed. */
export function didOnce(name) {
  if (!deeds.get()[name]) keep({ ...deeds.get(), [name]: true });
}

/** Forgets all steps. */
export function beginAgain() {
  keep({});
}

function keep(next) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage is full or disabled: the page remembers.
  }
  deeds.set(next);
}

function kept() {
  try {
    return JSON.parse(globalThis.sessionStorage?.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}
