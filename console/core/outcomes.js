// The outcome of a command in words, from the conversation in its response.

import { outcomeName } from "./names.js";
import { nextInWords } from "./plan-words.js";
import { fullTime } from "./time.js";
import { t } from "./words.js";

const SAID = {
  leave: () => t("outcomes.leftConversation"),
  pause: (conversation, me, details) => (conversation.channel_state === "pause" ? t("outcomes.paused") : cameBefore(conversation, details)),
  answer: (conversation, me, { outcome }) => t("outcomes.answered", { outcome: outcomeName(outcome) }),
  end: () => t("outcomes.conversationClosed"),
  resume: (conversation, me) => gotBy(t("common.resumed"), conversation, me),
  reactivate: (conversation, me) => gotBy(t("common.takenUpAgain"), conversation, me),
  take: ({ task }, me) =>
    task?.agent_id === me ? t("outcomes.takenTaskYoursNow") : t("outcomes.assignedHasNow", { agent: task?.agent_id }),
  transfer: (conversation, me, { agentId } = {}) => transferred(conversation, me, agentId),
  skip: ({ leave }) => (leave?.plan ? t("outcomes.skipped", { next: nextInWords(leave.plan) }) : t("outcomes.skippedNothingElsePlanned")),
  cancel: () => t("outcomes.canceledNothingPlannedAny"),
  extend: ({ pause }) => (pause ? t("outcomes.extendedStaysPausedUntil", { time: fullTime(pause.reassign_at) }) : t("outcomes.extended")),
};

/** The words for a command; `me` is the id of the reader, `details` what was asked for. */
export function outcomeOf(name, conversation, me, details) {
  return SAID[name](conversation, me, details);
}

/** What was answered already is not waited for. */
function cameBefore({ signals }, { wait } = {}) {
  const given = signals?.find(({ signal }) => signal === wait?.signal);
  if (!given) return t("outcomes.notPausedWasAnswered");
  return t("outcomes.notPausedWasAnsweredAlready", { outcome: outcomeName(given.outcome) });
}

function gotBy(done, { task, queue }, me) {
  if (task?.status === "assigned") {
    if (task.agent_id === me) return t("outcomes.taskYoursAgain", { done });
    return t("outcomes.for", { done, agent: task.agent_id });
  }
  if (!task?.reserved_for) return t("outcomes.waitsQueueAnyFree", { done, queue: task?.queue ?? queue });
  if (task.reserved_for === me) return t("outcomes.waitsForYourSlot", { done });
  return t("outcomes.waitsForSlot", { done, agent: task.reserved_for });
}

function transferred({ task, queue }, me, agentId) {
  if (task?.status === "assigned") {
    return task.agent_id === me ? t("outcomes.transferredHaveNow") : t("outcomes.transferredHasNow", { agent: task.agent_id });
  }
  const where = { agent: agentId, queue: task?.queue ?? queue };
  return agentId ? t("outcomes.cannotTakeNowWaits", where) : t("outcomes.transferredWaitsQueue", where);
}
