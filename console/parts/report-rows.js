// A report row by row: one of its numbers as a chart, and all of them as a table.

import { MOST, ranked } from "../core/chart.js";
import { html, useMemo } from "../core/html.js";
import { MEASURES, nameOf, numberOf } from "../core/report.js";
import { BY, MEASURE, rowName, written } from "../core/report-words.js";
import { shortDay } from "../core/time.js";
import { t } from "../core/words.js";
import { Chart } from "./chart.js";

/** The rows; those of days in their order, others with the most of `measure` first. */
export function ReportRows({ report, measure }) {
  const { by } = report;
  const rows = useMemo(() => inOrder(report, measure), [report, measure]);
  const drawn = useMemo(() => drawnOf(rows, by), [rows]);
  const isEmpty = !drawn.some(({ count }) => count > 0);
  return html`
    <section class="report" aria-label=${t("reports.rows")}>
      <h2>${MEASURE[measure]}</h2>
      ${isEmpty
        ? html`<p class="list-empty">${t("reports.nothing")}</p>`
        : html`<${Chart} label=${t("reports.barsOf", { what: MEASURE[measure], by: BY[by] })} bars=${drawn} kind=${MEASURES[measure]}
            areNames=${by !== "day"} />`}
      ${by === "day" && !isEmpty && html`<p class="hint">${t("reports.utcDays")}</p>`}
      ${drawn.length < rows.length && html`<p class="hint">${t("reports.onlyMost", { most: drawn.length, count: rows.length })}</p>`}
      ${rows.length > 0 && html`<${Table} rows=${rows} by=${by} measure=${measure} />`}
    </section>
  `;
}

/** The rows as `{row, name, count}`. */
function inOrder({ by, rows }, measure) {
  const all = rows.map((row) => ({ row, name: rowName(row), count: numberOf(row, measure) }));
  return by === "day" ? all : ranked(all);
}

/** What the chart has of them: all days, the first of others that have any. */
function drawnOf(rows, by) {
  if (by === "day") return rows.map(({ row, ...bar }) => ({ ...bar, mark: shortDay(row.day, "UTC") }));
  return rows.slice(0, MOST);
}

function Table({ rows, by, measure }) {
  const isRanked = by !== "day";
  const sort = (one) => (isRanked && one === measure ? "descending" : undefined);
  return html`
    <div class="report-table" role="region" aria-label=${t("reports.table")} tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${BY[by]}</th>
            ${Object.keys(MEASURES).map((one) => html`<th key=${one} scope="col" data-drawn=${one === measure} aria-sort=${sort(one)}>${MEASURE[one]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ row, name }) => html`
              <tr key=${nameOf(row)}>
                <th scope="row"><span class="report-name" dir="auto">${name}</span></th>
                ${Object.entries(MEASURES).map(([one, kind]) => html`<td key=${one} data-drawn=${one === measure}>${written(numberOf(row, one), kind)}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
