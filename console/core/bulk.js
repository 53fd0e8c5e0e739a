// Runs over many conversations at once.

import { path, query } from "./api.js";
import { useEffect, useState } from "./html.js";
import { usePoll } from "./use-poll.js";
import { t } from "./words.js";

const EVERY = 2000;
/** How many skipped conversations are read at a time. */
const LISTED = 200;

/** Wakes what waits for a topic: `then` is `return` or `close`, `message` what each customer is told before. */
export function wakeTopic(api, topic, { then, message, dryRun }) {
  const body = { then, dry_run: dryRun };
  if (message) body.message = { body: message };
  return api.post(path`/v1/topics/${topic}/wake`, body);
}

/** Begins to do `action` with all that matches `filter`; `body` is what its command takes for one conversation. */
export function startRun(api, { filter, action, body, dryRun }) {
  const isEmpty = Object.keys(body).length === 0;
  return api.post("/v1/bulk", { filter, do: action, ...(!isEmpty && { with: body }), dry_run: dryRun });
}

/** Stops a run between two conversations. */
export function cancelRun(api, id) {
  return api.post(path`/v1/bulk/${id}/cancel`);
}

/** A run that was `started`, followed until it is over: `{run, error, refresh}`; `cursor` is that of a page of what was skipped. */
export function useRun(api, started, cursor) {
  const [over, setOver] = useState(null);
  const address = started && path`/v1/bulk/${started.bulk_id}` + query({ limit: LISTED, cursor });
  const isOver = over !== null && over.address === address;
  const { data, error, refresh } = usePoll(api, isOver ? null : address, EVERY, { whileHidden: false });
  useEffect(() => {
    if (data && !isOpen(data)) setOver({ address, run: data });
  }, [data]);
  return { run: isOver ? over.run : (data ?? started), error, refresh };
}

/** Whether a run goes on. */
export function isOpen({ state }) {
  return state === "running" || state === "canceling";
}

/** How far a run is, in words. */
export function progressOf({ state, matched, done, skipped_count: skipped, dry_run: isDry }) {
  const values = { count: matched, done, skipped, state: STATES[state] ?? state };
  if (isDry) {
    return t("bulk.previewConversationsWouldDone", values);
  }
  return t("bulk.conversationsDoneSkipped", values);
}

const STATES = { running: t("bulk.running"), done: t("common.done"), canceling: t("bulk.stopping"), canceled: t("bulk.stopped") };
