import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { vendored } from "../support/vendor.js";

test("the vendored files are the published ones, changed only as their README says", () => {
  for (const { name, path, expected } of vendored()) assert.equal(readFileSync(path, "utf8"), expected, name);
});

test("the vendored README names the versions that are pinned", () => {
  const readme = readFileSync(new URL("../../../console/vendor/README.md", import.meta.url), "utf8");
  const { devDependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  for (const name of ["preact", "htm", "chartist", "rapidoc"]) {
    assert.match(readme, new RegExp(`\\| ${devDependencies[name].replaceAll(".", "\\.")} \\|`), name);
  }
});

test("the console's policy stops nothing of what draws: no style attribute is left in it", () => {
  const { expected } = vendored().find(({ name }) => name === "chartist.js");
  const drawn = expected.slice(0, expected.indexOf("class PieChart"));
  assert.doesNotMatch(drawn, /\bstyle: /);
});
