// The agents and queues that there are, for pick lists. Supervisors may list them; an agent knows its own queues.

import { path, query } from "./api.js";
import { useEffect, useState } from "./html.js";
import { availabilityName } from "./names.js";
import { may } from "./session.js";
import { t } from "./words.js";

const LIMIT = 200;
const PAGES = 5;

const NOTHING = { agents: [], queues: [], isComplete: false, loaded: false };

/**
 * Reads `{agents, queues, isComplete}` as the API lists them; `isComplete` says that a name that is not in them is nobody's.
 * An agent gets the names of its own queues only.
 */
export async function readDirectory(api, user) {
  if (!may(user, "supervisor")) {
    const { body } = await api.get(path`/v1/agents/${user.id}`);
    return { agents: [], queues: body.queues.map((queue) => ({ queue })), isComplete: false };
  }
  const [agents, queues] = await Promise.all([all(api, "agents"), all(api, "queues")]);
  return { agents: agents.found, queues: queues.found, isComplete: agents.isAll && queues.isAll };
}

async function all(api, list) {
  const found = [];
  let cursor;
  for (let page = 0; page < PAGES; page += 1) {
    const { body } = await api.get(`/v1/${list}` + query({ limit: LIMIT, cursor }));
    found.push(...body[list]);
    cursor = body.next_cursor;
    if (!cursor) return { found, isAll: true };
  }
  return { found, isAll: false };
}

/** The directory, read when the component appears; without it, names can still be typed. */
export function useDirectory(api, user) {
  const [directory, setDirectory] = useState(NOTHING);
  useEffect(() => {
    let isHere = true;
    const show = (read) => isHere && setDirectory({ ...read, loaded: true });
    readDirectory(api, user).then(show, () => show(NOTHING));
    return () => (isHere = false);
  }, [api, user]);
  return directory;
}

/** What a pick list says of an agent. */
export function agentInWords({ kind, availability, in_use: inUse, capacity }) {
  const what = { availability: availabilityName(availability).toLocaleLowerCase(), inUse, capacity };
  return kind === "ai" ? t("directory.aiUse", what) : t("directory.use", what);
}

/** What a pick list says of a queue; nothing of one that is known by name only. */
export function queueInWords({ agents, free_agents: free, waiting }) {
  if (agents === undefined) return "";
  if (agents === 0) return t("directory.nobodyServesWaiting", { waiting });
  return t("directory.agentsFreeWaiting", { free, count: agents, waiting });
}

/** Whether an agent could take something now. */
export function canTake({ availability, in_use: inUse, capacity }) {
  return availability === "available" && inUse < capacity;
}
