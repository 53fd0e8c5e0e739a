// The commands of the desk, as the API takes them. Leave, pause and end say which version the agent has seen, so that a
// reply nobody has read stops them. Resume and completing a wrap-up mean the same whatever came in between.

import { path } from "./api.js";

const seen = ({ version }) => ({ ifMatch: version && `"${version}"` });

/** Leaves: the conversation waits for the customer. */
export function leave(api, conversation) {
  return api.post(path`/v1/conversations/${conversation.id}/leave`, { wrap_up: true }, seen(conversation));
}

/** Pauses; `reason` and `after` (seconds) are optional. */
export function pause(api, conversation, { reason, after } = {}) {
  const body = { wrap_up: true };
  if (reason) body.reason = reason;
  if (after) body.reassign_after_seconds = after;
  return api.post(path`/v1/conversations/${conversation.id}/pause`, body, seen(conversation));
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

/** Sends an agent's message; `messageId` makes a repetition harmless. */
export function reply(api, conversation, messageId, body) {
  return api.post(path`/v1/conversations/${conversation.id}/messages`, { message_id: messageId, body });
}

/** Sets an agent's presence; what is not given stays as it is. */
export function setPresence(api, agentId, presence) {
  return api.put(path`/v1/agents/${agentId}`, presence);
}
