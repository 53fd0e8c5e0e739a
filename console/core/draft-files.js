// The files that a reply is to have, by conversation: links that an agent gives. They survive what drafts survive.

import { draftsIn } from "./drafts.js";

const kept = draftsIn("draft-files");
const NONE = [];

/** The store of them. */
export const fileDrafts = kept.store;

/** The files of a conversation's next reply, as the API takes them. */
export function filesOf(conversationId, all) {
  const text = kept.of(conversationId, all);
  return text === "" ? NONE : JSON.parse(text);
}

/** Keeps them in place of those before. */
export function keepFiles(conversationId, files) {
  kept.keep(conversationId, files.length === 0 ? "" : JSON.stringify(files));
}

/** How a file is called, for people. */
export function titleOf({ name, url }) {
  return name ?? url;
}
