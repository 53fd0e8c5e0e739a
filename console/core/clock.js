// The server's time. Countdowns never go by the browser's clock alone: it may be wrong, and the local system's test
// clock is days ahead of it.

import { useEffect, useState } from "./html.js";

let offset = 0;
const watchers = new Set();

/** Learns the server's time, in milliseconds. */
export function observeServerTime(milliseconds) {
  if (!Number.isFinite(milliseconds)) return;
  const learned = milliseconds - Date.now();
  const jumped = Math.abs(learned - offset) > 1500;
  offset = learned;
  if (jumped) for (const watcher of [...watchers]) watcher();
}

/** Learns it from a pause: its remaining seconds were counted when the answer was made. */
export function observePause(pause) {
  if (pause?.remaining_seconds > 0) observeServerTime(Date.parse(pause.reassign_at) - pause.remaining_seconds * 1000);
}

/** The server's time now, in milliseconds. */
export function serverNow() {
  return Date.now() + offset;
}

/** The server's time; the component is rendered again every `step` milliseconds, and when the test clock jumps. */
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
