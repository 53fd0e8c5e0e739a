import assert from "node:assert/strict";
import { test } from "node:test";
import { countSms } from "../../../console/core/sms.js";

test("a text in GSM's alphabet has 160 places in one message, and 153 in each of several", () => {
  assert.deepEqual(countSms(""), { used: 0, messages: 0, left: 160 });
  assert.deepEqual(countSms("a".repeat(160)), { used: 160, messages: 1, left: 0 });
  assert.deepEqual(countSms("a".repeat(161)), { used: 161, messages: 2, left: 145 });
  assert.deepEqual(countSms("Grüße, Ñandú Ω\n"), { used: 15, messages: 1, left: 55 }, "ú is not in it");
  assert.deepEqual(countSms("Grüße, Ω\n"), { used: 9, messages: 1, left: 151 });
});

test("some characters of GSM's take two places", () => {
  assert.deepEqual(countSms("€[]"), { used: 6, messages: 1, left: 154 });
  assert.deepEqual(countSms("€".repeat(80)), { used: 160, messages: 1, left: 0 });
});

test("any other character makes it 70 places, and 67 in each of several", () => {
  assert.deepEqual(countSms("شكرا"), { used: 4, messages: 1, left: 66 });
  assert.deepEqual(countSms("😀".repeat(35)), { used: 70, messages: 1, left: 0 });
  assert.deepEqual(countSms("😀".repeat(36)), { used: 72, messages: 2, left: 62 });
});
