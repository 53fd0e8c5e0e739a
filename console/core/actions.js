// What can be done with a conversation, by this person, now. The API decides again; this decides what to offer.

import { may } from "./session.js";

/** Whether settings have leave or pause on for a channel. */
export function isOn(settings, what, channel) {
  if (!settings?.[what]?.enabled) return false;
  return settings.channels.includes("*") || settings.channels.includes(channel);
}

/** Whose it is: the agent of the live task or of the pause, if any. */
export function ownerOf(conversation) {
  if (conversation.channel_state === "pause") return conversation.pause?.agent_id ?? null;
  const task = conversation.task;
  return conversation.channel_state === "active" && task?.status === "assigned" ? task.agent_id : null;
}

/**
 * The actions that apply: `{reply, leave, pause, resume, end}`, each true or false, and `forAgent`, the agent for whom a
 * supervisor would act.
 */
export function actionsFor(conversation, user, settings) {
  const owner = ownerOf(conversation);
  const supervisor = may(user, "supervisor");
  const mine = owner !== null && owner === user.id;
  const mayAct = mine || (owner !== null && supervisor);
  const state = conversation.channel_state;
  const working = state === "active" && mayAct;
  return {
    reply: state === "active" && mine && may(user, "agent"),
    leave: working && isOn(settings, "leave", conversation.channel),
    pause: working && isOn(settings, "pause", conversation.channel),
    resume: state === "pause" && mayAct,
    end: state !== "closed" && (mayAct || supervisor),
    forAgent: mayAct && !mine ? owner : null,
  };
}
