import assert from "node:assert/strict";
import { test } from "node:test";
import { canPauseAgain } from "../../../console/core/again.js";
import { noteTopics, topicMeant, topics } from "../../../console/core/topics.js";

test("a topic is what the API takes, whatever is typed", () => {
  assert.equal(topicMeant("outage-berlin"), "outage-berlin");
  assert.equal(topicMeant("  Delivery, Berlin! "), "delivery-berlin");
  assert.equal(topicMeant("v2.1_beta"), "v2.1_beta");
  assert.equal(topicMeant("!!!"), "");
  assert.equal(topicMeant("x".repeat(80)).length, 64);
});

test("the topics of what is paused and left are remembered", () => {
  noteTopics([{ pause: { topic: "a" } }, { leave: { topic: "b" }, pause: null }, { pause: { topic: null } }, {}]);
  assert.deepEqual(Object.keys(topics.get()), ["a", "b"]);
});

const [EARLY, MIDDLE, LATE] = [1, 2, 3].map((hour) => `2026-01-01T0${hour}:00:00.000Z`);
const paused = { type: "channel.paused", time: MIDDLE };
const by = (type, at) => ({ from: { type }, at });

test("a pause can be had again until an agent writes, or it is left or closed", () => {
  assert.equal(canPauseAgain([by("agent", EARLY), by("customer", LATE)], [paused, { type: "channel.resumed", time: LATE }]), true);
  assert.equal(canPauseAgain([by("agent", LATE)], [paused]), false);
  assert.equal(canPauseAgain([], [paused, { type: "channel.left", time: LATE }]), false);
  assert.equal(canPauseAgain([], []), false, "it was not paused before");
});
