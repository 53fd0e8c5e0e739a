// What has been done since the page was loaded, for the steps of "Try it" to tick off.

import { createStore } from "./store.js";

/** The deeds by name: `{leave: true}`. */
export const deeds = createStore({});

/** Remembers a deed. */
export function didOnce(name) {
  if (!deeds.get()[name]) deeds.set({ ...deeds.get(), [name]: true });
}
