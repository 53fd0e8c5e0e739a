// Loading a conversation's messages and its audit trail: the newest first, then only what is new.

import { path, query } from "./api.js";
import { useDeliveries } from "./deliveries.js";
import { useCallback, useEffect, useMemo, useState } from "./html.js";

const PAGE = 100;
const LIMIT = 200;
/**
 * The audit trail is eventually consistent: it is written from the stream. After each change it is read once more, and again
 * while it is behind the conversation: at most so often, and so long apart (in milliseconds).
 */
const LOOKS = 8;
const BETWEEN_LOOKS = 600;
/** How many conversations' histories are kept, for opening them again. */
const KEPT = 20;

const NOTHING = { messages: [], version: null, events: [], earlier: false, loaded: false };

/** Loads one conversation's history; watchers receive `{messages, version, events, earlier, loaded}`. */
export function createHistory({ api, id, wait = (run) => setTimeout(run, BETWEEN_LOOKS) }) {
  const watchers = new Set();
  let state = NOTHING;
  let messages = [];
  let version = null;
  let firstSeq = null;
  let events = [];
  let lastPage = null;
  /** Behind which version the loaded part of the trail begins; null before it is loaded. */
  let after = null;
  let turn = Promise.resolve();

  function emit() {
    state = { messages, version, events, earlier: firstSeq > 1, loaded: true };
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
    const newest = conversation.last_message?.seq ?? 0;
    const after = messages.at(-1)?.seq ?? Math.max(0, newest - PAGE);
    if (newest <= after) return;
    messages = [...messages, ...(await messagesAfter(after, newest))];
    firstSeq ??= messages[0]?.seq ?? 1;
  }

  const eventsPage = (more) => api.get(path`/v1/conversations/${id}/events` + query({ ...more, limit: LIMIT }));

  // Full pages never change: only the last one is read again. What came long before is read with its messages.
  async function newEvents({ version: newest }) {
    after ??= Math.max(0, newest - LIMIT);
    lastPage ??= { asked: { after_version: after }, from: 0 };
    for (;;) {
      const { asked, from } = lastPage;
      const { body } = await eventsPage(asked);
      events = [...events.slice(0, from), ...body.events];
      if (!body.next_cursor) return;
      lastPage = { asked: { cursor: body.next_cursor }, from: events.length };
    }
  }

  /** Reads the trail back to the first of the messages that are loaded. */
  async function earlierEvents() {
    const isThere = ({ type, seq }) => type === "message.added" && seq <= firstSeq;
    while (after > 0 && firstSeq !== null && !events.some(isThere)) {
      const from = Math.max(0, after - LIMIT);
      const found = [];
      const known = new Set(events.map((event) => event.id));
      for (let more = { after_version: from }; more; ) {
        const { body } = await eventsPage(more);
        found.push(...body.events.filter((event) => event.version <= after && !known.has(event.id)));
        const isOver = !body.next_cursor || body.events.at(-1)?.version > after;
        more = isOver ? null : { cursor: body.next_cursor };
      }
      [events, after] = [[...found, ...events], from];
      lastPage = { ...lastPage, from: lastPage.from + found.length };
    }
  }

  async function load(conversation, looks) {
    if (watchers.size === 0) return;
    const read = newMessages(conversation).then(() => {
      // A delayed second read still has the version that it started with.
      version = Math.max(version ?? 0, conversation.version);
      emit();
    });
    await Promise.all([read, newEvents(conversation)]);
    await earlierEvents();
    emit();
    const isBehind = (events.at(-1)?.version ?? 0) < conversation.version;
    if (looks === LOOKS || (isBehind && looks > 1)) wait(() => enqueue(() => load(conversation, looks - 1)));
  }

  // Serialized: concurrent loads would append the same messages twice. A failed load is repaired by the next one; the
  // conversation's own poll reports the lost connection.
  function enqueue(work) {
    turn = turn.then(work).catch(() => {});
    return turn;
  }

  return {
    /** Loads what this version of the conversation has and the screen does not; resolves to all messages. */
    sync: (conversation) => enqueue(() => load(conversation, LOOKS)).then(() => messages),
    /** Loads the page before the first loaded message. */
    earlier: () =>
      enqueue(async () => {
        if (!(firstSeq > 1)) return;
        const after = Math.max(0, firstSeq - 1 - PAGE);
        messages = [...(await messagesAfter(after, firstSeq - 1)), ...messages];
        firstSeq = messages[0].seq;
        emit();
        await earlierEvents();
        emit();
      }),
    /** Reads the messages from this one on again: their delivery changes without a new version. */
    reread: (from) =>
      enqueue(async () => {
        const until = messages.at(-1)?.seq ?? 0;
        const known = messages.filter(({ seq }) => seq < from);
        const next = [...known, ...(await messagesAfter(from - 1, until))];
        if (JSON.stringify(next) === JSON.stringify(messages)) return;
        messages = next;
        emit();
      }),
    state: () => state,
    /** Adds a watcher; returns the function that removes it. Without watchers, nothing is loaded. */
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

const ofClient = new WeakMap();

/** The history of a conversation, from the last ones opened with this client, or a new one. */
function historyOf(api, id) {
  if (!ofClient.has(api)) ofClient.set(api, new Map());
  const kept = ofClient.get(api);
  const history = kept.get(id) ?? createHistory({ api, id });
  kept.delete(id);
  kept.set(id, history);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  return history;
}

/**
 * The history of a conversation (`conversation` is its latest representation, or null): `{messages, version, events, earlier,
 * loaded, loadEarlier, sync}`. `version` is the newest version whose messages are all loaded. A conversation that was open
 * before starts with what was loaded then. The component has to be keyed by the conversation.
 */
export function useHistory(api, id, conversation) {
  const history = useMemo(() => historyOf(api, id), [api, id]);
  const [state, setState] = useState(history.state());
  useEffect(() => history.watch(setState), [history]);
  useEffect(() => {
    if (conversation) history.sync(conversation);
  }, [history, conversation]);
  const loadEarlier = useCallback(() => history.earlier(), [history]);
  const sync = useCallback((latest) => history.sync(latest), [history]);
  const reread = useCallback((from) => history.reread(from), [history]);
  useDeliveries({ messages: state.messages, reread });
  return { ...state, loadEarlier, sync };
}
