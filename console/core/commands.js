// The desk's commands. Leave, pause, transfer and end are conditional on the version that the agent has seen (`If-Match`), so
// an unread reply stops them. The others are unconditional: no new message changes their meaning.

import { path } from "./api.js";
import { zoneHere } from "./time.js";
import { t } from "./words.js";

const seen = ({ version }) => ({ ifMatch: version && `"${version}"` });

/** For commands that may be sent while the page unloads: `keepalive` lets the request outlive it. */
const held = (conversation) => ({ ...seen(conversation), keepalive: true });

/**
 * Leaves: the conversation waits for the customer, and for `topic`, with others. `unanswered` says that the customer's last message
 * needs no answer; `plan` is the name of what happens while the customer is silent, or an empty list for nothing.
 */
export function leave(api, conversation, { unanswered, topic, plan } = {}) {
  const body = { wrap_up: true };
  if (unanswered) body.unanswered = true;
  if (topic) body.topic = topic;
  if (plan) body.plan = plan;
  return api.post(path`/v1/conversations/${conversation.id}/leave`, body, held(conversation));
}

/**
 * Pauses, until `preset` (a name of the API's) or `until` (in milliseconds, meant on this browser's clock); without either, until the
 * limit. `then` and `onReply` are the API's values; `wait` is `{signal, ask}`; with `again`, the last pause is had once more.
 */
export function pause(api, conversation, { reason, note, until, preset, then, onReply, topic, wait, again } = {}) {
  const body = { wrap_up: true, then, on_reply: onReply };
  if (again) body.again = true;
  if (reason) body.reason = reason;
  if (note) body.note = note;
  if (topic) body.topic = topic;
  if (wait) body.wait = wait;
  if (preset) Object.assign(body, { preset, zone: zoneHere() });
  else if (until) Object.assign(body, { until: new Date(until).toISOString(), zone: zoneHere() });
  return api.post(path`/v1/conversations/${conversation.id}/pause`, body, held(conversation));
}

/** Answers what a pause waits for. */
export function answer(api, conversation, { signal, outcome } = {}) {
  return api.post(path`/v1/conversations/${conversation.id}/signals`, { signal, outcome }, { keepalive: true });
}

/** Resumes a pause. */
export function resume(api, conversation) {
  return api.post(path`/v1/conversations/${conversation.id}/resume`);
}

/** Leaves out the next step of a left conversation's plan, which is the one on screen. */
export function skip(api, conversation) {
  return api.post(path`/v1/conversations/${conversation.id}/plan/skip`, {}, seen(conversation));
}

/** Cancels a left conversation's plan. */
export function cancel(api, conversation) {
  return api.post(path`/v1/conversations/${conversation.id}/plan/cancel`);
}

/** Takes up a left conversation: for the agent who left, or `agentId`, into another's hands. */
export function reactivate(api, conversation, { agentId } = {}) {
  return api.post(path`/v1/conversations/${conversation.id}/reactivate`, agentId ? { agent_id: agentId } : {});
}

/** Takes the conversation, for `agentId` if a supervisor says so; with `force` beyond that agent's capacity. */
export function take(api, conversation, { agentId, force } = {}) {
  const body = agentId ? { agent_id: agentId } : {};
  return api.post(path`/v1/conversations/${conversation.id}/take`, force ? { ...body, force } : body);
}

/** Hands the conversation on, to `queue` or to `agentId`; `refuse` keeps it here where that agent cannot take it. */
export function transfer(api, conversation, { queue, agentId, note, refuse } = {}) {
  const body = agentId ? { agent_id: agentId } : { queue };
  if (note) body.note = note;
  if (agentId && refuse) body.if_unavailable = "refuse";
  return api.post(path`/v1/conversations/${conversation.id}/transfer`, body, held(conversation));
}

/** Lets a pause end later: at `until`, in milliseconds of the server's time. */
export function extend(api, conversation, { until }) {
  return api.post(path`/v1/conversations/${conversation.id}/extend`, { until: new Date(until).toISOString() });
}

/** Ends the conversation. */
export function end(api, conversation) {
  return api.post(path`/v1/conversations/${conversation.id}/end`, { wrap_up: true }, seen(conversation));
}

/** Completes a wrap-up. */
export function complete(api, taskId) {
  return api.post(path`/v1/tasks/${taskId}/complete`);
}

/** Sends an agent's message, as a template or with files; `messageId` makes it idempotent. */
export function reply(api, conversation, messageId, body, { template, media } = {}) {
  const message = { message_id: messageId, body, ...(template && { template }), ...(media && { media }) };
  return api.post(path`/v1/conversations/${conversation.id}/messages`, message);
}

/** Adds a note for colleagues; `noteId` makes it idempotent. */
export function addNote(api, conversationId, noteId, text) {
  return api.post(path`/v1/conversations/${conversationId}/notes`, { note_id: noteId, text });
}

/** Writes to a customer first; `word` is the API's body, `messageId` makes it idempotent. */
export function writeFirst(api, messageId, word) {
  return api.post("/v1/conversations", { ...word, message_id: messageId });
}

/** Says how far the user has read a conversation. */
export function markRead(api, id, seq) {
  return api.post(path`/v1/conversations/${id}/read`, { seq });
}

/** Says that an agent's desk is open. */
export function renewPresence(api, id) {
  return api.post(path`/v1/agents/${id}/heartbeat`);
}

/** Sets an agent's presence; omitted fields keep their values. */
export function setPresence(api, agentId, presence) {
  return api.put(path`/v1/agents/${agentId}`, presence);
}

/** The commands of a conversation by name: each takes the client, the conversation and the details. */
export const COMMANDS = { leave, pause, answer, resume, end, extend, reactivate, skip, cancel, take, transfer };

/** What is said of a command that was not carried out. */
export const NOT_DONE = {
  leave: t("commands.notLeft"),
  pause: t("commands.notPaused"),
  answer: t("common.notAnswered"),
  resume: t("commands.notResumed"),
  end: t("commands.notEnded"),
  extend: t("commands.notExtended"),
  reactivate: t("commands.notTakenUp"),
  skip: t("commands.notSkipped"),
  cancel: t("commands.notCanceled"),
  take: t("commands.notTaken"),
  transfer: t("commands.notTransferred"),
};
