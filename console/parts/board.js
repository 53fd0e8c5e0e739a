// The supervisor's board: what is live now, with its queues and agents.

import { query } from "../core/api.js";
import { countsOf, queryOf, shownBy, SHOWN, sorterOf } from "../core/board.js";
import { bulkListOf } from "../core/bulk-actions.js";
import { useApp } from "../core/context.js";
import { html } from "../core/html.js";
import { LISTED, useAgents, useQueues } from "../core/listed.js";
import { channelName } from "../core/names.js";
import { hashOf } from "../core/router.js";
import { useSettings } from "../core/settings.js";
import { useList } from "../core/use-list.js";
import { useMedia } from "../core/use-media.js";
import { BoardFilters } from "./board-filters.js";
import { AgentTable, QueueTable } from "./board-tables.js";
import { BulkBar, useTicks } from "./bulk-bar.js";
import { Cases, ListNotice } from "./cases.js";
import { StaleNotice } from "./notice.js";
import { numeral, t } from "../core/words.js";

const [LIVE_EVERY, QUEUES_EVERY, AGENTS_EVERY] = [3000, 5000, 10_000];
const PAGE = 50;
/** Where there is no room beside the list, and below it nobody would look: see styles/board.css. */
const NARROW = "(max-width: 940px)";

/** The board; `filter` is the query of the URL, `onFilter` gets the changed fields. */
export function Board({ filter, onFilter }) {
  const { api } = useApp();
  const queues = useQueues(api, QUEUES_EVERY);
  const agents = useAgents(api, AGENTS_EVERY);
  const [allQueues, allAgents] = [queues.data?.queues ?? [], agents.data?.agents ?? []];
  const onChanged = () => Promise.all([queues.refresh(), agents.refresh()]);
  const names = { agents: allAgents.map(({ id }) => id), queues: allQueues.map(({ queue }) => queue) };
  const isNarrow = useMedia(NARROW);
  const side = html`
    <${QueueTable} queues=${allQueues} chosen=${filter.queue} onFilter=${onFilter} />
    <${More} data=${queues.data} words=${t("board.onlyFirstQueuesAre", { most: LISTED })} />
    <${AgentTable} agents=${allAgents} chosen=${filter.agent_id} onFilter=${onFilter} />
    <${More} data=${agents.data} words=${t("board.onlyFirstAgentsAre", { most: LISTED })} />
  `;
  return html`
    <${StaleNotice} error=${queues.error ?? agents.error} />
    <div class="board">
      <div class="board-live">
        <${Shown} filter=${filter} counts=${countsOf(allQueues, allAgents)} isAll=${isAll(queues) && isAll(agents)}
          onChoose=${onFilter} />
        <${BoardFilters} filter=${filter} known=${names} onChoose=${onFilter} />
        ${isNarrow && html`<details class="board-folded"><summary>${t("board.queuesAgents")}</summary><div class="board-side">${side}</div></details>`}
        <${Live} key=${query(filter)} filter=${filter} onFilter=${onFilter} onChanged=${onChanged} />
      </div>
      ${!isNarrow && html`<aside class="board-side" aria-label=${t("board.queuesAgents")}>${side}</aside>`}
    </div>
  `;
}

/** Whether a poll's answer is the whole list. */
function isAll({ data }) {
  return Boolean(data) && !data.next_cursor;
}

function More({ data, words }) {
  return data?.next_cursor ? html`<p class="hint">${words}</p>` : null;
}

/** The choice of what is shown, with the counts that are known. */
function Shown({ filter, counts, isAll: areCounted, onChoose }) {
  const shown = shownBy(filter);
  return html`
    <div class="shown" role="group" aria-label=${t("common.show")}>
      ${Object.entries(SHOWN).map(
        ([name, { words }]) => html`
          <button key=${name} type="button" class="small" aria-pressed=${name === shown} onClick=${() => onChoose({ show: name })}>
            ${words} ${areCounted && counts[name] !== undefined && html`<span class="count">${numeral(counts[name])}</span>`}
          </button>
        `,
      )}
      ${areCounted && html`<span class="weak">${t("board.agentsAvailable", { count: counts.available })}</span>`}
    </div>
  `;
}

function Live({ filter, onFilter, onChanged }) {
  const { api } = useApp();
  const settings = useSettings(api);
  const shown = shownBy(filter);
  const reads = { every: LIVE_EVERY, rowsOf: ({ conversations }) => conversations, inOrder: sorterOf(shown, filter) };
  const list = useList(api, (cursor) => "/v1/conversations" + query(queryOf(filter, PAGE, cursor)), reads);
  const ticks = useTicks(list.rows);
  const many = bulkListOf(shown, filter);
  const hrefOf = (id) => hashOf("supervisor", "now", id, filter);
  const changedRow = () => Promise.all([list.refresh(), onChanged()]);
  return html`
    <${ListNotice} list=${list} />
    ${many && html`<${BulkBar} ...${{ ticks, hrefOf }} list=${many} listed=${list.rows} onChanged=${changedRow} />`}
    <${Cases} ...${{ list, settings, hrefOf, onFilter }} label=${t("board.liveConversations")} ticks=${many && ticks} onChanged=${changedRow}
      empty=${html`<${Empty} filter=${filter} onFilter=${onFilter} />`} />
  `;
}

function Empty({ filter, onFilter }) {
  const { agent_id: agent, queue, channel } = filter;
  const where = [agent && t("board.of", { agent }), queue && t("common.inQueue", { queue }), channel && t("board.on", { channel: channelName(channel) })].filter(Boolean).join(" ");
  return html`
    <p class="list-empty">${SHOWN[shownBy(filter)].empty}${where && ` ${where}`}.</p>
    ${where &&
    html`
      <p class="list-empty">
        <button type="button" class="small" onClick=${() => onFilter({ agent_id: "", queue: "", channel: "" })}>${t("common.clearFilters")}</button>
      </p>
    `}
  `;
}
