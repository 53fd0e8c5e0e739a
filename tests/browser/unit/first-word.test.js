import assert from "node:assert/strict";
import { test } from "node:test";
import "../support/all-words.js";
import { beginning, firstWord, ourAddress, outcomeOfFirst, sentFirst, wordOf } from "../../../console/core/first-word.js";

const hand = [{ channel: "sms", business_address: "+15559999" }];

test("a first word begins with the channel and our address at hand, and goes on with what was not sent", () => {
  firstWord.set({});
  assert.deepEqual(beginning([], ["chat"]).channel, "chat");
  const form = beginning(hand, ["chat", "sms"]);
  assert.deepEqual([form.channel, form.from, form.then], ["sms", "+15559999", "stay"]);
  firstWord.set({ ...form, body: "Half a" });
  assert.equal(beginning([], ["chat"]).body, "Half a");
});

test("the API gets what was filled in, and our address is remembered", () => {
  const form = { ...beginning(hand, ["sms"]), to: " +15550101 ", body: "Hello\n", queue: "", name: " " };
  const word = wordOf(form);
  assert.deepEqual(word, { channel: "sms", to: "+15550101", from: "+15559999", body: "Hello\n", then: "stay" });
  assert.deepEqual(wordOf({ ...form, name: "Dana", queue: "vip" }).customer_name, "Dana");
  sentFirst({ ...word, from: "+15558888" });
  assert.equal(ourAddress("sms", hand), "+15558888");
  assert.deepEqual(firstWord.get(), {});
});

test("what became of a first word is said", () => {
  const word = { to: "+1", then: "stay" };
  const mine = { body: { task: { status: "assigned" } } };
  assert.equal(outcomeOfFirst(word, { status: 201, ...mine }), "Sent to +1: the task is yours.");
  assert.equal(outcomeOfFirst(word, { status: 200, ...mine }), "Sent to +1 in the conversation that was open already: the task is yours.");
  assert.equal(outcomeOfFirst({ ...word, then: "leave" }, { status: 201, body: {} }), "Sent to +1, and left: a reply brings it back.");
});
