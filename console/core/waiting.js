// For how long a customer has waited for an answer: since the first of their messages that nobody has answered.

import { createStore } from "./store.js";

const MINUTE = 60_000;
/** From when on a wait is marked. */
const [SOON, URGENT] = [5 * MINUTE, 15 * MINUTE];

/** What was seen of each conversation since the page was loaded: `{seq, since}` by id. */
export const waits = createStore({});

/**
 * Since when the customer waits, in milliseconds; null where the customer did not have the last word. Lists have only the last message: the first
 * unanswered one is known where the page saw it come, where the history was read, and where no agent could have answered yet.
 */
export function waitingSince(conversation, isUntouched = false, known = waits.get()) {
  const { id, last_message: last, task, unanswered } = conversation;
  if (!unanswered) return null;
  const seen = known[id];
  if (seen?.since && seen.seq <= last.seq) return seen.since;
  const madeByCustomer = task && ["new", "reply"].includes(task.reason) && (isUntouched || task.status === "pending");
  return Date.parse(madeByCustomer ? task.created_at : last.at);
}

/** Takes in what lists say: a first unanswered message is one after all was answered. */
export function observeWaits(conversations) {
  const before = waits.get();
  const next = { ...before };
  for (const { id, last_message: last, unanswered } of conversations) {
    if (last && !unanswered) next[id] = { seq: last.seq + 1, since: null };
    else if (last && next[id]?.since === null) next[id] = { seq: last.seq, since: Date.parse(last.at) };
  }
  if (JSON.stringify(next) !== JSON.stringify(before)) waits.set(next);
}

/** Takes in what the history says: the customer's messages at its end. */
export function observeHistory(id, messages) {
  const heard = messages.filter(({ quiet }) => !quiet);
  const last = heard.findLastIndex(({ from }) => from.type !== "customer");
  const first = heard[last + 1];
  if (!first) return;
  waits.set({ ...waits.get(), [id]: { seq: first.seq, since: Date.parse(first.at) } });
}

/** How long a wait is, as the tone of its label. */
export function toneOfWait(milliseconds) {
  if (milliseconds >= URGENT) return "urgent";
  return milliseconds >= SOON ? "soon" : "calm";
}
