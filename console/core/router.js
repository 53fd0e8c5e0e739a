// Routes in the URL's fragment: `#/desk/<conversation>`, `#/supervisor/<list>/<conversation>?agent_id=bob`, `#/settings`,
// `#/try/<conversation>`, `#/phones/<conversation>`.

import { createStore } from "./store.js";

const VIEWS = ["desk", "supervisor", "settings", "try", "phones"];

/** Parses a fragment into `{view, rest, more, query}`: the two segments after the view (or null) and the query's fields. */
export function parseHash(hash) {
  const [path, search = ""] = hash.replace(/^#\/?/, "").split("?");
  const [view, rest, more] = path.split("/");
  const query = Object.fromEntries(new URLSearchParams(search));
  try {
    if (VIEWS.includes(view)) return { view, rest: segment(rest), more: segment(more), query };
  } catch {
    // Malformed percent-encoding: fall back to the desk.
  }
  return { view: "desk", rest: null, more: null, query: {} };
}

function segment(text) {
  return text ? decodeURIComponent(text) : null;
}

/** The fragment of a view, with optional segments and query fields; empty fields are left out. */
export function hashOf(view, rest, more, query = {}) {
  const segments = [view, ...[rest, more].filter(Boolean).map(encodeURIComponent)];
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString();
  return `#/${segments.join("/")}${search && `?${search}`}`;
}

/** The fragment of a conversation, in the view that `now` is: a supervisor's list, with its filter, or a desk. */
export function conversationAt({ view, rest, query }, id) {
  if (view === "supervisor") return hashOf(view, rest ?? "now", id, query);
  return hashOf(view === "settings" ? "desk" : view, id);
}

/** The current route. */
export const route = createStore(parseHash(globalThis.location?.hash ?? ""));

/** Starts following the URL. */
export function startRouter() {
  addEventListener("hashchange", () => route.set(parseHash(location.hash)));
  route.set(parseHash(location.hash));
}

/** Navigates to a view. */
export function go(...to) {
  location.hash = hashOf(...to);
}

/** Navigates without a new entry in the browser's history. */
export function replaceRoute(...to) {
  history.replaceState(null, "", hashOf(...to));
  route.set(parseHash(location.hash));
}

/** Resets the URL to the start page. */
export function resetRoute() {
  if (!globalThis.history?.replaceState) return;
  history.replaceState(null, "", location.pathname + location.search);
  route.set(parseHash(""));
}
