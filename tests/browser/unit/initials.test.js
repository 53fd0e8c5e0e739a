import assert from "node:assert/strict";
import { test } from "node:test";
import { colourOf, initialsOf } from "../../../console/core/initials.js";

test("a customer has two letters, or the last two digits of their number", () => {
  for (const [name, initials] of [
    ["Nina Petrova", "NP"],
    ["Ana María de la Cruz", "AC"],
    ["omar", "O"],
    ["omar-8", "O"],
    ["ravi.menon@example.org", "RM"],
    ["ravi@example.org", "R"],
    ["+447700900118", "18"],
    ["+1 555 010-7", "7"],
    ["Élodie", "É"],
    ["نور الهدى", "ن"],
    ["李小龙", "李"],
    ["🙂", "?"],
    ["", "?"],
  ]) {
    assert.equal(initialsOf(name), initials, name);
  }
});

test("a customer has always the same colour, and many have all of them", () => {
  const names = Array.from({ length: 100 }, (_, n) => `+1555010${n}`);
  assert.deepEqual(names.map(colourOf), names.map(colourOf));
  assert.deepEqual([...new Set(names.map(colourOf))].toSorted(), [0, 1, 2, 3, 4, 5]);
});
