import assert from "node:assert/strict";
import { test } from "node:test";
import "../support/all-words.js";
import { Refusal } from "../../../console/core/api.js";
import { actionsOf, bodyOf, bulkListOf, tallyOf } from "../../../console/core/bulk-actions.js";
import { progressOf } from "../../../console/core/bulk.js";
import { runRows } from "../../../console/core/rows-run.js";

test("a list is what a run of the API takes, and says where the API's filter is wider", () => {
  assert.deepEqual(bulkListOf("paused", { queue: "vip", agent_id: "", within: "3600" }), {
    state: "pause",
    filter: { state: "pause", queue: "vip" },
    isExact: true,
  });
  assert.equal(bulkListOf("waiting", { queue: "vip" }).isExact, false, "who is served is active, too");
  assert.equal(bulkListOf("hands", { agent_id: "bob" }).isExact, true);
  assert.equal(bulkListOf("hands", {}).isExact, false);
  assert.equal(bulkListOf("all", { queue: "vip" }), null);
});

test("what can be done depends on the state, and there is no waking of single ones", () => {
  assert.deepEqual(actionsOf({ state: "pause" }, true), ["resume", "extend", "transfer", "end", "wake"]);
  assert.deepEqual(actionsOf({ state: "inactive" }, false), ["end"]);
  assert.deepEqual(actionsOf({ state: "active" }, true), ["transfer", "end"]);
});

test("each action sends what its command takes", () => {
  const form = { to: "queue", queue: "vip", agentId: "bob", hours: 2 };
  assert.deepEqual(bodyOf({ ...form, action: "transfer" }), { queue: "vip" });
  assert.deepEqual(bodyOf({ ...form, action: "transfer", to: "agent" }), { agent_id: "bob" });
  assert.deepEqual(bodyOf({ ...form, action: "extend" }), { by_seconds: 7200 });
  assert.deepEqual(bodyOf({ ...form, action: "resume" }), { agent_id: "bob" });
  assert.deepEqual(bodyOf({ ...form, action: "resume", agentId: "" }), {});
  assert.deepEqual(bodyOf({ ...form, action: "end" }), {});
});

test("of what was tried, only what is meant counts", () => {
  const run = { skipped: [{ conversation_id: "a" }, { conversation_id: "x" }] };
  assert.deepEqual(tallyOf(run, ["a", "b", "c"]), { done: 2, skipped: 1, isComplete: true });
  assert.equal(tallyOf({ ...run, next_cursor: "n" }, ["b"]).isComplete, false);
});

const conversations = ["a", "b", "c"].map((id, n) => ({ id, version: n + 1 }));

test("ticked conversations are done one after the other, and what is refused is skipped with its code", async () => {
  const sent = [];
  const post = async (path, body, options) => {
    sent.push([path, body, options.ifMatch]);
    if (path.includes("/b/")) throw new Refusal(412, { code: "version_mismatch" });
  };
  const { run, ended } = runRows({ post }, conversations, { action: "transfer", body: { queue: "vip" } });
  await ended;
  assert.deepEqual(sent[0], ["/v1/conversations/a/transfer", { queue: "vip" }, '"1"']);
  assert.equal(sent.length, 3);
  assert.equal(progressOf(run.get()), "Done: 2 of 3 conversations done, 1 skipped.");
  assert.deepEqual(run.get().skipped, [{ conversation_id: "b", code: "version_mismatch" }]);
});

test("a run that is stopped does no more", async () => {
  let count = 0;
  const given = runRows({ post: async () => (count += 1) === 1 && given.stop() }, conversations, { action: "end", body: {} });
  await given.ended;
  assert.equal(count, 1);
  assert.equal(progressOf(given.run.get()), "Stopped: 1 of 3 conversations done, 0 skipped.");
});
