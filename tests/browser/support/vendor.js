// The console's third-party files, made from the packages that package-lock.json pins. `npm run vendor` writes them;
// unit/vendor.test.js compares.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const packages = new URL("../node_modules/", import.meta.url);
const vendor = new URL("../../../console/vendor/", import.meta.url);

const asIs = (text) => text;
const withoutMap = (text) => text.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, "\n");
const withPath = (text) => withoutMap(text).replace('from"preact"', 'from"./preact.js"');
// A style attribute, which the console's policy stops: styles/reports.css says the same.
const withoutStyles = (text) => withoutMap(text).replace(/\.attr\(\{\s*\/\/ TODO[^\n]*\n\s*style: [^\n]*\n\s*\}\)/, "").replace(/\s*style: "overflow: visible;",/, "");

const FILES = {
  "preact.js": ["preact/dist/preact.mjs", withoutMap],
  "preact-hooks.js": ["preact/hooks/dist/hooks.mjs", withPath],
  "htm.js": ["htm/dist/htm.mjs", asIs],
  "preact.LICENSE": ["preact/LICENSE", asIs],
  "htm.LICENSE": ["htm/LICENSE", asIs],
  "chartist.js": ["chartist/dist/index.js", withoutStyles],
  "chartist.LICENSE": ["chartist/LICENSE-MIT", asIs],
  "rapidoc.js": ["rapidoc/dist/rapidoc-min.js", withoutMap],
};

/** Its own licence, and those of what is in its bundle. */
const RAPIDOC = ["rapidoc/LICENSE.txt", "rapidoc/dist/rapidoc-min.js.LICENSE.txt"];

/** What each vendored file should hold, and what it holds. */
export function vendored() {
  const published = (source) => readFileSync(new URL(source, packages), "utf8");
  const files = Object.entries(FILES).map(([name, [source, change]]) => [name, change(published(source))]);
  files.push(["rapidoc.LICENSE", RAPIDOC.map(published).join("\n")]);
  return files.map(([name, expected]) => ({ name, path: new URL(name, vendor), expected }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, expected } of vendored()) writeFileSync(path, expected);
}
