// Notifications: outcomes of commands and new tasks, on screen and for screen readers.

import { announce } from "./announce.js";
import { createStore } from "./store.js";

const KEPT = 4;

/** The visible notifications, oldest first: `{id, text, tone, action, stack}`. */
export const toasts = createStore([]);

let last = 0;

/**
 * Shows a notification for some seconds and announces it. `tone` is `info` or `bad`; `action` is a link, `{words, href}`.
 */
export function notify(text, { tone = "info", action = null } = {}) {
  announce(text);
  last += 1;
  toasts.set([...toasts.get(), { id: last, text, tone, action }].slice(-KEPT));
}

/** Shows a piece of news, `{text, href}`, in one notification with those of its kind that are visible. `many` says several in words, `open` is the link's name; `isSaid` that it is announced elsewhere. */
export function stack(kind, piece, { many, open, isSaid = false }) {
  if (!isSaid) announce(piece.text);
  last += 1;
  const before = toasts.get().find((toast) => toast.stack?.kind === kind);
  const others = toasts.get().filter((toast) => toast !== before);
  toasts.set([...others, stacked(last, { kind, many, open, pieces: [...(before?.stack.pieces ?? []), piece] })].slice(-KEPT));
}

/** The notification of several pieces, which leads to the first of them. */
function stacked(id, { kind, many, open, pieces }) {
  const [{ text }] = pieces;
  const href = pieces.find((piece) => piece.href)?.href;
  const action = href ? { words: open, href } : null;
  return { id, text: pieces.length === 1 ? text : many(pieces.length), tone: "info", action, stack: { kind, many, open, pieces } };
}

/** Removes all news. */
export function dropNews() {
  toasts.set(toasts.get().filter(({ stack: news }) => !news));
}

/** Removes a notification. */
export function dismiss(id) {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}

/** Removes those that lead to where one is now; of several pieces, the one that does. */
export function dismissLinksTo(hash) {
  const left = toasts.get().map((toast) => without(toast, hash)).filter(Boolean);
  if (left.some((toast, n) => toast !== toasts.get()[n]) || left.length < toasts.get().length) toasts.set(left);
}

function without(toast, hash) {
  if (!toast.stack) return toast.action?.href === hash ? null : toast;
  const pieces = toast.stack.pieces.filter(({ href }) => href !== hash);
  if (pieces.length === toast.stack.pieces.length) return toast;
  return pieces.length > 0 ? stacked(toast.id, { ...toast.stack, pieces }) : null;
}
