import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { built, bundle } from "../support/bundle.js";
import { SUBJECTS } from "../support/catalogues.js";

const CONSOLE = new URL("../../../console/", import.meta.url);
const made = await bundle();

test("what is committed is what its sources make", () => {
  const committed = built();
  assert.deepEqual([...committed.keys()].toSorted(), [...made.files.keys()].toSorted(), "npm run bundle");
  for (const [name, contents] of made.files) assert.ok(contents.equals(committed.get(name)), `${name} is stale: npm run bundle`);
});

test("the console has no module that nothing imports", () => {
  const bundled = new Set(Object.values(made.outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  const folder = (name) => readdirSync(new URL(name, CONSOLE)).map((file) => `${name}/${file}`);
  const there = ["core", "parts", "views", "vendor", "words", ...SUBJECTS.map((subject) => `words/${subject}`)].flatMap(folder).filter((name) => name.endsWith(".js"));
  // The API's page of the local server has it; no view of the console.
  const page = readFileSync(new URL("reference/index.html", CONSOLE), "utf8");
  assert.match(page, /src="\/docs\/rapidoc\.js"/);
  assert.deepEqual(there.filter((name) => !bundled.has(name)), ["vendor/rapidoc.js"]);
});

test("each page besides the desk is a chunk of its own, and so is each language besides English", () => {
  for (const part of ["views/settings", "views/supervisor", "parts/reports-page", "views/try", "views/phones", "words/desk/ar", "words/desk/de", "words/desk/es"]) {
    const [name] = Object.entries(made.outputs).find(([, { entryPoint }]) => entryPoint === `${part}.js`);
    assert.ok(!made.first.includes(name), part);
  }
});

test("the library of the charts comes with the reports, and with nothing else", () => {
  const having = Object.values(made.outputs).filter(({ inputs }) => inputs["vendor/chartist.js"]?.bytesInOutput > 0);
  assert.deepEqual(having.map(({ entryPoint }) => entryPoint), ["parts/reports-page.js"]);
});
