// The times that the pause dialog offers.

import { atHour, daysToMonday } from "./time.js";
import { t } from "./words.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MORNING = 9;
/** No pause lasts longer, whatever is closed meanwhile. */
export const LONGEST = 14 * 24 * HOUR;

/** What is chosen at first. */
const USUAL = "tomorrow_morning";
const NEXT_OPENING = "next_opening";

/**
 * The times within the limit, soonest first, as `{name, words, until, preset}` (all times in milliseconds); the last is the limit
 * itself. `presets` are the API's, once they are known: by `preset`, the API finds the time anew when it pauses. Until then the
 * same times are computed in the browser's time zone.
 */
export function pauseTimes(now, limit, presets = []) {
  const latest = now + limit;
  const times = [
    { name: "in_1h", words: t("pauseTimes.1Hour"), until: now + HOUR },
    { name: "in_4h", words: t("pauseTimes.hours", { count: 4 }), until: now + 4 * HOUR },
    { name: USUAL, words: t("pauseTimes.tomorrowMorning"), until: atHour(now, 1, MORNING) },
    { name: NEXT_OPENING, words: t("pauseTimes.whenOpensNext"), until: null },
    { name: "days", words: t("pauseTimes.days", { count: 3 }), until: atHour(now, 3, MORNING) },
    { name: "next_week", words: t("pauseTimes.mondayMorning"), until: atHour(now, daysToMonday(now), MORNING) },
    { name: "week", words: t("pauseTimes.week"), until: atHour(now, 7, MORNING) },
  ];
  const known = times.map((time) => withPreset(time, presets)).filter(({ until }) => until !== null);
  const within = known.filter(({ until }) => until - now >= MINUTE && until < latest);
  const different = within.filter(({ until }, n) => within.findIndex((other) => other.until === until) === n);
  return [...different.sort((one, other) => one.until - other.until), { name: "limit", words: t("common.limit"), until: null }];
}

function withPreset(time, presets) {
  const found = presets.find(({ preset }) => preset === time.name);
  return found ? { ...time, until: Date.parse(found.until), preset: time.name } : time;
}

/** The name of the time to start with: tomorrow morning, else the latest before the limit; null if there is none. */
export function usualTime(times) {
  const before = times.filter(({ name }) => name !== "limit");
  return (before.find(({ name }) => name === USUAL) ?? before.at(-1))?.name ?? null;
}

/** The times that need no question, by the rules of pause: those of the dialog, without the limit. */
export function directPauses(now, rules, presets) {
  // Open time is counted by the API alone: it refuses what goes beyond the limit.
  const longest = rules.calendar ? LONGEST : rules.time_limit_seconds * 1000;
  return pauseTimes(now, longest, presets).filter(({ name }) => name !== "limit");
}
