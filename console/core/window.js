// What is shown of a long history: from one message to another, so that the page has few of them however many there are.

/** So many messages are read, and come into view, at a time. */
export const PAGE = 100;
/** At most so many are in view. */
const MOST = 200;

/** The end, which follows what is added: `to` is null. `newest` is the sequence of the newest message, here and below. */
export function end(newest) {
  return { from: Math.max(1, newest - PAGE + 1), to: null };
}

/** The beginning. */
export function beginning(newest) {
  return upTo({ from: 1, to: PAGE }, newest);
}

/** A page further up; what is then too much goes at the other side. */
export function earlier({ from, to }, newest) {
  const first = Math.max(1, from - PAGE);
  return upTo({ from: first, to: Math.min(to ?? newest, first + MOST - 1) }, newest);
}

/** A page further down. */
export function later({ from, to }, newest) {
  const last = Math.min((to ?? newest) + PAGE, newest);
  return upTo({ from: Math.max(from, last - MOST + 1), to: last }, newest);
}

/** The same once more was added: whoever reads the end goes along, what others read stays. */
export function grown(view, newest, isAtEnd) {
  if (view.to !== null || newest - view.from < MOST) return view;
  return isAtEnd ? { from: newest - MOST + 1, to: null } : { from: view.from, to: view.from + MOST - 1 };
}

function upTo({ from, to }, newest) {
  return { from, to: to >= newest ? null : to };
}
