// The history of a conversation, for a component.

import { path } from "./api.js";
import { useDeliveries } from "./deliveries.js";
import { createHistory } from "./history.js";
import { useEffect, useMemo, useState } from "./html.js";
import { liveOf } from "./live.js";

/** How many conversations' histories are kept, for opening them again. */
const KEPT = 20;

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
 * The history of a conversation (`conversation` is its latest representation, or null): what its watchers receive, and what can
 * be asked of it (`go`, with `earlier`, `later`, `toBeginning`, `toNewest`, `reading`; `sync`). `version` is the newest version whose messages
 * are all loaded. A conversation that was open before starts with what was loaded then. The component has to be keyed by the conversation.
 */
export function useHistory(api, id, conversation) {
  const history = useMemo(() => historyOf(api, id), [api, id]);
  const [state, setState] = useState(history.state());
  useEffect(() => history.watch(setState), [history]);
  useEffect(() => {
    if (conversation) history.sync(conversation);
  }, [history, conversation]);
  useEffect(() => {
    const nudge = (change) => change?.what === "conversation" && history.ahead(change.version);
    return liveOf(api)?.watch({ address: path`/v1/conversations/${id}`, nudge });
  }, [api, history]);
  useDeliveries({ messages: state.messages, reread: history.reread });
  return { ...state, go: history, sync: history.sync };
}
