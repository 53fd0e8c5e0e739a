// A conversation's history as one list: messages by sequence, with dividers for the events between them.

import { outcomeName } from "./names.js";
import { t } from "./words.js";

/** The events in words: `(event, {who, isMe, whom, arrived})`, as `readEvents` makes them. */
const DIVIDERS = {
  "conversation.opened": ({ actor }, { who, isMe }) => {
    if (isCustomer(actor)) return t("trail.customerOpenedConversation");
    return isMe ? t("trail.youWroteFirst") : t("trail.theyWroteFirst", { who });
  },
  "channel.left": (event, { who, isMe }) => {
    if (event.cause === "auto_leave") return t("trail.customerStayedSilentLeft");
    return (isMe ? t("trail.youLeft") : t("trail.theyLeft", { who })) + forWhom(event);
  },
  "channel.paused": (event, { who, isMe }) => (isMe ? t("trail.youPaused") : t("trail.theyPaused", { who })) + forWhom(event),
  "channel.resumed": (event, { who, isMe, whom, arrived }) => {
    if (event.cause in ENDED) return t("trail.whyBackWith", { why: ENDED[event.cause], whom });
    const resumed = (isMe ? t("trail.youResumed") : t("trail.theyResumed", { who })) + forWhom(event);
    if (arrived === 0) return resumed;
    return t("trail.messagesArrivedMeanwhile", { resumed, count: arrived });
  },
  "channel.reassigned": ({ cause }, { who, isMe }) => {
    if (cause !== "bulk") return t("trail.whyBackInQueue", { why: ENDED[cause] ?? ENDED.pause_expired });
    return isMe ? t("trail.youEndedPauseWithOthers") : t("trail.theyEndedPauseWithOthers", { who });
  },
  "channel.reactivated": ({ actor, cause }, { who, isMe }) => {
    if (isCustomer(actor)) return t("trail.customerRepliedActiveAgain");
    if (cause === "follow_up") return t("trail.customerStayedSilentActive");
    if (cause === "bulk") return isMe ? t("trail.youWokeWithOthers") : t("trail.theyWokeWithOthers", { who });
    return isMe ? t("trail.youTookUpAgain") : t("trail.theyTookUpAgain", { who });
  },
  "signal.received": ({ outcome }, { who, isMe }) => {
    const answer = outcomeName(outcome);
    return isMe ? t("trail.youAnswered", { answer }) : t("trail.theyAnswered", { who, answer });
  },
  "pause.extended": (event, { who, isMe }) => (isMe ? t("trail.youExtendedPause") : t("trail.theyExtendedPause", { who })) + forWhom(event),
  "pause.reminder": ({ agent_id: agent }, { me }) =>
    agent === me ? t("trail.youWereReminded") : t("trail.theyWereReminded", { agent }),
  "leave.skipped": () => t("trail.customerStayedSilentStays"),
  "channel.expired": () => t("trail.timeReplyOver"),
  "plan.skipped": ({ cause }, { who, isMe }) => {
    if (cause === "follow_up") return t("trail.channelCarriesNoNudge");
    return isMe ? t("trail.youSkipped") : t("trail.theySkipped", { who });
  },
  "plan.canceled": (event, { who, isMe }) => (isMe ? t("trail.youCanceledPlan") : t("trail.theyCanceledPlan", { who })),
  "channel.closed": ({ cause }, { who, isMe }) => {
    if (cause === "follow_up") return t("trail.customerStayedSilentClosed");
    return isMe ? t("trail.youEndedConversation") : t("trail.theyEndedConversation", { who });
  },
  "task.taken": (event, { who, isMe, whom }) => {
    const isOwn = event.agent_id === event.actor?.id;
    if (isOwn) return isMe ? t("trail.youTook") : t("trail.theyTook", { who });
    return isMe ? t("trail.youTookFor", { whom }) : t("trail.theyTookFor", { who, whom });
  },
  "task.transferred": (event, { who, isMe, whom }) =>
    isMe ? t("trail.youHandedOn", { whom }) : t("trail.theyHandedOn", { who, whom }),
  "task.returned": ({ cause }) => RETURNED[cause] ?? t("trail.backInQueue"),
  "task.escalated": () => t("trail.stillNotAnsweredStays"),
  "task.assigned": (event, { me }) => (event.agent_id === me ? t("trail.assignedToYou") : t("trail.assignedTo", { agent: event.agent_id })),
};

/** What ended a pause that nobody ended. */
const ENDED = {
  pause_expired: t("trail.pauseReachedLimit"),
  message: t("trail.customerReplied"),
  signal: t("trail.whatWaitedHasCome"),
};

/** That a conversation went back by itself, and why. */
const RETURNED = {
  agent_absent: t("trail.backQueueAgentWas"),
  agent_removed: t("trail.backQueueAgentNo"),
  unanswered: t("trail.backQueueAgentDid"),
};

/** The causes whose own event says who has it. */
const ECHOES = ["resume", "transfer", "take", "reactivate", "outbound", "bulk"];

const PAUSE_OVER = ["channel.resumed", "channel.reassigned", "channel.closed", "task.transferred", "task.taken"];

/**
 * Merges what is shown of a history, `{messages, events, next}`, and all notes (oldest first) into a list of
 * `{kind: "message", message, mine, whilePaused}`, `{kind: "divider", id, text, at, type}` and `{kind: "note", note, mine}`. The messages
 * are by `seq`, and may be a part: `next` is then the one that would follow.
 *
 * A divider follows the last message that the trail contains before it: timestamps cannot order events of the same
 * millisecond. A note has no place in the trail before its relay: it stands by its time.
 */
export function timeline({ messages, events, next = null }, me, notes = []) {
  const { dividers, whilePaused } = readEvents(events, me);
  const first = messages[0]?.seq ?? 1;
  // What happened before the first message that is shown belongs to those that are not, as does what happened after the next.
  const shown = dividers.filter(({ after }) => (first === 1 || after >= first) && (!next || after < next.seq));
  const entries = [];
  let at = 0;
  for (const message of messages) {
    while (at < shown.length && shown[at].after < message.seq) entries.push(shown[at++]);
    entries.push({
      kind: "message",
      message,
      mine: message.from.type === "agent" && message.from.id === me,
      whilePaused: whilePaused.has(message.seq),
    });
  }
  return withNotes([...entries, ...shown.slice(at)], between(notes, first > 1 ? messages[0]?.at : null, next?.at), me);
}

function between(notes, from, to) {
  const [first, last] = [from ? Date.parse(from) : -Infinity, to ? Date.parse(to) : Infinity];
  return notes.filter(({ at }) => Date.parse(at) >= first && Date.parse(at) < last);
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
      const isMe = !isSystem(event.actor) && !isCustomer(event.actor) && event.actor.id === me;
      const text = words(event, { who: nameOf(event.actor), isMe, whom: taker(event, me), arrived, me });
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

function isSystem(actor) {
  return !actor || actor.type === "system";
}

function taker({ agent_id: agent, queue }, me) {
  if (!agent) return t("trail.queue", { queue });
  return agent === me ? t("trail.you") : agent;
}

function nameOf(actor) {
  if (isSystem(actor)) return t("trail.system");
  return isCustomer(actor) ? t("trail.customer") : actor.id;
}

function forWhom({ actor, agent_id: agent }) {
  return actor?.type === "supervisor" && agent && agent !== actor.id ? ` ${t("common.for", { agent })}` : "";
}
