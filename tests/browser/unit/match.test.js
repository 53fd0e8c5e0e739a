import assert from "node:assert/strict";
import { test } from "node:test";
import { isIn, piecesOf, wordsIn } from "../../../console/core/match.js";

const finds = (typed, ...texts) => isIn(texts, wordsIn(typed));

test("every word has to be in one of the texts, without regard to case and accents", () => {
  assert.ok(finds("ortiz DANA", "Dana Ortíz"));
  assert.ok(finds("dana refund", "Dana", "waits for the refund"));
  assert.ok(!finds("dana invoice", "Dana", "waits for the refund"));
  assert.ok(finds("", "anything"));
  assert.ok(!finds("x", undefined, null));
});

test("a number is found however it is written", () => {
  assert.ok(finds("+1 (555) 01-01", "+15550101"));
  assert.ok(finds("555.0101", "+15550101"));
  assert.ok(!finds("5550102", "+15550101"));
});

test("what was found is marked in the text as it is written", () => {
  const marked = (text, typed) => piecesOf(text, wordsIn(typed)).map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece)).join("");
  assert.equal(marked("Dana Ortíz", "ortiz"), "Dana [Ortíz]");
  assert.equal(marked("Straße ﬁnden", "find"), "Straße [ﬁnd]en");
  assert.equal(marked("aXa", "a"), "[a]X[a]");
  assert.equal(marked("مَرحبا بك", "مرحبا"), "[مَرحبا] بك");
  assert.equal(marked("<b>", "b"), "<[b]>");
  assert.equal(marked("nothing", "x"), "nothing");
});
