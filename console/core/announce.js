// What a screen reader is told without being asked: new tasks, new messages, what a command did.

import { createStore } from "./store.js";

/** The text in the live region. `count` makes the same words twice two announcements. */
export const announcement = createStore({ text: "", count: 0 });

/** Says it politely: after what is being read. */
export function announce(text) {
  announcement.set({ text, count: announcement.get().count + 1 });
}
