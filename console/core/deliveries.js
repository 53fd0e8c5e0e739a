// When the delivery of messages is looked at again: it changes without a new version of the conversation.

import { serverNow } from "./clock.js";
import { useEffect } from "./html.js";

const [SECOND, MINUTE, DAY] = [1000, 60_000, 86_400_000];
const EVERY = 5 * SECOND;
/** Every so many looks also what is older. */
const SELDOM = 12;
/** For so long a message that nothing is known of yet may still be handed over. */
const UNKNOWN_FOR = 15 * SECOND;
/** How many messages, from the last, are looked at. */
const LAST = 50;
const OPEN = ["sending", "accepted", "sent", "delivered"];

/** The first of the last messages whose delivery may have changed; undefined where there is none. */
export function firstOpen(messages, now, isSeldom) {
  return messages.slice(-LAST).find(({ from, at, delivery }) => {
    if (from.type === "customer") return false;
    const age = now - Date.parse(at);
    if (!delivery) return age < UNKNOWN_FOR;
    return OPEN.includes(delivery.status) && age < (isSeldom ? DAY : 2 * MINUTE);
  });
}

/** Looks at the deliveries of a conversation's messages while it is on screen. */
export function useDeliveries({ messages, reread }) {
  useEffect(() => {
    let looks = 0;
    const look = () => {
      looks += 1;
      if (document.hidden) return;
      const first = firstOpen(messages, serverNow(), looks % SELDOM === 0);
      if (first) reread(first.seq);
    };
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [messages, reread]);
}
