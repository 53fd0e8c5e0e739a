// Up to which message this user has read each conversation, and which tasks they have opened.

import { keptStore, withNewest } from "./kept.js";

const KEPT = 1000;

/** The last sequence number read, by conversation. */
export const seen = keptStore("seen");

/** The tasks that were opened, by their id. */
export const opened = keptStore("opened");

/** Remembers that the conversation is on screen up to this message. */
export function markSeen(conversationId, seq) {
  if (seq > (seen.get()[conversationId] ?? 0)) seen.set(withNewest(seen.get(), conversationId, seq, KEPT));
}

/** Remembers that the task's conversation is on screen. */
export function markOpened(taskId) {
  if (taskId && !opened.get()[taskId]) opened.set(withNewest(opened.get(), taskId, true, KEPT));
}

/** Whether the customer has written what is not read yet. */
export function isUnread(conversation, seenNow) {
  const last = conversation?.last_message;
  return last?.from === "customer" && last.seq > (seenNow[conversation.id] ?? 0);
}

/** Whether the customer has written since the conversation was paused. */
export function wroteWhilePaused({ last_message: last, pause }) {
  return last?.from === "customer" && Date.parse(last.at) > Date.parse(pause.paused_at);
}

/** What of a task in hand the agent has not looked at: `task`, `message`, or null. */
export function newsOf(task, seenNow, openedNow) {
  if (task.status !== "assigned") return null;
  if (!openedNow[task.task_id]) return "task";
  return isUnread(task.conversation, seenNow) ? "message" : null;
}

/** How many tasks and paused conversations have something new. */
export function countNews({ tasks = [], paused = [] } = {}, seenNow, openedNow) {
  const fresh = tasks.filter((task) => newsOf(task, seenNow, openedNow) !== null);
  const written = paused.filter((conversation) => wroteWhilePaused(conversation) && isUnread(conversation, seenNow));
  return fresh.length + written.length;
}
