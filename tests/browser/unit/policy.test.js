import assert from "node:assert/strict";
import { test } from "node:test";
import { rulesFor } from "../../../console/core/policy.js";

const SETTINGS = {
  leave: { enabled: true, window_seconds: 10 },
  pause: { enabled: true, time_limit_seconds: 10, on_reply: "stay", calendar: null },
  policies: [
    { match: { queue: "billing", channel: "email" }, pause: { on_reply: "wake" } },
    { match: { channel: "email" }, pause: { time_limit_seconds: 30, on_reply: "notify" }, leave: { window_seconds: 5 } },
    { match: { queue: "billing" }, pause: { time_limit_seconds: 20, calendar: "office" } },
  ],
};

test("field by field, queue and channel go before the queue, that before the channel, and that before the settings", () => {
  const { leave, pause } = rulesFor(SETTINGS, { queue: "billing", channel: "email" });
  assert.deepEqual(pause, { enabled: true, time_limit_seconds: 20, on_reply: "wake", calendar: "office" });
  assert.deepEqual(leave, { enabled: true, window_seconds: 5 });
  assert.equal(rulesFor(SETTINGS, { queue: "sales", channel: "email" }).pause.time_limit_seconds, 30);
  assert.deepEqual(rulesFor(SETTINGS, { queue: "sales", channel: "sms" }), { leave: SETTINGS.leave, pause: SETTINGS.pause });
});

test("without policies, and before the settings are known, nothing breaks", () => {
  assert.deepEqual(rulesFor({ leave: { enabled: true }, pause: {} }, { queue: "q", channel: "c" }).leave, { enabled: true });
  assert.deepEqual(rulesFor(null, { queue: "q", channel: "c" }), { leave: {}, pause: {} });
});
