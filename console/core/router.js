// Which view the address names: `#/desk/<conversation>`, `#/supervisor/<list>/<conversation>?agent_id=bob`, `#/settings`,
// `#/try/<conversation>`.

import { createStore } from "./store.js";

const VIEWS = ["desk", "supervisor", "settings", "try"];

/** The address as `{view, rest, more, query}`: the two segments after the view, or null, and the fields of the query. */
export function parseHash(hash) {
  const [path, search = ""] = hash.replace(/^#\/?/, "").split("?");
  const [view, rest, more] = path.split("/");
  const query = Object.fromEntries(new URLSearchParams(search));
  try {
    if (VIEWS.includes(view)) return { view, rest: segment(rest), more: segment(more), query };
  } catch {
    // An address that cannot be decoded leads nowhere in particular.
  }
  return { view: "desk", rest: null, more: null, query: {} };
}

function segment(text) {
  return text ? decodeURIComponent(text) : null;
}

/** The address of a view: its segments, of which the last ones may be missing, and the fields of its query. */
export function hashOf(view, rest, more, query = {}) {
  const segments = [view, ...[rest, more].filter(Boolean).map(encodeURIComponent)];
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString();
  return `#/${segments.join("/")}${search && `?${search}`}`;
}

/** Where the page is. */
export const route = createStore(parseHash(globalThis.location?.hash ?? ""));

/** Follows the address bar. */
export function startRouter() {
  addEventListener("hashchange", () => route.set(parseHash(location.hash)));
  route.set(parseHash(location.hash));
}

/** Goes to a view. */
export function go(...to) {
  location.hash = hashOf(...to);
}

/** Puts another address in the place of this one: going back does not lead to it. */
export function replaceRoute(...to) {
  history.replaceState(null, "", hashOf(...to));
  route.set(parseHash(location.hash));
}

/** Forgets where the page was. */
export function resetRoute() {
  if (!globalThis.history?.replaceState) return;
  history.replaceState(null, "", location.pathname + location.search);
  route.set(parseHash(""));
}
