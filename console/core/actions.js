// Which actions to offer on a conversation. The API enforces the same rules.

import { latestEnd } from "./extension.js";
import { rulesFor } from "./policy.js";
import { may } from "./session.js";

/** Whether leave or pause is on for a channel in a queue. */
export function isOn(settings, what, { channel, queue }) {
  if (!settings || !rulesFor(settings, { channel, queue })[what].enabled) return false;
  return settings.channels.includes("*") || settings.channels.includes(channel);
}

/** The owner: the agent of the live task or of the pause, if any. */
export function ownerOf(conversation) {
  if (conversation.channel_state === "pause") return conversation.pause?.agent_id ?? null;
  const task = conversation.task;
  return conversation.channel_state === "active" && task?.status === "assigned" ? task.agent_id : null;
}

/**
 * The actions that apply, as booleans, `forAgent`, the agent on whose behalf a supervisor would act, and `from`, the agent
 * from whom one would take over.
 */
export function actionsFor(conversation, user, settings) {
  const owner = ownerOf(conversation);
  const [agent, supervisor] = [may(user, "agent"), may(user, "supervisor")];
  const mine = owner !== null && owner === user.id;
  const mayAct = mine || (owner !== null && supervisor);
  const { channel_state: state, leave } = conversation;
  const working = state === "active" && mayAct;
  const waits = state === "active" && conversation.task?.status === "pending";
  const left = state === "inactive" && (leave?.agent_id === user.id || supervisor);
  const from = !mine && owner !== null && agent ? owner : null;
  return {
    reply: state === "active" && mine && agent,
    leave: working && isOn(settings, "leave", conversation),
    pause: working && isOn(settings, "pause", conversation),
    resume: state === "pause" && mayAct,
    reactivate: left,
    skip: left && Boolean(leave?.plan),
    extend: state === "pause" && mayAct && isExtendable(conversation, user, settings),
    answer: state === "pause" && Boolean(conversation.pause?.wait?.ask) && (supervisor || may(user, "signal")),
    take: (waits && agent && isFor(conversation.task, user, supervisor)) || from !== null,
    assign: supervisor && !mine && (waits || owner !== null || state === "inactive"),
    transfer: mayAct || (waits && supervisor),
    end: state !== "closed" && (mayAct || supervisor),
    forAgent: actsFor(conversation, user, mayAct && !mine ? owner : null),
    from,
  };
}

/** A task that is reserved waits for its agent alone. */
function isFor({ reserved_for: reserved }, user, supervisor) {
  return !reserved || reserved === user.id || supervisor;
}

function isExtendable(conversation, user, settings) {
  return latestEnd(conversation, user, settings) > Date.parse(conversation.pause.reassign_at);
}

function actsFor({ channel_state: state, leave }, user, owner) {
  if (state !== "inactive" || !leave) return owner;
  return leave.agent_id === user.id ? null : leave.agent_id;
}
