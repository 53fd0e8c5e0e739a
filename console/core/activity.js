// Whether somebody works at this page or something on it changes: then the desk asks often, and else seldom.

const LIVELY_FOR = 60_000;
const SIGNS = ["pointerdown", "keydown", "wheel", "touchstart"];

let last = Date.now();
const watchers = new Set();

/** Says that something happened: a key, a click, an answer that brought something new. */
export function noteActivity(now = Date.now()) {
  const wasAtRest = !isLively(now);
  last = now;
  if (wasAtRest) for (const watcher of [...watchers]) watcher();
}

/** Whether anything happened within the last minute. */
export function isLively(now = Date.now()) {
  return now - last < LIVELY_FOR;
}

/** Follows keys and clicks on the page. */
export function followActivity() {
  for (const sign of SIGNS) addEventListener(sign, () => noteActivity(), { capture: true, passive: true });
}

/**
 * Calls `watcher` when what is on screen may be old and somebody may be looking: the page is seen again or gets the focus,
 * the network is back, somebody works after a rest. Answers the function that ends it.
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
