// The filters of the supervisor's board: pick lists of the agents, queues and channels that there are.

import { shownBy } from "../core/board.js";
import { html, useId } from "../core/html.js";
import { channelName, KNOWN_CHANNELS } from "../core/names.js";
import { NameFilter, OrderField } from "./case-filters.js";
import { t } from "../core/words.js";

/** The filters; `known` has the names, `{agents, queues}`; `onChoose` receives the changed fields. */
export function BoardFilters({ filter, known, onChoose }) {
  const id = useId();
  const { agent_id: agent, queue, channel } = filter;
  const channels = channel && !KNOWN_CHANNELS.includes(channel) ? [...KNOWN_CHANNELS, channel] : KNOWN_CHANNELS;
  return html`
    <form class="filters" role="search" aria-label=${t("common.filter")} onSubmit=${(event) => event.preventDefault()}>
      <${NameFilter} label=${t("common.agent")} value=${agent} known=${known.agents} onChoose=${(agent_id) => onChoose({ agent_id })} />
      <${NameFilter} label=${t("common.queue")} value=${queue} known=${known.queues} onChoose=${(name) => onChoose({ queue: name })} />
      <div class="field">
        <label for=${id}>${t("common.channel")}</label>
        <select id=${id} value=${channel ?? ""} onChange=${(event) => onChoose({ channel: event.currentTarget.value })}>
          <option value="">${t("boardFilters.anyChannel")}</option>
          ${channels.map((name) => html`<option key=${name} value=${name}>${channelName(name)}</option>`)}
        </select>
      </div>
      <${OrderField} list=${shownBy(filter)} ...${{ filter, onChoose }} />
    </form>
  `;
}
