// Per-user state in localStorage, shared by tabs: drafts, read marks.

import { session } from "./session.js";
import { createStore } from "./store.js";

const storage = reachable();

/** A store of one object, persisted for the signed-in user; empty while nobody is signed in. */
export function keptStore(name) {
  const store = createStore({});
  let key = null;
  const read = () => store.set((key && parse(storage?.getItem(key))) ?? {});
  const open = ({ user }) => {
    const next = user && `hiatus.${name}.${user.id}`;
    if (next === key) return;
    key = next;
    read();
  };
  session.subscribe(open);
  open(session.get());
  globalThis.addEventListener?.("storage", (event) => key !== null && event.key === key && read());
  return {
    get: store.get,
    subscribe: store.subscribe,
    set(next) {
      store.set(next);
      try {
        if (key) storage?.setItem(key, JSON.stringify(next));
      } catch {
        // Storage is full or disabled: the value lives in memory only.
      }
    },
  };
}

/** A copy with `field` set as its newest entry, limited to the `most` newest. */
export function withNewest(object, field, value, most) {
  const { [field]: _, ...others } = object;
  return Object.fromEntries([...Object.entries(others), [field, value]].slice(-most));
}

/** A copy without `field`. */
export function without(object, field) {
  const { [field]: _, ...others } = object;
  return others;
}

function parse(text) {
  try {
    const value = JSON.parse(text ?? "null");
    return value !== null && typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

function reachable() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
