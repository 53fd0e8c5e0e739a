import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../../../console/core/api.js";
import { mayShapeAgents, presenceOf } from "../../../console/parts/presence.js";

const alice = { id: "alice", scopes: ["agent"] };
const carol = { id: "carol", scopes: ["agent", "supervisor"] };

test("only an agent that the API does not know gets a first capacity, and only from who may set one", () => {
  const unknown = { data: null, error: new Refusal(404) };
  assert.deepEqual(presenceOf(unknown, "available", true), { capacity: 3, queues: ["default"], availability: "available" });
  assert.deepEqual(presenceOf(unknown, "available", false), { availability: "available" });
  assert.deepEqual(presenceOf({ data: null, error: new Refusal(503) }, "away", true), { availability: "away" });
  assert.deepEqual(presenceOf({ data: { capacity: 12 }, error: null }, "away", true), { availability: "away" });
});

test("capacity and queues are a supervisor's to set, or an agent's own where the settings say so", () => {
  assert.equal(mayShapeAgents(alice, null), false, "nothing is known yet");
  assert.equal(mayShapeAgents(alice, { agents: { self_service: false } }), false);
  assert.equal(mayShapeAgents(alice, { agents: { self_service: true } }), true);
  assert.equal(mayShapeAgents(carol, { agents: { self_service: false } }), true);
});
