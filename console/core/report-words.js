// Reports in words: what rows and numbers are called, and how numbers are written.

import { channelName } from "./names.js";
import { nameOf } from "./report.js";
import { briefly, calendarDay } from "./time.js";
import { numeral, t } from "./words.js";

/** What a report's rows are. */
export const BY = { day: t("reports.day"), queue: t("reports.queue"), agent: t("reports.agent"), channel: t("reports.channel") };

/** What is measured. */
export const MEASURE = {
  left: t("common.left"),
  reactivated: t("reports.cameBack"),
  paused: t("common.paused"),
  resumed: t("common.resumed"),
  expired: t("reports.timeWasOver"),
  same_agent: t("reports.sameAgent"),
  transferred: t("reports.handedOn"),
  unanswered: t("common.notAnswered"),
  reply_seconds: t("reports.reply"),
  pause_seconds: t("reports.pauseLasts"),
  wait_seconds: t("reports.wait"),
  capacity_hours_freed: t("reports.hoursFreed"),
};

/** A number of a report: `kind` is that of its measure. */
export function written(number, kind) {
  if (number === null) return "–";
  if (kind === "seconds") return briefly(number);
  return numeral(kind === "hours" ? Math.round(number * 10) / 10 : number);
}

/** What a row is about. */
export function rowName(row) {
  if (row.day) return calendarDay(row.day);
  return row.channel ? channelName(row.channel) : (nameOf(row) ?? t("reports.nobody"));
}
