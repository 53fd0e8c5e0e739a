// Display names of the API's values.

import { t } from "./words.js";

/** A name, in every language. */
export const PRODUCT = "Hiatus";

const CHANNELS = {
  chat: t("names.chat"),
  sms: "SMS",
  whatsapp: "WhatsApp",
  messenger: t("names.messenger"),
  email: t("names.email"),
  web: t("names.web"),
};

/** The channels with a display name; any other lower-case name is valid too. */
export const KNOWN_CHANNELS = Object.keys(CHANNELS);

/** A channel's name. */
export function channelName(channel) {
  return CHANNELS[channel] ?? channel;
}

const STATES = { active: t("names.active"), inactive: t("common.left"), pause: t("common.paused"), closed: t("common.closed") };

/** A channel state's name. */
export function stateName(state) {
  return STATES[state] ?? state;
}

const REASONS = {
  new: t("common.new"),
  reply: t("names.customerReplied"),
  resume: t("common.resumed"),
  pause_expired: t("names.pauseExpired"),
  pause_over: t("names.pauseOver"),
  signal: t("names.answerCame"),
  custom: t("names.customRouting"),
  agent_removed: t("names.agentRemoved"),
  agent_absent: t("names.agentAbsent"),
  unanswered: t("common.notAnswered"),
  transfer: t("names.transferred"),
  take: t("names.takenOver"),
  reactivated: t("common.takenUpAgain"),
  outbound: t("names.writtenFirst"),
  follow_up: t("names.customerSilent"),
  woken: t("names.wokenOthers"),
};

/** The reason of a task. */
export function reasonName(reason) {
  return REASONS[reason] ?? reason;
}

const OUTCOMES = { approved: t("names.approved"), declined: t("names.declined") };

/** What came out of a question, within a sentence; any other text is valid too. */
export function outcomeName(outcome) {
  return OUTCOMES[outcome] ?? outcome;
}

const AVAILABILITY = { available: t("names.available"), away: t("names.away"), offline: t("names.offline") };

/** An availability's name. */
export function availabilityName(availability) {
  return AVAILABILITY[availability] ?? availability;
}

/** What a customer is called: by the agent who wrote first, or in the channel's attributes; else the address. */
export function nameOf({ customer_name: name, attributes, customer_address: address }) {
  const named = typeof attributes?.name === "string" ? attributes.name.trim() : "";
  return name ?? (named || address);
}

/** Whether what is said is mail: by the usual name of such a channel, or by what a mailbox knows of it. */
export function isMail({ channel, attributes }) {
  return channel === "email" || typeof attributes?.email?.subject === "string";
}
