import assert from "node:assert/strict";
import { test } from "node:test";
import { asSent, filled, isReplyWindowOpen } from "../../../console/core/reply-window.js";

const AT = Date.parse("2026-11-27T12:00:00Z");
const window = (open, closes_at = "2026-11-27T12:00:00Z") => ({ reply_window: { open, closes_at } });

test("a channel without a window carries answers at any time", () => {
  for (const none of [{}, { reply_window: null }]) assert.equal(isReplyWindowOpen(none, AT), true);
});

test("a window is open until it closes, whether or not the page has asked since", () => {
  assert.equal(isReplyWindowOpen(window(true), AT - 1), true);
  assert.equal(isReplyWindowOpen(window(true), AT), false);
  assert.equal(isReplyWindowOpen(window(false), AT - 1), false, "the server knows better");
  assert.equal(isReplyWindowOpen(window(false, null), AT), false);
});

test("a template is read with what stands in its places, and an empty place as it is", () => {
  const template = { name: "order_update", language: "en_US", preview: "Hello {{1}}, {{2}} for {{1}}. {{3}}", variables: 3 };
  assert.equal(filled(template, ["Ann", ""]), "Hello Ann, {{2}} for Ann. {{3}}");
  assert.equal(filled(template, ["$&", "{{1}}", "x"]), "Hello $&, {{1}} for $&. x");
  assert.deepEqual(asSent(template, ["Ann"]), { name: "order_update", language: "en_US", variables: ["Ann"] });
  assert.deepEqual(asSent({ name: "HX1", language: null }, []), { name: "HX1", variables: [] });
});
