// The console's modules, named in index.html: the browser asks for all of them at once, not level by level, and first for
// those of the sign-in page. `npm run preload` writes the list; unit/preload.test.js compares.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";

const CONSOLE = new URL("../../../console/", import.meta.url);
const LIST = /( *<link rel="modulepreload"[^>]*>\n)+/;

/** The committed page. */
export function page() {
  return readFileSync(new URL("index.html", CONSOLE), "utf8");
}

/** The page with a link for every module that `app.js` needs; those loaded lazily come last, at low priority. */
export function withPreloads(html = page()) {
  const first = reached(["app.js"], STATIC);
  const all = reached(["app.js"], BOTH);
  const link = (name) => {
    const priority = first.includes(name) ? "" : ' fetchpriority="low"';
    return `  <link rel="modulepreload" href="${name}"${priority}>\n`;
  };
  const ordered = [...first, ...all.filter((name) => !first.includes(name))].filter((name) => name !== "app.js");
  return html.replace(LIST, ordered.map(link).join(""));
}

const STATIC = /^(?:import|export|\})[^;"(]*"(\.[^"]+)"/gm;
const BOTH = /(?:^(?:import|export|\})[^;"(]*|import\()"(\.[^"]+)"/gm;

/** These modules and their transitive imports, breadth first. */
function reached(found, imports) {
  for (const module of found) {
    const text = readFileSync(new URL(module, CONSOLE), "utf8");
    for (const [, path] of text.matchAll(imports)) {
      const name = join(dirname(module), path);
      if (!found.includes(name)) found.push(name);
    }
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("index.html", CONSOLE), withPreloads());
}
