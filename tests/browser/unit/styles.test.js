import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { stylesheets } from "../support/bundle.js";

const STYLES = new URL("../../../console/styles/", import.meta.url);

test("every stylesheet comes with the page, and once", () => {
  const there = readdirSync(STYLES).map((file) => `styles/${file}`);
  assert.deepEqual(stylesheets().toSorted(), there.toSorted());
  assert.equal(stylesheets().at(-1), "styles/contrast.css", "the rules for high contrast have the last word");
});
