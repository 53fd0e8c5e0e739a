// The outbox of an agent's messages: shown optimistically, sent in order, persisted until the history contains them.

import { reply } from "./commands.js";
import { keptStore, without } from "./kept.js";
import { createStore } from "./store.js";

/**
 * Entries `{messageId, text, template, media, at, seq}` by conversation; `at` is when the last attempt began, `seq` is set once the API has
 * accepted the message.
 */
export const outbox = keptStore("outbox");

/** Delivery states of this tab's messages by id: `{state}` of `sending`, `sent` or `failed` (with `refusal`). */
export const progress = createStore({});

/** Tail of each conversation's send queue, as a promise. */
const turns = new Map();

const NONE = [];
const ELSEWHERE = 20_000;

/** The outbox of a conversation, oldest first. */
export function waitingIn(conversationId, all = outbox.get()) {
  return all[conversationId] ?? NONE;
}

/** The entries that `messages` does not contain yet. */
export function missingIn(messages, entries) {
  const last = messages.at(-1)?.seq ?? 0;
  return entries.filter(
    ({ messageId, seq }) => !(seq <= last) && !messages.some((message) => message.message_id === messageId),
  );
}

/** Whether an entry failed and waits for the agent to retry, edit or discard it. */
export function hasUnsent(conversationId) {
  return waitingIn(conversationId).some((entry) => !isOnItsWay(entry));
}

/** Whether a reply is in flight, or sent and not in the history yet. */
export function isAnswering(conversationId) {
  return waitingIn(conversationId).some(isOnItsWay);
}

function isOnItsWay(entry) {
  return deliveryOf(entry).state !== "failed";
}

/**
 * The delivery state of an entry. One that this tab knows nothing about is being sent by another tab, or was cut off by a
 * reload: after a while it counts as failed.
 */
export function deliveryOf({ messageId, at, seq }, known = progress.get(), now = Date.now()) {
  if (seq > 0) return { state: "sent" };
  return known[messageId] ?? { state: now - at < ELSEWHERE ? "sending" : "failed" };
}

/** Sends a message, which may go out as a template or have files; resolves once it is accepted or refused. */
export function send(api, conversationId, text, { template, media } = {}) {
  const more = { ...(template && { template }), ...(media?.length > 0 && { media }) };
  const entry = { messageId: crypto.randomUUID(), text, ...more, at: Date.now() };
  change(conversationId, (entries) => [...entries, entry]);
  return attempt(api, conversationId, entry);
}

/** Retries a failed message. Its id makes this idempotent, should the first attempt have succeeded. */
export function sendAgain(api, conversationId, entry) {
  return attempt(api, conversationId, entry);
}

/** Removes an entry. */
export function drop(conversationId, messageId) {
  change(conversationId, (entries) => entries.filter((entry) => entry.messageId !== messageId));
  progress.set(without(progress.get(), messageId));
}

/** Resolves once nothing of this conversation is in flight. */
export function settled(conversationId) {
  return turns.get(conversationId) ?? Promise.resolve();
}

/** Removes the entries that the history contains. */
export function reconcile(conversationId, messages) {
  const entries = waitingIn(conversationId);
  const missing = missingIn(messages, entries);
  for (const entry of entries) if (!missing.includes(entry)) drop(conversationId, entry.messageId);
}

function attempt(api, conversationId, entry) {
  note(entry.messageId, { state: "sending" });
  const turn = settled(conversationId).then(() => post(api, conversationId, entry));
  turns.set(conversationId, turn);
  return turn;
}

async function post(api, conversationId, { messageId, text, template, media }) {
  try {
    const { body } = await reply(api, { id: conversationId }, messageId, text, { template, media });
    change(conversationId, (entries) =>
      entries.map((entry) => (entry.messageId === messageId ? { ...entry, seq: body.seq } : entry)),
    );
    note(messageId, { state: "sent" });
  } catch (refusal) {
    note(messageId, { state: "failed", refusal });
  }
}

function note(messageId, state) {
  progress.set({ ...progress.get(), [messageId]: state });
}

function change(conversationId, update) {
  const entries = update(waitingIn(conversationId));
  const others = without(outbox.get(), conversationId);
  outbox.set(entries.length === 0 ? others : { ...others, [conversationId]: entries });
}
