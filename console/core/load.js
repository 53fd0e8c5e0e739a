// An agent's load, checked before a resume.

import { path, query } from "./api.js";
import { hasRoomFor, totalOf } from "./capacity.js";
import { rulesFor } from "./policy.js";

/**
 * The load `{inUse, capacity}` if the agent who paused has no room for the conversation and a resume would therefore queue
 * the conversation for any agent; null otherwise, or if it cannot be determined. This is a forecast by the current settings: a pause keeps the rule
 * that it was made under, and the response to the command has the final word.
 */
export async function loadThatGivesAway(api, conversation, settings) {
  const { channel, pause } = conversation;
  if (rulesFor(settings, conversation).pause.at_capacity !== "queue") return null;
  try {
    const { body } = await api.get(path`/v1/agents/${pause.agent_id}/tasks` + query({ limit: 1 }));
    if (hasRoomFor(body, channel, settings.routing?.weights)) return null;
    return { inUse: body.in_use, capacity: totalOf(body.capacity) };
  } catch {
    return null;
  }
}
