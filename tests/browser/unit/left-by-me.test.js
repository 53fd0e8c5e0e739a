import assert from "node:assert/strict";
import { test } from "node:test";
import { confirmed, leftHere, newestFirst, noteLeft, readLeft } from "../../../console/core/left-by-me.js";

const at = (minute) => `2026-01-01T00:0${minute}:00.000Z`;
const left = (id, minute, agent_id = "alice") => ({ id, channel_state: "inactive", leave: { agent_id, left_at: at(minute) } });

test("what I left is remembered until it is so no longer; what others left is not", () => {
  noteLeft(left("a", 1), "alice");
  noteLeft(left("b", 2, "bob"), "alice");
  assert.deepEqual(Object.keys(leftHere.get()), ["a"]);
  noteLeft({ id: "a", channel_state: "active", leave: null }, "alice");
  assert.deepEqual(leftHere.get(), {});
});

test("the last left comes first, and a complete list knows better than what is remembered, unless it is too new", () => {
  const found = [left("a", 1), left("b", 3)];
  const remembered = { b: left("b", 3), c: left("c", 2), d: left("d", 9) };
  const now = Date.parse(at(9)) + 1000;
  const ids = (isAll) => newestFirst({ found, isAll }, remembered, now).map(({ id }) => id);
  assert.deepEqual(ids(false), ["d", "b", "c", "a"]);
  assert.deepEqual(ids(true), ["d", "b", "a"]);
  assert.deepEqual(Object.keys(confirmed(found, remembered, now)), ["b", "d"]);
  assert.deepEqual(Object.keys(confirmed(found, remembered, now + 600_000)), ["b"]);
});

test("a long list is read some pages at a time", async () => {
  const asked = [];
  const api = {
    get: async (path) => {
      asked.push(new URLSearchParams(path.split("?")[1]).get("cursor"));
      return { body: { conversations: [left(`c${asked.length}`, 1)], next_cursor: asked.length < 5 ? `n${asked.length}` : undefined } };
    },
  };
  const first = await readLeft(api);
  assert.deepEqual([first.found.length, first.cursor, first.isAll], [3, "n3", false]);
  const rest = await readLeft(api, first.cursor);
  assert.deepEqual([rest.found.length, rest.isAll], [2, true]);
  assert.deepEqual(asked, [null, "n1", "n2", "n3", "n4"]);
});
