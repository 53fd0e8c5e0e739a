import assert from "node:assert/strict";
import { test } from "node:test";
import { labelled, MOST, ranked, scaleOf } from "../../../console/core/chart.js";
import { loadWords } from "../../../console/core/words.js";

test("seconds are drawn in the unit that the largest of them reaches, everything else as it is", () => {
  const drawn = (numbers, kind) => {
    const { of, format } = scaleOf(numbers, kind);
    return numbers.map((number) => format(of(number)));
  };
  assert.deepEqual(drawn([5, 42], "seconds"), ["5s", "42s"]);
  assert.deepEqual(drawn([30, 5400], "seconds"), ["0.01h", "1.5h"]);
  assert.deepEqual(drawn([43_200, 172_800], "seconds"), ["0.5d", "2d"]);
  assert.deepEqual(drawn([], "seconds"), []);
  assert.deepEqual(drawn([1234], "count"), ["1,234"]);
  assert.deepEqual(drawn([0.25, 12], "hours"), ["0.25h", "12h"]);
});

test("the numbers of an axis are written as the language does", async (context) => {
  context.after(() => loadWords("en"));
  await loadWords("de");
  const { of, format } = scaleOf([5400], "seconds");
  assert.match(format(of(5400)), /^1,5\s?h$/);
});

test("of a long list those with the most are drawn, and none that has no number", () => {
  const bars = Array.from({ length: 30 }, (_, n) => ({ name: String(n), count: n === 7 ? null : n }));
  const all = ranked(bars);
  assert.deepEqual(all.map(({ count }) => count).slice(0, 3), [29, 28, 27]);
  assert.equal(all.at(-1).count, null);
  assert.deepEqual(ranked(bars, MOST), all.slice(0, MOST));
  assert.equal(bars[0].name, "0", "what is given stays as it is");
});

test("as many marks as there is room for, evenly, and none where there is none", () => {
  const bars = Array.from({ length: 90 }, (_, n) => ({ mark: `day ${n}` }));
  assert.deepEqual([...labelled(bars, 720, 72)], [0, 9, 18, 27, 36, 45, 54, 63, 72, 81]);
  assert.deepEqual([...labelled(bars, 0, 72)], [0]);
  const midnights = Array.from({ length: 72 }, (_, hour) => ({ mark: hour % 24 === 5 ? "day" : null }));
  assert.deepEqual([...labelled(midnights, 720, 72)], [5, 29, 53]);
  assert.equal(labelled([{ mark: null }], 720, 72).size, 0);
});
