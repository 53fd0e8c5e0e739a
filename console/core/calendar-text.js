// Calendars as text: the hours of a day, and the dates that are otherwise.

import { locale, t } from "./words.js";

/** The days of a week, in their order. */
export const DAYS = Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day, n) => [day, weekday(n)]));

const MOST_SPANS = 8;
const CLOSED = t("settings.closed");
const TIME = String.raw`(\d{1,2})(?::(\d{2}))?`;
const SPAN = new RegExp(`^${TIME}\\s*[-–]\\s*${TIME}$`);
const LAST = 24 * 60;

/** The name of a day of the week, Monday being 0: the first of January 2024 was one. */
function weekday(n) {
  return new Intl.DateTimeFormat(locale(), { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + n));
}

/** Spans such as `08:00-12:00` in words. */
export function spansInWords(spans) {
  return spans?.length > 0 ? spans.join(", ") : CLOSED;
}

/** An exception in words. */
export function exceptionInWords({ open }) {
  return spansInWords(open);
}

/** The spans that are typed: `8-12, 13:00-18:00`, or `closed`. Null where it cannot be read, or they are not in order. */
export function readSpans(text) {
  const typed = text.trim();
  if (typed === "" || typed.toLocaleLowerCase() === CLOSED.toLocaleLowerCase()) return [];
  const spans = typed.split(",").map((one) => SPAN.exec(one.trim())).map(spanOf);
  const areInOrder = spans.every((span, n) => span && (n === 0 || span.from > spans[n - 1].to));
  if (!areInOrder || spans.length > MOST_SPANS) return null;
  return spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`);
}

function spanOf(found) {
  if (!found) return null;
  const [, hour, minute = "00", untilHour, untilMinute = "00"] = found;
  const [from, to] = [minutes(hour, minute), minutes(untilHour, untilMinute)];
  const isSpan = Number(minute) < 60 && Number(untilMinute) < 60 && from < to && to <= LAST;
  return isSpan ? { from, to } : null;
}

const minutes = (hour, minute) => Number(hour) * 60 + Number(minute);
const two = (number) => String(number).padStart(2, "0");
const clock = (at) => `${two(Math.floor(at / 60))}:${two(at % 60)}`;

/** The exceptions as lines, `2026-12-25: closed`. */
export function exceptionsAsText(exceptions) {
  const dates = Object.values(exceptions).sort((one, other) => (one.date < other.date ? -1 : 1));
  return dates.map(({ date, open }) => `${date}: ${spansInWords(open)}`).join("\n");
}

/** The exceptions that are typed, by date; `{wrong}`, the first line that cannot be read, where there is one. */
export function readExceptions(text) {
  const exceptions = {};
  for (const line of text.split("\n").map((one) => one.trim()).filter(Boolean)) {
    const [, date, rest] = /^(\d{4}-\d{2}-\d{2})\s*:?\s*(.*)$/.exec(line) ?? [];
    const open = rest && readSpans(rest);
    if (!open || !isDate(date) || exceptions[date]) return { wrong: line };
    exceptions[date] = { date, open };
  }
  return { exceptions };
}

function isDate(date) {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
