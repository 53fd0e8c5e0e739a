// Why a conversation is in other hands: what its trail says has happened since.

import { path, query } from "./api.js";
import { timeline } from "./timeline.js";

const LOOKS = 6;
const BETWEEN_LOOKS = 700;
const AWAY = ["channel.left", "channel.reassigned", "channel.closed", "channel.resumed", "task.transferred", "task.taken", "task.returned"];
const TELLS = [...AWAY, "task.assigned"];

/** `{isOwn, why}`: whether `me` did it or has it again, and what happened in words; `why` is null for what may not be read any more. */
export async function readGone(api, id, version, me, wait = (run) => setTimeout(run, BETWEEN_LOOKS)) {
  // The trail may be behind, and what follows by itself follows at once.
  for (let look = 0; look < LOOKS; look += 1) {
    await new Promise(wait);
    try {
      const { body } = await api.get(path`/v1/conversations/${id}/events` + query({ after_version: version, limit: 200 }));
      const found = whyGone(body.events, me);
      if (found) return found;
    } catch (refusal) {
      if (refusal.status === 404 || refusal.status === 403) break;
    }
  }
  return { isOwn: false, why: null };
}

/** The same of the events since; null while they do not tell. */
export function whyGone(events, me) {
  const last = events.findLastIndex(({ type }) => AWAY.includes(type));
  if (last < 0) return null;
  const { actor } = events[last];
  const isOwn = ["agent", "supervisor"].includes(actor?.type) && actor.id === me;
  const holder = events.slice(last).findLast(({ type }) => type === "task.assigned")?.agent_id;
  const told = timeline({ messages: [], events: events.slice(last) }, me).filter(({ type }) => TELLS.includes(type));
  return { isOwn: isOwn || holder === me, why: told.map(({ text }) => text).join(" · ") || null };
}
