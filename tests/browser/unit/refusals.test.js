import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../../../console/core/api.js";
import { PROBLEM_CODES } from "../../../console/core/contract.js";
import { wordsFor } from "../../../console/core/refusals.js";

// What only the detail can say: which value is bad, which method is missing, what is broken on the inside.
const SAID_BY_DETAIL = ["invalid", "method_not_allowed", "internal"];

test("every code of the API has words of its own, that say what to do", () => {
  for (const code of PROBLEM_CODES.filter((code) => !SAID_BY_DETAIL.includes(code))) {
    const words = wordsFor(new Refusal(409, { code, detail: "the detail" }));
    assert.ok(!words.includes("The detail"), code);
    assert.match(words, /^[A-Z].*\.$/, code);
  }
});

test("a bad value is explained by the detail", () => {
  const other = new Refusal(422, { code: "invalid", detail: "body must have at most 65536 bytes" });
  assert.equal(wordsFor(other), "Body must have at most 65536 bytes.");
});

test("an unknown code says the API's detail, and a bare status something sensible", () => {
  assert.equal(wordsFor(new Refusal(409, { code: "new_one", detail: "wait a day" })), "Wait a day.");
  assert.match(wordsFor(new Refusal(404)), /nothing here/);
  assert.match(wordsFor(new Refusal(500)), /Try again/);
  assert.match(wordsFor(new Refusal(0)), /cannot be reached/);
});

test("a supervisor reads about the agent, not about themselves", () => {
  const refusal = new Refusal(409, { code: "agent_unavailable" });
  assert.match(wordsFor(refusal), /^You are not available/);
  assert.match(wordsFor(refusal, { forAgent: "alice" }), /^alice is not available/);
});

test("who has it, and how long a pause may be, is said where the API says it", () => {
  assert.match(wordsFor(new Refusal(409, { code: "already_taken", by: "bob" })), /^bob has this conversation already/);
  assert.match(wordsFor(new Refusal(409, { code: "signal_already_given", outcome: "declined" })), /^This was answered before: declined\. /);
  const beyond = new Refusal(409, { code: "beyond_limit", latest: "2026-01-15T09:00:00Z" });
  assert.match(wordsFor(beyond), /^A pause cannot last that long: at most until .*2026/);
});
