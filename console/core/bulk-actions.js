// What can be done with many conversations of a list at once.

import { t } from "./words.js";

/** The actions by the list's state: those that the API's runs have for it. */
const BY_STATE = {
  active: ["transfer", "end"],
  pause: ["resume", "extend", "transfer", "end", "wake"],
  inactive: ["wake", "end"],
};

/** The actions in words: what is done, and the verb on the button. */
export const ACTIONS = {
  resume: { words: t("common.resume"), hint: t("bulkActions.agentWhoPausedOr") },
  extend: { words: t("common.extend"), hint: t("bulkActions.pauseEndsLater") },
  transfer: { words: t("common.transfer"), hint: t("bulkActions.queueOrAgent") },
  end: { words: t("common.end"), hint: t("common.customersNextMessageOpens") },
  wake: { words: t("common.wake"), hint: t("bulkActions.backQueueNextAgent") },
};

/** The actions for a list; `wake` is only there for all that matches, since there is no such command for one. */
export function actionsOf({ state }, isForAll) {
  return (BY_STATE[state] ?? []).filter((action) => isForAll || action !== "wake");
}

/**
 * What a shown list is, as a run of the API takes it: `{state, filter, isExact}`, or null where it is none. `isExact` says that the
 * filter matches the list and nothing else; otherwise it matches more, as who waits and who is served are both active.
 */
export function bulkListOf(shown, { agent_id, queue, channel }) {
  const state = { waiting: "active", hands: "active", paused: "pause", left: "inactive" }[shown];
  if (!state) return null;
  const isExact = state !== "active" || (shown === "hands" && Boolean(agent_id));
  return { state, filter: given({ state, agent_id, queue, channel }), isExact };
}

/** What `with` says, and who gets them. `form` is `{action, to, agentId, queue, hours}`. */
export function bodyOf({ action, to, agentId, queue, hours }) {
  if (action === "transfer") return to === "agent" ? { agent_id: agentId } : { queue };
  if (action === "extend") return { by_seconds: hours * 3600 };
  if (action === "resume" && agentId) return { agent_id: agentId };
  return {};
}

/** What a dry run says of `ids` alone: `{done, skipped}`; `isComplete` is false where not all that is skipped is known. */
export function tallyOf({ skipped, next_cursor: next }, ids) {
  const codes = new Set(skipped.map(({ conversation_id: id }) => id));
  const left = ids.filter((id) => codes.has(id)).length;
  return { done: ids.length - left, skipped: left, isComplete: !next };
}

function given(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}
