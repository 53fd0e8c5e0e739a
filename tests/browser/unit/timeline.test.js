import assert from "node:assert/strict";
import { test } from "node:test";
import { timeline } from "../../../console/core/timeline.js";

const T = "2026-01-01T00:00:00.000Z";
const customer = { type: "customer", id: "+1" };
const alice = { type: "agent", id: "alice" };
const message = (seq, from = customer, at = T) => ({ seq, from, at, body: `m${seq}` });

let ids = 0;
function event(type, more = {}) {
  ids += 1;
  return { id: `e${ids}`, type, time: T, actor: alice, agent_id: "alice", ...more };
}
const added = (seq, at = T) => event("message.added", { seq, time: at, actor: customer });
const story = (entries) => entries.map((entry) => (entry.kind === "message" ? entry.message.body : entry.text));

test("dividers stand where they happened, also where the clock stands still", () => {
  const messages = [message(1), message(2, alice), message(3), message(4)];
  const events = [
    event("conversation.opened", { actor: customer }),
    added(1),
    event("task.assigned", { actor: { type: "system", id: "hiatus" }, cause: "route" }),
    added(2),
    event("channel.paused"),
    added(3),
    event("channel.resumed"),
    event("task.assigned", { cause: "resume" }),
    added(4),
  ];
  const entries = timeline({ messages, events }, "alice");
  assert.deepEqual(story(entries), [
    "The customer opened the conversation",
    "m1",
    "Assigned to you",
    "m2",
    "You paused",
    "m3",
    "You resumed; 1 message arrived meanwhile",
    "m4",
  ]);
  const whilePaused = entries.filter((entry) => entry.whilePaused).map(({ message: { seq } }) => seq);
  assert.deepEqual(whilePaused, [3]);
  assert.deepEqual(entries.filter((entry) => entry.mine).length, 1);
});

test("a supervisor is named with the agent that they act for", () => {
  const carol = { type: "supervisor", id: "carol" };
  const resumed = timeline({ messages: [message(1)], events: [added(1), event("channel.paused"), event("channel.resumed", { actor: carol })] }, "bob");
  assert.deepEqual(story(resumed), ["m1", "alice paused", "carol resumed for alice"]);
});

test("what happened before the messages that are loaded waits until they are", () => {
  const events = [event("conversation.opened", { actor: customer }), added(1), event("channel.left"), added(2), added(3)];
  assert.deepEqual(story(timeline({ messages: [message(3)], events }, "alice")), ["m3"]);
  assert.deepEqual(story(timeline({ messages: [message(2), message(3)], events }, "alice")), ["m2", "m3"]);
});

test("a pause that runs out says so, and the pause is over", () => {
  const system = { type: "system", id: "hiatus" };
  const events = [added(1), event("channel.paused"), event("channel.reassigned", { actor: system }), added(2)];
  const entries = timeline({ messages: [message(1), message(2)], events }, "alice");
  assert.deepEqual(story(entries), ["m1", "You paused", "The pause reached its limit; back in the queue", "m2"]);
  assert.equal(entries.at(-1).whilePaused, false);
});

test("a pause that ends for its agent, or by a reply, says so", () => {
  const system = { type: "system", id: "hiatus" };
  const customer = { type: "customer", id: "x" };
  const events = [
    added(1), event("channel.paused"), event("channel.resumed", { actor: system, cause: "pause_expired", agent_id: "alice" }),
    event("channel.paused"), added(2), event("channel.reassigned", { actor: customer, cause: "message" }),
  ];
  const entries = timeline({ messages: [message(1), message(2)], events }, "alice");
  assert.deepEqual(story(entries), [
    "m1", "You paused", "The pause reached its limit; back with you", "You paused", "m2", "The customer replied; back in the queue",
  ]);
});

test("what a bulk run woke says who woke it, and that it was not alone", () => {
  const woken = { cause: "bulk", actor: { type: "supervisor", id: "eve" } };
  const events = [
    added(1), event("channel.left"), event("channel.reactivated", woken), event("task.assigned", { cause: "bulk" }),
    event("channel.paused"), event("channel.reassigned", woken), added(2),
  ];
  const entries = timeline({ messages: [message(1), message(2)], events }, "alice");
  assert.deepEqual(story(entries), [
    "m1",
    "You left",
    "eve woke it, with others; active again",
    "You paused",
    "eve ended the pause, with others; back in the queue",
    "m2",
  ]);
  assert.equal(entries.at(-1).whilePaused, false);
});

test("what an agent begins is not called the customer's, and its assignment is not said twice", () => {
  const assigned = (cause) => event("task.assigned", { cause });
  const events = [
    event("conversation.opened"), added(1), assigned("outbound"), event("channel.left"),
    event("channel.reactivated"), assigned("reactivate"), event("channel.paused"), event("pause.extended"),
    event("task.returned", { cause: "agent_absent", actor: { type: "system", id: "hiatus" } }),
    event("task.returned", { cause: "unanswered", actor: { type: "system", id: "hiatus" } }),
    event("task.escalated", { cause: "unanswered", actor: { type: "system", id: "hiatus" } }),
  ];
  assert.deepEqual(story(timeline({ messages: [message(1, alice)], events }, "alice")), [
    "You wrote first",
    "m1",
    "You left",
    "You took it up again",
    "You paused",
    "You extended the pause",
    "Back in the queue: its agent was away",
    "Back in the queue: its agent did not answer in time",
    "Still not answered; it stays where it is",
  ]);
});

test("notes stand between the messages by their time, and wait for those that are not loaded", () => {
  const at = (second) => `2026-01-01T00:00:0${second}.000Z`;
  const note = (second) => ({ note_id: `n${second}`, author: alice, text: `note ${second}`, at: at(second) });
  const kinds = (entries) => entries.map((entry) => entry.note?.text ?? entry.message?.body);
  const messages = [message(1, customer, at(1)), message(2, customer, at(3))];
  const entries = timeline({ messages, events: [] }, "alice", [note(0), note(2), note(4)]);
  assert.deepEqual(kinds(entries), ["note 0", "m1", "note 2", "m2", "note 4"]);
  assert.ok(entries[0].mine);
  assert.deepEqual(kinds(timeline({ messages: messages.slice(1), events: [] }, "bob", [note(0), note(4)])), ["m2", "note 4"]);
});

test("of a part of the history, what comes after its last message is not shown, but what belongs to it is", () => {
  const events = [added(1), event("channel.paused"), added(2), event("channel.resumed"), added(3), event("channel.left")];
  const late = (seq) => `2026-01-01T00:0${seq}:00.000Z`;
  const messages = [1, 2].map((seq) => message(seq, customer, late(seq)));
  const notes = [{ note_id: "n1", author: alice, text: "early", at: late(2) }, { note_id: "n2", author: alice, text: "late", at: late(4) }];
  const shown = timeline({ messages, events, next: message(3, customer, late(3)) }, "alice", notes);
  assert.deepEqual(shown.map(({ kind, type }) => type ?? kind), ["message", "channel.paused", "message", "channel.resumed", "note"]);
});
