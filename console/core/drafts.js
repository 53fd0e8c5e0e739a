// Drafts by conversation: they survive navigation, reload and sign-in.

import { keptStore, without, withNewest } from "./kept.js";

const KEPT = 100;
const FOR = 14 * 86_400_000;

/** The drafts kept under a name: `{store, of, keep}`; the store has them by conversation, as `{text, at}`. */
export function draftsIn(name) {
  const store = keptStore(name);
  const of = (conversationId, all = store.get(), now = Date.now()) => {
    const draft = all[conversationId];
    return draft && now - draft.at < FOR ? draft.text : "";
  };
  const keep = (conversationId, text, now = Date.now()) => {
    const others = Object.fromEntries(Object.entries(store.get()).filter(([, { at }]) => now - at < FOR));
    store.set(text === "" ? without(others, conversationId) : withNewest(others, conversationId, { text, at: now }, KEPT));
  };
  return { store, of, keep };
}

const replies = draftsIn("drafts");

/** The drafts of replies. */
export const drafts = replies.store;

/** The draft of a reply, or "": `draftOf(conversationId, all, now)`. */
export const draftOf = replies.of;

/** Saves the draft of a reply; an empty one is removed: `keepDraft(conversationId, text, now)`. */
export const keepDraft = replies.keep;

/** The drafts of notes. */
export const noteDrafts = draftsIn("note-drafts");
