import assert from "node:assert/strict";
import { test } from "node:test";
import "../support/all-words.js";
import { agentInWords, canTake, queueInWords, readDirectory } from "../../../console/core/directory.js";

/** A client that answers each address by its pages, and says what was asked. */
function apiOf(pages) {
  const asked = [];
  const get = async (path) => {
    asked.push(path);
    return { body: pages[path.split("?")[0]].shift() };
  };
  return { get, asked };
}

test("a supervisor's pick lists have every agent and queue, page by page", async () => {
  const api = apiOf({
    "/v1/agents": [{ agents: [{ id: "alice" }], next_cursor: "n" }, { agents: [{ id: "bob" }] }],
    "/v1/queues": [{ queues: [{ queue: "vip" }] }],
  });
  const { agents, queues, isComplete } = await readDirectory(api, { id: "carol", scopes: ["supervisor"] });
  assert.deepEqual([agents.map(({ id }) => id), queues.map(({ queue }) => queue), isComplete], [["alice", "bob"], ["vip"], true]);
  assert.ok(api.asked.includes("/v1/agents?limit=200&cursor=n"));
});

test("an agent may not list the others: its own queues are known, and the lists are not complete", async () => {
  const api = apiOf({ "/v1/agents/alice": [{ queues: ["vip"] }] });
  const directory = await readDirectory(api, { id: "alice", scopes: ["agent"] });
  assert.deepEqual(directory, { agents: [], queues: [{ queue: "vip" }], isComplete: false });
});

test("a pick list says who is there, how full they are, and where nobody is", () => {
  const bob = { kind: "human", availability: "available", in_use: 1, capacity: 3 };
  assert.equal(agentInWords(bob), "available, 1 of 3 in use");
  assert.equal(agentInWords({ ...bob, kind: "ai", availability: "away" }), "AI, away, 1 of 3 in use");
  assert.deepEqual([canTake(bob), canTake({ ...bob, in_use: 3 }), canTake({ ...bob, availability: "away" })], [true, false, false]);
  assert.equal(queueInWords({ agents: 1, free_agents: 0, waiting: 2 }), "0 of 1 agent free, 2 waiting");
  assert.equal(queueInWords({ agents: 0, free_agents: 0, waiting: 2 }), "nobody serves it, 2 waiting");
  assert.equal(queueInWords({ queue: "vip" }), "");
});
