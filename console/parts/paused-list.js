// The agent's paused conversations, soonest first, as many as there are: those due within the hour on top.

import { announce } from "../core/announce.js";
import { useAtHand } from "../core/at-hand.js";
import { observePause, useServerNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { html, useEffect, useLayoutEffect, useRef } from "../core/html.js";
import { nameOf } from "../core/names.js";
import { pauseLines } from "../core/pause-words.js";
import { takeMarks } from "../core/read-marks.js";
import { hashOf } from "../core/router.js";
import { useStore } from "../core/store.js";
import { dueLabel } from "../core/time.js";
import { noteTopics } from "../core/topics.js";
import { isUnread, seen, wroteWhilePaused } from "../core/unread.js";
import { useList } from "../core/use-list.js";
import { workPath } from "../core/work.js";
import { Avatar } from "./avatar.js";
import { Due } from "./due.js";
import { FreeAnswers } from "./free-answers.js";
import { StaleNotice } from "./notice.js";
import { Preview } from "./preview.js";
import { Rows } from "./rows.js";
import { ChannelTag, PriorityTag } from "./tags.js";
import { Wait } from "./wait.js";
import { numeral, t } from "../core/words.js";

const EVERY = 3000;

/** The list; `work` is the poll of its first page, which the desk needs anyway. */
export function PausedList({ work, view, current }) {
  const { api, user } = useApp();
  const now = useServerNow();
  const list = useList(api, (cursor) => workPath(user.id, cursor), { every: EVERY, rowsOf });
  useAtHand("paused", list.rows);
  useLayoutEffect(() => takeMarks(api, { paused: list.rows }), [list.rows]);
  useEffect(() => {
    list.rows.forEach(({ pause }) => observePause(pause));
    noteTopics(list.rows);
  }, [list.rows]);
  const isUrgent = ({ pause }) => dueLabel(pause.reassign_at, now).tone === "urgent";
  const [urgent, rest] = [list.rows.filter(isUrgent), list.rows.filter((conversation) => !isUrgent(conversation))];
  useWarning(urgent);
  const rows = (of, more) => html`
    <${Rows} keys=${of.map(({ id }) => id)} current=${current} ...${more}
      row=${(n, place) => html`<${PausedRow} key=${of[n].id} conversation=${of[n]} ...${{ view, current, place }} />`} />
  `;
  // The urgent ones are the beginning of the same list.
  const onNear = ({ first, last }) => list.onNear({ first: first + urgent.length, last: last + urgent.length });
  return html`
    ${urgent.length > 0 &&
    html`
      <section class="list" aria-label=${t("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${t("pausedList.dueWithinHour")} <span class="count">${numeral(urgent.length)}</span></h2>
        ${rows(urgent)}
      </section>
    `}
    <section class="list" aria-label=${t("common.paused")} aria-busy=${!list.loaded}>
      <h2 class="list-title">
        ${t("common.paused")} ${!list.isOpen && rest.length > 0 && html`<span class="count">${numeral(rest.length)}</span>`}
      </h2>
      ${list.loaded && !list.isOpen && rest.length === 0 && html`<p class="list-empty">${nothing(urgent)}</p>`}
      ${rows(rest, { isOpen: list.isOpen, onNear })}
      ${list.asks && html`<p class="list-empty"><button type="button" class="small" onClick=${list.more}>${t("common.showMore")}</button></p>`}
      ${!work.error && html`<${StaleNotice} error=${list.error} />`}
      ${list.reading}
    </section>
  `;
}

const rowsOf = ({ paused }) => paused;

const nothing = (urgent) => (urgent.length > 0 ? t("pausedList.nothingElsePaused") : t("pausedList.nothingPaused"));

function useWarning(urgent) {
  const warned = useRef(new Set());
  useEffect(() => {
    const fresh = urgent.filter(({ pause }) => !warned.current.has(pause.pause_id));
    for (const { pause } of fresh) warned.current.add(pause.pause_id);
    if (fresh.length > 0) {
      const names = fresh.map(nameOf).join(", ");
      announce(t("pausedList.reassignedWithinHour", { names }));
    }
  }, [urgent.map(({ pause }) => pause.pause_id).join()]);
}

function PausedRow({ conversation, view, current, place }) {
  const { pause } = conversation;
  const seenNow = useStore(seen);
  const selected = current === conversation.id;
  const wrote = wroteWhilePaused(conversation);
  const unread = wrote && isUnread(conversation, seenNow);
  return html`
    <li class="row" data-unread=${unread} data-selected=${selected} ...${place}>
      <a class="row-link" href=${hashOf(view, conversation.id)} aria-current=${selected ? "true" : undefined}>
        <${Avatar} name=${nameOf(conversation)} />
        <span class="row-top">
          <span class="row-name" dir="auto">${nameOf(conversation)}</span>
          <${ChannelTag} channel=${conversation.channel} />
        </span>
        <span class="row-line"><${PriorityTag} priority=${conversation.priority} /> <${Due} pause=${pause} /> <${FreeAnswers} at=${pause.reply_window_closes_at} /></span>
        ${pauseLines(pause).map(({ text, isTyped }) => html`<span key=${text} class="row-line row-note" dir=${isTyped ? "auto" : undefined}>${text}</span>`)}
        <${Preview} conversation=${conversation} />
        ${wrote && html`<${Wrote} ...${{ conversation, unread }} />`}
      </a>
    </li>
  `;
}

/** For how long the customer has waited since: another message does not begin it anew. */
function Wrote({ conversation, unread }) {
  return html`
    <span class="row-line">
      ${unread && html`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${t("common.unread")}</span>`}<${Wait} conversation=${conversation} />
    </span>
  `;
}
