// In which order an agent's tasks are listed: as they came, by who waits for longest, or by priority.

/** The orders by name; the first one is there until another is chosen. */
export const ORDERS = ["came", "wait", "priority"];

const waitOf = ({ conversation }) => Date.parse(conversation?.waiting_since ?? "") || Infinity;
const priorityOf = ({ conversation }) => conversation?.priority ?? 0;
const byWait = (one, other) => (waitOf(one) === waitOf(other) ? 0 : waitOf(one) - waitOf(other));

const BY = { wait: byWait, priority: (one, other) => priorityOf(other) - priorityOf(one) || byWait(one, other) };

/** The tasks in this order. Who does not wait comes last, and those that are alike stay as they came. */
export function inOrder(tasks, order) {
  return BY[order] ? tasks.toSorted(BY[order]) : tasks;
}
