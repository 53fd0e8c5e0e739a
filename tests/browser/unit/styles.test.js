import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { page } from "../support/preload.js";

const CONSOLE = new URL("../../../console/", import.meta.url);

test("every stylesheet comes with the page or with a view, and once", () => {
  const linked = [...page().matchAll(/href="styles\/([^"]+)\.css"/g)].map(([, name]) => name);
  const views = readFileSync(new URL("views/signed-in.js", CONSOLE), "utf8");
  const later = [...views.matchAll(/withStyle\("([^"]+)"/g)].map(([, name]) => name);
  const there = readdirSync(new URL("styles", CONSOLE)).map((file) => file.replace(".css", ""));
  assert.deepEqual([...linked, ...later].toSorted(), there.toSorted());
  assert.equal(linked.at(-1), "contrast", "the rules for high contrast have the last word");
});
