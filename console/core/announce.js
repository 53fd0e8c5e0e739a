// What a screen reader is told without being asked: new tasks, new messages, what a command did.

import { createStore } from "./store.js";

const KEPT = 5;

/** The last announcements, oldest first, as `{id, text}`. */
export const announcements = createStore([]);

/** Says it politely: after what is being read. */
export function announce(text) {
  const before = announcements.get();
  const id = (before.at(-1)?.id ?? 0) + 1;
  announcements.set([...before, { id, text }].slice(-KEPT));
}
