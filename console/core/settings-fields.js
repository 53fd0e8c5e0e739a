// Every field of the settings: its place, its name, its values, and their words.

import { AGENTS_READ, AT_CAPACITY, ON_REPLY, UNANSWERED } from "./contract.js";
import { channelName } from "./names.js";
import { duration } from "./time.js";

const [MINUTE, DAY] = [60, 86_400];

const WORDS = {
  on_reply: { new_task: "a new task", custom_routing: "custom routing" },
  unanswered: { refuse: "refuse", allow: "allow" },
  at_capacity: { queue: "to the queue", wait: "wait for this agent", refuse: "refuse" },
  while_paused: { stay: "it stays paused", notify: "it stays paused, and others are told", wake: "the pause is over" },
  require: { reason: "a reason", note: "a note", until: "a time" },
  read: { own: "their own conversations", all: "every conversation" },
  absence: { keep: "the agent keeps it", queue: "to the queue" },
  idle: { since_assigned: "since they were given a task", since_free: "since a task left their hands" },
  prefer: { nobody: "any agent of the queue", last_agent: "first the agent who had it" },
};

const onOff = (on) => (on ? "on" : "off");
const named = (words) => (value) => words[value] ?? String(value);
const listed = (words) => (values) => values.map(named(words)).join(", ") || "nothing";
const orNone = (value) => value ?? "none";
const plain = (value) => String(value);

const toggle = { kind: "switch", words: onOff };
const choice = (words, values = Object.keys(words)) => ({ kind: "choice", values, words: named(words) });
const time = (min, max, zero) => ({ kind: "time", min, max, zero, words: (seconds) => (seconds === 0 && zero) || duration(seconds) });
const number = (min, max) => ({ kind: "number", min, max, words: plain });

const FIELDS = [
  ["leave.enabled", "Leave", toggle],
  ["leave.on_reply", "When the customer replies", choice(WORDS.on_reply, ON_REPLY)],
  ["leave.window_seconds", "Time for a reply", time(MINUTE, 90 * DAY)],
  ["leave.custom_routing_timeout_seconds", "Custom routing's time", time(MINUTE, DAY)],
  ["leave.unanswered", "Leave with a question open", choice(WORDS.unanswered, UNANSWERED)],
  ["leave.plan", "What happens while the customer is silent", { kind: "named", none: "Nothing", words: orNone }],
  ["leave.calendar", "Calendar of plans", { kind: "named", none: "None: all time counts", words: orNone }],
  ["pause.enabled", "Pause", toggle],
  ["pause.time_limit_seconds", "Pause time limit", time(MINUTE, 14 * DAY)],
  ["pause.at_capacity", "Resume at capacity", choice(WORDS.at_capacity, AT_CAPACITY)],
  ["pause.hold_seconds", "Wait for one agent", time(0, DAY)],
  ["pause.on_reply", "If the customer writes meanwhile", choice(WORDS.while_paused)],
  ["pause.calendar", "Calendar of pauses", { kind: "named", none: "None: all time counts", words: orNone }],
  ["pause.require", "Every pause needs", { kind: "set", values: Object.keys(WORDS.require), words: listed(WORDS.require) }],
  ["pause.reasons", "Reasons to choose from", { kind: "lines", words: (reasons) => reasons.join(", ") || "any reason" }],
  ["pause.max_per_agent", "Paused at once by one agent", { ...number(0, 100), words: (most) => (most === 0 ? "any number" : String(most)) }],
  ["wrap_up.limit_seconds", "A wrap-up lasts at most", time(0, DAY, "none")],
  ["channels", "Channels", { words: channelsInWords }],
  ["history.retention_seconds", "Closed conversations kept", time(0, 3650 * DAY)],
  ["agents.read", "Agents read", choice(WORDS.read, AGENTS_READ)],
  ["agents.self_service", "Agents set their own capacity and queues", toggle],
  ["routing.give_back_seconds", "Who gave it back is passed over for", time(0, DAY)],
  ["routing.absence.paused", "What an absent agent has paused", choice(WORDS.absence)],
  ["routing.absence.assigned", "What is assigned to an absent agent", choice(WORDS.absence)],
  ["routing.absence.grace_seconds", "Work waits for an absent agent for", time(0, 14 * DAY)],
  ["routing.presence_seconds", "Away without a sign of the desk after", time(0, DAY, "never")],
  ["routing.answer_within_seconds", "Back to the queue without an answer after", time(0, 14 * DAY, "never")],
  ["routing.max_returns", "How often it goes back without an answer", number(0, 100)],
  ["routing.weights", "What a task uses of the capacity", { words: weightsInWords }],
  ["routing.idle", "Agents count as idle", choice(WORDS.idle)],
  ["routing.fallback_queue", "Instead of a queue that nobody serves", { kind: "queue", words: orNone }],
  ["routing.return.prefer", "What was left or paused comes back to", choice(WORDS.prefer)],
  ["routing.return.within_seconds", "The agent who had it goes first for", time(0, 90 * DAY)],
  ["routing.return.hold_seconds", "It waits for that agent for", time(0, DAY)],
].map(([at, label, kind]) => ({ at, keys: at.split("."), label, ...kind }));

/** The fields as `{at, keys, label, kind, words, …}`: `values` of a choice, `min` and `max` of a number or of a time in seconds. */
export const SETTINGS_FIELDS = FIELDS;

/** The field of this path. */
export function fieldAt(at) {
  return FIELDS.find((field) => field.at === at);
}

/** The fields that a policy may set, of an API that has them all. */
export const POLICY_FIELDS = FIELDS.filter(({ keys: [section] }) => section === "leave" || section === "pause");

/** The words of a field's values, by value. */
export function optionsOf({ kind, values, words }) {
  const one = (value) => words(kind === "set" ? [value] : value);
  return Object.fromEntries(values.map((value) => [value, capital(one(value))]));
}

/** Whether a number is one that the field takes. */
export function isInRange(value, { min, max }) {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** A policy's name, as the API writes it: `billing/email`, with `*` for every one. */
export function policyName({ queue, channel }) {
  return `${queue ?? "*"}/${channel ?? "*"}`;
}

/** A policy's place in words. */
export function placeInWords({ queue, channel }) {
  return [queue && `queue ${queue}`, channel && channelName(channel)].filter(Boolean).join(", ");
}

function channelsInWords(channels) {
  return channels.includes("*") ? "all" : channels.map(channelName).join(", ") || "none";
}

function weightsInWords(weights) {
  const named = Object.entries(weights ?? {}).map(([channel, weight]) => `${channelName(channel)} ${weight}`);
  return named.join(", ") || "1 each";
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
