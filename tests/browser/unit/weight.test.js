import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { bundle } from "../support/bundle.js";

/** What was reached (74.5 kB, English included), and a twentieth more. */
const MOST = 78_000;
const FILES = 8;

test("the first view stays as light as it is, as a host sends it with gzip", async (t) => {
  const { files, first } = await bundle();
  const sizes = first.map((name) => [name, gzipSync(files.get(name)).length]);
  const sum = sizes.reduce((total, [, size]) => total + size, 0);
  t.diagnostic(`${sum} bytes: ${sizes.map((pair) => pair.join(" ")).join(", ")}`);
  assert.ok(sum <= MOST, `${sum} bytes`);
  assert.ok(first.length <= FILES, `${first.length} files`);
});
