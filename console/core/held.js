// Commands with undo: they are held for some seconds before they are sent.

import { without } from "./kept.js";
import { createStore } from "./store.js";
import { t } from "./words.js";

/** What is said of a command while it is held, and on the button that sends it at once. */
export const HELD_WORDS = {
  leave: { doing: t("held.leaving"), now: t("held.leaveNow") },
  pause: { doing: t("held.pausing"), now: t("held.pauseNow") },
  answer: { doing: t("held.answering"), now: t("held.answerNow") },
  transfer: { doing: t("held.transferring"), now: t("held.transferNow") },
};

/** The held commands by conversation: `{name, customer, seq}`; `seq` is the last message that was on screen. */
export const held = createStore({});

const waiting = new Map();

/** Holds a command for `seconds`, then calls `commit`; with 0 seconds, at once. */
export function hold(conversationId, entry, seconds, commit) {
  if (!(seconds > 0)) return commit();
  const timer = setTimeout(() => release(conversationId), seconds * 1000);
  waiting.set(conversationId, { timer, commit });
  held.set({ ...held.get(), [conversationId]: entry });
  return undefined;
}

/** Cancels a held command. */
export function takeBack(conversationId) {
  take(conversationId);
}

/** Sends a held command now; resolves with its response. */
export async function release(conversationId) {
  await take(conversationId)?.commit();
}

/** Sends all held commands now, before the page unloads or the user signs out. */
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
