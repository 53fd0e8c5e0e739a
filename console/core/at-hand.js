// The conversations that the lists of the page have read, for the command menu and the search.

import { useEffect } from "./html.js";
import { without } from "./kept.js";
import { createStore } from "./store.js";

/** Conversations by the list that has them. */
export const atHand = createStore({});

/** Says which conversations the list `name` has, while it is on the page. */
export function useAtHand(name, conversations) {
  useEffect(() => atHand.set({ ...atHand.get(), [name]: conversations }), [name, conversations]);
  useEffect(() => () => atHand.set(without(atHand.get(), name)), [name]);
}

/** All of them, once each, in the order of the lists. */
export function allOf(lists) {
  const known = new Map();
  for (const conversation of Object.values(lists).flat()) if (!known.has(conversation.id)) known.set(conversation.id, conversation);
  return [...known.values()];
}
