// The lists of assigned and wrapping tasks.

import { useServerNow } from "../core/clock.js";
import { draftOf, drafts } from "../core/drafts.js";
import { HELD_WORDS, held } from "../core/held.js";
import { html } from "../core/html.js";
import { reasonName } from "../core/names.js";
import { hashOf } from "../core/router.js";
import { useStore } from "../core/store.js";
import { ago } from "../core/time.js";
import { newsOf, opened, seen } from "../core/unread.js";
import { ChannelTag } from "./tags.js";

/** Both lists; `current` is the id of the open conversation, `onComplete` completes a wrap-up. */
export function TaskLists({ work, view, current, busy, onComplete }) {
  const tasks = work.data?.tasks ?? [];
  const assigned = tasks.filter(({ status }) => status === "assigned");
  const wrapping = tasks.filter(({ status }) => status === "wrapping");
  return html`
    <section class="list" aria-label="My tasks">
      <h2 class="list-title">My tasks <span class="count">${assigned.length}</span></h2>
      ${assigned.length === 0 && work.loaded && html`<p class="list-empty">No task right now.</p>`}
      <ul>
        ${assigned.map((task) => html`<${TaskRow} key=${task.task_id} ...${{ task, view, current }} />`)}
      </ul>
    </section>
    ${wrapping.length > 0 &&
    html`
      <section class="list" aria-label="Wrapping up">
        <h2 class="list-title">Wrapping up <span class="count">${wrapping.length}</span></h2>
        <ul>
          ${wrapping.map((task) => {
            const complete = html`
              <button type="button" class="small" disabled=${busy !== null} onClick=${() => onComplete(task)}
                aria-label=${`Complete wrap-up of ${nameOf(task)}`}>Complete</button>
            `;
            return html`<${TaskRow} key=${task.task_id} ...${{ task, view, current }} action=${complete} />`;
          })}
        </ul>
      </section>
    `}
  `;
}

function nameOf(task) {
  return task.conversation?.customer_address ?? task.conversation_id;
}

function TaskRow({ task, view, current, action }) {
  const news = newsOf(task, useStore(seen), useStore(opened));
  const waits = useStore(held)[task.conversation_id];
  const selected = current === task.conversation_id;
  return html`
    <li class="row" data-unread=${news !== null} data-selected=${selected}>
      <a class="row-link" href=${hashOf(view, task.conversation_id)} aria-current=${selected ? "true" : undefined}>
        <span class="row-top">
          <span class="row-name" dir="auto">${nameOf(task)}</span>
          ${task.conversation && !action && html`<${ChannelTag} channel=${task.conversation.channel} />`}
        </span>
        <${TaskLine} task=${task} news=${news} waits=${waits} />
      </a>
      ${action}
    </li>
  `;
}

function TaskLine({ task, news, waits }) {
  const now = useServerNow();
  const draft = draftOf(task.conversation_id, useStore(drafts));
  const reason = task.conversation?.task?.reason;
  const isAssigned = task.status === "assigned";
  return html`
    <span class="row-line">
      ${news && html`<span class="dot" aria-hidden="true"></span><span class="visually-hidden">New ${news}. </span>`}
      ${waits ? `${HELD_WORDS[waits.name].doing}…` : wroteLast(task, now)}
      ${isAssigned && reason && reason !== "new" && html`<span class="tag">${reasonName(reason)}</span>`}
      ${isAssigned && draft.trim() !== "" && html`<span class="tag">Draft</span>`}
    </span>
  `;
}

/** Who wrote last and when. The API says which side, not which agent. */
function wroteLast({ status, since, conversation }, now) {
  if (status === "wrapping") return `Since ${ago(since, now)}`;
  const last = conversation?.last_message;
  return last && `${last.from === "customer" ? "Customer wrote" : "Answered"} ${ago(last.at, now)}`;
}
