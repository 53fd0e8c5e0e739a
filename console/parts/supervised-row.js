// A row of the supervisor's lists.

import { ownerOf } from "../core/actions.js";
import { serverNow } from "../core/clock.js";
import { html } from "../core/html.js";
import { nameOf } from "../core/names.js";
import { pauseLines } from "../core/pause-words.js";
import { hashOf } from "../core/router.js";
import { dateOf, fullTime, shortTime } from "../core/time.js";
import { topicOf } from "../core/topics.js";
import { wroteWhilePaused } from "../core/unread.js";
import { Avatar } from "./avatar.js";
import { Due } from "./due.js";
import { Preview } from "./preview.js";
import { RowActions } from "./row-actions.js";
import { ChannelTag, PriorityTag } from "./tags.js";
import { Wait } from "./wait.js";
import { t } from "../core/words.js";

/**
 * The row, linked to `href`. Its agent and queue are buttons that filter the list (`onFilter`); `onChanged` is called after
 * a command. `ticks` are those of the list, where its rows can be selected, `place` says where in it the row stands.
 */
export function SupervisedRow({ conversation, settings, href, ticks, place, onFilter, onChanged }) {
  const { channel, queue, pause, leave, priority } = conversation;
  const topic = topicOf(conversation);
  const agent = ownerOf(conversation) ?? leave?.agent_id;
  return html`
    <li class="case" ...${place}>
      <div class="case-who">
        <${Avatar} name=${nameOf(conversation)} />
        ${ticks && html`<${Tick} conversation=${conversation} ticks=${ticks} />`}
        <a class="row-name" dir="auto" href=${href}>${nameOf(conversation)}</a> <${ChannelTag} channel=${channel} />
        <${PriorityTag} priority=${priority} />
        <${Preview} conversation=${conversation} />
        ${linesOf(conversation).map(({ text, isTyped }) => html`<p key=${text} class="row-note" dir=${isTyped ? "auto" : undefined}>${text}</p>`)}
        ${topic && html`<p class="row-note"><a href=${hashOf("supervisor", "topics", null, { topic })}>${t("common.waits", { topic })}</a></p>`}
      </div>
      <p class="case-where">
        ${agent
          ? html`
              <button type="button" class="link" aria-label=${t("supervisedRow.onlyAgent", { agent })}
                onClick=${() => onFilter({ agent_id: agent })}>${agent}</button>
              <span class="weak"> · </span>
            `
          : ""}
        <button type="button" class="link" aria-label=${t("supervisedRow.onlyQueue", { queue })} onClick=${() => onFilter({ queue })}>${queue}</button>
      </p>
      <p class="case-due"><${Standing} conversation=${conversation} /></p>
      <${RowActions} ...${{ conversation, settings, onChanged }} />
    </li>
  `;
}

function Tick({ conversation: { id, ...conversation }, ticks }) {
  return html`
    <input type="checkbox" class="tick" aria-label=${t("supervisedRow.select", { name: nameOf(conversation) })} checked=${ticks.isOn(id)}
      onChange=${(event) => ticks.toggle(id, event.currentTarget.checked)} />
  `;
}

/** What a pause waits for; its topic is a link. */
function linesOf({ pause }) {
  return pause ? pauseLines({ ...pause, topic: null }) : [];
}

/** How it stands with the conversation: what is due, or who waits and for how long. */
function Standing({ conversation }) {
  const { channel_state: state, pause, leave, task } = conversation;
  if (pause) {
    const waits = wroteWhilePaused(conversation) && html` <${Wait} conversation=${conversation} />`;
    return html`<${Due} pause=${pause} />${waits}`;
  }
  if (leave) return html`<${Left} leave=${leave} />`;
  if (state === "closed") return html`<span class="weak">${t("common.closed")}</span>`;
  if (!task) return html`<span class="weak">${t("supervisedRow.ownRoutingDecidesWho")}</span>`;
  if (task.reserved_for) return html`<span class="weak">${t("supervisedRow.nextFreeSlot", { agent: task.reserved_for })}</span>`;
  return html`<${Wait} conversation=${conversation} />`;
}

function Left({ leave }) {
  return html`
    <span class="weak">${t("supervisedRow.leftReplyCountsUntil", {
      time: shortTime(leave.left_at, serverNow()),
      date: html`<time datetime=${leave.expires_at} title=${fullTime(leave.expires_at)}>${dateOf(leave.expires_at)}</time>`,
    })}</span>
  `;
}
