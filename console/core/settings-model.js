// The settings document by field: differences in words, and the three-way merge of concurrent edits.

import { channelName } from "./names.js";
import { duration } from "./time.js";

const onOff = (on) => (on ? "on" : "off");
const ON_REPLY = { new_task: "a new task", custom_routing: "custom routing" };
const UNANSWERED = { refuse: "refuse", allow: "allow" };
const AT_CAPACITY = { queue: "to the queue", wait: "wait for this agent", refuse: "refuse" };
const ON_ABSENCE = { keep: "the agent keeps it", queue: "to the queue" };
const AGENTS_READ = { own: "their own conversations", all: "every conversation" };
const channelsInWords = (channels) => (channels.includes("*") ? "all" : channels.map(channelName).join(", ") || "none");

const FIELDS = [
  ["leave.enabled", "Leave", onOff],
  ["leave.on_reply", "When the customer replies", (value) => ON_REPLY[value] ?? value],
  ["leave.window_seconds", "Time for a reply", duration],
  ["leave.custom_routing_timeout_seconds", "Custom routing's time", duration],
  ["leave.unanswered", "Leave with a question open", (value) => UNANSWERED[value] ?? value],
  ["pause.enabled", "Pause", onOff],
  ["pause.time_limit_seconds", "Pause time limit", duration],
  ["pause.at_capacity", "Resume at capacity", (value) => AT_CAPACITY[value] ?? value],
  ["pause.hold_seconds", "Wait for one agent", duration],
  ["channels", "Channels", channelsInWords],
  ["history.retention_seconds", "Closed conversations kept", duration],
  ["agents.read", "Agents read", (value) => AGENTS_READ[value] ?? value],
  ["agents.self_service", "Agents set their own capacity and queues", onOff],
  ["routing.give_back_seconds", "Who gave it back is passed over for", duration],
  ["routing.absence.paused", "What an absent agent has paused", (value) => ON_ABSENCE[value] ?? value],
  ["routing.absence.assigned", "What is assigned to an absent agent", (value) => ON_ABSENCE[value] ?? value],
  ["routing.absence.grace_seconds", "Work waits for an absent agent for", duration],
  ["routing.presence_seconds", "Away without a sign of the desk after", (seconds) => (seconds > 0 ? duration(seconds) : "never")],
].map(([at, label, words]) => ({ keys: at.split("."), label, words }));

const SECTIONS = [...new Set(FIELDS.map(({ keys: [section] }) => section))];

/** The API's detail on an invalid value, with field names and durations in words. */
export function inWords(detail) {
  const found = FIELDS.find(({ keys }) => detail.includes(keys.join(".")));
  if (!found) return detail;
  const named = detail.replace(found.keys.join("."), found.label);
  if (found.words !== duration) return named;
  return named.replace(/from (\d+) to (\d+)/, (_, from, to) => `from ${duration(Number(from))} to ${duration(Number(to))}`);
}

/** The writable part of the document, without the server's own fields. */
export function documentOf(settings) {
  return Object.fromEntries(SECTIONS.filter((name) => name in settings).map((name) => [name, settings[name]]));
}

/** A copy of the document with `value` at `at` (`pause.enabled`). */
export function withValue(document, at, value) {
  return put(document, at.split("."), value);
}

/** The differences as `{keys, label, from, to}`, both values in words. */
export function differences(before, after) {
  return FIELDS.flatMap(({ keys, label, words }) => {
    const [from, to] = [get(before, keys), get(after, keys)];
    return same(from, to) ? [] : [{ keys, label, from: words(from), to: words(to) }];
  });
}

/** Applies my changes of `base` to theirs. */
export function merge(base, theirs, mine) {
  const changed = differences(base, mine);
  return changed.reduce((merged, { keys }) => put(merged, keys, get(mine, keys)), documentOf(theirs));
}

function get(document, keys) {
  return keys.reduce((part, key) => part?.[key], document);
}

function put(document, [key, ...rest], value) {
  return { ...document, [key]: rest.length === 0 ? value : put(document[key], rest, value) };
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
