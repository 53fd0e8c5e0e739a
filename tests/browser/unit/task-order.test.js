import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder, ORDERS } from "../../../console/core/task-order.js";

const task = (id, waiting_since, priority) => ({ id, conversation: { waiting_since, priority } });
const TASKS = [
  task("answered", null, 0),
  task("newest", "2026-01-01T12:00:00Z", 9),
  { id: "unreadable", conversation: null },
  task("oldest", "2026-01-01T10:00:00Z", 0),
  task("middle", "2026-01-01T11:00:00Z", 9),
];
const idsIn = (order) => inOrder(TASKS, order).map(({ id }) => id);

test("tasks are listed as they came, by who waits for longest, or by priority, and who does not wait comes last", () => {
  assert.deepEqual(ORDERS, ["came", "wait", "priority"]);
  assert.deepEqual(idsIn("came"), TASKS.map(({ id }) => id));
  assert.deepEqual(idsIn("wait"), ["oldest", "middle", "newest", "answered", "unreadable"]);
  assert.deepEqual(idsIn("priority"), ["middle", "newest", "oldest", "answered", "unreadable"]);
  assert.deepEqual(idsIn("as a later release has it"), idsIn("came"));
});
