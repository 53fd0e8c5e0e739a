import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { page, waves } from "../support/preload.js";

const MOST = 100_000;
const CONSOLE = new URL("../../../console/", import.meta.url);
const zipped = (name) => gzipSync(readFileSync(new URL(name, CONSOLE))).length;

test("the desk needs at most 100 kB, as a host sends it with gzip", (t) => {
  const [signIn, desk] = waves();
  const styles = [...page().matchAll(/href="(styles\/[^"]+)"/g)].map(([, name]) => name);
  const sum = ["index.html", ...styles, ...signIn, ...desk].reduce((total, name) => total + zipped(name), 0);
  t.diagnostic(`${sum} bytes`);
  assert.ok(sum <= MOST, `${sum} bytes`);
});
