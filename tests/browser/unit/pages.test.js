import assert from "node:assert/strict";
import { test } from "node:test";
import { allRows, answered, BEGINNING, goesOn, watched, withMore } from "../../../console/core/pages.js";

const ROWS_OF = ({ rows }) => rows.map((id) => ({ id }));
const page = (rows, next = null) => ({ data: { rows, next_cursor: next }, error: null });
const read = (...answers) =>
  answers.reduce((pages, answer, n) => {
    const now = answered(pages, n, answer);
    return n < answers.length - 1 ? withMore(now) : now;
  }, BEGINNING);
const idsOf = (pages) => allRows(pages, ROWS_OF).map(({ row }) => row.id).join("");

test("a list is read page by page, each from where the one before ended", () => {
  const pages = read(page(["a", "b"], "after b"), page(["c"], "after c"), page(["d"]));
  assert.deepEqual(pages.map(({ cursor }) => cursor), [null, "after b", "after c"]);
  assert.equal(idsOf(pages), "abcd");
  assert.equal(withMore(pages), pages, "nothing more");
  assert.equal(withMore(BEGINNING), BEGINNING, "nothing known yet");
});

test("where a page's end moves, the next one begins there, and its rows stay until it is read", () => {
  const pages = answered(read(page(["b", "c"], "after c"), page(["d"])), 0, page(["a", "b"], "after b"));
  assert.deepEqual(pages.map(({ cursor }) => cursor), [null, "after b"]);
  assert.equal(idsOf(pages), "abd");
  assert.equal(idsOf(answered(pages, 1, page(["c", "d"]))), "abcd");
});

test("a list that has become shorter has no page behind its end, and what is on two pages is there once", () => {
  const two = read(page(["a", "b"], "after b"), page(["c"]));
  assert.equal(idsOf(answered(two, 0, page(["a"]))), "a");
  const moved = answered(two, 0, page(["b", "c"], "after c"));
  assert.equal(idsOf(moved), "bc");
  assert.equal(allRows(moved, ROWS_OF)[1].page, 0, "as the newer answer has it");
  assert.equal(answered(two, 5, page(["x"])), two, "an answer that comes after its page is gone");
});

test("a page that cannot be read keeps what it had, and so do the others", () => {
  const error = new Error("no");
  const pages = read(page(["a"], "after a"), page(["b"]));
  assert.equal(idsOf(answered(pages, 0, { ...page(["a"], "after a"), error })), "ab");
  assert.equal(idsOf(answered(pages, 1, { data: null, error })), "a");
});

test("what is in view is read again, and the first page, and what is not known yet", () => {
  const pages = withMore(read(page(["a", "b"], "1"), page(["c", "d"], "2"), page(["e"], "3")));
  const rows = allRows(pages, ROWS_OF);
  assert.deepEqual([...watched(pages, rows, { first: 4, last: 4 })].toSorted(), [0, 2, 3]);
  assert.deepEqual([...watched(pages.slice(0, 3), rows, { first: 0, last: 2 })].toSorted(), [0, 1]);
});

test("a list is read on near its end, by itself unless the last page had nothing", () => {
  const many = Array.from({ length: 50 }, (_, n) => String(n));
  const pages = read(page(many, "on"));
  const rows = allRows(pages, ROWS_OF);
  assert.deepEqual(goesOn(pages, rows, { last: 10 }), { more: false, asks: false });
  assert.deepEqual(goesOn(pages, rows, { last: 36 }), { more: true, asks: false });
  assert.equal(goesOn(pages, rows, { last: 10 }, true).more, true, "all that is to be put in order");
  const lots = read(page(Array.from({ length: 500 }, (_, n) => String(n)), "on"));
  assert.equal(goesOn(lots, allRows(lots, ROWS_OF), { last: 10 }, true).more, false, "but not more than five hundred");
  const empty = read(page(many, "on"), page([], "further"));
  assert.deepEqual(goesOn(empty, allRows(empty, ROWS_OF), { last: 49 }), { more: false, asks: true });
  assert.deepEqual(goesOn(read(page([])), [], { last: -1 }), { more: false, asks: false });
  assert.deepEqual(goesOn(BEGINNING, [], { last: -1 }), { more: false, asks: false });
});
