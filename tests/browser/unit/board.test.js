import assert from "node:assert/strict";
import { test } from "node:test";
import "../support/all-words.js";
import { byOldest, byPresence, changed, countsOf, orderOf, ordersOf, queryOf, shownBy, sorterOf } from "../../../console/core/board.js";
import { toneOfWait, waitingSince } from "../../../console/core/waiting.js";

const at = (minute) => `2026-01-01T00:${String(minute).padStart(2, "0")}:00.000Z`;
const wrote = (id, from, minute, more = {}) => ({
  id,
  last_message: { seq: 2, from, at: at(minute) },
  unanswered: from === "customer",
  waiting_since: from === "customer" ? at(minute) : null,
  ...more,
});

test("the board shows what waits unless it is told otherwise, and an agent's is never what waits", () => {
  assert.equal(shownBy({}), "waiting");
  assert.equal(shownBy({ show: "constructor" }), "waiting");
  assert.equal(shownBy({ show: "left" }), "left");
  assert.deepEqual(changed({ queue: "vip" }, { agent_id: "bob" }), { queue: "vip", agent_id: "bob", show: "all" });
  assert.deepEqual(changed({ show: "hands" }, { agent_id: "bob" }), { show: "hands", agent_id: "bob" });
  assert.equal(changed({ show: "all", agent_id: "bob" }, { agent_id: "" }).show, "all");
  const asked = queryOf({ show: "paused", queue: "vip" }, 50, null);
  assert.deepEqual(asked, { state: "pause", sort: "due", agent_id: undefined, queue: "vip", channel: undefined, limit: 50, cursor: null });
});

test("in hand, whose customer waits longest comes first, then who is answered", () => {
  const sorted = sorterOf("hands", {})([wrote("a", "agent", 1), wrote("b", "customer", 5), wrote("c", "customer", 3), wrote("d", "agent", 0)]);
  assert.deepEqual(sorted.map(({ id }) => id), ["c", "b", "a", "d"]);
});

test("a list is in the order of its filter, of those that it can have; its usual one is mostly the API's", () => {
  const [one, other] = [wrote("one", "customer", 5, { priority: 1 }), wrote("other", "customer", 3, { priority: 0 })];
  for (const list of ["waiting", "paused", "left", "wrapping", "all"]) assert.equal(sorterOf(list, {}), null, list);
  assert.deepEqual(sorterOf("waiting", { order: "wait" })([one, other]), [other, one]);
  assert.deepEqual(sorterOf("waiting", { order: "priority" })([other, one]), [one, other]);
  assert.deepEqual(sorterOf("paused", { order: "wait" })([one, other]), [other, one]);
  assert.deepEqual(ordersOf("left"), ["due", "wait", "priority"]);
  assert.equal(orderOf("waiting", { order: "due" }), "usual", "what waits is not due");
  assert.equal(orderOf("all", { order: "constructor" }), "usual");
});

test("counts are sums of the lists; agents who are there and queues that have waited longest come first", () => {
  const agents = [
    { id: "zoe", availability: "available", paused: 2 },
    { id: "amy", availability: "offline", paused: 1 },
    { id: "bob", availability: "available", paused: 0 },
  ];
  const queues = [
    { queue: "a", waiting: 0, oldest_waiting_seconds: null },
    { queue: "b", waiting: 2, oldest_waiting_seconds: 60 },
    { queue: "c", waiting: 1, oldest_waiting_seconds: 90 },
  ];
  assert.deepEqual(countsOf(queues, agents), { waiting: 3, paused: 3, available: 2 });
  assert.deepEqual(byPresence(agents).map(({ id }) => id), ["bob", "zoe", "amy"]);
  assert.deepEqual(byOldest(queues).map(({ queue }) => queue), ["c", "b", "a"]);
  const numbered = ["team-10", "team-2", "team-1"].map((queue) => ({ queue, oldest_waiting_seconds: null }));
  assert.deepEqual(byOldest(numbered).map(({ queue }) => queue), ["team-1", "team-2", "team-10"]);
});

test("a customer waits since the API says so, and not where an agent had the last word", () => {
  assert.equal(waitingSince({ waiting_since: at(3) }), Date.parse(at(3)));
  assert.equal(waitingSince({ waiting_since: null }), null);
});

test("a wait is marked after 5 minutes, and after 15", () => {
  assert.deepEqual([4, 5, 15].map((minutes) => toneOfWait(minutes * 60_000)), ["calm", "soon", "urgent"]);
});
