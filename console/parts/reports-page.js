// Reports, for supervisors: what happened, in numbers and charts, and the wave of what comes back.

import "../words/reports.js";
import { query } from "../core/api.js";
import { serverNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { asked, DAYS, measureOf, MEASURES, numberOf } from "../core/report.js";
import { BY, MEASURE, written } from "../core/report-words.js";
import { usePoll } from "../core/use-poll.js";
import { t } from "../core/words.js";
import { Select } from "./fields.js";
import { RefusalNotice, StaleNotice } from "./notice.js";
import { ReportRows } from "./report-rows.js";
import { Returns } from "./returns.js";

const EVERY = 60_000;
const WHILE_SEEN = { whileHidden: false };
const LAST = Object.fromEntries(DAYS.map((days) => [days, t("reports.lastDays", { count: Number(days) })]));

/** The page; `filter` holds `days`, `by` and `of` (what is drawn), `onChoose` gets what of them changes. */
export function ReportsPage({ filter, onChoose }) {
  const { api } = useApp();
  const wish = asked(filter, serverNow());
  const report = usePoll(api, "/v1/reports" + query(wish), EVERY, WHILE_SEEN);
  const measure = measureOf(filter);
  return html`
    <form class="filters" aria-label=${t("reports.report")} onSubmit=${(event) => event.preventDefault()}>
      <${Select} label=${t("reports.days")} value=${filter.days ?? DAYS[0]} onChange=${(days) => onChoose({ days })}
        words=${LAST} />
      <${Select} label=${t("reports.by")} value=${wish.by} onChange=${(by) => onChoose({ by })} words=${BY} />
      <${Download} rows=${report.data} by=${wish.by} />
    </form>
    ${report.data ? html`<${StaleNotice} error=${report.error} />` : html`<${RefusalNotice} refusal=${report.error} />`}
    ${report.data &&
    html`
      <${Numbers} total=${report.data.total} chosen=${measure} onChoose=${(of) => onChoose({ of })} />
      <${ReportRows} report=${report.data} measure=${measure} />
    `}
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

/** The numbers of the whole time; the one that is `chosen` is drawn below. */
function Numbers({ total, chosen, onChoose }) {
  return html`
    <div class="report-numbers" role="group" aria-label=${t("reports.total")}>
      ${Object.entries(MEASURES).map(
        ([measure, kind]) => html`
          <button key=${measure} type="button" class="report-number" aria-pressed=${measure === chosen} onClick=${() => onChoose(measure)}>
            <span>${MEASURE[measure]}</span> <strong>${written(numberOf(total, measure), kind)}</strong>
          </button>
        `,
      )}
    </div>
  `;
}
