// State of one tab, which outlives a reload and no more.

import { createStore } from "./store.js";

/** A store that is kept in the tab's `sessionStorage` by this key; `empty` is what it begins with. */
export function tabStore(key, empty) {
  const store = createStore(kept(key) ?? empty);
  return {
    ...store,
    set(next) {
      try {
        sessionStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Storage is full or disabled: the page remembers.
      }
      store.set(next);
    },
  };
}

function kept(key) {
  try {
    return JSON.parse(globalThis.sessionStorage?.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
