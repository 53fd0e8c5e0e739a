import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsInWords, hasRoomFor, totalOf, withTotal } from "../../../console/core/capacity.js";

const bounds = { total: 5, channels: { chat: 2, email: 4 } };

test("a capacity is a number, or has a total and bounds for channels, which another total leaves", () => {
  assert.deepEqual([totalOf(3), totalOf(bounds)], [3, 5]);
  assert.deepEqual([withTotal(3, 4), withTotal(bounds, 4)], [4, { ...bounds, total: 4 }]);
  assert.deepEqual([boundsInWords(3), boundsInWords(bounds)], ["", "at most 2 on Chat, at most 4 on Email"]);
});

test("there is room for what fits in all and on its channel, as heavy as it is", () => {
  const task = (channel, weight) => ({ weight, conversation: { channel } });
  const desk = (capacity, ...tasks) => ({ capacity, tasks, in_use: tasks.reduce((sum, { weight }) => sum + weight, 0) });
  assert.ok(hasRoomFor(desk(2, task("chat", 1)), "chat"));
  assert.ok(!hasRoomFor(desk(2, task("chat", 2)), "chat"));
  assert.ok(!hasRoomFor(desk(bounds, task("chat", 2)), "chat"));
  assert.ok(hasRoomFor(desk(bounds, task("chat", 2)), "sms"));
  assert.ok(!hasRoomFor(desk(2, task("sms", 1)), "chat", { chat: 2 }));
  assert.ok(hasRoomFor(desk(2), "chat", { chat: 9 }), "whoever holds nothing takes it");
  assert.ok(!hasRoomFor(desk(0), "chat"));
});
