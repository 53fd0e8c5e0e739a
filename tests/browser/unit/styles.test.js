import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { COLOURS } from "../../../console/core/initials.js";
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

test("white letters can be read on every colour that stands for a customer", () => {
  const faces = [...readFileSync(new URL("tokens.css", STYLES), "utf8").matchAll(/--face-\d: (#\w{6});/g)].map(([, colour]) => colour);
  assert.equal(faces.length, COLOURS);
  for (const colour of faces) assert.ok(1.05 / (luminance(colour) + 0.05) >= 7, colour);
});

/** How light a colour is, as WCAG has it. */
function luminance(colour) {
  const [red, green, blue] = colour.match(/\w\w/g).map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
