// Times and durations in words. Pure: the current time is always a parameter.

import { locale, t } from "./words.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const hours = hoursOf(globalThis.navigator?.language ?? "en-US");
const formats = new Map();
/** A locale whose digits are those that `Number` reads. */
const DIGITS = "en-US";

/**
 * Format options for the time of day in this language's region: two-digit hours on a 24-hour clock, plain ones on a 12-hour
 * clock.
 */
export function hoursOf(language) {
  const { hourCycle } = new Intl.DateTimeFormat(language, { hour: "numeric" }).resolvedOptions();
  return { hour: hourCycle === "h23" ? "2-digit" : "numeric", minute: "2-digit", hourCycle };
}

function format(name, options, timeZone, inLocale = locale()) {
  const key = `${name} ${timeZone}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(inLocale, { ...options, timeZone }));
  return formats.get(key);
}

const date = (at, zone) => format("date", { month: "short", day: "numeric" }, zone).format(at);
const clock = (at, zone) => format("clock", hours, zone).format(at);

/** Date and time in full, for the test clock and for titles. */
export function fullTime(at, zone) {
  const options = { weekday: "short", year: "numeric", month: "short", day: "numeric", ...hours };
  return format("full", options, zone).format(new Date(at));
}

/** The time of day. */
export function timeOfDay(at, zone) {
  return clock(new Date(at), zone);
}

/** Date and time, as short as `now` allows. */
export function shortTime(at, now, zone) {
  const days = daysBetween(now, new Date(at), zone);
  return days === 0 ? timeOfDay(at, zone) : `${date(new Date(at), zone)}, ${timeOfDay(at, zone)}`;
}

/** The day, as a heading: Today, Yesterday, or the date. */
export function dayName(at, now, zone) {
  const days = daysBetween(now, Date.parse(at), zone);
  if (days === 0) return t("time.today");
  if (days === -1) return t("time.yesterday");
  return format("day", { weekday: "short", month: "short", day: "numeric" }, zone).format(new Date(at));
}

/** A date without the time of day. */
export function dateOf(at, zone) {
  return format("year", { month: "short", day: "numeric", year: "numeric" }, zone).format(new Date(at));
}

/** A day of the calendar, `2026-03-01`, with its weekday. */
export function calendarDay(day) {
  return format("day", { weekday: "short", month: "short", day: "numeric" }, "UTC").format(new Date(day));
}

/** A day without weekday and year, as short as it can be said. */
export function shortDay(at, zone) {
  return date(new Date(at), zone);
}

/** How many midnights lie between two instants, in this time zone. */
export function daysBetween(from, to, zone) {
  const parts = format("parts", { year: "numeric", month: "numeric", day: "numeric" }, zone, DIGITS);
  const midnight = (at) => {
    const { year, month, day } = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
    return Date.UTC(Number(year), Number(month) - 1, Number(day));
  };
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

/**
 * When a pause ends, as `{tone, text}`. Within the hour `urgent` with a countdown in minutes, within
 * 24 hours `soon` with day and time, otherwise `calm` with the date. `then` says to whom it comes back: the `queue`, or the `agent`.
 */
export function dueLabel(reassignAt, now, zone, then = "queue") {
  const due = Date.parse(reassignAt);
  const remaining = due - now;
  const words = DUE[then === "agent" ? "agent" : "queue"];
  if (remaining <= 0) return { tone: "urgent", text: words.now() };
  if (remaining <= HOUR) return { tone: "urgent", text: words.soon({ minutes: Math.ceil(remaining / MINUTE) }) };
  if (remaining <= DAY) {
    const day = daysBetween(now, due, zone) === 0 ? "today" : "tomorrow";
    return { tone: "soon", text: words[day]({ time: timeOfDay(due, zone) }) };
  }
  return { tone: "calm", text: words.on({ date: date(new Date(due), zone) }) };
}

const DUE = {
  queue: {
    now: () => t("time.reassigningNow"),
    soon: (values) => t("time.reassigningMin", values),
    today: (values) => t("time.reassigningToday", values),
    tomorrow: (values) => t("time.reassigningTomorrow", values),
    on: (values) => t("time.reassigningOn", values),
  },
  agent: {
    now: () => t("time.comingBackNow"),
    soon: (values) => t("time.comingBackMin", values),
    today: (values) => t("time.comingBackToday", values),
    tomorrow: (values) => t("time.comingBackTomorrow", values),
    on: (values) => t("time.comingBackOn", values),
  },
};

/** When something is due at this time, with the day: `then` as in `dueLabel`. */
export function dueOn(at, then, zone) {
  return DUE[then === "agent" ? "agent" : "queue"].on({ date: fullTime(at, zone) });
}

/** How long ago, in one unit. */
export function ago(at, now) {
  const gone = Math.max(0, now - Date.parse(at));
  if (gone < MINUTE) return t("time.justNow");
  if (gone < HOUR) return t("time.minAgo", { count: Math.floor(gone / MINUTE) });
  if (gone < DAY) return t("time.hAgo", { count: Math.floor(gone / HOUR) });
  return new Intl.RelativeTimeFormat(locale()).format(-Math.floor(gone / DAY), "day");
}

/** Milliseconds in words, in one unit. */
export function passed(milliseconds) {
  if (milliseconds < MINUTE) return t("time.under1Min");
  if (milliseconds < HOUR) return t("time.min", { count: Math.floor(milliseconds / MINUTE) });
  if (milliseconds < DAY) return t("time.h", { count: Math.floor(milliseconds / HOUR) });
  return units(Math.floor(milliseconds / DAY), "day");
}

/** Splits seconds into days, hours, minutes and seconds. */
export function split(seconds) {
  const minutes = Math.floor(seconds / 60);
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
    seconds: seconds % 60,
  };
}

/** The total in seconds. */
export function join({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** The time of `hours` o'clock, `days` days from `now`, in the browser's time zone. */
export function atHour(now, days, hours) {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  return at.setHours(hours, 0, 0, 0);
}

/** Days to the next Monday: 1 to 7. */
export function daysToMonday(now) {
  return ((8 - new Date(now).getDay()) % 7) || 7;
}

/** A time as the value of a `datetime-local` input. */
export function localField(at) {
  const two = (number) => String(number).padStart(2, "0");
  const on = new Date(at);
  const day = `${on.getFullYear()}-${two(on.getMonth() + 1)}-${two(on.getDate())}`;
  return `${day}T${two(on.getHours())}:${two(on.getMinutes())}`;
}

/** Seconds in words: `13 days 23 hours`. */
export function duration(seconds) {
  const parts = Object.entries(split(seconds)).filter(([, count]) => count > 0);
  return parts.map(([unit, count]) => units(count, unit.slice(0, -1))).join(" ") || units(0, "second");
}

/** Seconds in the two largest of their units, abbreviated: `13 days 23 hr`. */
export function briefly(seconds) {
  const parts = Object.entries(split(Math.round(seconds))).filter(([, count]) => count > 0);
  return parts.slice(0, 2).map(([unit, count]) => units(count, unit.slice(0, -1), "short")).join(" ") || units(0, "second", "short");
}

/** A count with its unit, as the language has it. */
function units(count, unit, unitDisplay = "long") {
  return new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay }).format(count);
}

/** The name of this browser's time zone. */
export const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
