import assert from "node:assert/strict";
import { test } from "node:test";
import "../support/all-words.js";
import { fieldAt, timesOf } from "../../../console/core/settings-fields.js";
import { bodyOf, differences, documentOf, inWords, isValid, merge, withValue } from "../../../console/core/settings-model.js";

const BASE = {
  leave: { enabled: false, on_reply: "new_task", window_seconds: 7_776_000, custom_routing_timeout_seconds: 300, unanswered: "refuse" },
  pause: { enabled: false, time_limit_seconds: 1_209_600, at_capacity: "queue", hold_seconds: 900 },
  channels: ["*"],
  history: { retention_seconds: 7_776_000 },
  agents: { read: "own", self_service: false },
};

test("differences are put in words", () => {
  const changed = withValue(withValue(BASE, "pause.time_limit_seconds", 86_400), "channels", ["sms", "whatsapp"]);
  const words = differences(BASE, changed).map(({ label, from, to }) => `${label}: ${from} to ${to}`);
  assert.deepEqual(words, ["Pause time limit: 14 days to 1 day", "Channels: all to SMS, WhatsApp"]);
});

test("what the API says of a bad value names the field and the times as people read them", () => {
  const said = inWords("pause.time_limit_seconds must be from 60 to 1209600");
  assert.equal(said, "Pause time limit must be from 1 minute to 14 days");
});

test("both people's changes come together, and where both changed the same, mine stands", () => {
  const theirs = withValue(withValue(BASE, "leave.enabled", true), "pause.at_capacity", "wait");
  const mine = withValue(withValue(BASE, "pause.enabled", true), "pause.at_capacity", "refuse");
  const merged = merge(BASE, theirs, mine);
  assert.equal(merged.leave.enabled, true);
  assert.equal(merged.pause.enabled, true);
  assert.equal(merged.pause.at_capacity, "refuse");
  assert.equal(BASE.pause.enabled, false, "nothing is changed in place");
});

test("reminders are said as times, and the usual ones are offered beside those that are chosen, the longest first", () => {
  const field = fieldAt("pause.reminders_seconds");
  assert.equal(field.words([86_400, 900]), "1 day, 15 minutes");
  assert.equal(field.words([]), "none");
  const offered = timesOf(field, [7200, 3600]).map(([, words]) => words);
  assert.deepEqual(offered, ["1 day", "4 hours", "2 hours", "1 hour", "15 minutes"]);
});

test("only the document itself is written", () => {
  assert.deepEqual(documentOf({ ...BASE, version: 7 }), BASE);
});

const CALENDAR = { zone: "Europe/Berlin", week: { mon: ["08:00-12:00"] }, exceptions: [{ date: "2026-12-25", open: [] }] };
const API = {
  ...BASE,
  policies: [{ match: { queue: "billing" }, pause: { time_limit_seconds: 3600 } }, { match: { channel: "email" }, leave: { enabled: false } }],
  calendars: { support: CALENDAR },
};
const DOCUMENT = documentOf(API);
const words = (before, after) => differences(before, after).map(({ label, from, to }) => `${label}: ${from} to ${to}`);

test("policies and calendars go back as they came", () => {
  assert.deepEqual(bodyOf(DOCUMENT), API);
});

test("what changes in policies and calendars is put in words", () => {
  const changed = withValue(DOCUMENT, ["policies", "billing/*", "pause", "time_limit_seconds"], 7200);
  assert.deepEqual(words(DOCUMENT, changed), ["queue billing: Pause time limit: 1 hour to 2 hours"]);
  const removed = withValue(DOCUMENT, ["policies", "*/email"], undefined);
  assert.deepEqual(words(DOCUMENT, removed), ["Policy for Email: there to not set", "Email: Leave: off to not set"]);
  const closed = withValue(DOCUMENT, ["calendars", "support", "week", "mon"], undefined);
  assert.deepEqual(words(DOCUMENT, closed), ["Calendar support, Monday: 08:00-12:00 to not set"]);
  const open = withValue(DOCUMENT, ["calendars", "support", "exceptions", "2026-12-24"], { date: "2026-12-24", open: ["08:00-12:00"] });
  assert.deepEqual(words(DOCUMENT, open), ["Calendar support, 2026-12-24: not set to 08:00-12:00"]);
});

test("two people's changes to different policies, calendars and dates come together", () => {
  const mine = withValue(withValue(DOCUMENT, ["policies", "billing/*", "pause", "time_limit_seconds"], 60), ["calendars", "support", "zone"], "UTC");
  const policy = { match: { queue: "vip" }, leave: { enabled: true } };
  const theirs = withValue(withValue(DOCUMENT, ["policies", "vip/*"], policy), ["calendars", "support", "exceptions", "2026-12-24"], {
    date: "2026-12-24",
    open: [],
  });
  const { policies, calendars } = bodyOf(merge(DOCUMENT, theirs, mine));
  assert.deepEqual(policies.map(({ match }) => match), [{ queue: "billing" }, { channel: "email" }, { queue: "vip" }]);
  assert.equal(policies[0].pause.time_limit_seconds, 60);
  assert.deepEqual([calendars.support.zone, calendars.support.exceptions.length], ["UTC", 2]);
});

test("what one removes while the other changes it: my removal removes all of it, and what I changed stays whole", () => {
  const removed = withValue(DOCUMENT, ["policies", "billing/*"], undefined);
  const changed = withValue(DOCUMENT, ["policies", "billing/*", "leave", "enabled"], true);
  assert.deepEqual(Object.keys(merge(DOCUMENT, changed, removed).policies), ["*/email"]);
  const kept = merge(DOCUMENT, removed, changed).policies["billing/*"];
  assert.deepEqual(kept, { match: { queue: "billing" }, leave: { enabled: true }, pause: { time_limit_seconds: 3600 } });
  const without = withValue(DOCUMENT, ["calendars", "support"], undefined);
  const moved = withValue(DOCUMENT, ["calendars", "support", "week", "tue"], ["10:00-11:00"]);
  assert.deepEqual(merge(DOCUMENT, moved, without).calendars, {});
  assert.equal(merge(DOCUMENT, without, moved).calendars.support.zone, "Europe/Berlin");
});

test("a number beyond its range, and a weight of nothing, cannot be saved", () => {
  const routing = {
    give_back_seconds: 300, presence_seconds: 0, answer_within_seconds: 0, max_returns: 2, weights: { email: 1 },
    absence: { grace_seconds: 900 }, return: { within_seconds: 1, hold_seconds: 1 },
  };
  const whole = { ...DOCUMENT, routing, wrap_up: { limit_seconds: 0 } };
  assert.equal(isValid(whole), true);
  assert.equal(isValid(withValue(whole, "routing.max_returns", 101)), false);
  assert.equal(isValid(withValue(whole, "routing.weights", { email: 0 })), false);
  assert.equal(isValid(withValue(whole, "pause.time_limit_seconds", NaN)), false);
});
