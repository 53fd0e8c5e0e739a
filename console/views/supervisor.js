// Everything that is paused and everything that is left, soonest due first.

import { query } from "../core/api.js";
import { observePause, serverNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { html, useEffect, useId, useState } from "../core/html.js";
import { usePoll } from "../core/poll.js";
import { hashOf } from "../core/router.js";
import { RefusalNotice, StaleNotice } from "../parts/notice.js";
import { Pager, usePages } from "../parts/pager.js";
import { SupervisedRow } from "../parts/supervised-row.js";

const EVERY = 3000;
const PAGE = 50;
const LISTS = { paused: "Paused", left: "Left" };
const WITHIN = [
  ["", "Any time"],
  [3600, "Within the hour"],
  [86_400, "Within 24 hours"],
  [604_800, "Within a week"],
];

/** The supervisor's lists; `list` is `paused` or `left`. */
export function Supervisor({ list }) {
  const shown = list === "left" ? "left" : "paused";
  return html`
    <div class="page wide">
      <h1>Supervisor</h1>
      <nav class="tabs" aria-label="Lists">
        ${Object.entries(LISTS).map(
          ([name, words]) => html`
            <a key=${name} href=${hashOf("supervisor", name)} aria-current=${name === shown ? "page" : undefined}>${words}</a>
          `,
        )}
      </nav>
      <${Cases} key=${shown} list=${shown} />
    </div>
  `;
}

function Cases({ list }) {
  const { api } = useApp();
  const pages = usePages();
  const [filter, setFilter] = useState({});
  const choose = (change) => {
    setFilter((now) => ({ ...now, ...change }));
    pages.first();
  };
  const address = `/v1/${list}` + query({ ...filter, limit: PAGE, cursor: pages.cursor });
  const poll = usePoll(api, address, EVERY);
  const cases = poll.data?.[list] ?? [];
  useEffect(() => cases.forEach(({ pause }) => observePause(pause)), [poll.data]);
  useEffect(() => {
    if (pages.cursor && poll.loaded && !poll.error && cases.length === 0) pages.previous();
  }, [poll.data]);
  return html`
    <${Filters} ...${{ list, filter, choose }} />
    ${poll.data ? html`<${StaleNotice} error=${poll.error} />` : html`<${RefusalNotice} refusal=${poll.error} />`}
    <section class="cases" aria-label=${LISTS[list]} aria-busy=${!poll.loaded}>
      ${poll.loaded && !poll.error && cases.length === 0 && html`<p class="list-empty">Nothing is ${list} here.</p>`}
      <ul>
        ${cases.map(
          (conversation) => html`
            <${SupervisedRow} key=${conversation.id} conversation=${conversation} onFilter=${choose} onChanged=${poll.refresh} />
          `,
        )}
      </ul>
      <${Pager} pages=${pages} nextCursor=${poll.data?.next_cursor} label=${`Pages of ${list} conversations`} />
    </section>
  `;
}

function Filters({ list, filter, choose }) {
  const id = useId();
  const text = (name, label) => html`
    <div class="field">
      <label for=${`${id}-${name}`}>${label}</label>
      <input id=${`${id}-${name}`} type="search" autocapitalize="none" value=${filter[name] ?? ""}
        onChange=${(event) => choose({ [name]: event.currentTarget.value.trim() || undefined })} />
    </div>
  `;
  const within = (event) => {
    const seconds = Number(event.currentTarget.value);
    const due = seconds ? new Date(serverNow() + seconds * 1000).toISOString() : undefined;
    choose({ due_before: due });
  };
  return html`
    <form class="filters" role="search" aria-label="Filter" onSubmit=${(event) => event.preventDefault()}>
      ${text("agent_id", "Agent")} ${text("queue", "Queue")}
      ${list === "paused" &&
      html`
        <div class="field">
          <label for=${`${id}-due`}>Due</label>
          <select id=${`${id}-due`} onChange=${within}>
            ${WITHIN.map(([value, words]) => html`<option key=${value} value=${value}>${words}</option>`)}
          </select>
        </div>
      `}
    </form>
  `;
}
