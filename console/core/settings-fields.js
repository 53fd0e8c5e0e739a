// Every field of the settings: its place, its name, its values, and their words.

import { AGENTS_READ, AT_CAPACITY, ON_REPLY, UNANSWERED } from "./contract.js";
import { channelName } from "./names.js";
import { duration } from "./time.js";
import { t } from "./words.js";

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];

const WORDS = {
  on_reply: { new_task: t("settings.newTask"), custom_routing: t("settings.valueOf.customRouting") },
  unanswered: { refuse: t("settings.valueOf.refuse"), allow: t("settings.valueOf.allow") },
  at_capacity: { queue: t("settings.valueOf.toQueue"), wait: t("settings.waitThisAgent"), refuse: t("settings.valueOf.refuse") },
  while_paused: { stay: t("settings.valueOf.staysPaused"), notify: t("settings.staysPausedOthersAre"), wake: t("settings.valueOf.pauseOver") },
  require: { reason: t("settings.reason"), note: t("settings.note"), until: t("settings.time") },
  read: { own: t("settings.valueOf.ownConversations"), all: t("settings.valueOf.everyConversation") },
  absence: { keep: t("settings.agentKeeps"), queue: t("settings.valueOf.toQueue") },
  idle: { since_assigned: t("settings.sinceTheyWereGiven"), since_free: t("settings.sinceTaskLeftTheir") },
  prefer: { nobody: t("settings.valueOf.anyAgent"), last_agent: t("settings.firstAgentWhoHad") },
};

const onOff = (on) => (on ? t("settings.switchedOn") : t("settings.off"));
const named = (words) => (value) => words[value] ?? String(value);
const listed = (words) => (values) => values.map(named(words)).join(", ") || t("settings.nothingChosen");
const orNone = (value) => value ?? t("settings.none");
const plain = (value) => String(value);

const toggle = { kind: "switch", words: onOff };
const choice = (words, values = Object.keys(words)) => ({ kind: "choice", values, words: named(words) });
const time = (min, max, zero) => ({ kind: "time", min, max, zero, words: (seconds) => (seconds === 0 && zero) || duration(seconds) });
const number = (min, max) => ({ kind: "number", min, max, words: plain });

const FIELDS = [
  ["leave.enabled", t("settings.leave"), toggle],
  ["leave.on_reply", t("settings.whenCustomerReplies"), choice(WORDS.on_reply, ON_REPLY)],
  ["leave.window_seconds", t("settings.timeReply"), time(MINUTE, 90 * DAY)],
  ["leave.custom_routing_timeout_seconds", t("settings.customRoutingsTime"), time(MINUTE, DAY)],
  ["leave.unanswered", t("settings.leaveQuestionOpen"), choice(WORDS.unanswered, UNANSWERED)],
  ["leave.plan", t("settings.whatHappensWhileCustomer"), { kind: "named", none: t("settings.nothing"), words: orNone }],
  ["leave.calendar", t("settings.calendarPlans"), { kind: "named", none: t("settings.noneAllTimeCounts"), words: orNone }],
  ["pause.enabled", t("settings.pause"), toggle],
  ["pause.time_limit_seconds", t("settings.pauseTimeLimit"), time(MINUTE, 14 * DAY)],
  ["pause.at_capacity", t("settings.resumeCapacity"), choice(WORDS.at_capacity, AT_CAPACITY)],
  ["pause.hold_seconds", t("settings.waitOneAgent"), time(0, DAY)],
  ["pause.on_reply", t("settings.ifCustomerWritesMeanwhile"), choice(WORDS.while_paused)],
  ["pause.calendar", t("settings.calendarPauses"), { kind: "named", none: t("settings.noneAllTimeCounts"), words: orNone }],
  ["pause.require", t("settings.everyPauseNeeds"), { kind: "set", values: Object.keys(WORDS.require), words: listed(WORDS.require) }],
  ["pause.reasons", t("settings.reasonsChooseFrom"), { kind: "lines", words: (reasons) => reasons.join(", ") || t("settings.anyReason") }],
  ["pause.max_per_agent", t("settings.pausedOnceOneAgent"), { ...number(0, 100), words: (most) => (most === 0 ? t("settings.anyNumber") : String(most)) }],
  ["pause.reminders_seconds", t("settings.reminders"), { kind: "times", usual: [DAY, 4 * HOUR, HOUR, 15 * MINUTE], words: timesInWords }],
  ["wrap_up.limit_seconds", t("settings.wrapUpLastsMost"), time(0, DAY, t("settings.none"))],
  ["channels", t("settings.channels"), { words: channelsInWords }],
  ["history.retention_seconds", t("settings.closedConversationsKept"), time(0, 3650 * DAY)],
  ["agents.read", t("settings.agentsRead"), choice(WORDS.read, AGENTS_READ)],
  ["agents.self_service", t("settings.agentsSetTheirOwn"), toggle],
  ["routing.give_back_seconds", t("settings.whoGaveBackPassed"), time(0, DAY)],
  ["routing.absence.paused", t("settings.whatAbsentAgentHas"), choice(WORDS.absence)],
  ["routing.absence.assigned", t("settings.whatAssignedAbsentAgent"), choice(WORDS.absence)],
  ["routing.absence.grace_seconds", t("settings.workWaitsAbsentAgent"), time(0, 14 * DAY)],
  ["routing.presence_seconds", t("settings.awayWithoutSignDesk"), time(0, DAY, t("settings.never"))],
  ["routing.answer_within_seconds", t("settings.backQueueWithoutAnswer"), time(0, 14 * DAY, t("settings.never"))],
  ["routing.max_returns", t("settings.howOftenGoesBack"), number(0, 100)],
  ["routing.weights", t("settings.whatTaskUsesCapacity"), { words: weightsInWords }],
  ["routing.idle", t("settings.agentsCountIdle"), choice(WORDS.idle)],
  ["routing.fallback_queue", t("settings.insteadQueueNobodyServes"), { kind: "queue", words: orNone }],
  ["routing.return.prefer", t("settings.whatWasLeftOr"), choice(WORDS.prefer)],
  ["routing.return.within_seconds", t("settings.agentWhoHadGoes"), time(0, 90 * DAY)],
  ["routing.return.hold_seconds", t("settings.waitsAgent"), time(0, DAY)],
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

/** The words of times in seconds, by time, the longest first: the usual ones, and those that are chosen. */
export function timesOf({ usual }, chosen) {
  const all = [...new Set([...usual, ...chosen])].sort((one, other) => other - one);
  return all.map((seconds) => [String(seconds), duration(seconds)]);
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
  return [queue && t("settings.placeQueue", { queue }), channel && channelName(channel)].filter(Boolean).join(", ");
}

function channelsInWords(channels) {
  return channels.includes("*") ? t("settings.all") : channels.map(channelName).join(", ") || t("settings.none");
}

function timesInWords(seconds) {
  return seconds.map(duration).join(", ") || t("settings.none");
}

function weightsInWords(weights) {
  const named = Object.entries(weights ?? {}).map(([channel, weight]) => `${channelName(channel)} ${weight}`);
  return named.join(", ") || t("settings.each", { count: 1 });
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
