// The history of a conversation: messages, events and notes between them, and the outbox.

import { useServerNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { failureWords, statusWords } from "../core/delivery-words.js";
import { html, useEffect, useMemo, useRef, useState } from "../core/html.js";
import { missingIn, outbox, waitingIn } from "../core/outbox.js";
import { useStore } from "../core/store.js";
import { dayName, daysBetween, fullTime, timeOfDay } from "../core/time.js";
import { timeline } from "../core/timeline.js";
import { MessageText } from "./message-text.js";
import { Pending } from "./pending.js";
import { t } from "../core/words.js";

/** What a quiet message is, in words. */
const QUIET = { message: t("history.needsNoAnswer"), auto_reply: t("history.automaticReply"), reaction: t("history.reaction"), receipt: t("history.receipt") };

/** Within this many pixels of its end, the history sticks to the end when something is added. */
const NEAR = 80;

/**
 * The history, followed by the outbox (which `canReply` and `onSent` are for). Sticks to its end; a reader further up gets a
 * button to new messages.
 */
export function History({ conversationId, customer, history, notes, canReply, onSent }) {
  const { user } = useApp();
  const { messages, events, earlier, loaded, loadEarlier } = history;
  // Day headings are relative: at midnight, Today becomes Yesterday.
  const now = useServerNow();
  const today = daysBetween(0, now);
  const waiting = waitingIn(conversationId, useStore(outbox));
  const pending = useMemo(() => missingIn(messages, waiting), [messages, waiting]);
  const past = useMemo(
    () =>
      withDays(timeline(messages, events, user.id, notes), now).map((entry) => html`<${Entry} key=${keyOf(entry)} entry=${entry} customer=${customer} />`),
    [messages, events, notes, customer, user.id, today],
  );
  const { scroller, onScroll, below, toEnd } = useStayAtEnd([past, pending], messages[0]?.seq);
  return html`
    <div class="history-frame">
      <div class="history" ref=${scroller} onScroll=${onScroll} tabindex="0" role="region" aria-label=${t("history.history")}
        aria-busy=${!loaded}>
        ${earlier &&
        html`<p class="earlier"><button type="button" class="small" onClick=${loadEarlier}>${t("history.showEarlierMessages")}</button></p>`}
        <ol>
          ${past}
          ${pending.map((entry) => html`<${Pending} key=${entry.messageId} ...${{ conversationId, entry, canReply, onSent }} />`)}
        </ol>
      </div>
      ${below && html`<button type="button" class="small to-end" onClick=${toEnd}>${t("history.newMessagesBelow")}</button>`}
    </div>
  `;
}

function keyOf({ kind, id, message, note, at }) {
  if (kind === "note") return `n${note.note_id}`;
  return kind === "message" ? `m${message.seq}` : (id ?? `${kind}${at}`);
}

/** Inserts a heading before the first entry of each day. */
function withDays(entries, now) {
  let last = null;
  return entries.flatMap((entry) => {
    const at = (entry.message ?? entry.note ?? entry).at;
    const text = dayName(at, now);
    if (text === last) return [entry];
    last = text;
    return [{ kind: "day", at, text }, entry];
  });
}

function Entry({ entry, customer }) {
  if (entry.kind === "day") return html`<li class="day"><span>${entry.text}</span></li>`;
  if (entry.kind === "note") return html`<${Note} ...${entry} />`;
  return entry.kind === "divider" ? html`<${Divider} divider=${entry} />` : html`<${Message} ...${entry} customer=${customer} />`;
}

function Divider({ divider }) {
  return html`
    <li class="divider" data-type=${divider.type}>
      <span>${divider.text} <time datetime=${divider.at} title=${fullTime(divider.at)}>${timeOfDay(divider.at)}</time></span>
    </li>
  `;
}

function Message({ message, mine, whilePaused, customer }) {
  const { from, body, at, kind, quiet, delivery } = message;
  const author = { customer, system: t("history.sentPlanned") }[from.type] ?? from.id;
  return html`
    <li class="message" data-from=${from.type} data-quiet=${quiet || undefined}>
      <p class="message-head">
        <span class="author" dir="auto">${mine ? t("common.you") : author}</span>
        <time datetime=${at} title=${fullTime(at)}>${timeOfDay(at)}</time>
        ${quiet && html`<span class="weak">${QUIET[kind] ?? QUIET.message}</span>`}
        ${whilePaused && html`<span class="while-paused">${t("history.arrivedWhilePaused")}</span>`}
        ${delivery && html`<span class="delivery" data-status=${delivery.status} title=${fullTime(delivery.at)}>${statusWords(delivery)}</span>`}
      </p>
      ${body === "" ? html`<p class="message-body"><em>${t("history.noText")}</em></p>` : html`<${MessageText} text=${body} />`}
      ${delivery?.error && html`<p class="message-failed">${failureWords(delivery)}</p>`}
    </li>
  `;
}

function Note({ note, mine }) {
  const { author, text, at } = note;
  return html`
    <li class="note">
      <p class="message-head">
        <span class="tag">${t("common.note")}</span> <span class="author" dir="auto">${mine ? t("common.you") : author.id}</span>
        <time datetime=${at} title=${fullTime(at)}>${timeOfDay(at)}</time> <span>${t("history.notCustomer")}</span>
      </p>
      <${MessageText} text=${text} />
    </li>
  `;
}

function useStayAtEnd(shown, firstSeq) {
  const scroller = useRef(null);
  const at = useRef({ end: true, height: 0, firstSeq });
  const [below, setBelow] = useState(false);
  // The last one may come when the history is no longer on the page.
  const onScroll = ({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
    at.current.end = scrollHeight - scrollTop - clientHeight < NEAR;
    if (at.current.end) setBelow(false);
  };
  const toEnd = () => {
    scroller.current.scrollTop = scroller.current.scrollHeight;
    scroller.current.focus();
  };
  useEffect(() => {
    const element = scroller.current;
    const grown = element.scrollHeight - at.current.height;
    if (at.current.end) element.scrollTop = element.scrollHeight;
    else if (firstSeq < at.current.firstSeq) element.scrollTop += grown;
    else if (grown > 0) setBelow(true);
    at.current = { ...at.current, height: element.scrollHeight, firstSeq };
  }, shown);
  // Entries also grow by themselves: a message that failed gets a notice.
  useEffect(() => {
    const element = scroller.current;
    const observer = new ResizeObserver(() => {
      if (at.current.end) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    observer.observe(element.querySelector("ol"));
    return () => observer.disconnect();
  }, []);
  return { scroller, onScroll, below, toEnd };
}
