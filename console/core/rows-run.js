// The same command for rows that somebody ticked, one after the other: the API's runs are over all that matches a filter.

import { path } from "./api.js";
import { createStore } from "./store.js";

/** The commands that a message of the customer must stop, who may have read it or not. */
const SEEN = ["transfer", "end"];

/**
 * Carries `action` out with `body` for each of the conversations, as they are on screen: `{run, stop}`. `run` is a store of what the
 * API says of a run of its own; `stop` ends it between two conversations.
 */
export function runRows(api, conversations, { action, body }) {
  const run = createStore({ state: "running", matched: conversations.length, done: 0, skipped_count: 0, skipped: [] });
  const change = (fields) => run.set({ ...run.get(), ...fields });
  const stop = () => run.get().state === "running" && change({ state: "canceling" });
  const one = async ({ id, version }) => {
    const options = SEEN.includes(action) ? { ifMatch: `"${version}"` } : {};
    try {
      await api.post(`${path`/v1/conversations/${id}`}/${action}`, body, options);
      change({ done: run.get().done + 1 });
    } catch ({ code }) {
      const skipped = [...run.get().skipped, { conversation_id: id, code }];
      change({ skipped, skipped_count: skipped.length });
    }
  };
  const all = async () => {
    for (const conversation of conversations) if (run.get().state === "running") await one(conversation);
    change({ state: run.get().state === "running" ? "done" : "canceled" });
  };
  return { run, stop, ended: Promise.resolve().then(all) };
}
