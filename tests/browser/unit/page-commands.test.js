import assert from "node:assert/strict";
import { test } from "node:test";
import "../support/all-words.js";
import { allOf } from "../../../console/core/at-hand.js";
import { directPauses, pauseTimes } from "../../../console/core/pause-times.js";
import { conversationAt, parseHash } from "../../../console/core/router.js";

test("a conversation opens in the view that one is in: a desk, or a supervisor's list with its filter", () => {
  assert.equal(conversationAt(parseHash("#/desk/c1"), "c2"), "#/desk/c2");
  assert.equal(conversationAt(parseHash("#/phones"), "c2"), "#/phones/c2");
  assert.equal(conversationAt(parseHash("#/settings"), "c2"), "#/desk/c2");
  assert.equal(conversationAt(parseHash("#/supervisor/paused/c1?queue=vip"), "c2"), "#/supervisor/paused/c2?queue=vip");
  assert.equal(conversationAt(parseHash("#/supervisor"), "c2"), "#/supervisor/now/c2");
});

test("what is in two lists is there once, in the order of the lists", () => {
  assert.deepEqual(allOf({ work: [{ id: "a" }, { id: "b" }], paused: [{ id: "b" }, { id: "c" }] }).map(({ id }) => id), ["a", "b", "c"]);
});

test("the menu's pauses are the dialog's times within the limit, and the limit is none of them", () => {
  const now = Date.parse("2026-01-05T10:00:00Z");
  const names = directPauses(now, { time_limit_seconds: 2 * 3600 }, []).map(({ name }) => name);
  assert.deepEqual(names, ["in_1h"]);
  const all = pauseTimes(now, 14 * 86_400_000).map(({ name }) => name);
  assert.deepEqual(directPauses(now, { time_limit_seconds: 3600, calendar: "office" }, []).map(({ name }) => name), all.slice(0, -1));
});
