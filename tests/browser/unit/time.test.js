import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ago,
  atHour,
  briefly,
  calendarDay,
  dayName,
  daysBetween,
  daysToMonday,
  dueLabel,
  duration,
  hoursOf,
  join,
  localField,
  shortTime,
  split,
} from "../../../console/core/time.js";
import { localeOf } from "../../../console/core/words.js";

const NOW = Date.parse("2026-01-01T22:30:00Z");
const HOUR = 3_600_000;
const at = (milliseconds) => new Date(NOW + milliseconds).toISOString();
// Node and browsers put a narrow no-break space before AM and PM.
const plain = ({ tone, text }) => [tone, text.replaceAll("\u202f", " ")];

test("a pause says when it ends: by date, within 24 hours by day and time, within the hour by the minute", () => {
  const cases = [
    [14 * 24 * HOUR, "calm", "Reassigning on Jan 15"],
    [24 * HOUR + 1, "calm", "Reassigning on Jan 2"],
    [24 * HOUR, "soon", "Reassigning tomorrow at 10:30 PM"],
    [2 * HOUR, "soon", "Reassigning tomorrow at 12:30 AM"],
    [HOUR + 1, "soon", "Reassigning today at 11:30 PM"],
    [HOUR, "urgent", "Reassigning in 60 min"],
    [HOUR - 1, "urgent", "Reassigning in 60 min"],
    [42 * 60_000, "urgent", "Reassigning in 42 min"],
    [1, "urgent", "Reassigning in 1 min"],
    [0, "urgent", "Reassigning now"],
    [-HOUR, "urgent", "Reassigning now"],
  ];
  for (const [remaining, tone, text] of cases) {
    assert.deepEqual(plain(dueLabel(at(remaining), NOW, "UTC")), [tone, text], String(remaining));
  }
});

test("a pause that comes back to its agent says so", () => {
  const text = (milliseconds) => plain(dueLabel(at(milliseconds), NOW, "UTC", "agent"))[1];
  assert.deepEqual([0, HOUR, 2 * HOUR, 25 * HOUR].map(text), [
    "Coming back now",
    "Coming back in 60 min",
    "Coming back tomorrow at 12:30 AM",
    "Coming back on Jan 2",
  ]);
});

test("today and tomorrow are those of the time zone", () => {
  // 22:30 in UTC is 07:30 of the next day in Tokyo: two hours on, it is still the same day there.
  assert.equal(plain(dueLabel(at(2 * HOUR), NOW, "Asia/Tokyo"))[1], "Reassigning today at 9:30 AM");
});

test("days are counted by midnights, also where one has 23 hours", () => {
  const springForward = Date.parse("2026-03-08T05:30:00Z");
  assert.equal(daysBetween(springForward, springForward + 24 * HOUR, "America/New_York"), 1);
  assert.equal(daysBetween(NOW, NOW + 2 * HOUR, "UTC"), 1);
  assert.equal(daysBetween(NOW, NOW - 23 * HOUR, "UTC"), -1);
});

test("a day is named by how far away it is", () => {
  assert.equal(dayName(at(0), NOW, "UTC"), "Today");
  assert.equal(dayName(at(-24 * HOUR), NOW, "UTC"), "Yesterday");
  assert.equal(dayName(at(-96 * HOUR), NOW, "UTC"), "Sun, Dec 28");
  assert.equal(shortTime(at(-96 * HOUR), NOW, "UTC").replaceAll("\u202f", " "), "Dec 28, 10:30 PM");
});

test("how long ago, in one unit", () => {
  assert.equal(ago(at(-59_999), NOW), "just now");
  assert.equal(ago(at(-60_000), NOW), "1 min ago");
  assert.equal(ago(at(-3 * HOUR), NOW), "3 h ago");
  assert.equal(ago(at(-24 * HOUR), NOW), "1 day ago");
  assert.equal(ago(at(HOUR), NOW), "just now", "the clocks may differ a little");
});

test("durations go to days, hours and minutes and back", () => {
  assert.deepEqual(split(1_209_645), { days: 14, hours: 0, minutes: 0, seconds: 45 });
  assert.equal(join(split(90_060)), 90_060);
  assert.equal(join({ days: "1", hours: "", minutes: "5" }), 86_700);
  assert.equal(duration(90_061), "1 day 1 hour 1 minute 1 second");
  assert.equal(duration(1_209_600), "14 days");
  assert.equal(duration(0), "0 seconds");
});

test("dates are in English, as the browser's region writes them", () => {
  const written = (language) => {
    const locale = localeOf("en", language);
    const options = { month: "short", day: "numeric", ...hoursOf(language), timeZone: "UTC" };
    return new Intl.DateTimeFormat(locale, options).format(Date.parse("2026-12-11T00:56:00Z")).replaceAll("\u202f", " ");
  };
  assert.equal(written("en-US"), "Dec 11, 12:56 AM");
  assert.equal(written("en-GB"), "11 Dec, 00:56");
  assert.equal(written("de-DE"), "11 Dec, 00:56");
  assert.equal(written("de"), "11 Dec, 00:56");
  assert.equal(written("ar-EG"), "11 Dec, 12:56 am");
  assert.equal(localeOf("en", "not a language"), "en");
  assert.equal(localeOf("de", "de-AT"), "de-AT");
  assert.equal(localeOf("de", "en-CH"), "de-CH");
});

test("times of day to come are those of the browser's own zone", () => {
  const friday = new Date(2026, 10, 27, 16, 30).getTime();
  assert.equal(localField(atHour(friday, 1, 9)), "2026-11-28T09:00");
  assert.equal(daysToMonday(friday), 3);
  assert.equal(daysToMonday(new Date(2026, 10, 30).getTime()), 7, "on a Monday, the next one");
});

test("what lasts is said in the two largest of its units", () => {
  assert.deepEqual([0, 59.6, 3661, 86_400, 270_061].map(briefly), ["0 sec", "1 min", "1 hr 1 min", "1 day", "3 days 3 hr"]);
});

test("a day of the calendar is that day, wherever it is read", () => {
  assert.equal(calendarDay("2026-03-01"), "Sun, Mar 1");
});
