// Writing to a customer first: the unsent form, which survives a reload, and our addresses, which the next one begins with.

import { keptStore } from "./kept.js";
import { t } from "./words.js";

/** The form as it was last edited: `{channel, to, from, name, queue, body, then}`. */
export const firstWord = keptStore("first-word");

/** Our address on each channel, by the channel's name: the one that was written from last. */
const ours = keptStore("our-addresses");

/** The form to begin with; `conversations` are those at hand, which know our addresses. */
export function beginning(conversations, channels, kept = firstWord.get()) {
  const channel = kept.channel ?? conversations[0]?.channel ?? channels[0];
  const empty = { channel, to: "", from: ourAddress(channel, conversations), name: "", queue: "", body: "", then: "stay" };
  return { ...empty, ...kept };
}

/** Our address on a channel: the one that was written from last, or that of a conversation at hand; else "". */
export function ourAddress(channel, conversations, known = ours.get()) {
  return known[channel] ?? conversations.find((one) => one.channel === channel)?.business_address ?? "";
}

/** Forgets the form once it was sent, except for our address. */
export function sentFirst({ channel, from }) {
  ours.set({ ...ours.get(), [channel]: from });
  firstWord.set({});
}

/** The form as the API takes it; empty fields are left out. */
export function wordOf({ channel, to, from, name, queue, body, then }) {
  const word = { channel, to: to.trim(), from: from.trim(), body, then };
  if (name.trim()) word.customer_name = name.trim();
  if (queue.trim()) word.queue = queue.trim();
  return word;
}

/** What became of it, in words; `status` is that of the API's answer. */
export function outcomeOfFirst({ then, to }, { status, body }) {
  const sent = status === 201 ? t("firstWord.sent", { to }) : t("firstWord.sentConversationWasOpen", { to });
  if (then === "leave") return t("firstWord.leftReplyBringsBack", { sent });
  return body.task?.status === "assigned" ? t("firstWord.taskYours", { sent }) : t("firstWord.taken", { sent });
}
