// The modules and styles that the console's first view needs, named in index.html: the browser asks for all of them at
// once, not level by level. `npm run preload` writes the list; unit/preload.test.js compares.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";

const CONSOLE = new URL("../../../console/", import.meta.url);
const LIST = /( *<link rel="modulepreload" href="[^"]+">\n)+/;

/** The page as it is. */
export function page() {
  return readFileSync(new URL("index.html", CONSOLE), "utf8");
}

/** The page with every module that `app.js` imports, directly or not. */
export function withPreloads(html = page()) {
  const links = modules("app.js").map((name) => `  <link rel="modulepreload" href="${name}">\n`);
  return html.replace(LIST, links.join(""));
}

/** The modules that this one needs, itself left out, in the order in which they are met. */
function modules(start, found = []) {
  const text = readFileSync(new URL(start, CONSOLE), "utf8");
  for (const [, path] of text.matchAll(/(?:^import|^export|^\} from)[^;"]*"(\.[^"]+)"/gm)) {
    const name = join(dirname(start), path);
    if (found.includes(name)) continue;
    found.push(name);
    modules(name, found);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("index.html", CONSOLE), withPreloads());
}
