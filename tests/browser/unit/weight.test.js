import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { bundle, WORDS } from "../support/bundle.js";

/** What was reached (66.6 kB, English included), and a twentieth more. */
const MOST = 70_000;
/** The same in any language (75.2 kB): English comes with the script in all of them. */
const MOST_IN_ANY = 79_000;
const FILES = 7;

const { files, first, outputs } = await bundle();
const weightOf = (names) => names.reduce((total, name) => total + gzipSync(files.get(name)).length, 0);

test("the first view stays as light as it is, as a host sends it with gzip", (t) => {
  const sum = weightOf(first);
  t.diagnostic(`${sum} bytes: ${first.map((name) => `${name} ${weightOf([name])}`).join(", ")}`);
  assert.ok(sum <= MOST, `${sum} bytes`);
  assert.ok(first.length <= FILES, `${first.length} files`);
});

for (const language of WORDS) {
  test(`the first view with the words of ${language} stays as light as it is`, (t) => {
    const words = Object.keys(outputs).find((name) => outputs[name].entryPoint === `words/desk/${language}.js`);
    const sum = weightOf([...first, words]);
    t.diagnostic(`${sum} bytes, ${weightOf([words])} of them for the words`);
    assert.ok(sum <= MOST_IN_ANY, `${sum} bytes`);
  });
}
