import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL("../", import.meta.url);
const KNOWN = 37;

test("each fault that was found has its test", () => {
  const readme = readFileSync(new URL("README.md", FOLDER), "utf8");
  const rows = [...readme.matchAll(/^\| (B\d+) \| .+? \| `(.+?)` \| (.+?) \|$/gm)];
  assert.deepEqual(rows.map(([, name]) => name), Array.from({ length: KNOWN }, (_, n) => `B${n + 1}`));
  for (const [, name, file, title] of rows) {
    const source = readFileSync(new URL(file, FOLDER), "utf8");
    assert.match(source, new RegExp(`^\\s*(test|scenario)\\((\`|")${escaped(title)}`, "m"), name);
  }
});

function escaped(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
