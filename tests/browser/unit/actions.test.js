import assert from "node:assert/strict";
import { test } from "node:test";
import { actionsFor } from "../../../console/core/actions.js";
import { extensionTimes, latestEnd } from "../../../console/core/extension.js";

const alice = { id: "alice", scopes: ["agent"] };
const carol = { id: "carol", scopes: ["supervisor"] };
const WEEK = 7 * 86_400;
const ON = { leave: { enabled: true }, pause: { enabled: true, time_limit_seconds: WEEK }, channels: ["*"] };
const active = { channel: "sms", channel_state: "active", task: { status: "assigned", agent_id: "alice" } };
const bob = { id: "bob", scopes: ["agent"] };
const until = { paused_at: "2026-01-01T00:00:00Z", reassign_at: "2026-01-02T00:00:00Z" };
const paused = { channel: "sms", channel_state: "pause", task: null, pause: { agent_id: "alice", ...until } };
const pending = { ...active, task: { status: "pending", agent_id: null, reserved_for: null } };
const left = { channel: "sms", channel_state: "inactive", task: null, leave: { agent_id: "alice" } };

function offered(conversation, user, settings = ON) {
  const actions = actionsFor(conversation, user, settings);
  return Object.keys(actions).filter((name) => actions[name] === true).join(" ");
}

test("each action is offered only where it applies", () => {
  assert.equal(offered(active, alice), "reply leave pause transfer end");
  assert.equal(offered(paused, alice), "resume extend transfer end");
  assert.equal(offered(left, alice), "reactivate");
  assert.equal(offered(left, bob), "");
  assert.equal(offered({ ...active, channel_state: "closed", task: null }, alice), "");
  assert.equal(offered({ ...active, task: null }, alice), "", "own routing decides");
});

test("what waits can be taken, unless it waits for somebody else; what somebody has can be taken over", () => {
  assert.equal(offered(pending, alice), "take");
  assert.equal(actionsFor(pending, alice, ON).from, null);
  const reserved = { ...pending, task: { ...pending.task, reserved_for: "alice" } };
  assert.equal(offered(reserved, alice), "take");
  assert.equal(offered(reserved, bob), "");
  assert.equal(offered(active, bob), "take");
  assert.equal(actionsFor(active, bob, ON).from, "alice");
});

test("what is off, or off for the channel, is not offered", () => {
  assert.equal(offered(active, alice, null), "reply transfer end");
  assert.equal(offered(active, alice, { ...ON, leave: { enabled: false } }), "reply pause transfer end");
  assert.equal(offered(active, alice, { ...ON, channels: ["chat"] }), "reply transfer end");
  const off = { ...ON, pause: { ...ON.pause, enabled: false } };
  assert.equal(offered(paused, alice, off), "resume extend transfer end", "what is paused can be resumed");
});

test("a supervisor acts for the agent, and does not write in their place", () => {
  assert.equal(offered(active, carol), "leave pause assign transfer end");
  assert.equal(actionsFor(active, carol, ON).forAgent, "alice");
  assert.equal(actionsFor(active, alice, ON).forAgent, null);
  assert.equal(offered(left, carol), "reactivate assign end");
  assert.equal(actionsFor(left, carol, ON).forAgent, "alice");
  assert.equal(offered(pending, carol), "assign transfer end");
  const dan = { id: "dan", scopes: ["agent", "supervisor"] };
  assert.equal(offered(active, dan), "leave pause take assign transfer end");
});

test("an agent extends a pause up to the limit, a supervisor to 14 days after it began", () => {
  const DAY = 86_400_000;
  const from = Date.parse(until.paused_at);
  assert.equal(latestEnd(paused.pause, alice, ON), from + 7 * DAY);
  assert.equal(latestEnd(paused.pause, carol, ON), from + 14 * DAY);
  const atLimit = { ...paused, pause: { ...paused.pause, reassign_at: "2026-01-08T00:00:00Z" } };
  assert.equal(offered(atLimit, alice), "resume transfer end");
  assert.equal(offered(atLimit, carol), "resume extend assign transfer end");
  const words = extensionTimes(from, from + 2 * DAY).map((time) => time.words);
  assert.deepEqual(words, ["1 hour longer", "4 hours longer", "1 day longer", "The limit"]);
});
