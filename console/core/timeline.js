// A conversation's history as one list: messages by sequence, with dividers for the events between them.

import { outcomeName } from "./names.js";
import { plural } from "./time.js";

const DIVIDERS = {
  "conversation.opened": ({ actor }, who) => (isCustomer(actor) ? "The customer opened the conversation" : `${who} wrote first`),
  "channel.left": (event, who) => (event.cause === "auto_leave" ? "The customer stayed silent; left by itself" : `${who} left${forWhom(event)}`),
  "channel.paused": (event, who) => `${who} paused${forWhom(event)}`,
  "channel.resumed": (event, who, arrived, me) => {
    if (event.cause in ENDED) return `${ENDED[event.cause]}; back with ${taker(event, me)}`;
    const meanwhile = arrived > 0 ? `; ${plural(arrived, "message")} arrived meanwhile` : "";
    return `${who} resumed${forWhom(event)}${meanwhile}`;
  },
  "channel.reassigned": ({ cause }, who) => `${cause === "bulk" ? `${who} ended the pause, with others` : (ENDED[cause] ?? ENDED.pause_expired)}; back in the queue`,
  "channel.reactivated": ({ actor, cause }, who) => {
    if (isCustomer(actor)) return "The customer replied; active again";
    if (cause === "follow_up") return "The customer stayed silent; active again, as planned";
    return cause === "bulk" ? `${who} woke it, with others; active again` : `${who} took it up again`;
  },
  "signal.received": ({ outcome }, who) => `${who} answered: ${outcomeName(outcome)}`,
  "pause.extended": (event, who) => `${who} extended the pause${forWhom(event)}`,
  "leave.skipped": () => "The customer stayed silent; it stays with its agent, since leave is off",
  "pause.reminder": ({ agent_id: agent }, who, arrived, me) => `The pause is over soon; ${agent === me ? "you were" : `${agent} was`} reminded`,
  "channel.expired": () => "The time for a reply is over",
  "plan.skipped": (event, who) => `${who} skipped the next step of the plan`,
  "plan.canceled": (event, who) => `${who} canceled the plan`,
  "channel.closed": ({ cause }, who) => (cause === "follow_up" ? "The customer stayed silent; closed, as planned" : `${who} ended the conversation`),
  "task.taken": (event, who, arrived, me) => {
    const isOwn = event.agent_id === event.actor?.id;
    return isOwn ? `${who} took it` : `${who} took it for ${taker(event, me)}`;
  },
  "task.transferred": (event, who, arrived, me) => `${who} handed it on to ${taker(event, me)}`,
  "task.returned": ({ cause }) => `Back in the queue${RETURNED[cause] ?? ""}`,
  "task.escalated": () => "Still not answered; it stays where it is",
  "task.assigned": (event, who, arrived, me) => `Assigned to ${event.agent_id === me ? "you" : event.agent_id}`,
};

/** What ended a pause that nobody ended. */
const ENDED = { pause_expired: "The pause reached its limit", message: "The customer replied", signal: "What it waited for has come" };

/** Why a conversation went back by itself. */
const RETURNED = {
  agent_absent: ": its agent was away",
  agent_removed: ": its agent is no longer here",
  unanswered: ": its agent did not answer in time",
};

/** The causes whose own event says who has it. */
const ECHOES = ["resume", "transfer", "take", "reactivate", "outbound", "bulk"];

const PAUSE_OVER = ["channel.resumed", "channel.reassigned", "channel.closed", "task.transferred", "task.taken"];

/**
 * Merges messages (by `seq`, possibly not from the first), all events and all notes (oldest first) into a list of
 * `{kind: "message", message, mine, whilePaused}`, `{kind: "divider", id, text, at, type}` and `{kind: "note", note, mine}`.
 *
 * A divider follows the last message that the trail contains before it: timestamps cannot order events of the same
 * millisecond. A note has no place in the trail before its relay: it stands by its time.
 */
export function timeline(messages, events, me, notes = []) {
  const { dividers, whilePaused } = readEvents(events, me);
  const first = messages[0]?.seq ?? 1;
  // Events before the first loaded message belong to messages that are not loaded yet.
  const shown = first > 1 ? dividers.filter(({ after }) => after >= first) : dividers;
  const entries = [];
  let next = 0;
  for (const message of messages) {
    while (next < shown.length && shown[next].after < message.seq) entries.push(shown[next++]);
    entries.push({
      kind: "message",
      message,
      mine: message.from.type === "agent" && message.from.id === me,
      whilePaused: whilePaused.has(message.seq),
    });
  }
  return withNotes([...entries, ...shown.slice(next)], first > 1 ? since(notes, messages[0]?.at) : notes, me);
}

function since(notes, at) {
  return notes.filter((note) => Date.parse(note.at) >= Date.parse(at));
}

function withNotes(entries, notes, me) {
  const merged = [];
  let next = 0;
  for (const entry of entries) {
    const at = Date.parse(entry.message?.at ?? entry.at);
    while (next < notes.length && Date.parse(notes[next].at) < at) merged.push(noteEntry(notes[next++], me));
    merged.push(entry);
  }
  return [...merged, ...notes.slice(next).map((note) => noteEntry(note, me))];
}

function noteEntry(note, me) {
  return { kind: "note", note, mine: note.author.id === me };
}

function readEvents(events, me) {
  const dividers = [];
  const whilePaused = new Set();
  let added = 0;
  let paused = false;
  let arrived = 0;
  for (const event of events) {
    if (event.type === "message.added") {
      added = event.seq;
      if (paused) {
        whilePaused.add(added);
        arrived += 1;
      }
    }
    const words = DIVIDERS[event.type];
    if (words && !isEcho(event)) {
      const text = words(event, nameOf(event.actor, me), arrived, me);
      dividers.push({ kind: "divider", id: event.id, type: event.type, at: event.time, after: added, text });
    }
    if (event.type === "channel.paused") [paused, arrived] = [true, 0];
    else if (PAUSE_OVER.includes(event.type)) paused = false;
  }
  return { dividers, whilePaused };
}

/** The assignment that another event implies: its divider says so already. */
function isEcho(event) {
  return event.type === "task.assigned" && ECHOES.includes(event.cause);
}

function isCustomer(actor) {
  return actor?.type === "customer";
}

function taker({ agent_id: agent, queue }, me) {
  if (!agent) return `the queue ${queue}`;
  return agent === me ? "you" : agent;
}

function nameOf(actor, me) {
  if (!actor || actor.type === "system") return "The system";
  if (isCustomer(actor)) return "The customer";
  return actor.id === me ? "You" : actor.id;
}

function forWhom({ actor, agent_id: agent }) {
  return actor?.type === "supervisor" && agent && agent !== actor.id ? ` for ${agent}` : "";
}
