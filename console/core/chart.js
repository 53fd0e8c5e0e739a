// Charts: what is drawn of numbers, and how they are written. Pure: the room is a parameter.

import { locale, numeral } from "./words.js";

/** Seconds in a unit; the largest that a number reaches is the one of its axis. */
const UNITS = Object.entries({ day: 86_400, hour: 3600, minute: 60, second: 1 });
/** So many of a long list are drawn: who has the most. */
export const MOST = 20;

/**
 * What a chart of these numbers is drawn in: `{of, format}`. `of` makes a number one of the axis, which `format` writes; seconds (`kind`
 * is `seconds`) are counted in the unit that the largest of them reaches.
 */
export function scaleOf(numbers, kind) {
  if (kind === "hours") return { of: (number) => number, format: unitFormat("hour") };
  if (kind !== "seconds") return { of: (number) => number, format: numeral };
  const most = Math.max(0, ...numbers);
  const [unit, seconds] = UNITS.find(([, length]) => most >= length) ?? UNITS.at(-1);
  return { of: (number) => number / seconds, format: unitFormat(unit) };
}

function unitFormat(unit) {
  const format = new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "narrow", maximumFractionDigits: 2 });
  return (number) => format.format(number);
}

/** Those with the largest numbers first, `most` at most; those without one (`count` is null) last. */
export function ranked(bars, most = Infinity) {
  const order = ({ count }) => count ?? -1;
  return [...bars].sort((one, other) => order(other) - order(one)).slice(0, most);
}

/**
 * Which bars next to one another have their mark below them, as a set of indexes: of those that have one, every so many, so that each finds `each` of
 * the `room` pixels.
 */
export function labelled(bars, room, each) {
  const marked = bars.flatMap(({ mark }, n) => (mark ? [n] : []));
  const step = Math.ceil(marked.length / Math.max(1, Math.floor(room / each)));
  return new Set(marked.filter((_, place) => place % step === 0));
}
