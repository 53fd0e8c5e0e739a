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
  const [first, ...later] = waves();
  const link = (priority) => (name) => `  <link rel="modulepreload" href="${name}"${priority}>\n`;
  const others = first.filter((name) => name !== "app.js");
  return html.replace(LIST, [...others.map(link("")), ...later.flat().map(link(' fetchpriority="low"'))].join(""));
}

const STATIC = /^(?:import|export|\})[^;"(]*"(\.[^"]+)"/gm;
const LAZY = /import\("(\.[^"]+)"/gm;

/** The modules in the order in which they are needed: those of the sign-in page, then those that each wave loads lazily. */
export function waves() {
  const all = [["app.js"]];
  const known = () => all.flat();
  for (const wave of all) {
    for (const module of wave) wave.push(...named(module, STATIC).filter((name) => !known().includes(name)));
    const next = [...new Set(wave.flatMap((module) => named(module, LAZY)))].filter((name) => !known().includes(name));
    if (next.length > 0) all.push(next);
  }
  return all;
}

/** The modules that one imports. */
function named(module, imports) {
  const text = readFileSync(new URL(module, CONSOLE), "utf8");
  return [...new Set([...text.matchAll(imports)].map(([, path]) => join(dirname(module), path)))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("index.html", CONSOLE), withPreloads());
}
