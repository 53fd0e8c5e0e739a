// How busy an agent is, for who wants to resume.

import { path, query } from "./api.js";

/**
 * The load `{inUse, capacity}` of the agent where resuming now would give the conversation to any agent of the queue; null
 * where it would not, or where nobody can tell. What is paused already keeps the rule that it was paused under; the
 * answer to the command says what has become of it.
 */
export async function loadThatGivesAway(api, agentId, settings) {
  if (settings?.pause.at_capacity !== "queue") return null;
  try {
    const { body } = await api.get(path`/v1/agents/${agentId}/tasks` + query({ limit: 1 }));
    return body.in_use >= body.capacity ? { inUse: body.in_use, capacity: body.capacity } : null;
  } catch {
    return null;
  }
}
