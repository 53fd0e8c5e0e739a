// Loading a conversation's messages and its audit trail: the newest first, then only what is new, and the rest on demand. Of a long
// history, its end and its beginning are loaded apart, until they meet.

import { path, query } from "./api.js";
import { createTrail } from "./trail.js";
import { beginning, earlier, end, grown, later, PAGE } from "./window.js";

const LIMIT = 200;
/**
 * The audit trail is eventually consistent: it is written from the stream. After each change it is read once more, and again
 * while it is behind the conversation: at most so often, and so long apart (in milliseconds).
 */
const LOOKS = 8;
const BETWEEN_LOOKS = 600;

const NONE = [];

/**
 * Loads one conversation's history; watchers receive `{messages, events, version, loaded, shown, count, earlier, later, jump}`:
 * `messages` and `events` are what is loaded up to the newest, `shown` what is in view (`{messages, events, next}`, where `next` is the
 * message that would follow), `count` how many there are; `jump` is another object after each jump, with where to (`start`, `end`).
 */
export function createHistory({ api, id, wait = (run) => setTimeout(run, BETWEEN_LOOKS) }) {
  const watchers = new Set();
  const trail = createTrail(api, id);
  let messages = NONE;
  /** The beginning, while it does not reach `messages`. */
  let first = NONE;
  let version = null;
  let view = end(0);
  let jump = null;
  let isAtEnd = true;
  let state = { ...current(), loaded: false };
  let turn = Promise.resolve();

  function newest() {
    return messages.at(-1)?.seq ?? 0;
  }

  function firstSeq() {
    return messages[0]?.seq ?? 1;
  }

  function current() {
    const rest = { count: newest(), earlier: view.from > 1, later: view.to !== null, jump };
    return { messages, events: trail.newest(), version, loaded: true, shown: inView(), ...rest };
  }

  function inView() {
    const isBeginning = view.from < firstSeq();
    const all = isBeginning ? first : messages;
    const until = view.to ?? newest();
    const shown = all.filter(({ seq }) => seq >= view.from && seq <= until);
    const next = view.to === null ? null : (all.find(({ seq }) => seq > until) ?? { seq: until + 1, at: shown.at(-1)?.at });
    return { messages: shown, events: isBeginning ? trail.first() : trail.newest(), next };
  }

  function emit() {
    state = current();
    for (const watcher of [...watchers]) watcher(state);
  }

  async function messagesAfter(after, until) {
    const found = [];
    let last = after;
    while (last < until) {
      const limit = Math.min(LIMIT, until - last);
      const { body } = await api.get(path`/v1/conversations/${id}/messages` + query({ after_seq: last, limit }));
      if (body.messages.length === 0) break;
      found.push(...body.messages);
      last = body.messages.at(-1).seq;
    }
    return found;
  }

  async function newMessages(conversation) {
    const until = conversation.last_message?.seq ?? 0;
    const after = messages.at(-1)?.seq ?? Math.max(0, until - PAGE);
    if (until > after) append(await messagesAfter(after, until));
  }

  function append(found) {
    const isFirst = messages.length === 0;
    messages = [...messages, ...found];
    view = isFirst ? end(newest()) : grown(view, newest(), isAtEnd);
  }

  async function load(conversation, looks) {
    if (watchers.size === 0) return;
    const read = newMessages(conversation).then(() => {
      // A delayed second read still has the version that it started with.
      version = Math.max(version ?? 0, conversation.version);
      emit();
    });
    await Promise.all([read, trail.readNew(conversation.version)]);
    await trail.readBack(firstSeq());
    emit();
    const isBehind = (trail.newest().at(-1)?.version ?? 0) < conversation.version;
    if (looks === LOOKS || (isBehind && looks > 1)) wait(() => enqueue(() => load(conversation, looks - 1)));
  }

  /** Where the beginning reaches what is loaded up to the newest, both are one. */
  async function join() {
    if (first.length === 0 || first.at(-1).seq < firstSeq() - 1) return;
    await trail.join();
    messages = [...first.filter(({ seq }) => seq < firstSeq()), ...messages];
    first = NONE;
  }

  async function readEarlier(from) {
    if (from >= firstSeq()) return;
    messages = [...(await messagesAfter(from - 1, firstSeq() - 1)), ...messages];
  }

  async function readLater(until) {
    const last = first.at(-1)?.seq ?? 0;
    const to = Math.min(until, firstSeq() - 1);
    if (to <= last) return;
    const [found] = await Promise.all([messagesAfter(last, to), trail.readOnTo(to)]);
    first = [...first, ...found];
    await join();
  }

  // Serialized: concurrent loads would append the same messages twice. A failed load is repaired by the next one; the
  // conversation's own poll reports the lost connection.
  function enqueue(work) {
    turn = turn.then(work).catch(() => {});
    return turn;
  }

  function show(next, to) {
    view = next;
    if (to) jump = { to };
    emit();
  }

  return {
    /** Loads what this version of the conversation has and the screen does not; resolves to all messages up to the newest. */
    sync: (conversation) => enqueue(() => load(conversation, LOOKS)).then(() => messages),
    /**
     * The conversation has this version now: reads what messages are new, while it is read itself. Whether there are any is not known, and a refusal
     * is no news: `sync` follows.
     */
    ahead: (told) =>
      enqueue(async () => {
        if (watchers.size === 0 || version === null || told <= version) return;
        const { body } = await api.get(path`/v1/conversations/${id}/messages` + query({ after_seq: newest(), limit: LIMIT }));
        if (body.messages.length === 0) return;
        append(body.messages);
        emit();
      }),
    /** Shows the page before what is in view. */
    earlier: () =>
      enqueue(async () => {
        if (!(view.from > 1)) return;
        const next = earlier(view, newest());
        if (view.from < firstSeq()) return show(next);
        await readEarlier(next.from);
        await join();
        show(next);
        await trail.readBack(firstSeq());
        emit();
      }),
    /** Shows the page after what is in view. */
    later: () =>
      enqueue(async () => {
        if (view.to === null) return;
        const next = later(view, newest());
        if (view.from < firstSeq()) await readLater(next.to ?? newest());
        show(next);
      }),
    /** Goes to the first message, without what is between. */
    toBeginning: () =>
      enqueue(async () => {
        await readLater(PAGE);
        show(beginning(newest()), "start");
      }),
    /** Goes back to the newest. */
    toNewest: () => enqueue(async () => show(end(newest()), "end")),
    /** Takes in whether the end is being read, where what comes is seen. */
    reading(isEnd) {
      isAtEnd = isEnd;
    },
    /** Reads the messages from this one on again: their delivery changes without a new version. */
    reread: (from) =>
      enqueue(async () => {
        const until = newest();
        const known = messages.filter(({ seq }) => seq < from);
        const next = [...known, ...(await messagesAfter(from - 1, until))];
        if (JSON.stringify(next) === JSON.stringify(messages)) return;
        messages = next;
        emit();
      }),
    state: () => state,
    /** Adds a watcher; returns the function that removes it. Without watchers, nothing is loaded; the next one starts at the end. */
    watch(watcher) {
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0 || !state.loaded) return;
        [view, jump, isAtEnd] = [end(newest()), null, true];
        state = current();
      };
    },
  };
}
