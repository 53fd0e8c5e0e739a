import assert from "node:assert/strict";
import { test } from "node:test";
import { actionsFor } from "../../../console/core/actions.js";

const alice = { id: "alice", scopes: ["agent"] };
const carol = { id: "carol", scopes: ["supervisor"] };
const ON = { leave: { enabled: true }, pause: { enabled: true }, channels: ["*"] };
const active = { channel: "sms", channel_state: "active", task: { status: "assigned", agent_id: "alice" } };
const paused = { channel: "sms", channel_state: "pause", task: null, pause: { agent_id: "alice" } };
const left = { channel: "sms", channel_state: "inactive", task: null, leave: { agent_id: "alice" } };

function offered(conversation, user, settings = ON) {
  const actions = actionsFor(conversation, user, settings);
  return Object.keys(actions).filter((name) => actions[name] === true).join(" ");
}

test("each action is offered only where it applies", () => {
  assert.equal(offered(active, alice), "reply leave pause end");
  assert.equal(offered(paused, alice), "resume end");
  assert.equal(offered(left, alice), "");
  assert.equal(offered({ ...active, channel_state: "closed", task: null }, alice), "");
  assert.equal(offered({ ...active, task: { status: "pending", agent_id: null } }, alice), "");
  assert.equal(offered({ ...active, task: { status: "assigned", agent_id: "bob" } }, alice), "");
});

test("what is off, or off for the channel, is not offered", () => {
  assert.equal(offered(active, alice, null), "reply end");
  assert.equal(offered(active, alice, { ...ON, leave: { enabled: false } }), "reply pause end");
  assert.equal(offered(active, alice, { ...ON, channels: ["chat"] }), "reply end");
  assert.equal(offered(paused, alice, { ...ON, pause: { enabled: false } }), "resume end", "what is paused can be resumed");
});

test("a supervisor acts for the agent, and does not write in their place", () => {
  assert.equal(offered(active, carol), "leave pause end");
  assert.equal(actionsFor(active, carol, ON).forAgent, "alice");
  assert.equal(actionsFor(active, alice, ON).forAgent, null);
  assert.equal(offered(left, carol), "end");
});
