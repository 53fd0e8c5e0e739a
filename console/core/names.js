// Display names of the API's values.

const CHANNELS = {
  chat: "Chat",
  sms: "SMS",
  whatsapp: "WhatsApp",
  messenger: "Messenger",
  email: "Email",
  web: "Web",
};

/** The channels with a display name; any other lower-case name is valid too. */
export const KNOWN_CHANNELS = Object.keys(CHANNELS);

/** A channel's name. */
export function channelName(channel) {
  return CHANNELS[channel] ?? channel;
}

const STATES = { active: "Active", inactive: "Left", pause: "Paused", closed: "Closed" };

/** A channel state's name. */
export function stateName(state) {
  return STATES[state] ?? state;
}

const REASONS = {
  new: "New",
  reply: "Customer replied",
  resume: "Resumed",
  pause_expired: "Pause expired",
  pause_over: "Pause over",
  signal: "Answer came",
  custom: "Custom routing",
  agent_removed: "Agent removed",
  agent_absent: "Agent absent",
  unanswered: "Not answered",
  transfer: "Transferred",
  take: "Taken over",
  reactivated: "Taken up again",
  outbound: "Written first",
  follow_up: "Customer silent",
  woken: "Woken with others",
};

/** The reason of a task. */
export function reasonName(reason) {
  return REASONS[reason] ?? reason;
}

const OUTCOMES = { approved: "approved", declined: "declined" };

/** What came out of a question, within a sentence; any other text is valid too. */
export function outcomeName(outcome) {
  return OUTCOMES[outcome] ?? outcome;
}

const AVAILABILITY = { available: "Available", away: "Away", offline: "Offline" };

/** An availability's name. */
export function availabilityName(availability) {
  return AVAILABILITY[availability] ?? availability;
}

/** What a customer is called: by the agent who wrote first, or in the channel's attributes; else the address. */
export function nameOf({ customer_name: name, attributes, customer_address: address }) {
  const named = typeof attributes?.name === "string" ? attributes.name.trim() : "";
  return name ?? (named || address);
}
