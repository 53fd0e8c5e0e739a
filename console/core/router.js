// Which view the address names: `#/desk/<conversation>`, `#/supervisor/left`, `#/settings`, `#/try/<conversation>`.

import { createStore } from "./store.js";

const VIEWS = ["desk", "supervisor", "settings", "try"];

/** The address as `{view, rest}`; `rest` is what follows the view, or null. */
export function parseHash(hash) {
  const [view, rest] = hash.replace(/^#\/?/, "").split("/");
  try {
    return { view: VIEWS.includes(view) ? view : "desk", rest: rest ? decodeURIComponent(rest) : null };
  } catch {
    return { view: "desk", rest: null };
  }
}

/** The address of a view. */
export function hashOf(view, rest) {
  return rest ? `#/${view}/${encodeURIComponent(rest)}` : `#/${view}`;
}

/** Where the page is. */
export const route = createStore(parseHash(globalThis.location?.hash ?? ""));

/** Follows the address bar. */
export function startRouter() {
  addEventListener("hashchange", () => route.set(parseHash(location.hash)));
}

/** Goes to a view. */
export function go(view, rest) {
  location.hash = hashOf(view, rest);
}
