// How far a running pause can be extended.

import { rulesFor } from "./policy.js";
import { may } from "./session.js";
import { t } from "./words.js";

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
/** What a supervisor may extend to, from the beginning of the pause. */
const LONGEST = 14 * DAY;

/**
 * The latest end in milliseconds: an agent's limit counts from the beginning of the pause. 0 while it is unknown. Where the limit counts a
 * calendar's open time, only the API knows it.
 */
export function latestEnd(conversation, user, settings) {
  const { pause } = conversation;
  const rules = rulesFor(settings, conversation).pause;
  const limit = may(user, "supervisor") || rules.calendar ? LONGEST : (rules.time_limit_seconds ?? 0) * 1000;
  const latest = Date.parse(pause.paused_at) + limit;
  return latest - Date.parse(pause.reassign_at) < MINUTE ? 0 : latest;
}

/** The presets between the present end and `latest`, as those of `pauseTimes`: `{name, words, until}`. */
export function extensionTimes(end, latest) {
  const times = [
    { name: "hour", words: t("extension.1HourLonger"), until: end + HOUR },
    { name: "hours", words: t("extension.hoursLonger", { count: 4 }), until: end + 4 * HOUR },
    { name: "day", words: t("extension.1DayLonger"), until: end + DAY },
    { name: "days", words: t("extension.daysLonger", { count: 3 }), until: end + 3 * DAY },
    { name: "week", words: t("extension.weekLonger"), until: end + 7 * DAY },
  ];
  return [...times.filter(({ until }) => until < latest), { name: "limit", words: t("common.limit"), until: latest }];
}
