// The history of a conversation: messages, events and notes between them, and the outbox.

import { useServerNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { failureWords, statusWords } from "../core/delivery-words.js";
import { html, useEffect, useMemo, useRef } from "../core/html.js";
import { missingIn, outbox, waitingIn } from "../core/outbox.js";
import { useStore } from "../core/store.js";
import { dayName, daysBetween, fullTime, timeOfDay } from "../core/time.js";
import { timeline } from "../core/timeline.js";
import { usePlace } from "./history-place.js";
import { lazy } from "./lazy.js";
import { MailText } from "./mail-text.js";
import { MessageText } from "./message-text.js";
import { Pending } from "./pending.js";
import { t } from "../core/words.js";

const MessageFiles = lazy(() => import("./later.js").then((module) => module.MessageFiles));
/** What a quiet message is, in words. */
const QUIET = { message: t("history.needsNoAnswer"), auto_reply: t("history.automaticReply"), reaction: t("history.reaction"), receipt: t("history.receipt") };

/**
 * The history, followed by the outbox (which `canReply` and `onSent` are for). Sticks to its end; a reader further up gets a
 * button to new messages. Of a long one, a part is shown, with the ways to the others.
 */
export function History({ conversationId, customer, isMail, history, notes, canReply, onSent }) {
  const { user } = useApp();
  const { messages, shown, earlier, later, loaded, go } = history;
  // Day headings are relative: at midnight, Today becomes Yesterday.
  const now = useServerNow();
  const today = daysBetween(0, now);
  const waiting = waitingIn(conversationId, useStore(outbox));
  const pending = useMemo(() => missingIn(messages, waiting), [messages, waiting]);
  const past = useMemo(
    () =>
      withDays(timeline(shown, user.id, notes), now).map((entry) => html`<${Entry} key=${keyOf(entry)} ...${{ conversationId, entry, customer, isMail }} />`),
    [conversationId, shown, notes, customer, isMail, user.id, today],
  );
  useOwnWords(pending.length, history);
  const { scroller, onScroll, below, toEnd } = usePlace(history, [past, pending], history.count + notes.length + pending.length);
  const focused = (run) => () => {
    scroller.current.focus({ preventScroll: true });
    run();
  };
  return html`
    <div class="history-frame">
      ${(earlier || later) && html`<${Place} ...${{ history, toBeginning: focused(go.toBeginning), toNewest: focused(go.toNewest) }} />`}
      <div class="history" ref=${scroller} onScroll=${onScroll} tabindex="0" role="region" aria-label=${t("history.history")}
        aria-busy=${!loaded}>
        ${earlier && html`<${More} words=${t("history.showEarlierMessages")} onClick=${go.earlier} />`}
        <ol>
          ${past}
          ${!later && pending.map((entry) => html`<${Pending} key=${entry.messageId} ...${{ conversationId, entry, canReply, onSent }} />`)}
        </ol>
        ${later && html`<${More} words=${t("history.showLaterMessages")} onClick=${go.later} />`}
      </div>
      ${below && html`<button type="button" class="small to-end" onClick=${toEnd}>${t("history.newMessagesBelow")}</button>`}
    </div>
  `;
}

/** Which of the messages are shown, and the ways to both ends. */
function Place({ history: { shown, count, earlier, later }, toBeginning, toNewest }) {
  const [from, to] = [shown.messages[0]?.seq ?? 0, shown.messages.at(-1)?.seq ?? 0];
  return html`
    <p class="history-place">
      <span>${t("history.place", { from, to, count })}</span>
      ${earlier && html`<button type="button" class="small" onClick=${toBeginning}>${t("history.toBeginning")}</button>`}
      ${later && html`<button type="button" class="small" onClick=${toNewest}>${t("history.toNewest")}</button>`}
    </p>
  `;
}

function More({ words, onClick }) {
  return html`<p class="history-more"><button type="button" class="small" onClick=${onClick}>${words}</button></p>`;
}

/** Who writes while the end is not shown is taken there: what was written is to be seen. */
function useOwnWords(count, { later, go }) {
  const before = useRef(count);
  useEffect(() => {
    if (later && count > before.current) go.toNewest();
    before.current = count;
  }, [count]);
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

function Entry({ conversationId, entry, customer, isMail }) {
  if (entry.kind === "day") return html`<li class="day"><span>${entry.text}</span></li>`;
  if (entry.kind === "note") return html`<${Note} ...${entry} />`;
  return entry.kind === "divider" ? html`<${Divider} divider=${entry} />` : html`<${Message} ...${entry} ...${{ conversationId, customer, isMail }} />`;
}

function Divider({ divider }) {
  return html`
    <li class="divider" data-type=${divider.type}>
      <span>${divider.text} <time datetime=${divider.at} title=${fullTime(divider.at)}>${timeOfDay(divider.at)}</time></span>
    </li>
  `;
}

function Message({ conversationId, message, mine, whilePaused, customer, isMail }) {
  const { from, body, at, kind, quiet, delivery, media } = message;
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
      ${body !== "" && html`<${isMail && from.type === "customer" ? MailText : MessageText} text=${body} />`}
      ${body === "" && media.length === 0 && html`<p class="message-body"><em>${t("history.noText")}</em></p>`}
      ${media.length > 0 && html`<${MessageFiles} ...${{ conversationId, message }} />`}
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
