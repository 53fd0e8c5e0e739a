// What the agent left, the newest first. The API lists the oldest first, and of everybody's: where that is long, the newest
// would come last. So what was left from this browser is remembered, and the API's list is read in a few pages at a time.

import { onWake } from "./activity.js";
import { query } from "./api.js";
import { serverNow } from "./clock.js";
import { useCallback, useEffect, useState } from "./html.js";
import { keptStore, without, withNewest } from "./kept.js";
import { useStore } from "./store.js";

const EVERY = 60_000;
const LIMIT = 200;
const PAGES = 3;
const KEPT = 50;
/** The API's lists are eventually consistent: so long, what was left just now counts although they do not have it. */
const JUST_NOW = 120_000;

/** What was left from this browser, by id, as much of the conversation as a row shows. */
export const leftHere = keptStore("left");

const NOTHING = { found: [], cursor: null, isAll: false, loaded: false, error: null };

/** Takes in the state of a conversation: remembers it where `me` has left it, and forgets it where it is so no longer. */
export function noteLeft({ id, channel_state: state, customer_address, customer_name, attributes, channel, leave }, me) {
  const known = leftHere.get();
  if (state === "inactive" && leave?.agent_id === me) {
    if (known[id]?.leave.left_at === leave.left_at) return;
    const row = { id, customer_address, customer_name, attributes: { name: attributes?.name }, channel, leave };
    leftHere.set(withNewest(known, id, row, KEPT));
  } else if (known[id]) {
    leftHere.set(without(known, id));
  }
}

/** Reads on from `cursor`, some pages: `{found, cursor, isAll}`; without a cursor, from the beginning. */
export async function readLeft(api, cursor, pages = PAGES) {
  const found = [];
  let next = cursor;
  for (let page = 0; page < pages; page += 1) {
    const asked = { agent_id: "me", state: "inactive", limit: LIMIT, cursor: next };
    const { body } = await api.get("/v1/conversations" + query(asked));
    found.push(...body.conversations);
    next = body.next_cursor;
    if (!next) return { found, cursor: null, isAll: true };
  }
  return { found, cursor: next, isAll: false };
}

/** What was found and what is remembered, once each, the last left first. */
export function newestFirst({ found, isAll }, remembered, now = serverNow()) {
  const kept = Object.values(isAll ? confirmed(found, remembered, now) : remembered);
  const ids = new Set(found.map(({ id }) => id));
  const all = [...found, ...kept.filter(({ id }) => !ids.has(id))];
  return all.sort((one, other) => Date.parse(other.leave.left_at) - Date.parse(one.leave.left_at));
}

/** What is still remembered where the list is complete: what is in it, or too new to be. */
export function confirmed(found, remembered, now = serverNow()) {
  const ids = new Set(found.map(({ id }) => id));
  const holds = ([id, { leave }]) => ids.has(id) || now - Date.parse(leave.left_at) < JUST_NOW;
  return Object.fromEntries(Object.entries(remembered).filter(holds));
}

/**
 * The list: `{left, isAll, loaded, error, more}`. It is read again every minute, when something was left here, and when the
 * page is seen again.
 */
export function useLeft(api) {
  const remembered = useStore(leftHere);
  const [read, setRead] = useState(NOTHING);
  const deeds = Object.keys(remembered).join();
  useEffect(() => {
    let isHere = true;
    const show = (state) => isHere && setRead((before) => ({ ...before, loaded: true, error: null, ...state }));
    const take = (answer) => {
      if (answer.isAll) leftHere.set(confirmed(answer.found, leftHere.get()));
      show(answer);
    };
    const again = () => document.hidden || readLeft(api).then(take, (error) => show({ error }));
    again();
    const timer = setInterval(again, EVERY);
    const end = onWake(again);
    return () => {
      isHere = false;
      clearInterval(timer);
      end();
    };
  }, [api, deeds]);
  const { cursor } = read;
  const more = useCallback(async () => {
    const next = await readLeft(api, cursor);
    setRead((before) => ({ ...before, ...next, found: [...before.found, ...next.found] }));
  }, [api, cursor]);
  return { ...read, left: newestFirst(read, remembered), more };
}
