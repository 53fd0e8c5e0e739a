// The settings document field by field: what differs, in words, and how two people's changes go together.

import { channelName } from "./names.js";
import { duration } from "./time.js";

const onOff = (on) => (on ? "on" : "off");
const ON_REPLY = { new_task: "a new task", custom_routing: "custom routing" };
const AT_CAPACITY = { queue: "to the queue", wait: "wait for this agent", refuse: "refuse" };
const channelsInWords = (channels) => (channels.includes("*") ? "all" : channels.map(channelName).join(", ") || "none");

const FIELDS = [
  ["leave.enabled", "Leave", onOff],
  ["leave.on_reply", "When the customer replies", (value) => ON_REPLY[value] ?? value],
  ["leave.window_seconds", "Time for a reply", duration],
  ["leave.custom_routing_timeout_seconds", "Custom routing's time", duration],
  ["pause.enabled", "Pause", onOff],
  ["pause.time_limit_seconds", "Pause time limit", duration],
  ["pause.at_capacity", "Resume at capacity", (value) => AT_CAPACITY[value] ?? value],
  ["channels", "Channels", channelsInWords],
  ["history.retention_seconds", "Closed conversations kept", duration],
].map(([at, label, words]) => ({ keys: at.split("."), label, words }));

/** A sentence of the API about a value, with the fields and durations in it as people read them. */
export function inWords(detail) {
  const found = FIELDS.find(({ keys }) => detail.includes(keys.join(".")));
  if (!found) return detail;
  const named = detail.replace(found.keys.join("."), found.label);
  if (found.words !== duration) return named;
  return named.replace(/from (\d+) to (\d+)/, (_, from, to) => `from ${duration(Number(from))} to ${duration(Number(to))}`);
}

/** The document as it is written: without what the server adds to it. */
export function documentOf({ leave, pause, channels, history }) {
  return { leave, pause, channels, history };
}

/** The same document with another value at `at` (`pause.enabled`). */
export function withValue(document, at, value) {
  return put(document, at.split("."), value);
}

/** What differs: a list of `{keys, label, from, to}`, both values in words. */
export function differences(before, after) {
  return FIELDS.flatMap(({ keys, label, words }) => {
    const [from, to] = [get(before, keys), get(after, keys)];
    return same(from, to) ? [] : [{ keys, label, from: words(from), to: words(to) }];
  });
}

/** My changes of `base` on top of theirs. */
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
