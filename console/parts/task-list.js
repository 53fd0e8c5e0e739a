// The lists of assigned and wrapping tasks.

import { useServerNow } from "../core/clock.js";
import { draftOf, drafts } from "../core/drafts.js";
import { HELD_WORDS, held } from "../core/held.js";
import { html } from "../core/html.js";
import { nameOf, reasonName } from "../core/names.js";
import { prefer, preferences } from "../core/preferences.js";
import { hashOf } from "../core/router.js";
import { useStore } from "../core/store.js";
import { inOrder, ORDERS } from "../core/task-order.js";
import { ago } from "../core/time.js";
import { newsOf, opened, seen } from "../core/unread.js";
import { Avatar } from "./avatar.js";
import { Preview } from "./preview.js";
import { Rows } from "./rows.js";
import { ChannelTag, PriorityTag } from "./tags.js";
import { Wait } from "./wait.js";
import { numeral, t } from "../core/words.js";

/** Both lists; `current` is the id of the open conversation, `onComplete` completes a wrap-up. */
export function TaskLists({ work, view, current, busy, onComplete }) {
  const tasks = work.data?.tasks ?? [];
  const { order = ORDERS[0] } = useStore(preferences);
  const assigned = inOrder(tasks.filter(({ status }) => status === "assigned"), order);
  const wrapping = tasks.filter(({ status }) => status === "wrapping");
  return html`
    <section class="list" aria-label=${t("taskList.myTasks")}>
      <div class="list-head">
        <h2 class="list-title">${t("taskList.myTasks")} <span class="count">${numeral(assigned.length)}</span></h2>
        ${assigned.length > 1 && html`<${Order} order=${order} />`}
      </div>
      ${assigned.length === 0 && work.loaded && html`<p class="list-empty">${t("taskList.noTaskRightNow")}</p>`}
      <${Rows} keys=${assigned.map(({ conversation_id: id }) => id)} current=${current}
        row=${(n, place) => html`<${TaskRow} key=${assigned[n].task_id} ...${{ task: assigned[n], view, current, place }} />`} />
    </section>
    ${wrapping.length > 0 &&
    html`
      <section class="list" aria-label=${t("common.wrappingUp")}>
        <h2 class="list-title">${t("common.wrappingUp")} <span class="count">${numeral(wrapping.length)}</span></h2>
        <ul>
          ${wrapping.map((task) => {
            const complete = html`
              <button type="button" class="small" disabled=${busy !== null} onClick=${() => onComplete(task)}
                aria-label=${t("taskList.completeWrapUp", { customer: customerOf(task) })}>${t("taskList.complete")}</button>
            `;
            return html`<${TaskRow} key=${task.task_id} ...${{ task, view, current }} action=${complete} />`;
          })}
        </ul>
      </section>
    `}
  `;
}

const ORDER_WORDS = { came: t("taskList.asTheyCame"), wait: t("taskList.longestWait"), priority: t("taskList.byPriority") };

/** In which order the tasks are; this browser remembers it. */
function Order({ order }) {
  return html`
    <select class="small" aria-label=${t("taskList.order")} value=${order} onChange=${(event) => prefer({ order: event.currentTarget.value })}>
      ${ORDERS.map((one) => html`<option key=${one} value=${one}>${ORDER_WORDS[one]}</option>`)}
    </select>
  `;
}

function customerOf({ conversation, conversation_id: id }) {
  return conversation ? nameOf(conversation) : id;
}

function TaskRow({ task, view, current, action, place }) {
  const news = newsOf(task, useStore(seen), useStore(opened));
  const waits = useStore(held)[task.conversation_id];
  const selected = current === task.conversation_id;
  return html`
    <li class="row" data-unread=${news !== null} data-selected=${selected} ...${place}>
      <a class="row-link" href=${hashOf(view, task.conversation_id)} aria-current=${selected ? "true" : undefined}>
        <${Avatar} name=${customerOf(task)} />
        <span class="row-top">
          <span class="row-name" dir="auto">${customerOf(task)}</span>
          ${task.conversation && !action && html`<${ChannelTag} channel=${task.conversation.channel} />`}
        </span>
        ${task.conversation && html`<${Preview} conversation=${task.conversation} />`}
        <${TaskLine} task=${task} news=${news} waits=${waits} />
      </a>
      ${action}
    </li>
  `;
}

const FRESH = { task: t("common.new"), message: t("common.unread") };

function TaskLine({ task, news, waits }) {
  const draft = draftOf(task.conversation_id, useStore(drafts));
  const reason = task.conversation?.task?.reason;
  const isAssigned = task.status === "assigned";
  return html`
    <span class="row-line">
      ${news && html`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${FRESH[news]}</span>`}
      ${isAssigned && html`<${PriorityTag} priority=${task.conversation?.priority} />`}
      ${waits ? `${HELD_WORDS[waits.name].doing}…` : html`<${Standing} task=${task} />`}
      ${isAssigned && reason && reason !== "new" && html`<span class="tag">${reasonName(reason)}</span>`}
      ${isAssigned && draft.trim() !== "" && html`<span class="tag">${t("common.draft")}</span>`}
    </span>
  `;
}

/** How long the customer has waited, or the wrap-up has lasted. */
function Standing({ task: { status, since, conversation } }) {
  const now = useServerNow();
  if (status === "wrapping") return t("taskList.since", { time: ago(since, now) });
  return conversation && html`<${Wait} conversation=${conversation} />`;
}
