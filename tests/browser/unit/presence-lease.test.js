import assert from "node:assert/strict";
import { test } from "node:test";
import { heartbeatEvery } from "../../../console/core/presence-lease.js";

test("a heartbeat comes three times in a lease, and not where there is none", () => {
  const every = (seconds) => heartbeatEvery({ routing: { presence_seconds: seconds } });
  assert.equal(every(180), 60_000);
  assert.equal(every(3), 5000);
  assert.equal(every(0), null);
  assert.equal(heartbeatEvery({}), null, "an older API");
  assert.equal(heartbeatEvery(null), null, "not read yet");
});
