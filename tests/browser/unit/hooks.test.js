import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { conditionalHooks } from "../support/hooks.js";

const CONSOLE = new URL("../../../console/", import.meta.url);
const SOURCES = ["core", "parts", "views"].flatMap((folder) => readdirSync(new URL(folder, CONSOLE)).map((file) => `${folder}/${file}`));

test("B30: no hook is called under a condition", () => {
  for (const name of SOURCES) {
    assert.deepEqual(conditionalHooks(readFileSync(new URL(name, CONSOLE), "utf8")), [], name);
  }
});

test("a hook under a condition would be found, wherever it stands", () => {
  const found = (body) => conditionalHooks(`function Row({ wrote }) { ${body} }`);
  assert.deepEqual(found("return wrote && isUnread(useStore(seen));"), ["useStore"]);
  assert.deepEqual(found("return wrote ? useStore(seen) : null;"), ["useStore"]);
  assert.deepEqual(found("if (wrote) useEffect(() => {});"), ["useEffect"]);
  assert.deepEqual(found("for (const one of wrote) useStore(one);"), ["useStore"]);
  assert.deepEqual(found("if (!wrote) return null; const now = useServerNow(); return now;"), ["useServerNow"]);
  assert.deepEqual(found("return wrote.map((one) => useStore(one));"), ["useStore"]);
  assert.deepEqual(found("const seen = useStore(all); if (!wrote) return null; return seen;"), []);
  assert.deepEqual(found("return useStore(seen) && wrote;"), []);
});
