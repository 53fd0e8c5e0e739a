// What the open conversation offers beside its buttons: to the reply box, and to the command menu.

import { useEffect } from "./html.js";
import { createStore } from "./store.js";

/**
 * `{conversation, rules, leaveOnceSent, pauseUntil}`, or null. `leaveOnceSent()` notes what was on screen, and gives what leaves once the reply is sent;
 * `pauseUntil(details)` pauses without a question, by the `rules` of pause. Each is null where it is not offered.
 */
export const offer = createStore(null);

/** Offers it while the component is mounted. */
export function useOffer(now) {
  useEffect(() => offer.set(now));
  useEffect(() => () => offer.set(null), []);
}
