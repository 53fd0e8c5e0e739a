// For how long a customer has waited for an answer: since the first of their messages that nobody has answered.

const MINUTE = 60_000;
/** From when on a wait is marked. */
const [SOON, URGENT] = [5 * MINUTE, 15 * MINUTE];

/** Since when the customer waits, in milliseconds; null where the customer did not have the last word. */
export function waitingSince({ waiting_since: since }) {
  return since ? Date.parse(since) : null;
}

/** How long a wait is, as the tone of its label. */
export function toneOfWait(milliseconds) {
  if (milliseconds >= URGENT) return "urgent";
  return milliseconds >= SOON ? "soon" : "calm";
}
