// The server's time. Countdowns never rely on the browser's clock: it may be wrong, and the local system's test clock may
// be days ahead of it.

import { useEffect, useState } from "./html.js";

let offset = 0;
const watchers = new Set();

/** Records the server's time, in milliseconds. */
export function observeServerTime(milliseconds) {
  if (!Number.isFinite(milliseconds)) return;
  const learned = milliseconds - Date.now();
  const jumped = Math.abs(learned - offset) > 1500;
  offset = learned;
  if (jumped) for (const watcher of [...watchers]) watcher();
}

/** Derives it from a pause, whose `remaining_seconds` the server computed when it responded. */
export function observePause(pause) {
  if (pause?.remaining_seconds > 0) observeServerTime(Date.parse(pause.reassign_at) - pause.remaining_seconds * 1000);
}

/** The server's time now, in milliseconds. */
export function serverNow() {
  return Date.now() + offset;
}

/** The server's time; re-renders the component every `step` milliseconds, and when the test clock jumps. */
export function useServerNow(step = 10_000) {
  const [, render] = useState(0);
  useEffect(() => {
    const again = () => render((count) => count + 1);
    const timer = setInterval(again, step);
    watchers.add(again);
    return () => {
      clearInterval(timer);
      watchers.delete(again);
    };
  }, [step]);
  return serverNow();
}
