import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { firstOpen } from "../../../console/core/deliveries.js";
import { failureWords, statusWords } from "../../../console/core/delivery-words.js";

const NOW = Date.parse("2026-01-01T12:00:00.000Z");
const said = (seq, secondsAgo, status, from = "agent") => ({
  seq,
  from: { type: from },
  at: new Date(NOW - secondsAgo * 1000).toISOString(),
  delivery: status ? { status } : null,
});

test("what may still change is looked at: soon after it was said often, later seldom, in the end never", () => {
  assert.equal(firstOpen([said(1, 60, "read"), said(2, 60, "failed")], NOW, true), undefined, "all is known");
  assert.equal(firstOpen([said(1, 60, "sent"), said(2, 60, "sending")], NOW, false).seq, 1);
  assert.equal(firstOpen([said(1, 3600, "delivered")], NOW, false), undefined);
  assert.equal(firstOpen([said(1, 3600, "delivered")], NOW, true).seq, 1);
  assert.equal(firstOpen([said(1, 90_000, "delivered")], NOW, true), undefined, "older than a day");
});

test("where nothing is delivered, nothing is asked for but right after a reply", () => {
  assert.equal(firstOpen([said(1, 10, null)], NOW, false).seq, 1);
  assert.equal(firstOpen([said(1, 20, null)], NOW, true), undefined);
  assert.equal(firstOpen([said(1, 1, "sending", "customer")], NOW, true), undefined);
});

test("every status and every failure of the API has words", () => {
  const document = readFileSync(new URL("../../../openapi.yaml", import.meta.url), "utf8");
  const values = (name) => {
    const [, list] = document.match(new RegExp(`^    ${name}:\\n(?:      .*\\n)*?      enum:\\n((?:        - .*\\n)+)`, "m"));
    return list.trim().split("\n").map((line) => line.trim().slice(2));
  };
  for (const status of values("DeliveryStatus")) assert.notEqual(statusWords({ status }), status);
  for (const code of values("DeliveryFailure")) assert.notEqual(failureWords({ error: { code } }), code);
  assert.match(failureWords({ error: { code: "opted_out", provider_code: "21610" } }), /21610/);
  assert.equal(failureWords({ error: null }), null);
});
