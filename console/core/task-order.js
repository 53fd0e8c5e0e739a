// In which order conversations are listed: as the API gives them, by who waits for longest, or by priority.

import { waitingSince } from "./waiting.js";

/** The orders of an agent's tasks by name; the first one is there until another is chosen. */
export const ORDERS = ["came", "wait", "priority"];

const waitOf = (conversation) => (conversation && waitingSince(conversation)) ?? Infinity;
const priorityOf = (conversation) => conversation?.priority ?? 0;
const byWait = (one, other) => (waitOf(one) === waitOf(other) ? 0 : waitOf(one) - waitOf(other));

const BY = { wait: byWait, priority: (one, other) => priorityOf(other) - priorityOf(one) || byWait(one, other) };

/** The conversations in this order. Who does not wait comes last, and those that are alike stay as they came. */
export function casesInOrder(conversations, order) {
  return BY[order] ? conversations.toSorted(BY[order]) : conversations;
}

/** An agent's tasks in this order of their conversations. */
export function inOrder(tasks, order) {
  return BY[order] ? tasks.toSorted((one, other) => BY[order](one.conversation, other.conversation)) : tasks;
}
