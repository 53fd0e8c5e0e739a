import assert from "node:assert/strict";
import { test } from "node:test";
import { heightsOf, layout, nearest } from "../../../console/core/rows.js";

const heights = (count) => Array.from({ length: count }, () => 100);
const room = (parts) => parts.reduce((sum, part) => sum + (part.room ?? 100), 0);
const rowsOf = (parts) => parts.filter(({ row }) => row !== undefined).map(({ row }) => row);

test("a short list is there as a whole", () => {
  assert.equal(rowsOf(layout(heights(40), { top: 0, bottom: 100 }, [])).length, 40);
});

test("of a long list, the rows near the view are there, the others take their room", () => {
  const parts = layout(heights(500), { top: 20_000, bottom: 21_000 }, []);
  const rows = rowsOf(parts);
  assert.deepEqual([rows[0], rows[1], rows.at(-2), rows.at(-1)], [0, 192, 217, 499]);
  assert.equal(room(parts), 50_000);
});

test("the open row and the one with the focus stay, with their neighbours, in their places", () => {
  const parts = layout(heights(500), { top: 0, bottom: 500 }, [300, 499]);
  assert.deepEqual(rowsOf(parts).slice(-5), [299, 300, 301, 498, 499]);
  assert.equal(room(parts), 50_000);
});

test("rows that were not measured are as high as the others on average", () => {
  assert.deepEqual(heightsOf(["a", "b", "c"], new Map([["a", 60], ["b", 100]]), 50), [60, 100, 80]);
  assert.deepEqual(heightsOf(["a"], new Map(), 50), [50]);
});

test("the rows near what is seen are those from the first to the last of them", () => {
  assert.deepEqual(nearest(heights(500), { top: 20_000, bottom: 21_000 }), { first: 192, last: 217 });
  assert.deepEqual(nearest(heights(3), { top: 0, bottom: 800 }), { first: 0, last: 2 });
  assert.deepEqual(nearest([], { top: 0, bottom: 800 }), { first: 0, last: -1 });
});
