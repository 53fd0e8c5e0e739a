// The presets of the pause dialog.

import { atHour, daysToMonday } from "./time.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MORNING = 9;

/** The default preset. */
const USUAL = "tomorrow";

/**
 * The presets within the limit, soonest first, as `{name, words, until}` (all times in milliseconds); the last is the limit
 * itself. Times of day are in the browser's time zone.
 */
export function pauseTimes(now, limit) {
  const latest = now + limit;
  const times = [
    { name: "hour", words: "In 1 hour", until: now + HOUR },
    { name: "hours", words: "In 4 hours", until: now + 4 * HOUR },
    { name: USUAL, words: "Tomorrow morning", until: atHour(now, 1, MORNING) },
    { name: "days", words: "In 3 days", until: atHour(now, 3, MORNING) },
    { name: "monday", words: "Monday morning", until: atHour(now, daysToMonday(now), MORNING) },
    { name: "week", words: "In a week", until: atHour(now, 7, MORNING) },
  ];
  const within = times.filter(({ until }) => until - now >= MINUTE && until < latest);
  const different = within.filter(({ until }, n) => within.findIndex((other) => other.until === until) === n);
  return [...different.sort((one, other) => one.until - other.until), { name: "limit", words: "The limit", until: null }];
}

/** The preset to start with: tomorrow morning, else the latest before the limit; null if there is none. */
export function usualTime(times) {
  const before = times.filter(({ name }) => name !== "limit");
  return (before.find(({ name }) => name === USUAL) ?? before.at(-1))?.name ?? null;
}
