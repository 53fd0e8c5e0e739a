// Doing one thing with many conversations of a list: what is ticked, the dialog, and what came of it.

import { ACTIONS } from "../core/bulk-actions.js";
import { html, useState } from "../core/html.js";
import { useStore } from "../core/store.js";
import { BulkDialog } from "./bulk-dialog.js";
import { BulkResult, RunResult } from "./run-result.js";
import { t } from "../core/words.js";

/** The ticks of a list: `{isOn, toggle, all, clear}`. */
export function useTicks(listed) {
  const [ticked, setTicked] = useState(new Set());
  const toggle = (id, on) => setTicked((now) => new Set(on ? [...now, id] : [...now].filter((other) => other !== id)));
  const all = () => setTicked(new Set(listed.map(({ id }) => id)));
  return { isOn: (id) => ticked.has(id), toggle, all, clear: () => setTicked(new Set()) };
}

/** The bar above a list; `list` is what `bulkListOf` says of it, `hrefOf` the link to a conversation. */
export function BulkBar({ list, listed, ticks, hrefOf, onChanged }) {
  const [isAsking, setAsking] = useState(false);
  const [begun, setBegun] = useState(null);
  const chosen = listed.filter(({ id }) => ticks.isOn(id));
  const areAll = listed.length > 0 && chosen.length === listed.length;
  const onStarted = (started) => {
    setBegun(started);
    setAsking(false);
    ticks.clear();
  };
  return html`
    ${begun && html`<${Result} key=${begun.key} begun=${begun} ...${{ hrefOf, onChanged }} onDismiss=${() => setBegun(null)} />`}
    ${listed.length > 0 &&
    html`
      <div class="bulk-bar">
        <label class="option">
          <input type="checkbox" checked=${areAll} onChange=${areAll ? ticks.clear : ticks.all} />
          <span>${chosen.length > 0 ? t("bulkBar.conversationsSelected", { count: chosen.length }) : t("bulkBar.selectListed", { count: listed.length })}</span>
        </label>
        <button type="button" class="small" disabled=${chosen.length === 0 && !list.isExact} onClick=${() => setAsking(true)}>
          ${chosen.length > 0 ? t("bulkBar.doSelected") : t("bulkBar.doAll")}
        </button>
      </div>
    `}
    ${isAsking && html`<${BulkDialog} ...${{ list, chosen, listed, onStarted }} onClose=${() => setAsking(false)} />`}
  `;
}

function Result({ begun, ...rest }) {
  const title = ACTIONS[begun.action].words;
  const { conversations, forAgent } = begun;
  const common = { ...rest, title, conversations, forAgent };
  if (begun.rows) return html`<${RowsResult} rows=${begun.rows} ...${common} />`;
  return html`<${BulkResult} started=${begun.started} ...${common} />`;
}

function RowsResult({ rows, ...rest }) {
  return html`<${RunResult} run=${useStore(rows.run)} onStop=${rows.stop} ...${rest} />`;
}
