// The queues and agents beside the supervisor's board.

import { html } from "../core/html.js";
import { availabilityName } from "../core/names.js";
import { fullTime, passed } from "../core/time.js";
import { useServerNow } from "../core/clock.js";
import { byOldest, byPresence } from "../core/board.js";
import { toneOfWait } from "../core/waiting.js";
import { Capacity } from "./capacity.js";
import { t } from "../core/words.js";

const MINUTE = 60_000;

/** The queues: what waits, since when, and who is free. A queue filters the board (`onFilter`). */
export function QueueTable({ queues, chosen, onFilter }) {
  return html`
    <section class="board-table" aria-label=${t("boardTables.queues")}>
      <h2>${t("boardTables.queues")}</h2>
      ${queues.length === 0 && html`<p class="weak">${t("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${byOldest(queues).map(
          (queue) => html`<${QueueLine} key=${queue.queue} queue=${queue} isChosen=${queue.queue === chosen} onFilter=${onFilter} />`,
        )}
      </ul>
    </section>
  `;
}

function QueueLine({ queue, isChosen, onFilter }) {
  const { queue: name, waiting, oldest_waiting_seconds: oldest, agents, free_agents: free } = queue;
  return html`
    <li class="board-line" data-selected=${isChosen}>
      <button type="button" class="link" aria-label=${t("boardTables.onlyQueue", { name })} aria-pressed=${isChosen}
        onClick=${() => onFilter({ queue: isChosen ? "" : name })}>${name}</button>
      <span class="board-fact">
        ${t("boardTables.waiting", { count: waiting })}${oldest !== null &&
        html`, <span class="due" data-tone=${toneOfWait(oldest * 1000)}>${t("boardTables.longest", { time: passed(oldest * 1000) })}</span>`}
      </span>
      <span class="board-fact" data-wrong=${waiting > 0 && agents === 0}>
        ${agents === 0 ? t("boardTables.nobodyServes") : t("boardTables.free", { free, agents })}
      </span>
    </li>
  `;
}

/** The agents: availability, load, what they have paused. An agent filters the board (`onFilter`). */
export function AgentTable({ agents, chosen, onFilter }) {
  return html`
    <section class="board-table" aria-label=${t("boardTables.agents")}>
      <h2>${t("boardTables.agents")}</h2>
      ${agents.length === 0 && html`<p class="weak">${t("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${byPresence(agents).map(
          (agent) => html`<${AgentLine} key=${agent.id} agent=${agent} isChosen=${agent.id === chosen} onFilter=${onFilter} />`,
        )}
      </ul>
    </section>
  `;
}

function AgentLine({ agent, isChosen, onFilter }) {
  const now = useServerNow();
  const { id, kind, availability, capacity, in_use: inUse, paused, queues, since } = agent;
  const idle = now - Date.parse(since);
  return html`
    <li class="board-line" data-selected=${isChosen}>
      <span class="presence-dot" data-availability=${availability}>
        <button type="button" class="link" aria-label=${t("boardTables.onlyAgent", { id })} aria-pressed=${isChosen}
          onClick=${() => onFilter({ agent_id: isChosen ? "" : id })}>${id}</button>
        ${kind === "ai" && html` <span class="tag">${t("boardTables.ai")}</span>`}
      </span>
      <${Capacity} inUse=${inUse} capacity=${capacity} />
      <span class="board-fact">
        ${availabilityName(availability)}${idle >= MINUTE &&
        html`, <time datetime=${since} title=${fullTime(since)}>${t("boardTables.noNewWork", { time: passed(idle) })}</time>`}
      </span>
      <span class="board-fact">${paused > 0 && `${t("boardTables.paused", { count: paused })} · `}${queues.join(", ") || t("boardTables.noQueue")}</span>
    </li>
  `;
}
