// What is news for an agent: the desk's work as it was, compared with what it is. Pure: times come from outside.

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** How long before a picture a deed may have been done whose effect it does not show yet. */
const JUST_NOW = 60_000;
/** The reasons of tasks that their agents make themselves. */
const OWN_DEEDS = ["resume", "outbound"];
/** The reasons of tasks that somebody's command makes, who may be the agent. */
const BY_COMMAND = ["take", "reactivated"];

/**
 * The work as far as news are made of it: `{at, of}`, where `of` has by conversation what is known of it, and `at` is the server's time,
 * in milliseconds. `heard` is the customer's last message while it is not answered, else 0.
 */
export function pictureOf({ tasks = [], paused = [] }, at) {
  const of = {};
  for (const { conversation_id: id, status } of tasks) if (status === "wrapping") of[id] = { isWrapping: true };
  for (const { conversation_id: id, task_id: task, status, conversation } of tasks) {
    if (status === "assigned") of[id] = { ...known(conversation), task, reason: conversation?.task?.reason ?? null };
  }
  for (const conversation of paused) {
    const { pause_id, reassign_at, reminded_at, next_reminder_at, then } = conversation.pause;
    const pause = { id: pause_id, due: reassign_at, reminded: reminded_at ?? null, next: next_reminder_at ?? null, then };
    of[conversation.id] = { ...known(conversation), pause };
  }
  return { at, of };
}

function known(conversation) {
  if (!conversation) return { who: null, version: 0, last: 0, heard: 0 };
  const { customer_name, customer_address, attributes, channel, version, last_message: last, unanswered } = conversation;
  const who = { customer_name, customer_address, attributes: { name: attributes?.name }, channel };
  return { who, version, last: last?.seq ?? 0, heard: unanswered ? (last?.seq ?? 0) : 0 };
}

/**
 * What is new since `before`, at most one piece for each conversation, `{kind, id, one}`: a `task`, a `message` that is the first since the
 * agent answered or read, a pause that is `due` within the hour, a `reminder` of one, and what is `gone` from the agent's hands. `seen` and `opened` are
 * the read marks, `deeds` what the agent did to which conversation when, by the server's time, `reading` the conversation that is read in a focused window. `isAway` tells of all
 * that is due within the hour, not only of what has become so.
 */
export function whatIsNew(before, now, { seen = {}, opened = {}, deeds = {}, reading = null, isAway = false } = {}) {
  const isMine = (id) => deeds[id] >= before.at - JUST_NOW;
  const pieces = [];
  for (const [id, was] of Object.entries(before.of)) {
    const isGone = isHeld(was) && !isHeld(now.of[id]);
    // A wrap-up follows from what the agent did.
    if (isGone && !isMine(id) && !(was.task && now.of[id])) pieces.push({ kind: "gone", id, one: was });
  }
  for (const [id, one] of Object.entries(now.of)) {
    const was = before.of[id];
    const kind = kindOf(was, one, { id, before, now, seen, opened, reading, isAway, isMine });
    if (kind) pieces.push({ kind, id, one });
  }
  return pieces;
}

const isHeld = (one) => Boolean(one?.task || one?.pause);

function kindOf(was, one, { id, before, now, seen, opened, reading, isAway, isMine }) {
  if (one.isWrapping) return null;
  if (one.task && one.task !== was?.task) {
    const isOwn = OWN_DEEDS.includes(one.reason) || (BY_COMMAND.includes(one.reason) && isMine(id));
    return opened[one.task] || isOwn ? null : "task";
  }
  if (isFirstWord(was, one, seen[id] ?? 0) && id !== reading) return "message";
  if (!one.pause) return null;
  if (one.pause.reminded && one.pause.reminded !== was?.pause?.reminded) return "reminder";
  if (isAway) return isDue(one, now.at) ? "due" : null;
  const isSame = was?.pause?.id === one.pause.id && was.pause.due === one.pause.due;
  return isSame && isDue(one, now.at) && !isDue(was, before.at) && !hasReminder(was) && !hasReminder(one) ? "due" : null;
}

/** Whether the customer has written, and there was nothing unread of theirs before. */
function isFirstWord(was, one, seen) {
  return isHeld(was) && one.heard > Math.max(was.last, seen) && (was.heard === 0 || was.heard <= seen);
}

const isDue = ({ pause }, at) => Date.parse(pause.due) - at <= HOUR;

/** Whether a reminder within that hour says the same, or has said it. */
function hasReminder({ pause: { next, reminded, due } }) {
  return [next, reminded].some((at) => at !== null && Date.parse(at) >= Date.parse(due) - HOUR);
}

/**
 * What of the pieces is told, and when each conversation was told of: `{pieces, told}`. Of what customers write and what draws near, that is one piece for each conversation and
 * minute; what comes into the agent's hands and goes is told in any case.
 */
export function sparing(pieces, told, at) {
  const recent = Object.fromEntries(Object.entries(told).filter(([, when]) => Math.abs(at - when) < MINUTE));
  const kept = pieces.filter(({ id, kind }) => kind === "task" || kind === "gone" || !(id in recent));
  return { pieces: kept, told: { ...recent, ...Object.fromEntries(kept.map(({ id }) => [id, at])) } };
}

/** Whether the agent has this conversation. */
export const isHeldIn = (picture, id) => isHeld(picture.of[id]);
