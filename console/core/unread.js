// Up to which message this tab has shown each conversation.

import { createStore } from "./store.js";

const KEY = "hiatus.seen";

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

/** The last sequence number seen, by conversation. */
export const seen = createStore(globalThis.sessionStorage ? kept() : {});

/** Remembers that the conversation is on screen up to this message. */
export function markSeen(conversationId, seq) {
  if (!(seq > (seen.get()[conversationId] ?? 0))) return;
  const next = { ...seen.get(), [conversationId]: seq };
  sessionStorage.setItem(KEY, JSON.stringify(next));
  seen.set(next);
}

/** Whether the customer has written what is not seen yet. */
export function isUnread(conversation, seenNow) {
  const last = conversation?.last_message;
  return last?.from === "customer" && last.seq > (seenNow[conversation.id] ?? 0);
}
