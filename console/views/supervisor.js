// The supervisor's view: the board of what is live now, and all paused and left conversations, soonest due first.

import "../words/supervisor.js";
import { query } from "../core/api.js";
import { changed, sorterOf } from "../core/board.js";
import { bulkListOf } from "../core/bulk-actions.js";
import { serverNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { html, useEffect, useState } from "../core/html.js";
import { useAgents, useQueues } from "../core/listed.js";
import { useFollow } from "../core/live.js";
import { go, hashOf, replaceRoute, route } from "../core/router.js";
import { useSettings } from "../core/settings.js";
import { useList } from "../core/use-list.js";
import { Board } from "../parts/board.js";
import { BulkBar, useTicks } from "../parts/bulk-bar.js";
import { CaseFilters, WITHIN } from "../parts/case-filters.js";
import { Cases, ListNotice } from "../parts/cases.js";
import { Conversation } from "../parts/conversation.js";
import { lazy } from "../parts/lazy.js";
import { SearchField } from "../parts/search-field.js";
import { TopicPage } from "../parts/topic-page.js";
import { t } from "../core/words.js";

const ReportsPage = lazy(() => import("../parts/reports-page.js").then((module) => module.ReportsPage), { rare: true });

const EVERY = 3000;
const PAGE = 50;
/** Names seldom change. */
const NAMES_EVERY = 60_000;
const LISTS = { now: t("supervisor.now"), paused: t("common.paused"), left: t("common.left"), topics: t("supervisor.topics"), reports: t("reports.reports") };
const BACK = { now: t("supervisor.backBoard"), paused: t("supervisor.allPaused"), left: t("supervisor.allLeft"), topics: t("supervisor.backTopic"), reports: t("supervisor.backBoard") };
const NOTHING = { paused: t("common.nothingPaused"), left: t("common.nothingLeft") };

/** The lists (`list` is `now`, `paused`, `left`, `topics` or `reports`), or one of their conversations; `filter` holds the query of the URL. */
export function Supervisor({ list, conversationId, filter }) {
  const shown = Object.hasOwn(LISTS, list ?? "") ? list : "now";
  useFollow(useApp().api, "supervisor");
  const [seen, setSeen] = useState({ agents: [], queues: [] });
  if (conversationId) return html`<${Opened} key=${conversationId} id=${conversationId} list=${shown} filter=${filter} />`;
  // The address, not what is rendered: leaving a field and pressing a button are two changes at once.
  const choose = (change) => replaceRoute("supervisor", shown, null, changed(route.get().query, change, shown));
  const names = { agent_id: filter.agent_id, queue: filter.queue };
  return html`
    <div class="page wide" data-list=${shown}>
      <h1>${t("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${t("supervisor.lists")}>
        ${Object.entries(LISTS).map(
          ([name, words]) => html`
            <a key=${name} href=${hashOf("supervisor", name, null, names)} aria-current=${name === shown ? "page" : undefined}>
              ${words}
            </a>
          `,
        )}
      </nav>
      ${shown !== "reports" && html`<${SearchField} />`}
      ${shown === "now" && html`<${Board} filter=${filter} onFilter=${choose} />`}
      ${shown === "topics" && html`<${TopicPage} topic=${filter.topic} onChoose=${choose} onFilter=${toBoard} />`}
      ${shown === "reports" && html`<${ReportsPage} filter=${filter} onChoose=${choose} />`}
      ${["paused", "left"].includes(shown) &&
      html`
        <${DueFilters} ...${{ list: shown, filter, seen }} onChoose=${choose} />
        <${Due} key=${shown + query(filter)} list=${shown} filter=${filter} onChoose=${choose}
          onSeen=${(cases) => setSeen((now) => withNames(now, cases))} />
      `}
    </div>
  `;
}

/** An agent or a queue of a topic leads to all of theirs on the board. */
function toBoard(change) {
  go("supervisor", "now", null, { show: "all", ...change });
}

/** One conversation, with a link back to the list and its filter. */
function Opened({ id, list, filter }) {
  const { api } = useApp();
  const back = { href: hashOf("supervisor", list, null, filter), words: BACK[list], always: true };
  return html`
    <section class="supervised" aria-label=${t("common.conversation")}>
      <h1 class="visually-hidden">${t("common.supervisor")}</h1>
      <${Conversation} id=${id} back=${back} hrefOf=${(other) => hashOf("supervisor", list, other, filter)}
        settings=${useSettings(api)} wrapping=${undefined} busy=${null}
        onChange=${() => {}} onComplete=${() => {}} />
    </section>
  `;
}

/** The filters with the names of all agents and queues that there are, and of those in the rows (`seen`), who may be gone. */
function DueFilters({ list, filter, seen, onChoose }) {
  const { api } = useApp();
  const agents = useAgents(api, NAMES_EVERY).data?.agents ?? [];
  const queues = useQueues(api, NAMES_EVERY).data?.queues ?? [];
  const known = {
    agents: together(seen.agents, agents.map(({ id }) => id)),
    queues: together(seen.queues, queues.map(({ queue }) => queue)),
  };
  return html`<${CaseFilters} ...${{ list, filter, known, onChoose }} />`;
}

/** All that is paused, or all that is left. */
function Due({ list: name, filter, onChoose, onSeen }) {
  const { api } = useApp();
  const settings = useSettings(api);
  const { agent_id, queue, within } = filter;
  const isDue = name === "paused" && within;
  const address = (cursor) => `/v1/${name}` + query({ agent_id, queue, limit: PAGE, cursor, within: isDue ? within : null });
  // "Within the hour" is relative to each request, not to when it was selected.
  const at = (asked) => (isDue ? asked.replace(/within=\d+/, query({ due_before: dueBefore(within) }).slice(1)) : asked);
  const list = useList(api, address, { every: EVERY, rowsOf: (answer) => answer[name], inOrder: sorterOf(name, filter), at });
  useEffect(() => onSeen(list.rows), [list.rows.length]);
  const ticks = useTicks(list.rows);
  const hrefOf = (id) => hashOf("supervisor", name, id, filter);
  const meant = bulkListOf(name, filter);
  const many = isDue ? { ...meant, filter: { ...meant.filter, due_before: dueBefore(within) } } : meant;
  return html`
    <${ListNotice} list=${list} />
    <${BulkBar} list=${many} listed=${list.rows} ...${{ ticks, hrefOf }} onChanged=${list.refresh} />
    <${Cases} ...${{ list, settings, ticks, hrefOf }} label=${LISTS[name]} onFilter=${onChoose} onChanged=${list.refresh}
      empty=${html`<${Empty} list=${name} filter=${filter} onChoose=${onChoose} />`} />
  `;
}

function Empty({ list, filter, onChoose }) {
  const { agent_id: agent, queue, within } = filter;
  const isDue = list === "paused" && WITHIN[within];
  if (!agent && !queue && !isDue) return html`<p class="list-empty">${NOTHING[list]}.</p>`;
  const where = [agent && t("supervisor.by", { agent }), queue && t("common.inQueue", { queue }), isDue && t("supervisor.due", { when: WITHIN[within] })];
  const clear = () => onChoose({ agent_id: "", queue: "", within: "" });
  return html`
    <p class="list-empty">${NOTHING[list]} ${where.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${clear}>${t("common.clearFilters")}</button></p>
  `;
}

function dueBefore(within) {
  return new Date(serverNow() + Number(within) * 1000).toISOString();
}

function withNames({ agents, queues }, cases) {
  return {
    agents: together(agents, cases.map(({ pause, leave }) => (pause ?? leave)?.agent_id)),
    queues: together(queues, cases.map(({ queue }) => queue)),
  };
}

function together(names, more) {
  return [...new Set([...names, ...more.filter(Boolean)])].sort();
}
