// The desk's commands. Leave, pause and end are conditional on the version that the agent has seen (`If-Match`), so an
// unread reply stops them. Resume and completing a wrap-up are unconditional: no new message changes their meaning.

import { path } from "./api.js";
import { serverNow } from "./clock.js";

const seen = ({ version }) => ({ ifMatch: version && `"${version}"` });

/** For commands that may be sent while the page unloads: `keepalive` lets the request outlive it. */
const held = (conversation) => ({ ...seen(conversation), keepalive: true });

/** Leaves: the conversation waits for the customer. `unanswered` says that the customer's last message needs no answer. */
export function leave(api, conversation, { unanswered } = {}) {
  const body = unanswered ? { wrap_up: true, unanswered: true } : { wrap_up: true };
  return api.post(path`/v1/conversations/${conversation.id}/leave`, body, held(conversation));
}

/** Pauses; `reason` and `until` (milliseconds of the server's time) are optional, without `until` the limit applies. */
export function pause(api, conversation, { reason, until } = {}) {
  const body = { wrap_up: true };
  if (reason) body.reason = reason;
  if (until) body.reassign_after_seconds = Math.max(60, Math.round((until - serverNow()) / 1000));
  return api.post(path`/v1/conversations/${conversation.id}/pause`, body, held(conversation));
}

/** Resumes a pause. */
export function resume(api, conversation) {
  return api.post(path`/v1/conversations/${conversation.id}/resume`);
}

/** Ends the conversation. */
export function end(api, conversation) {
  return api.post(path`/v1/conversations/${conversation.id}/end`, { wrap_up: true }, seen(conversation));
}

/** Completes a wrap-up. */
export function complete(api, taskId) {
  return api.post(path`/v1/tasks/${taskId}/complete`);
}

/** Sends an agent's message; `messageId` makes it idempotent. */
export function reply(api, conversation, messageId, body) {
  return api.post(path`/v1/conversations/${conversation.id}/messages`, { message_id: messageId, body });
}

/** Says that an agent's desk is open. */
export function renewPresence(api, id) {
  return api.post(path`/v1/agents/${id}/heartbeat`);
}

/** Sets an agent's presence; omitted fields keep their values. */
export function setPresence(api, agentId, presence) {
  return api.put(path`/v1/agents/${agentId}`, presence);
}
