import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, measureOf, MEASURES, nameOf, numberOf, wave } from "../../../console/core/report.js";

const NOON = Date.parse("2026-03-01T12:00:00Z");

test("a report is about so many days, today included, and of nothing unknown", () => {
  assert.deepEqual(asked({}, NOON), { from: "2026-02-23", to: "2026-03-01", by: "day" });
  assert.deepEqual(asked({ days: "30", by: "agent" }, NOON), { from: "2026-01-31", to: "2026-03-01", by: "agent" });
  assert.deepEqual(asked({ days: "1e9", by: "week" }, NOON), { from: "2026-02-23", to: "2026-03-01", by: "day" });
});

test("a row is called after what it is about", () => {
  assert.deepEqual([{ day: "2026-03-01" }, { queue: "q" }, { agent_id: "a" }, { agent_id: null }, { channel: "sms" }].map(nameOf), ["2026-03-01", "q", "a", null, "sms"]);
});

test("a wave has every bucket from its first to its last, in whatever order they come, and no more than there is room for", () => {
  const at = (hour) => new Date(NOON + hour * 3_600_000).toISOString();
  const returns = [{ at: at(3), paused: 1, plan_steps: 1 }, { at: at(0), paused: 4, plan_steps: 0 }];
  assert.deepEqual(wave(returns, "hour", 99).map(({ count }) => count), [4, 0, 0, 2]);
  assert.deepEqual(wave(returns, "hour", 2), [{ at: NOON, count: 4 }, { at: NOON + 3_600_000, count: 0 }]);
  assert.deepEqual(wave([], "day", 9), []);
});

test("a row has a number of every measure, of what lasts the median, and none of nothing", () => {
  const row = { left: 2, reply_seconds: { median: 90, p90: 100 }, wait_seconds: { median: null, p90: null }, capacity_hours_freed: 1.5 };
  assert.deepEqual(["left", "reply_seconds", "wait_seconds", "capacity_hours_freed"].map((measure) => numberOf(row, measure)), [2, 90, null, 1.5]);
  assert.deepEqual([{}, { of: "paused" }, { of: "constructor" }].map(measureOf), ["left", "paused", "left"]);
  assert.equal(Object.keys(MEASURES).length % 12, 0, "the rows of numbers are full at every width");
});
