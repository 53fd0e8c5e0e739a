import assert from "node:assert/strict";
import { test } from "node:test";
import { timeline } from "../../../console/core/timeline.js";

const T = "2026-01-01T00:00:00.000Z";
const customer = { type: "customer", id: "+1" };
const alice = { type: "agent", id: "alice" };
const message = (seq, from = customer, at = T) => ({ seq, from, at, body: `m${seq}` });

let ids = 0;
function event(type, more = {}) {
  ids += 1;
  return { id: `e${ids}`, type, time: T, actor: alice, agent_id: "alice", ...more };
}
const added = (seq, at = T) => event("message.added", { seq, time: at, actor: customer });
const story = (entries) => entries.map((entry) => (entry.kind === "message" ? entry.message.body : entry.text));

test("dividers stand where they happened, also where the clock stands still", () => {
  const messages = [message(1), message(2, alice), message(3), message(4)];
  const events = [
    event("conversation.opened", { actor: customer }),
    added(1),
    event("task.assigned", { actor: { type: "system", id: "hiatus" }, cause: "route" }),
    added(2),
    event("channel.paused"),
    added(3),
    event("channel.resumed"),
    event("task.assigned", { cause: "resume" }),
    added(4),
  ];
  const entries = timeline(messages, events, "alice");
  assert.deepEqual(story(entries), [
    "The customer opened the conversation",
    "m1",
    "Assigned to you",
    "m2",
    "You paused",
    "m3",
    "You resumed; 1 message arrived meanwhile",
    "m4",
  ]);
  const whilePaused = entries.filter((entry) => entry.whilePaused).map(({ message: { seq } }) => seq);
  assert.deepEqual(whilePaused, [3]);
  assert.deepEqual(entries.filter((entry) => entry.mine).length, 1);
});

test("a supervisor is named with the agent that they act for", () => {
  const carol = { type: "supervisor", id: "carol" };
  const resumed = timeline([message(1)], [added(1), event("channel.paused"), event("channel.resumed", { actor: carol })], "bob");
  assert.deepEqual(story(resumed), ["m1", "alice paused", "carol resumed for alice"]);
});

test("what happened before the messages that are loaded waits until they are", () => {
  const events = [event("conversation.opened", { actor: customer }), added(1), event("channel.left"), added(2), added(3)];
  assert.deepEqual(story(timeline([message(3)], events, "alice")), ["m3"]);
  assert.deepEqual(story(timeline([message(2), message(3)], events, "alice")), ["m2", "m3"]);
});

test("a pause that runs out says so, and the pause is over", () => {
  const system = { type: "system", id: "hiatus" };
  const events = [added(1), event("channel.paused"), event("channel.reassigned", { actor: system }), added(2)];
  const entries = timeline([message(1), message(2)], events, "alice");
  assert.deepEqual(story(entries), ["m1", "You paused", "The pause reached its limit; back in the queue", "m2"]);
  assert.equal(entries.at(-1).whilePaused, false);
});
