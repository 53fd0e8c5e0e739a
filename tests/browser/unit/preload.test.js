import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { page, withPreloads } from "../support/preload.js";

const listed = () => [...page().matchAll(/modulepreload" href="([^"]+)"/g)].map(([, name]) => name);

test("the page names every module ahead, so that none waits for another", () => {
  assert.equal(page(), withPreloads(), "npm run preload");
});

test("the page names nothing that is not there, and the console has no module that nothing imports", () => {
  const folder = (name) => readdirSync(new URL(`../../../console/${name}`, import.meta.url)).map((file) => `${name}/${file}`);
  const there = ["core", "parts", "views", "vendor"].flatMap(folder).filter((name) => name.endsWith(".js"));
  assert.deepEqual(listed().toSorted(), there.toSorted());
});
