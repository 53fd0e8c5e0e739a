import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, nameOf, wave } from "../../../console/core/report.js";

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
