// The search: at once over what the lists have read, and on demand over what the API lets the caller read. By name, reason and text that is what is
// open, in some pages at a time; by the whole address, or by its id, also what is closed.

import { path, query } from "./api.js";
import { isIn, wordsIn } from "./match.js";
import { nameOf } from "./names.js";
import { may } from "./session.js";
import { createStore } from "./store.js";
import { topicOf } from "./topics.js";

const [LIMIT, PAGES, OF_CUSTOMER, CHANNELS] = [200, 3, 50, 8];
const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/i;
const ADDRESS = /^\+?[\d\s()./-]{5,}$|^\S+@\S+$/;

/** What is typed, and what was answered to it: `{api, typed, answer}`; a sign-in has a client of its own, and so its own search. */
export const search = createStore({ api: null, typed: "", answer: null });

/** What is searched of a conversation. */
export function textsOf(conversation) {
  const { id, customer_address: address, pause, last_pause: last, preview } = conversation;
  return [nameOf(conversation), address, pause?.reason, pause?.note, last?.reason, topicOf(conversation), preview, id];
}

/** Those in which every word of what is typed is. */
export function matching(conversations, typed) {
  const words = wordsIn(typed);
  return conversations.filter((conversation) => isIn(textsOf(conversation), words));
}

/** Where it stands: with whom one works, with whom others do or nobody yet, paused, left, or closed. */
export function groupOf({ channel_state: state, task }, me) {
  if (state !== "active") return state;
  return task?.agent_id === me ? "mine" : "others";
}

/**
 * Asks the API: `{found, looked, cursor}`; `looked` says how many that are open were looked through, `cursor` where there are more. `before` is the answer that is gone on
 * from; `channels` are those in which an address is looked up.
 */
export async function searchApi(api, user, typed, channels, before = null) {
  const direct = before ? Promise.resolve([]) : Promise.all([ofId(api, typed.trim()), ofAddress(api, user, typed.trim(), channels)]);
  const [exact, open] = await Promise.all([direct, openOnes(api, user, typed, before?.cursor)]);
  return { found: [...(before?.found ?? []), ...exact.flat(), ...open.found], looked: (before?.looked ?? 0) + open.looked, cursor: open.cursor };
}

async function ofId(api, typed) {
  return ID.test(typed) ? readable(async () => [(await api.get(path`/v1/conversations/${typed.toUpperCase()}`)).body]) : [];
}

/** All that a supervisor may read of this customer, or what of it is the agent's own. */
async function ofAddress(api, user, address, channels) {
  if (!ADDRESS.test(address)) return [];
  const [list, whose] = may(user, "supervisor") ? ["/v1/customers", {}] : ["/v1/conversations", { agent_id: "me" }];
  const of = (channel) => api.get(list + query({ ...whose, channel, address, limit: OF_CUSTOMER }));
  const asked = channels.slice(0, CHANNELS).map((channel) => readable(async () => (await of(channel)).body.conversations));
  return (await Promise.all(asked)).flat();
}

async function openOnes(api, user, typed, from) {
  const whose = may(user, "supervisor") ? {} : { agent_id: "me" };
  const all = [];
  let cursor = from;
  for (let page = 0; page < PAGES; page += 1) {
    const { body } = await api.get("/v1/conversations" + query({ ...whose, limit: LIMIT, cursor }));
    all.push(...body.conversations);
    cursor = body.next_cursor ?? null;
    if (!cursor) break;
  }
  return { found: matching(all, typed), looked: all.length, cursor };
}

/** Nothing, where there is no such thing, or none that the caller may read, or where this is no address of that channel. */
async function readable(read) {
  try {
    return await read();
  } catch (refusal) {
    if ([403, 404, 422].includes(refusal.status)) return [];
    throw refusal;
  }
}
