// The console's third-party files, made from the packages that package-lock.json pins. `npm run vendor` writes them;
// unit/vendor.test.js compares.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const packages = new URL("../node_modules/", import.meta.url);
const vendor = new URL("../../../console/vendor/", import.meta.url);

const asIs = (text) => text;
const withoutMap = (text) => text.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, "\n");
const withPath = (text) => withoutMap(text).replace('from"preact"', 'from"./preact.js"');

const FILES = {
  "preact.js": ["preact/dist/preact.mjs", withoutMap],
  "preact-hooks.js": ["preact/hooks/dist/hooks.mjs", withPath],
  "htm.js": ["htm/dist/htm.mjs", asIs],
  "preact.LICENSE": ["preact/LICENSE", asIs],
  "htm.LICENSE": ["htm/LICENSE", asIs],
};

/** What each vendored file should hold, and what it holds. */
export function vendored() {
  return Object.entries(FILES).map(([name, [source, change]]) => ({
    name,
    path: new URL(name, vendor),
    expected: change(readFileSync(new URL(source, packages), "utf8")),
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, expected } of vendored()) writeFileSync(path, expected);
}
