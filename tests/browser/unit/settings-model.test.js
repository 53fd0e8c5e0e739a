import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, documentOf, inWords, merge, withValue } from "../../../console/core/settings-model.js";

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

test("only the document itself is written", () => {
  assert.deepEqual(documentOf({ ...BASE, version: 7 }), BASE);
});
