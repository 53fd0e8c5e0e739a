// Reports: what is asked for, and how numbers of it are shown. Pure: the current time is a parameter.

const DAY = 86_400_000;

/** How many days a report can be about. */
export const DAYS = ["7", "30", "90"];
/** What its rows can be. */
export const BY = ["day", "queue", "agent", "channel"];
/** What a row has that can be drawn, and what its numbers are: a `count`, `seconds`, of which it is the median, or `hours`. */
export const MEASURES = {
  left: "count",
  reactivated: "count",
  paused: "count",
  resumed: "count",
  expired: "count",
  same_agent: "count",
  transferred: "count",
  unanswered: "count",
  reply_seconds: "seconds",
  pause_seconds: "seconds",
  wait_seconds: "seconds",
  capacity_hours_freed: "hours",
};

/** The query of a report of so many days, today included. */
export function asked({ days, by }, now) {
  const day = (at) => new Date(at).toISOString().slice(0, 10);
  const many = Number(DAYS.includes(days) ? days : DAYS[0]);
  return { from: day(now - (many - 1) * DAY), to: day(now), by: BY.includes(by) ? by : BY[0] };
}

/** The measure that a filter names: what was left, unless it names another. */
export function measureOf({ of }) {
  return Object.hasOwn(MEASURES, of ?? "") ? of : "left";
}

/** A row's number of a measure; null where there is none. */
export function numberOf(row, measure) {
  return MEASURES[measure] === "seconds" ? row[measure].median : row[measure];
}

/** What a row is about; null where it is nobody's. */
export function nameOf(row) {
  return row.day ?? row.queue ?? row.agent_id ?? row.channel ?? null;
}

/** The buckets of returns between the first and the last, those without any included; `many` at most. */
export function wave(returns, bucket, many) {
  if (returns.length === 0) return [];
  const step = bucket === "day" ? DAY : 3_600_000;
  const due = new Map(returns.map(({ at, paused, plan_steps: steps }) => [Date.parse(at), paused + steps]));
  const [first, last] = [Math.min(...due.keys()), Math.max(...due.keys())];
  const length = Math.min(many, (last - first) / step + 1);
  return Array.from({ length }, (_, n) => ({ at: first + n * step, count: due.get(first + n * step) ?? 0 }));
}
