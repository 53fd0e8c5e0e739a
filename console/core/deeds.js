// The steps of "Try it" whose effect was seen, and the wish to be shown them. A tab keeps them: one can leave and go on later.

import { createStore } from "./store.js";
import { tabStore } from "./tab-store.js";

/** The completed steps by name: `{reply: true}`. */
export const deeds = tabStore("hiatus.deeds", {});

/** Whether somebody who is not signed in yet asked to be shown it all. */
export const isWished = createStore(false);

/** Marks a step as completed. */
export function didOnce(name) {
  if (!deeds.get()[name]) deeds.set({ ...deeds.get(), [name]: true });
}

/** Forgets all steps. */
export function beginAgain() {
  deeds.set({});
}
