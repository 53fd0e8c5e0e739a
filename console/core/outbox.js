// Messages on their way: shown at once, sent one after the other, and kept until the API has them.

import { reply } from "./commands.js";
import { keptStore, without } from "./kept.js";
import { createStore } from "./store.js";

/** What is not in the history yet, by conversation: lists of `{messageId, text, seq}`; `seq` once the API has it. */
export const outbox = keptStore("outbox");

/** How each message on its way fares in this tab, by its id: `{state: "sending"}` or `{state: "failed", refusal}`. */
export const progress = createStore({});

/** The last message of each conversation to be sent: the next one waits for it. */
const turns = new Map();

const NONE = [];

/** The messages of a conversation that wait for its history to have them, oldest first. */
export function waitingIn(conversationId, all = outbox.get()) {
  return all[conversationId] ?? NONE;
}

/** Those of them that are not among `messages`. */
export function missingIn(messages, entries) {
  const last = messages.at(-1)?.seq ?? 0;
  return entries.filter(
    ({ messageId, seq }) => !(seq <= last) && !messages.some((message) => message.message_id === messageId),
  );
}

/** Whether a message that the API does not have waits for its agent to decide. */
export function hasUnsent(conversationId) {
  return waitingIn(conversationId).some((entry) => !isOnItsWay(entry));
}

/** Whether an answer that the history does not have yet is on its way, or sent. */
export function isAnswering(conversationId) {
  return waitingIn(conversationId).some(isOnItsWay);
}

function isOnItsWay({ messageId, seq }) {
  return seq > 0 || ["sending", "sent"].includes(progress.get()[messageId]?.state);
}

/** Sends a message; answers once it is sent or refused. */
export function send(api, conversationId, text) {
  const entry = { messageId: crypto.randomUUID(), text };
  change(conversationId, (entries) => [...entries, entry]);
  return attempt(api, conversationId, entry);
}

/** Sends once more what was not sent. The same id makes it the same message, should the API have it already. */
export function sendAgain(api, conversationId, entry) {
  return attempt(api, conversationId, entry);
}

/** Takes a message off the list. */
export function drop(conversationId, messageId) {
  change(conversationId, (entries) => entries.filter((entry) => entry.messageId !== messageId));
  progress.set(without(progress.get(), messageId));
}

/** Answers once nothing of this conversation is on its way any more. */
export function settled(conversationId) {
  return turns.get(conversationId) ?? Promise.resolve();
}

/** Takes off the list what the history shows. */
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

async function post(api, conversationId, { messageId, text }) {
  try {
    const { body } = await reply(api, { id: conversationId }, messageId, text);
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
