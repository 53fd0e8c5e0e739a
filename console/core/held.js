// Commands that wait some seconds before they are given, so that they can be undone.

import { without } from "./kept.js";
import { createStore } from "./store.js";

/** What waits, by conversation: `{name, customer, seq}`; `seq` is the last message that was on screen. */
export const held = createStore({});

const waiting = new Map();

/** Holds a command back for `seconds`, then calls `commit`; at once where there is nothing to wait for. */
export function hold(conversationId, entry, seconds, commit) {
  if (!(seconds > 0)) return commit();
  const timer = setTimeout(() => release(conversationId), seconds * 1000);
  waiting.set(conversationId, { timer, commit });
  held.set({ ...held.get(), [conversationId]: entry });
  return undefined;
}

/** Undoes it: it is never given. */
export function takeBack(conversationId) {
  take(conversationId);
}

/** Gives it now. Answers once it is answered. */
export async function release(conversationId) {
  await take(conversationId)?.commit();
}

/** Gives all of them now: the page is about to go. */
export function releaseAll() {
  return Promise.all([...waiting.keys()].map(release));
}

function take(conversationId) {
  const entry = waiting.get(conversationId);
  if (!entry) return null;
  clearTimeout(entry.timer);
  waiting.delete(conversationId);
  held.set(without(held.get(), conversationId));
  return entry;
}
