// Why a conversation was paused before. The API says so until its agent has written; in this browser it stays for as long as the task is the same.

import { keptStore, withNewest } from "./kept.js";

const MOST = 100;
/** Reasons by the task that came of the pause. */
const reasons = keptStore("reasons");

/** The reason of the pause that the task came of; undefined where there was none. */
export function reasonBefore({ task, last_pause: last }) {
  if (!task) return undefined;
  if (last?.reason && reasons.get()[task.id] !== last.reason) reasons.set(withNewest(reasons.get(), task.id, last.reason, MOST));
  return last?.reason ?? reasons.get()[task.id];
}
