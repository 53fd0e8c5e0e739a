import assert from "node:assert/strict";
import { test } from "node:test";
import "../support/all-words.js";
import { pauseTimes, usualTime } from "../../../console/core/pause-times.js";
import { localField } from "../../../console/core/time.js";

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const WEDNESDAY = new Date(2026, 10, 25, 16, 0).getTime();
const offered = (limit, now = WEDNESDAY) => pauseTimes(now, limit).map(({ name }) => name);

test("times to come back are offered soonest first, and none beyond the limit", () => {
  assert.deepEqual(offered(14 * DAY), ["in_1h", "in_4h", "tomorrow_morning", "days", "next_week", "week", "limit"]);
  assert.deepEqual(offered(2 * HOUR), ["in_1h", "limit"]);
  assert.deepEqual(offered(30 * MINUTE), ["limit"]);
});

test("tomorrow is at nine, and begins the choice; without it, the last one before the limit; never the limit itself", () => {
  const tomorrow = pauseTimes(WEDNESDAY, 14 * DAY).find(({ name }) => name === "tomorrow_morning");
  assert.equal(localField(tomorrow.until), "2026-11-26T09:00");
  assert.equal(usualTime(pauseTimes(WEDNESDAY, 14 * DAY)), "tomorrow_morning");
  assert.equal(usualTime(pauseTimes(WEDNESDAY, 5 * HOUR)), "in_4h");
  assert.equal(usualTime(pauseTimes(WEDNESDAY, 30 * MINUTE)), null);
});

test("two names for one time are one choice", () => {
  const friday = new Date(2026, 10, 27, 16, 0).getTime();
  assert.deepEqual(offered(14 * DAY, friday), ["in_1h", "in_4h", "tomorrow_morning", "days", "week", "limit"]);
});

test("what the API knows of a time goes before what the browser makes of it, and the next opening is offered where there is one", () => {
  const iso = (hours) => new Date(WEDNESDAY + hours * HOUR).toISOString();
  const presets = [{ preset: "in_1h", until: iso(1) }, { preset: "next_opening", until: iso(16) }];
  const times = pauseTimes(WEDNESDAY, 14 * DAY, presets);
  assert.deepEqual(times.slice(0, 4).map(({ name }) => name), ["in_1h", "in_4h", "next_opening", "tomorrow_morning"]);
  assert.deepEqual(times.map(({ preset }) => preset).filter(Boolean), ["in_1h", "next_opening"]);
  assert.equal(times[2].until, WEDNESDAY + 16 * HOUR);
});
