import assert from "node:assert/strict";
import { test } from "node:test";
import "../support/all-words.js";
import { actionsFor } from "../../../console/core/actions.js";
import { isPlan, nextInWords, planInWords } from "../../../console/core/plan-words.js";
import { bodyOf, differences, documentOf, withValue } from "../../../console/core/settings-model.js";

const DAY = 86_400;
const nudge = { after_seconds: 2 * DAY, do: "nudge", text: "Still there?" };
const close = { after_seconds: DAY, do: "close" };

test("a plan is read as what happens after what time", () => {
  assert.equal(planInWords([nudge, close]), "after 2 days a message is sent: Still there?; after 1 day it is closed");
  assert.equal(planInWords([]), "nothing happens");
  assert.match(nextInWords({ step: 2, do: "return", next_at: "2026-01-05T09:00:00Z" }), /^If the customer stays silent, it goes back to its queue on .*2026/);
});

test("what brings it back or closes it ends a plan, a message says something, and five steps are the most", () => {
  assert.equal(isPlan([nudge, close]), true);
  assert.equal(isPlan([close, nudge]), false);
  assert.equal(isPlan([{ ...nudge, text: " " }]), false);
  assert.equal(isPlan([{ ...nudge, after_seconds: NaN }]), false);
  assert.equal(isPlan([]), false);
  assert.equal(isPlan([nudge, nudge, nudge, nudge, nudge, close]), false);
});

test("who left, or a supervisor, skips or cancels what is planned", () => {
  const left = { channel: "sms", channel_state: "inactive", task: null, leave: { agent_id: "alice", plan: { step: 1, do: "close" } } };
  const may = (id, ...scopes) => actionsFor(left, { id, scopes }, null).skip;
  assert.deepEqual([may("alice", "agent"), may("bob", "agent"), may("carol", "supervisor")], [true, false, true]);
  const unplanned = { ...left, leave: { agent_id: "alice", plan: null } };
  assert.equal(actionsFor(unplanned, { id: "alice", scopes: ["agent"] }, null).skip, false);
});

test("plans are compared and sent back one by one", () => {
  const settings = { leave: { plan: null, plans: { chase: [nudge] } }, pause: {}, channels: ["*"] };
  const before = documentOf(settings);
  const after = withValue(before, ["leave", "plans", "chase"], [nudge, close]);
  assert.deepEqual(differences(before, after).map(({ label }) => label), ["Plan chase"]);
  assert.deepEqual(bodyOf(after).leave.plans, { chase: [nudge, close] });
});
