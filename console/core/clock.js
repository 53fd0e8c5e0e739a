// The server's time. Countdowns never rely on the browser's clock: it may be wrong, and the local system's test clock may
// be days ahead of it.

import { useEffect, useState } from "./html.js";
import { createStore, useStore } from "./store.js";

let offset = 0;
/** How often the server's time has turned out to be another than it seemed. */
const jumps = createStore(0);

/** Records the server's time, in milliseconds. */
export function observeServerTime(milliseconds) {
  if (!Number.isFinite(milliseconds)) return;
  const learned = milliseconds - Date.now();
  const jumped = Math.abs(learned - offset) > 1500;
  offset = learned;
  if (jumped) jumps.set(jumps.get() + 1);
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
  useStore(jumps);
  const [, render] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => render((count) => count + 1), step);
    return () => clearInterval(timer);
  }, [step]);
  return serverNow();
}
