// The console as it is served, made from its sources by esbuild: one stylesheet, one script, and a chunk for each part that is
// loaded later. `npm run bundle` writes `console/built`; unit/bundle.test.js compares.

import { build } from "esbuild";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { withoutPasses } from "./passes.js";

const CONSOLE = fileURLToPath(new URL("../../../console/", import.meta.url));
const BUILT = `${CONSOLE}built/`;

/** What is served as it is. */
const COPIED = { "config.json": "config.json", "preact.LICENSE": "vendor/preact.LICENSE", "htm.LICENSE": "vendor/htm.LICENSE", "chartist.LICENSE": "vendor/chartist.LICENSE" };

const DESK = "views/signed-in.js";
const DIALOGS = "parts/later.js";

/** What is there already when each of these comes. */
const AFTER = { [DESK]: "views/sign-in.js", [DIALOGS]: DESK, "views/settings.js": DIALOGS, "views/supervisor.js": DIALOGS, "parts/reports-page.js": "views/supervisor.js", "views/try.js": DIALOGS, "views/phones.js": DIALOGS };

/** The languages whose words are a chunk each. */
export const WORDS = ["de", "es", "ar"];

const LINKS = /( *<link rel="stylesheet"[^>]*>\n)+/;
const SCRIPT = / *<script type="module"/;
const NOTICE = "/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */";

const COMMON = {
  absWorkingDir: CONSOLE,
  outdir: BUILT,
  bundle: true,
  minify: true,
  charset: "utf8",
  // Nothing is lowered: what the sources use is what browsers have to know.
  target: "esnext",
  write: false,
  metafile: true,
};

/** The page's source. */
export function page() {
  return readFileSync(`${CONSOLE}index.html`, "utf8");
}

/** The stylesheets that the page's source names, in their order. */
export function stylesheets(source = page()) {
  return [...source.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
}

/**
 * Makes the console: `{files, first, outputs}`. `files` are contents by name; `first` are the names of the files that the first
 * view needs, the desk included, in the order in which they are asked for; `outputs` is what esbuild says of each script.
 */
export async function bundle() {
  const [script, style] = await Promise.all([scripts(), styles()]);
  const named = new Map(script.outputFiles.map(({ path, text }) => [path.slice(BUILT.length), text]));
  const { scripts: texts, outputs } = withoutPasses(named, byName(script.metafile.outputs));
  const ahead = await languageAhead(outputs);
  const start = closure(outputs, ["app.js"]);
  const desk = closure(outputs, [nameOf(outputs, DESK)]).filter((name) => !start.includes(name));
  const copied = Object.entries(COPIED).map(([name, source]) => [name, readFileSync(CONSOLE + source)]);
  const made = [...style.outputFiles, ...ahead.outputFiles].map(({ path, contents }) => [path.slice(BUILT.length), Buffer.from(contents)]);
  const chunks = [...texts].map(([name, text]) => [name, Buffer.from(text)]);
  const index = Buffer.from(withScripts(page(), start, desk));
  const files = new Map([["index.html", index], ...copied, ...chunks, ...made]);
  const first = ["index.html", "ahead.js", "style.css", ...start, "config.json", ...desk];
  return { files, first, outputs };
}

/** The committed files: contents by name. */
export function built() {
  return new Map(readdirSync(BUILT).map((name) => [name, readFileSync(BUILT + name)]));
}

function scripts() {
  return build({
    ...COMMON,
    entryPoints: { app: "app.js" },
    format: "esm",
    splitting: true,
    // By content: a page that is open does not get another release's chunk.
    chunkNames: "[name]-[hash]",
    banner: { js: NOTICE },
    plugins: [inOrder],
  });
}

/** Says what comes after what: otherwise, esbuild would make a chunk of all that any few of them have in common. */
const inOrder = {
  name: "in order",
  setup(build) {
    build.onLoad({ filter: /\.js$/ }, ({ path }) => {
      const before = AFTER[path.slice(CONSOLE.length)];
      return before && { contents: `import ${JSON.stringify(CONSOLE + before)};\n${readFileSync(path, "utf8")}` };
    });
  },
};

/** The script that asks for another language's words: a script of its own, so that it waits for no other. */
function languageAhead(outputs) {
  const chunks = Object.fromEntries(WORDS.map((name) => [name, nameOf(outputs, `words/desk/${name}.js`)]));
  const define = { WORDS: JSON.stringify(chunks) };
  return build({ ...COMMON, entryPoints: { ahead: "ahead.js" }, format: "iife", define });
}

function styles() {
  const contents = stylesheets().map((href) => `@import "./${href}";`).join("\n");
  return build({
    ...COMMON,
    stdin: { contents, resolveDir: CONSOLE, sourcefile: "style.css", loader: "css" },
    entryNames: "style",
    // Within the stylesheet: one question less.
    loader: { ".svg": "dataurl" },
  });
}

/** esbuild's outputs, with names in place of paths. */
function byName(outputs) {
  const bare = (path) => path.replace(/^built\//, "");
  const one = ([path, { imports, ...rest }]) => [bare(path), { ...rest, imports: imports.map((other) => ({ ...other, path: bare(other.path) })) }];
  return Object.fromEntries(Object.entries(outputs).map(one));
}

function nameOf(outputs, entryPoint) {
  return Object.keys(outputs).find((name) => outputs[name].entryPoint === entryPoint);
}

/** The scripts that these import at once, themselves included. */
function closure(outputs, names) {
  const all = [...names];
  for (const name of all) {
    const imported = outputs[name].imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path);
    all.push(...imported.filter((other) => !all.includes(other)));
  }
  return all;
}

/** The page with the one stylesheet, and the scripts that it needs next named ahead: those of the desk at low priority. */
function withScripts(source, start, desk) {
  const link = (priority) => (name) => `  <link rel="modulepreload" href="${name}"${priority}>\n`;
  const ahead = [...start.slice(1).map(link("")), ...desk.map(link(' fetchpriority="low"'))].join("");
  const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync(`${CONSOLE}icon.svg`, "utf8").trim())}`;
  const styled = source.replace(LINKS, '  <script src="ahead.js"></script>\n  <link rel="stylesheet" href="style.css">\n');
  return styled.replace('href="icon.svg"', `href="${icon}"`).replace(SCRIPT, `${ahead}$&`);
}

async function write() {
  const { files } = await bundle();
  rmSync(BUILT, { recursive: true, force: true });
  mkdirSync(BUILT);
  for (const [name, contents] of files) writeFileSync(BUILT + name, contents);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await write();
