// Read marks of this browser: the last message read in each conversation, and the tasks that were opened. What the API has of them (core/read-marks.js) only adds to them.

import { keptStore, withNewest } from "./kept.js";

const KEPT = 1000;

/** The last `seq` read, by conversation id. */
export const seen = keptStore("seen");

/** The tasks that were opened, by id. */
export const opened = keptStore("opened");

/** Marks the conversation as read up to `seq`. */
export function markSeen(conversationId, seq) {
  if (seq > (seen.get()[conversationId] ?? 0)) seen.set(withNewest(seen.get(), conversationId, seq, KEPT));
}

/** Marks a task as opened. */
export function markOpened(taskId) {
  if (taskId && !opened.get()[taskId]) opened.set(withNewest(opened.get(), taskId, true, KEPT));
}

/** Whether the customer had the last word, and there is something that was not read. */
export function isUnread(conversation, seenNow) {
  const last = conversation?.last_message;
  return Boolean(conversation?.unanswered) && last.seq > (seenNow[conversation.id] ?? 0);
}

/** Whether the customer wrote during the pause. */
export function wroteWhilePaused({ last_message: last, unanswered, pause }) {
  return Boolean(unanswered) && Date.parse(last.at) > Date.parse(pause.paused_at);
}

/** What is new about an assigned task: `task` (never opened), `message` (unread), or null. */
export function newsOf(task, seenNow, openedNow) {
  if (task.status !== "assigned") return null;
  if (!openedNow[task.task_id]) return "task";
  return isUnread(task.conversation, seenNow) ? "message" : null;
}

/** The first of the tasks with something new, to go on with. */
export function nextNew(tasks, seenNow = seen.get(), openedNow = opened.get()) {
  return tasks.find((task) => newsOf(task, seenNow, openedNow) !== null);
}

/** The number of tasks and paused conversations with something new. */
export function countNews({ tasks = [], paused = [] } = {}, seenNow, openedNow) {
  const fresh = tasks.filter((task) => newsOf(task, seenNow, openedNow) !== null);
  const written = paused.filter((conversation) => wroteWhilePaused(conversation) && isUnread(conversation, seenNow));
  return fresh.length + written.length;
}
