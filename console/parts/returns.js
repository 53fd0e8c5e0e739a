// The wave of what comes back by itself.

import { query } from "../core/api.js";
import { serverNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { html, useMemo, useState } from "../core/html.js";
import { wave } from "../core/report.js";
import { calendarDay, daysBetween, shortDay, shortTime, timeOfDay } from "../core/time.js";
import { usePoll } from "../core/use-poll.js";
import { numeral, t } from "../core/words.js";
import { Chart } from "./chart.js";
import { Select } from "./fields.js";
import { RefusalNotice, StaleNotice } from "./notice.js";

const EVERY = 60_000;
const WHILE_SEEN = { whileHidden: false };
/** Two weeks of hours; as many days would be a year. */
const MOST = 24 * 14;
/** So many hours are marked by the time of day, more by the day. */
const SHORT = 36;
const HOUR = 3_600_000;
const BUCKETS = { hour: t("reports.hour"), day: t("reports.day") };

/** What is due when: a chart of every hour or day, and those that have something as a table. */
export function Returns() {
  const { api } = useApp();
  const [bucket, setBucket] = useState("hour");
  const { data, error } = usePoll(api, "/v1/reports/returns" + query({ bucket }), EVERY, WHILE_SEEN);
  const bars = useMemo(() => (data ? barsOf(data.returns, bucket) : []), [data, bucket]);
  if (!data) return html`<${RefusalNotice} refusal=${error} />`;
  return html`
    <section class="report" aria-label=${t("reports.returns")}>
      <h2>${t("reports.returns")}</h2>
      <${StaleNotice} error=${error} />
      <div class="filters"><${Select} label=${t("reports.bucket")} value=${bucket} onChange=${setBucket} words=${BUCKETS} /></div>
      ${bars.length === 0 ? html`<p class="list-empty">${t("reports.nothingDue")}</p>` : html`<${Wave} bars=${bars} />`}
    </section>
  `;
}

/** The wave as bars: days are those of UTC, as the API has them, hours those of this place. */
function barsOf(returns, bucket) {
  const now = serverNow();
  const due = wave(returns, bucket, MOST);
  if (bucket === "day") return due.map((bar) => ({ ...bar, name: calendarDay(bar.at), mark: shortDay(bar.at, "UTC") }));
  const isShort = due.length <= SHORT;
  const markOf = (at) => (isShort ? timeOfDay(at) : isMidnight(at) && shortDay(at));
  return due.map((bar) => ({ ...bar, name: shortTime(bar.at, now), mark: markOf(bar.at) || null }));
}

/** Whether a day begins within the hour that begins at this time: zones are not all whole hours from UTC. */
function isMidnight(at) {
  return daysBetween(at - 1, at + HOUR - 1) === 1;
}

function Wave({ bars }) {
  const most = bars.reduce((one, other) => (other.count > one.count ? other : one));
  const count = bars.reduce((sum, bar) => sum + bar.count, 0);
  return html`
    <p>${t("reports.dueMost", { count, most: most.count, when: most.name })}</p>
    <${Chart} label=${t("reports.returns")} bars=${bars} kind="count" />
    <details class="report-details">
      <summary>${t("reports.asTable")}</summary>
      <div class="report-table" role="region" aria-label=${t("reports.asTable")} tabindex="0">
        <table>
          <thead><tr><th scope="col">${t("reports.when")}</th><th scope="col">${t("reports.due")}</th></tr></thead>
          <tbody>
            ${bars.filter((bar) => bar.count > 0).map((bar) => html`<tr key=${bar.at}><th scope="row">${bar.name}</th><td>${numeral(bar.count)}</td></tr>`)}
          </tbody>
        </table>
      </div>
    </details>
  `;
}
