// Refusals in words that say what to do, by the API's stable `code`. Unknown codes fall back to the API's `detail`.

import { outcomeName } from "./names.js";
import { fullTime } from "./time.js";
import { isEnglish, t } from "./words.js";

const WORDS = {
  leave_disabled: t("refusals.leaveOffThisChannel"),
  pause_disabled: t("refusals.pauseOffThisChannel"),
  not_active: t("refusals.conversationNoLongerActive"),
  not_paused: t("refusals.conversationNotPausedAny"),
  not_inactive: t("refusals.conversationNotLeftAny"),
  no_plan: t("refusals.nothingPlannedThisConversation"),
  wait_over: t("refusals.nothingWaitsThisAnswer"),
  signal_already_given: t("refusals.thisWasAnsweredBefore"),
  no_opening: t("refusals.thereNoNextOpening"),
  no_pause_before: t("refusals.thereNoPauseRepeat"),
  beyond_limit: t("refusals.pauseCannotLastLong"),
  reply_window_closed: t("refusals.channelCarriesNoAnswer"),
  too_many_paused: t("refusals.haveManyConversationsPaused"),
  open_with_another_agent: t("refusals.anotherAgentHasOpen"),
  no_live_task: t("refusals.noAgentHasThis"),
  already_taken: t("refusals.somebodyHasThisConversation"),
  not_your_task: t("refusals.thisAnotherAgentsWork"),
  not_wrapping: t("refusals.thisTaskNotWrap"),
  task_exists: t("refusals.conversationHasTaskAlready"),
  agent_at_capacity: t("refusals.areCapacityCompleteTask"),
  agent_unavailable: t("refusals.areNotAvailableSet"),
  unanswered: t("refusals.customerWaitsAnswerWrite"),
  no_longer_matches: t("refusals.conversationHasChangedSince"),
  too_many_runs: t("refusals.tenRunsAreOpen"),
  conversation_closed: t("refusals.conversationClosedCustomersNext"),
  version_mismatch: t("refusals.somethingChangedMeantimeRead"),
  message_id_reused: t("refusals.messageThisIdWas"),
  note_id_reused: t("refusals.noteThisIdWas"),
  address_taken: t("refusals.anotherConnectionHasThis"),
  idempotency_key_reused: t("refusals.thisWasSentOnce"),
  malformed: t("refusals.requestCouldNotRead"),
  unauthorized: t("refusals.areSignedOutSign"),
  forbidden: t("refusals.signDoesNotAllow"),
  not_found: t("refusals.thereNothingHereOr"),
  media_pending: t("refusals.fileOnItsWay"),
  media_unavailable: t("refusals.noCopyOfFile"),
  too_large: t("refusals.thisTooLongSend"),
  unavailable: t("refusals.serviceDidNotAnswer"),
  contended: t("refusals.othersAreChangingThis"),
  throttled: t("refusals.serviceBusyWaitFew"),
  unreachable: t("refusals.serviceCannotReachedCheck"),
};

const BY_STATUS = {
  400: WORDS.malformed,
  401: WORDS.unauthorized,
  403: WORDS.forbidden,
  404: WORDS.not_found,
  412: WORDS.version_mismatch,
  413: WORDS.too_large,
  429: WORDS.throttled,
  503: WORDS.throttled,
};

/** The words for a refusal. `forAgent` names the agent who would have got the conversation, if it is somebody else. */
export function wordsFor(refusal, { forAgent } = {}) {
  const { code, status, detail, problem } = refusal;
  if (forAgent && code === "agent_at_capacity") return t("refusals.capacityAskThemComplete", { forAgent });
  if (forAgent && code === "agent_unavailable") return t("refusals.notAvailableTheyHave", { forAgent });
  if (code === "already_taken" && problem?.by) return t("refusals.hasThisConversationAlready", { by: problem.by });
  if (code === "beyond_limit" && problem?.latest) return t("refusals.pauseCannotLastLongMost", { time: fullTime(problem.latest) });
  if (code === "signal_already_given" && problem?.outcome) return t("refusals.thisWasAnsweredBeforeFirst", { outcomeName: outcomeName(problem.outcome) });
  // Only the detail says which value is wrong.
  if (code === "invalid") return detail ? said(sentence(detail)) : t("refusals.valueNotValidCheck");
  return WORDS[code] ?? (detail && said(sentence(detail))) ?? BY_STATUS[status] ?? t("refusals.didNotWorkTry");
}

/** What the API says of it is in English: elsewhere it stands behind words of ours. */
function said(detail) {
  return isEnglish() ? detail : t("refusals.wasNotAccepted", { detail });
}

function sentence(text) {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
