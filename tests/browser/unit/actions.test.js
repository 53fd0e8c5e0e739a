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

test("a policy turns leave and pause on or off for its queue and its channel", () => {
  const policies = [
    { match: { queue: "billing" }, pause: { enabled: false } },
    { match: { queue: "billing", channel: "sms" }, pause: { enabled: true }, leave: { enabled: false } },
  ];
  const settings = { ...ON, policies };
  assert.equal(offered({ ...active, queue: "sales" }, alice, settings), "reply leave pause transfer end");
  assert.equal(offered({ ...active, queue: "billing" }, alice, settings), "reply pause transfer end");
  assert.equal(offered({ ...active, queue: "billing", channel: "email" }, alice, settings), "reply leave transfer end");
});

test("a question is answered by a supervisor, or by who may give signals", () => {
  const asked = { ...paused, pause: { ...paused.pause, wait: { signal: "s1", ask: "Refund it?" } } };
  assert.equal(actionsFor(asked, carol, ON).answer, true);
  assert.equal(actionsFor(asked, alice, ON).answer, false, "who asks does not answer");
  assert.equal(actionsFor(asked, { id: "eve", scopes: ["agent", "signal"] }, ON).answer, true);
  const unasked = { ...paused, pause: { ...paused.pause, wait: { signal: "s1", ask: null } } };
  assert.equal(actionsFor(unasked, carol, ON).answer, false, "a signal without a question is another system's");
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
  assert.equal(latestEnd(paused, alice, ON), from + 7 * DAY);
  assert.equal(latestEnd(paused, carol, ON), from + 14 * DAY);
  const atLimit = { ...paused, pause: { ...paused.pause, reassign_at: "2026-01-08T00:00:00Z" } };
  assert.equal(offered(atLimit, alice), "resume transfer end");
  assert.equal(offered(atLimit, carol), "resume extend assign transfer end");
  const words = extensionTimes(from, from + 2 * DAY).map((time) => time.words);
  assert.deepEqual(words, ["1 hour longer", "4 hours longer", "1 day longer", "The limit"]);
});
