// The completed steps of "Try it", since the page was loaded.

import { createStore } from "./store.js";

/** The completed steps by name: `{reply: true}`. */
export const deeds = createStore({});

/** Marks a step as completed. */
export function didOnce(name) {
  if (!deeds.get()[name]) deeds.set({ ...deeds.get(), [name]: true });
}
