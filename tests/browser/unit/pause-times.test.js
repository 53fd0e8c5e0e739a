import assert from "node:assert/strict";
import { test } from "node:test";
import { pauseTimes, usualTime } from "../../../console/core/pause-times.js";
import { localField } from "../../../console/core/time.js";

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const WEDNESDAY = new Date(2026, 10, 25, 16, 0).getTime();
const offered = (limit, now = WEDNESDAY) => pauseTimes(now, limit).map(({ name }) => name);

test("times to come back are offered soonest first, and none beyond the limit", () => {
  assert.deepEqual(offered(14 * DAY), ["hour", "hours", "tomorrow", "days", "monday", "week", "limit"]);
  assert.deepEqual(offered(2 * HOUR), ["hour", "limit"]);
  assert.deepEqual(offered(30 * MINUTE), ["limit"]);
});

test("tomorrow is at nine, and begins the choice; without it, the last one before the limit; never the limit itself", () => {
  const tomorrow = pauseTimes(WEDNESDAY, 14 * DAY).find(({ name }) => name === "tomorrow");
  assert.equal(localField(tomorrow.until), "2026-11-26T09:00");
  assert.equal(usualTime(pauseTimes(WEDNESDAY, 14 * DAY)), "tomorrow");
  assert.equal(usualTime(pauseTimes(WEDNESDAY, 5 * HOUR)), "hours");
  assert.equal(usualTime(pauseTimes(WEDNESDAY, 30 * MINUTE)), null);
});

test("two names for one time are one choice", () => {
  const friday = new Date(2026, 10, 27, 16, 0).getTime();
  assert.deepEqual(offered(14 * DAY, friday), ["hour", "hours", "tomorrow", "days", "week", "limit"]);
});
