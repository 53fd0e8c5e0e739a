// The agent's paused conversations, soonest first: those due within the hour on top, the others in pages.

import { announce } from "../core/announce.js";
import { useAtHand } from "../core/at-hand.js";
import { observePause, useServerNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { html, useEffect, useLayoutEffect, useRef } from "../core/html.js";
import { nameOf } from "../core/names.js";
import { pauseLines } from "../core/pause-words.js";
import { usePoll } from "../core/use-poll.js";
import { hashOf } from "../core/router.js";
import { useStore } from "../core/store.js";
import { ago, dueLabel } from "../core/time.js";
import { isUnread, seen, wroteWhilePaused } from "../core/unread.js";
import { workPath } from "../core/work.js";
import { Due } from "./due.js";
import { Pager, usePages } from "./pager.js";
import { Preview } from "./preview.js";
import { ChannelTag, PriorityTag } from "./tags.js";
import { numeral, t } from "../core/words.js";

const PAGE_EVERY = 3000;
const NONE = [];

/** The list; `first` is the poll of its first page, which the desk needs anyway. */
export function PausedList({ first, view, current }) {
  const { api, user } = useApp();
  const now = useServerNow();
  const pages = usePages();
  const other = usePoll(api, pages.cursor && workPath(user.id, pages.cursor), PAGE_EVERY);
  const heading = useRef(null);
  const page = useLastPage(pages.cursor ? other : first);
  const shown = page.data?.paused ?? NONE;
  useAtHand("paused", shown);
  useEffect(() => shown.forEach(({ pause }) => observePause(pause)), [page.data]);
  // The current page may become empty as its conversations are resumed.
  useEffect(() => {
    if (pages.cursor && other.loaded && other.data?.paused.length === 0) pages.previous();
  }, [other.loaded, other.data]);
  useTurnedPage(heading, pages.page);
  const isUrgent = ({ pause }) => dueLabel(pause.reassign_at, now).tone === "urgent";
  const urgent = (first.data?.paused ?? []).filter(isUrgent);
  useWarning(urgent);
  const rest = shown.filter((conversation) => !urgent.some(({ id }) => id === conversation.id));
  const row = (conversation) => html`<${PausedRow} key=${conversation.id} ...${{ conversation, view, current }} />`;
  const isOnePage = pages.page === 1 && !page.data?.next_cursor;
  return html`
    ${urgent.length > 0 &&
    html`
      <section class="list" aria-label=${t("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${t("pausedList.dueWithinHour")} <span class="count">${numeral(urgent.length)}</span></h2>
        <ul>${urgent.map(row)}</ul>
      </section>
    `}
    <section class="list" aria-label=${t("common.paused")} aria-busy=${!page.loaded}>
      <h2 class="list-title" ref=${heading}>
        ${t("common.paused")} ${isOnePage && rest.length > 0 && html`<span class="count">${numeral(rest.length)}</span>`}
      </h2>
      ${page.loaded && rest.length === 0 && html`<p class="list-empty">${nothing(urgent, isOnePage)}</p>`}
      <ul>${rest.map(row)}</ul>
      <${Pager} pages=${pages} nextCursor=${page.data?.next_cursor} label=${t("common.pagesPausedConversations")} />
    </section>
  `;
}

function nothing(urgent, isOnePage) {
  if (!isOnePage) return t("pausedList.allOnThisPage");
  return urgent.length > 0 ? t("pausedList.nothingElsePaused") : t("pausedList.nothingPaused");
}

/** The page, or the previous one while it loads, so that the list does not collapse in between. */
function useLastPage(page) {
  const last = useRef(page);
  if (page.loaded) last.current = page;
  return page.loaded ? page : { ...last.current, loaded: false };
}

/** Scrolls a newly opened page to the list's heading. */
function useTurnedPage(heading, page) {
  const before = useRef(page);
  useLayoutEffect(() => {
    if (before.current !== page) heading.current.scrollIntoView({ block: "nearest" });
    before.current = page;
  }, [page]);
}

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

function PausedRow({ conversation, view, current }) {
  const { pause, last_message: last } = conversation;
  const seenNow = useStore(seen);
  const selected = current === conversation.id;
  const wrote = wroteWhilePaused(conversation);
  const unread = wrote && isUnread(conversation, seenNow);
  return html`
    <li class="row" data-unread=${unread} data-selected=${selected}>
      <a class="row-link" href=${hashOf(view, conversation.id)} aria-current=${selected ? "true" : undefined}>
        <span class="row-top">
          <span class="row-name" dir="auto">${nameOf(conversation)}</span>
          <${PriorityTag} priority=${conversation.priority} /> <${ChannelTag} channel=${conversation.channel} />
        </span>
        <span class="row-line"><${Due} pause=${pause} /></span>
        ${pauseLines(pause).map(({ text, isTyped }) => html`<span key=${text} class="row-line row-note" dir=${isTyped ? "auto" : undefined}>${text}</span>`)}
        <${Preview} conversation=${conversation} />
        ${wrote && html`<${Wrote} at=${last.at} unread=${unread} />`}
      </a>
    </li>
  `;
}

function Wrote({ at, unread }) {
  const now = useServerNow();
  return html`
    <span class="row-line">
      ${unread && html`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${t("common.unread")}</span>`}${t("pausedList.customerWrote", { time: ago(at, now) })}
    </span>
  `;
}
