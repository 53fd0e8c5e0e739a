// The outcome of a command in words, from the conversation in its response.

import { outcomeName } from "./names.js";
import { nextInWords } from "./plan-words.js";
import { fullTime } from "./time.js";

const SAID = {
  leave: () => "You left the conversation.",
  pause: (conversation, me, details) => (conversation.channel_state === "pause" ? "Paused." : cameBefore(conversation, details)),
  answer: (conversation, me, { outcome }) => `Answered: ${outcomeName(outcome)}.`,
  end: () => "The conversation is closed.",
  resume: (conversation, me) => gotBy("Resumed", conversation, me),
  reactivate: (conversation, me) => gotBy("Taken up again", conversation, me),
  take: ({ task }, me) => (task?.agent_id === me ? "Taken: the task is yours now." : `Assigned: ${task?.agent_id} has it now.`),
  transfer: (conversation, me, { agentId } = {}) => transferred(conversation, me, agentId),
  skip: ({ leave }) => (leave?.plan ? `Skipped. ${nextInWords(leave.plan)}` : "Skipped: nothing else is planned."),
  cancel: () => "Canceled: nothing is planned any more.",
  extend: ({ pause }) => (pause ? `Extended: it stays paused until ${fullTime(pause.reassign_at)}.` : "Extended."),
};

/** The words for a command; `me` is the id of the reader, `details` what was asked for. */
export function outcomeOf(name, conversation, me, details) {
  return SAID[name](conversation, me, details);
}

/** What was answered already is not waited for. */
function cameBefore({ signals }, { wait } = {}) {
  const given = signals?.find(({ signal }) => signal === wait?.signal);
  return given ? `Not paused: it was answered already, ${outcomeName(given.outcome)}.` : "Not paused: it was answered already.";
}

function gotBy(done, { task, queue }, me) {
  if (task?.status === "assigned") return task.agent_id === me ? `${done}: the task is yours again.` : `${done} for ${task.agent_id}.`;
  if (!task?.reserved_for) return `${done}: it waits in queue ${task?.queue ?? queue} for any free agent.`;
  const whose = task.reserved_for === me ? "your" : `${task.reserved_for}'s`;
  return `${done}: it waits for ${whose} next free slot.`;
}

function transferred({ task, queue }, me, agentId) {
  if (task?.status === "assigned") return `Transferred: ${task.agent_id === me ? "you have" : `${task.agent_id} has`} it now.`;
  const waits = `it waits in queue ${task?.queue ?? queue}.`;
  return agentId ? `${agentId} cannot take it now: ${waits}` : `Transferred: ${waits}`;
}
