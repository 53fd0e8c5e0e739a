import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { page, stylesheets } from "../support/bundle.js";

const STYLES = new URL("../../../console/styles/", import.meta.url);

test("every stylesheet comes with the page, and once", () => {
  const there = readdirSync(STYLES).map((file) => `styles/${file}`);
  assert.deepEqual(stylesheets().toSorted(), there.toSorted());
  assert.equal(stylesheets().at(-1), "styles/contrast.css", "the rules for high contrast have the last word");
});

test("a phone's bar above the page has the colour of the page's own bar, light and dark", () => {
  const panels = [...readFileSync(new URL("tokens.css", STYLES), "utf8").matchAll(/--panel: (#\w+);/g)].map(([, colour]) => colour);
  const bars = [...page().matchAll(/<meta name="theme-color" content="(#\w+)" media="\(prefers-color-scheme: (light|dark)\)">/g)];
  assert.deepEqual(bars.map(([, colour, scheme]) => [scheme, colour]), [["light", panels[0]], ["dark", panels[1]]]);
});
