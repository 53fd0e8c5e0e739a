// User and data activity, which sets the pace of polling.

const LIVELY_FOR = 60_000;
const SIGNS = ["pointerdown", "keydown", "wheel", "touchstart"];

let last = Date.now();
const watchers = new Set();

/** Records activity: a key, a click, a response with new data. */
export function noteActivity(now = Date.now()) {
  const wasAtRest = !isLively(now);
  last = now;
  if (wasAtRest) for (const watcher of [...watchers]) watcher();
}

/** Whether there was activity within the last minute. */
export function isLively(now = Date.now()) {
  return now - last < LIVELY_FOR;
}

/** Starts listening for input on the page. */
export function followActivity() {
  for (const sign of SIGNS) addEventListener(sign, () => noteActivity(), { capture: true, passive: true });
}

/**
 * Calls `watcher` when the data may be stale and somebody may be looking: the page becomes visible or focused, the network
 * is back, or activity resumes after a rest. Returns the unsubscribe function.
 */
export function onWake(watcher) {
  const seen = () => document.hidden || watcher();
  document.addEventListener("visibilitychange", seen);
  addEventListener("focus", watcher);
  addEventListener("online", watcher);
  watchers.add(watcher);
  return () => {
    document.removeEventListener("visibilitychange", seen);
    removeEventListener("focus", watcher);
    removeEventListener("online", watcher);
    watchers.delete(watcher);
  };
}
