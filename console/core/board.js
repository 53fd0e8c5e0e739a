// What the supervisor's board shows, and how it asks for it.

import { casesInOrder } from "./task-order.js";
import { locale, t } from "./words.js";

/** What can be shown, in the order of the choice: its words, and the query of `GET /v1/conversations`. */
export const SHOWN = {
  waiting: { words: t("board.waiting"), empty: t("board.nobodyWaits"), query: { status: "pending", sort: "waiting" } },
  hands: { words: t("board.agents"), empty: t("board.noAgentHasConversation"), query: { status: "assigned" } },
  wrapping: { words: t("common.wrappingUp"), empty: t("board.nothingWrappedUp"), query: { status: "wrapping" } },
  paused: { words: t("common.paused"), empty: t("common.nothingPaused"), query: { state: "pause", sort: "due" } },
  left: { words: t("common.left"), empty: t("common.nothingLeft"), query: { state: "inactive", sort: "due" } },
  all: { words: t("board.all"), empty: t("board.noConversationOpen"), query: {} },
};

/** The name of what is shown by a filter: waiting, unless it says otherwise. */
export function shownBy({ show }) {
  return Object.hasOwn(SHOWN, show ?? "") ? show : "waiting";
}

/** A list's filter with a change. What waits is nobody's: with an agent, the board shows everything of theirs instead. */
export function changed(filter, change, list = "now") {
  const next = { ...filter, ...change };
  return list === "now" && change.agent_id && shownBy(next) === "waiting" ? { ...next, show: "all" } : next;
}

/** The query of one page. */
export function queryOf(filter, limit, cursor) {
  const { agent_id, queue, channel } = filter;
  return { ...SHOWN[shownBy(filter)].query, agent_id, queue, channel, limit, cursor };
}

/** The orders of a list, the usual one first: what waits as routing takes it, what is paused or left by when that ends. */
const ORDERS = { hands: ["wait", "priority"], paused: ["due", "wait", "priority"], left: ["due", "wait", "priority"] };
/** Those in which the API has the lists. */
const AS_READ = ["usual", "due"];

/** The words of the orders. */
export const ORDER_WORDS = { usual: t("board.usualOrder"), due: t("board.soonestDue"), wait: t("taskList.longestWait"), priority: t("taskList.byPriority") };

/** The orders in which a list can be, by name, the usual one first. */
export const ordersOf = (shown) => ORDERS[shown] ?? ["usual", "wait", "priority"];

/** The order of a list by its filter. */
export function orderOf(shown, { order }) {
  return ordersOf(shown).includes(order) ? order : ordersOf(shown)[0];
}

/** What puts a list's conversations in the order of its filter; null where the API does. */
export function sorterOf(shown, filter) {
  const order = orderOf(shown, filter);
  return AS_READ.includes(order) ? null : (conversations) => casesInOrder(conversations, order);
}

/** The counts that the agents and queues give, as far as they are all listed: `{waiting, paused, available}`. */
export function countsOf(queues, agents) {
  const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);
  return {
    waiting: sum(queues, ({ waiting }) => waiting),
    paused: sum(agents, ({ paused }) => paused),
    available: agents.filter(({ availability }) => availability === "available").length,
  };
}

/** Names as people order them: queue-2 before queue-10. */
const names = new Intl.Collator(locale(), { numeric: true });

/** The agents as a board lists them: those who are there first, then by name. */
export function byPresence(agents) {
  const ORDER = { available: 0, away: 1, offline: 2 };
  return [...agents].sort((one, other) => ORDER[one.availability] - ORDER[other.availability] || names.compare(one.id, other.id));
}

/** The queues as a board lists them: what has waited longest first, then by name. */
export function byOldest(queues) {
  const waited = ({ oldest_waiting_seconds: seconds }) => seconds ?? -1;
  return [...queues].sort((one, other) => waited(other) - waited(one) || names.compare(one.queue, other.queue));
}
