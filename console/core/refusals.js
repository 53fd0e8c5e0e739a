// Refusals in words that say what to do, by the API's stable `code`. Unknown codes fall back to the API's `detail`.

import { outcomeName } from "./names.js";
import { fullTime } from "./time.js";

const WORDS = {
  leave_disabled: "Leave is off for this channel. An administrator can turn it on in Settings; until then, end the conversation.",
  pause_disabled: "Pause is off for this channel. An administrator can turn it on in Settings.",
  not_active: "The conversation is no longer active. Look at its state above: a paused one can be resumed, a left one waits for the customer.",
  not_paused: "The conversation is not paused any more: somebody resumed it, or its time was up. You see it as it is now.",
  not_inactive: "The conversation is not left any more: the customer replied, or somebody took it up. You see it as it is now.",
  no_plan: "Nothing is planned for this conversation any more. You see it as it is now.",
  wait_over: "Nothing waits for this answer any more. You see the conversation as it is now.",
  signal_already_given: "This was answered before. The first answer counts.",
  no_opening: "There is no next opening here: no calendar holds, or it does not open again. Choose a time.",
  no_pause_before: "There is no pause to repeat: it was not paused before, or you have written since. Pause it anew.",
  beyond_limit: "A pause cannot last that long. Choose an earlier time.",
  too_many_paused: "You have as many conversations paused as you may. Resume, leave or end one of them first.",
  open_with_another_agent: "Another agent has an open conversation with this customer. Write to them, or ask a supervisor to hand it over.",
  no_live_task: "No agent has this conversation yet. Wait until it is assigned.",
  already_taken: "Somebody has this conversation already. You see it as it is now.",
  not_your_task: "This is another agent's work. Only that agent or a supervisor can do this.",
  not_wrapping: "This task is not in wrap-up. Leave, pause or end its conversation first.",
  task_exists: "The conversation has a task already. Nothing needs to be done.",
  agent_at_capacity: "You are at your capacity. Complete a task or a wrap-up, then try again.",
  agent_unavailable: "You are not available. Set yourself to Available, then try again.",
  unanswered: "The customer waits for an answer. Write one, or leave and say that none is needed.",
  no_longer_matches: "The conversation has changed since the run began, and is not meant any more.",
  too_many_runs: "Ten runs are open already. Wait until one is done, or cancel one.",
  conversation_closed: "The conversation is closed. The customer's next message opens a new one.",
  version_mismatch: "Something changed in the meantime. Read what is new, then decide again.",
  message_id_reused: "A message with this id was sent before with other content. Edit it, then send it again.",
  note_id_reused: "A note with this id was added before with other content. Edit it, then add it again.",
  address_taken: "Another connection has this address. Change that one, or remove it first.",
  idempotency_key_reused: "This was sent once before with other content. Try again.",
  malformed: "The request could not be read. Reload the page, then try again.",
  unauthorized: "You are signed out. Sign in again.",
  forbidden: "Your sign-in does not allow this. Ask an administrator for the right scope.",
  not_found: "There is nothing here, or it is not yours to see.",
  too_large: "This is too long to send. Shorten it.",
  unavailable: "The service did not answer in time. Look whether it was done; if not, try again.",
  contended: "Others are changing this at the same moment. Try again.",
  throttled: "The service is busy. Wait a few seconds, then try again.",
  unreachable: "The service cannot be reached. Check the connection, then try again.",
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
  if (forAgent && code === "agent_at_capacity") return `${forAgent} is at capacity. Ask them to complete a task first.`;
  if (forAgent && code === "agent_unavailable") return `${forAgent} is not available. They have to be, to get it.`;
  if (code === "already_taken" && problem?.by) return `${problem.by} has this conversation already. You see it as it is now.`;
  if (code === "beyond_limit" && problem?.latest) return `A pause cannot last that long: at most until ${fullTime(problem.latest)}.`;
  if (code === "signal_already_given" && problem?.outcome) return `This was answered before: ${outcomeName(problem.outcome)}. The first answer counts.`;
  // Only the detail says which value is wrong.
  if (code === "invalid") return detail ? sentence(detail) : "A value is not valid. Check the form.";
  return WORDS[code] ?? (detail && sentence(detail)) ?? BY_STATUS[status] ?? "That did not work. Try again in a moment.";
}

function sentence(text) {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
