// Drafts of replies by conversation: they survive navigation, reload and sign-in.

import { keptStore, without, withNewest } from "./kept.js";

const KEPT = 100;
const FOR = 14 * 86_400_000;

/** The drafts by conversation, as `{text, at}`. */
export const drafts = keptStore("drafts");

/** The draft of a conversation, or "". */
export function draftOf(conversationId, all = drafts.get(), now = Date.now()) {
  const draft = all[conversationId];
  return draft && now - draft.at < FOR ? draft.text : "";
}

/** Saves a draft; an empty one is removed. */
export function keepDraft(conversationId, text, now = Date.now()) {
  const others = Object.fromEntries(Object.entries(drafts.get()).filter(([, { at }]) => now - at < FOR));
  drafts.set(text === "" ? without(others, conversationId) : withNewest(others, conversationId, { text, at: now }, KEPT));
}
