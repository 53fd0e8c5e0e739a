// Announcements for screen readers: new tasks, new messages, outcomes of commands.

import { createStore } from "./store.js";

const KEPT = 5;

/** The last announcements, oldest first, as `{id, text}`. */
export const announcements = createStore([]);

/** Adds an announcement to the polite live region. */
export function announce(text) {
  const before = announcements.get();
  const id = (before.at(-1)?.id ?? 0) + 1;
  announcements.set([...before, { id, text }].slice(-KEPT));
}
