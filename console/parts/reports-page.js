// Reports, for supervisors: what happened, in numbers and bars, and the wave of what comes back.

import { query } from "../core/api.js";
import { serverNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { asked, COUNTS, DAYS, nameOf, wave } from "../core/report.js";
import { duration, shortTime } from "../core/time.js";
import { usePoll } from "../core/use-poll.js";
import { numeral, t } from "../core/words.js";
import { Bars } from "./bars.js";
import { Select } from "./fields.js";
import { RefusalNotice, StaleNotice } from "./notice.js";

const EVERY = 60_000;
const WAVE = 24 * 14;
const WHILE_SEEN = { whileHidden: false };
const ROWS = { day: t("reports.day"), queue: t("reports.queue"), agent: t("reports.agent"), channel: t("reports.channel") };
const BUCKETS = { hour: t("reports.hour"), day: t("reports.day") };
const LAST = Object.fromEntries(DAYS.map((days) => [days, t("reports.lastDays", { count: Number(days) })]));
const NAMES = {
  left: t("common.left"),
  reactivated: t("reports.cameBack"),
  paused: t("common.paused"),
  resumed: t("common.resumed"),
  expired: t("reports.timeWasOver"),
  same_agent: t("reports.sameAgent"),
  transferred: t("reports.handedOn"),
  unanswered: t("common.notAnswered"),
};

/** The page; `filter` holds `days` and `by`, `onChoose` gets what of them changes. */
export function ReportsPage({ filter, onChoose }) {
  const { api } = useApp();
  const wish = asked(filter, serverNow());
  const address = "/v1/reports" + query(wish);
  const report = usePoll(api, address, EVERY, WHILE_SEEN);
  const [what, setWhat] = useState("left");
  return html`
    <form class="filters" aria-label=${t("reports.report")} onSubmit=${(event) => event.preventDefault()}>
      <${Select} label=${t("reports.days")} value=${filter.days ?? DAYS[0]} onChange=${(days) => onChoose({ days })}
        words=${LAST} />
      <${Select} label=${t("reports.by")} value=${wish.by} onChange=${(by) => onChoose({ by })} words=${ROWS} />
      <${Select} label=${t("reports.bars")} value=${what} onChange=${setWhat} words=${NAMES} />
      <${Download} rows=${report.data} by=${wish.by} />
    </form>
    ${report.data ? html`<${StaleNotice} error=${report.error} />` : html`<${RefusalNotice} refusal=${report.error} />`}
    ${report.data && html`<${Numbers} total=${report.data.total} /><${Rows} report=${report.data} what=${what} />`}
    <${Returns} />
  `;
}

/** The same report as a table for spreadsheets. */
function Download({ rows, by }) {
  const { api } = useApp();
  const [error, setError] = useState(null);
  const save = async () => {
    try {
      const { from, to } = rows;
      const { body } = await api.text("/v1/reports" + query({ from, to, by, format: "csv" }));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([body], { type: "text/csv" }));
      link.download = `hiatus-report-by-${by}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
      setError(null);
    } catch (refusal) {
      setError(refusal);
    }
  };
  return html`
    <button type="button" disabled=${!rows} onClick=${save}>${t("reports.saveTable")}</button>
    <${RefusalNotice} refusal=${error} />
  `;
}

const lasts = (seconds) => (seconds === null ? "–" : duration(Math.round(seconds)));

function Numbers({ total }) {
  const facts = [
    ...COUNTS.map((count) => [NAMES[count], numeral(total[count])]),
    [t("reports.reply"), lasts(total.reply_seconds.median)],
    [t("reports.pauseLasts"), lasts(total.pause_seconds.median)],
    [t("reports.wait"), lasts(total.wait_seconds.median)],
    [t("reports.hoursFreed"), numeral(Math.round(total.capacity_hours_freed * 10) / 10)],
  ];
  return html`
    <dl class="report-numbers" aria-label=${t("reports.total")}>
      ${facts.map(([name, number]) => html`<div key=${name}><dt>${name}</dt><dd>${number}</dd></div>`)}
    </dl>
  `;
}

function Rows({ report, what }) {
  const { by, rows } = report;
  const bars = rows.map((row) => ({ name: nameOf(row) ?? t("reports.nobody"), count: row[what] }));
  return html`
    <section class="report" aria-label=${t("reports.rows")}>
      <h2>${NAMES[what]}</h2>
      <${Bars} label=${t("reports.barsOf", { what: NAMES[what], by: ROWS[by] })} bars=${bars} />
      <div class="report-table" role="region" aria-label=${t("reports.table")} tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${ROWS[by]}</th>
              ${COUNTS.map((count) => html`<th key=${count} scope="col">${NAMES[count]}</th>`)}
              <th scope="col">${t("reports.reply")}</th>
              <th scope="col">${t("reports.wait")}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`
                <tr key=${nameOf(row)}>
                  <th scope="row" dir="auto">${nameOf(row) ?? t("reports.nobody")}</th>
                  ${COUNTS.map((count) => html`<td key=${count}>${numeral(row[count])}</td>`)}
                  <td>${lasts(row.reply_seconds.median)}</td>
                  <td>${lasts(row.wait_seconds.median)}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </section>
  `;
}

/** The wave of what comes back by itself. */
function Returns() {
  const { api } = useApp();
  const [bucket, setBucket] = useState("hour");
  const poll = usePoll(api, "/v1/reports/returns" + query({ bucket }), EVERY, WHILE_SEEN);
  if (!poll.data) return html`<${RefusalNotice} refusal=${poll.error} />`;
  const bars = wave(poll.data.returns, bucket, WAVE).map(({ at, count }) => ({ name: shortTime(at, serverNow()), count }));
  const most = bars.reduce((one, other) => (other.count > one.count ? other : one), { count: 0 });
  const count = bars.reduce((sum, bar) => sum + bar.count, 0);
  return html`
    <section class="report" aria-label=${t("reports.returns")}>
      <h2>${t("reports.returns")}</h2>
      <${StaleNotice} error=${poll.error} />
      <${Select} label=${t("reports.bucket")} value=${bucket} onChange=${setBucket}
        words=${BUCKETS} />
      ${count === 0
        ? html`<p class="list-empty">${t("reports.nothingDue")}</p>`
        : html`
            <p>${t("reports.dueMost", { count, most: most.count, when: most.name })}</p>
            <${Bars} label=${t("reports.returns")} bars=${bars} />
          `}
    </section>
  `;
}
