// Which actions to offer on a conversation. The API enforces the same rules.

import { may } from "./session.js";

/** Whether leave or pause is enabled for a channel. */
function isOn(settings, what, channel) {
  if (!settings?.[what]?.enabled) return false;
  return settings.channels.includes("*") || settings.channels.includes(channel);
}

/** The owner: the agent of the live task or of the pause, if any. */
export function ownerOf(conversation) {
  if (conversation.channel_state === "pause") return conversation.pause?.agent_id ?? null;
  const task = conversation.task;
  return conversation.channel_state === "active" && task?.status === "assigned" ? task.agent_id : null;
}

/**
 * The actions that apply: `{reply, leave, pause, resume, end}` as booleans, and `forAgent`, the agent on whose behalf a
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
