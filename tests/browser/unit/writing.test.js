import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../../../console/core/api.js";
import { draftOf, drafts, keepDraft } from "../../../console/core/drafts.js";
import { hold, release, takeBack } from "../../../console/core/held.js";
import { nameMeant } from "../../../console/core/known-names.js";
import { deliveryOf, hasUnsent, isAnswering, missingIn, reconcile, send, sendAgain, waitingIn } from "../../../console/core/outbox.js";
import { outcomeOf } from "../../../console/core/outcomes.js";
import { hashOf, parseHash } from "../../../console/core/router.js";
import { countNews, newsOf } from "../../../console/core/unread.js";

const DAY = 86_400_000;

test("a draft is kept for two weeks, and an empty one not at all", () => {
  keepDraft("c1", "Dear", 0);
  keepDraft("c2", "Hi", 13 * DAY);
  assert.equal(draftOf("c1", drafts.get(), 13 * DAY), "Dear");
  keepDraft("c2", "", 15 * DAY);
  assert.deepEqual(drafts.get(), {});
  assert.equal(draftOf("c1", drafts.get(), 15 * DAY), "");
});

test("messages are sent one after the other, each with an id of its own", async () => {
  const sent = [];
  let seq = 1;
  const api = { post: async (path, body) => (sent.push(body), { body: { seq: (seq += 1) } }) };
  await Promise.all([send(api, "c", "one"), send(api, "c", "two")]);
  assert.deepEqual(sent.map(({ body }) => body), ["one", "two"]);
  assert.notEqual(sent[0].message_id, sent[1].message_id);
  assert.ok(isAnswering("c") && !hasUnsent("c"));
  const messages = sent.map(({ message_id }, n) => ({ seq: n + 2, message_id }));
  assert.deepEqual(missingIn(messages.slice(0, 1), waitingIn("c")).map(({ text }) => text), ["two"]);
  reconcile("c", messages);
  assert.deepEqual(waitingIn("c"), []);
});

test("what was refused stays, and sent again it is the same message", async () => {
  const sent = [];
  const api = {
    async post(path, body) {
      sent.push(body);
      if (sent.length === 1) throw new Refusal(0);
      return { body: { seq: 2 } };
    },
  };
  await send(api, "c", "one");
  assert.ok(hasUnsent("c") && !isAnswering("c"));
  await sendAgain(api, "c", waitingIn("c")[0]);
  assert.equal(sent[0].message_id, sent[1].message_id);
  assert.ok(!hasUnsent("c"));
});

test("an entry that another tab sends is not failed at once, and one that a reload cut off is after a while", () => {
  const entry = { messageId: "m", text: "one", at: 1000 };
  assert.equal(deliveryOf(entry, {}, 2000).state, "sending");
  assert.equal(deliveryOf(entry, {}, 60_000).state, "failed");
  assert.equal(deliveryOf(entry, { m: { state: "failed" } }, 2000).state, "failed");
  assert.equal(deliveryOf({ ...entry, seq: 7 }, {}, 60_000).state, "sent");
});

test("a command that is held back is given once, or not at all", async () => {
  const given = [];
  hold("c", {}, 60, () => given.push("leave"));
  takeBack("c");
  await release("c");
  assert.deepEqual(given, []);
  hold("c", {}, 60, () => given.push("pause"));
  await release("c");
  await release("c");
  hold("c", {}, 0, () => given.push("at once"));
  assert.deepEqual(given, ["pause", "at once"]);
});

test("the notification of a resume says how it ended", () => {
  const resumed = (task) => outcomeOf("resume", { queue: "vip", task }, "tara");
  assert.equal(resumed({ status: "assigned", agent_id: "tara" }), "Resumed: the task is yours again.");
  assert.equal(resumed({ status: "assigned", agent_id: "bob" }), "Resumed for bob.");
  const pending = { status: "pending", agent_id: null, queue: "vip" };
  assert.equal(resumed({ ...pending, reserved_for: null }), "Resumed: it waits in queue vip for any free agent.");
  assert.equal(resumed({ ...pending, reserved_for: "tara" }), "Resumed: it waits for your next free slot.");
  assert.equal(resumed({ ...pending, reserved_for: "bob" }), "Resumed: it waits for the next free slot of bob.");
});

test("the notification of a transfer, a take and an extension says how it ended", () => {
  const pending = { task: { status: "pending", agent_id: null, queue: "billing" } };
  const heldBy = (agent_id) => ({ task: { status: "assigned", agent_id } });
  assert.equal(outcomeOf("transfer", pending, "tara", { queue: "billing" }), "Transferred: it waits in queue billing.");
  assert.equal(outcomeOf("transfer", pending, "tara", { agentId: "bob" }), "bob cannot take it now: it waits in queue billing.");
  assert.equal(outcomeOf("transfer", heldBy("bob"), "tara", { agentId: "bob" }), "Transferred: bob has it now.");
  assert.equal(outcomeOf("take", heldBy("tara"), "tara"), "Taken: the task is yours now.");
  assert.equal(outcomeOf("take", heldBy("bob"), "tara"), "Assigned: bob has it now.");
  assert.equal(outcomeOf("reactivate", heldBy("bob"), "tara"), "Taken up again for bob.");
  assert.match(outcomeOf("extend", { pause: { reassign_at: "2026-01-15T09:00:00Z" } }, "tara"), /^Extended: it stays paused until .*2026/);
});

test("a task is new until it was opened, then its messages are", () => {
  const last_message = { from: "customer", seq: 3 };
  const task = { task_id: "t", status: "assigned", conversation: { id: "c", last_message, unanswered: true } };
  assert.equal(newsOf(task, {}, {}), "task");
  assert.equal(newsOf(task, { c: 2 }, { t: true }), "message");
  assert.equal(newsOf(task, { c: 3 }, { t: true }), null);
  assert.equal(newsOf({ ...task, status: "wrapping" }, {}, {}), null);
  const pause = { paused_at: "2026-01-01T00:00:00Z" };
  const paused = { id: "p", last_message: { ...last_message, at: "2026-01-02T00:00:00Z" }, unanswered: true, pause };
  assert.equal(countNews({ tasks: [task], paused: [paused] }, {}, {}), 2);
  assert.equal(countNews({ tasks: [task], paused: [paused] }, { c: 3, p: 3 }, { t: true }), 0);
  const quiet = { ...task, conversation: { ...task.conversation, unanswered: false } };
  assert.equal(newsOf(quiet, { c: 2 }, { t: true }), null);
});

test("a name is found from a part of it, where only one is meant", () => {
  const known = ["alice", "alina", "bob", "Eve"];
  assert.equal(nameMeant(" BOB ", known), "bob");
  assert.equal(nameMeant("eve", known), "Eve");
  assert.equal(nameMeant("alic", known), "alice");
  assert.equal(nameMeant("ali", known), "ali", "two are meant");
  assert.equal(nameMeant("lin", known), "alina");
  assert.equal(nameMeant("zoe", known), "zoe");
  assert.equal(nameMeant("", known), "");
});

test("an address has its view, two segments and a query, whatever is in them", () => {
  const address = hashOf("supervisor", "paused", "a/b?c", { agent_id: "x & y", queue: "", within: "3600" });
  assert.deepEqual(parseHash(address), {
    view: "supervisor",
    rest: "paused",
    more: "a/b?c",
    query: { agent_id: "x & y", within: "3600" },
  });
  assert.deepEqual(parseHash("#/nowhere/x"), { view: "desk", rest: null, more: null, query: {} });
  assert.deepEqual(parseHash("#/desk/%zz"), { view: "desk", rest: null, more: null, query: {} });
});
