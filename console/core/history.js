// Loading a conversation's messages and its audit trail: the newest first, then only what is new.

import { path, query } from "./api.js";
import { useCallback, useEffect, useMemo, useState } from "./html.js";

const PAGE = 100;
const LIMIT = 200;
/**
 * The audit trail follows the conversation by way of the stream. So it is looked at once more after each change, and again
 * while it is behind: how often at most, and after how long.
 */
const LOOKS = 8;
const BETWEEN_LOOKS = 600;

/** Loads one conversation's history; `onChange` hears `{messages, version, events, earlier, loaded}`. */
export function createHistory({ api, id, onChange, wait = (run) => setTimeout(run, BETWEEN_LOOKS) }) {
  let messages = [];
  let version = null;
  let firstSeq = null;
  let events = [];
  let lastPage = { cursor: undefined, from: 0 };
  let stopped = false;
  let turn = Promise.resolve();

  function tell() {
    if (!stopped) onChange({ messages, version, events, earlier: firstSeq > 1, loaded: true });
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

  // Pages that were full stay as they are: only the last one is read again.
  async function newEvents() {
    let { cursor, from } = lastPage;
    for (;;) {
      const { body } = await api.get(path`/v1/conversations/${id}/events` + query({ cursor, limit: LIMIT }));
      events = [...events.slice(0, from), ...body.events];
      lastPage = { cursor, from };
      if (!body.next_cursor) return;
      [cursor, from] = [body.next_cursor, events.length];
    }
  }

  async function load(conversation, looks) {
    if (stopped) return;
    const read = newMessages(conversation).then(() => {
      // A later look at the trail still carries the version that it began with.
      version = Math.max(version ?? 0, conversation.version);
      tell();
    });
    await Promise.all([read, newEvents()]);
    tell();
    const isBehind = (events.at(-1)?.version ?? 0) < conversation.version;
    if (looks === LOOKS || (isBehind && looks > 1)) wait(() => enqueue(() => load(conversation, looks - 1)));
  }

  // One after the other: two loads at once would each append the same messages. A load that fails is made up for by
  // the next; the conversation's own poll says that the connection is gone.
  function enqueue(work) {
    turn = turn.then(work).catch(() => {});
    return turn;
  }

  return {
    /** Loads what this version of the conversation has and the screen has not; answers the messages. */
    sync: (conversation) => enqueue(() => load(conversation, LOOKS)).then(() => messages),
    /** Loads the page before the first message. */
    earlier: () =>
      enqueue(async () => {
        if (!(firstSeq > 1)) return;
        const after = Math.max(0, firstSeq - 1 - PAGE);
        messages = [...(await messagesAfter(after, firstSeq - 1)), ...messages];
        firstSeq = messages[0].seq;
        tell();
      }),
    stop() {
      stopped = true;
    },
  };
}

const NOTHING = { messages: [], version: null, events: [], earlier: false, loaded: false };

/**
 * The history of one conversation, whose latest answer is `conversation` (or null): `{messages, version, events, earlier,
 * loaded, loadEarlier, sync}`; `version` is that of the conversation whose messages are all here. For a component that is
 * keyed by the conversation.
 */
export function useHistory(api, id, conversation) {
  const [state, setState] = useState(NOTHING);
  const history = useMemo(() => createHistory({ api, id, onChange: setState }), [api, id]);
  useEffect(() => () => history.stop(), [history]);
  useEffect(() => {
    if (conversation) history.sync(conversation);
  }, [history, conversation]);
  const loadEarlier = useCallback(() => history.earlier(), [history]);
  const sync = useCallback((latest) => history.sync(latest), [history]);
  return { ...state, loadEarlier, sync };
}
