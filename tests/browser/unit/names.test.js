import assert from "node:assert/strict";
import { test } from "node:test";
import { AVAILABILITIES, CHANNEL_STATES, TASK_REASONS } from "../../../console/core/contract.js";
import { availabilityName, reasonName, stateName } from "../../../console/core/names.js";

test("every value of the API has a name for people", () => {
  for (const [values, name] of [[AVAILABILITIES, availabilityName], [CHANNEL_STATES, stateName], [TASK_REASONS, reasonName]]) {
    for (const value of values) assert.match(name(value), /^[A-Z]/, value);
  }
});
