import assert from "node:assert/strict";
import { test } from "node:test";
import { exceptionsAsText, readExceptions, readSpans, spansInWords } from "../../../console/core/calendar-text.js";

test("hours are read as people type them", () => {
  assert.deepEqual(readSpans("08:00-12:00, 13:00-18:00"), ["08:00-12:00", "13:00-18:00"]);
  assert.deepEqual(readSpans("8 - 12,13:30–24"), ["08:00-12:00", "13:30-24:00"]);
  for (const closed of ["", "  ", "closed", "Closed"]) assert.deepEqual(readSpans(closed), []);
});

test("hours that cannot be are not read", () => {
  for (const text of ["nine to five", "12:00-08:00", "08:00-25:00", "24:00-24:30", "08:60-09:00", "08:00-12:00, 12:00-18:00", "08:00-12:00,"]) {
    assert.equal(readSpans(text), null, text);
  }
  const nine = Array.from({ length: 9 }, (_, hour) => `${hour}:00-${hour}:30`).join(",");
  assert.equal(readSpans(nine), null, "the API takes eight a day");
});

test("dates that are otherwise are lines, and the first that cannot be read is named", () => {
  const text = "2026-12-24: 08:00-12:00\n2026-12-25: closed";
  const { exceptions } = readExceptions(`2026-12-25 closed\n\n${text.split("\n")[0]}`);
  assert.equal(exceptionsAsText(exceptions), text);
  assert.equal(readExceptions("2026-02-30: closed").wrong, "2026-02-30: closed");
  assert.equal(readExceptions("2026-12-25: closed\n2026-12-25: closed").wrong, "2026-12-25: closed");
  assert.equal(readExceptions("2026-12-25:").wrong, "2026-12-25:", "whether it is open is said");
  assert.equal(spansInWords(undefined), "closed");
});
