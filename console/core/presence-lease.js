// Presence as a lease: while the desk is open, it says so; an available agent whose desk is silent for
// `routing.presence_seconds` is set away.

import { renewPresence } from "./commands.js";
import { useEffect } from "./html.js";

/** A third of the lease: two heartbeats in a row may be lost. */
const SHARE = 1 / 3;
const SHORTEST = 5000;

/** The milliseconds between two heartbeats; null where there is no lease. */
export function heartbeatEvery(settings) {
  const seconds = settings?.routing?.presence_seconds ?? 0;
  return seconds > 0 ? Math.max(SHORTEST, seconds * 1000 * SHARE) : null;
}

/** Renews the user's lease while the component is mounted. A failed heartbeat is made up for by the next one. */
export function usePresenceLease(api, user, settings) {
  const every = heartbeatEvery(settings);
  useEffect(() => {
    if (every === null) return undefined;
    const renew = () => renewPresence(api, user.id).catch(() => {});
    renew();
    const timer = setInterval(renew, every);
    return () => clearInterval(timer);
  }, [api, user.id, every]);
}
