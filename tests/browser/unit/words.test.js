import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import "../support/all-words.js";
import { LANGUAGES, locale, spoken, t } from "../../../console/core/words.js";
import { bundle } from "../support/bundle.js";
import { catalogue, speak, SUBJECTS, wordsOf } from "../support/catalogues.js";
import { keysIn, textsIn } from "../support/texts.js";

const CONSOLE = new URL("../../../console/", import.meta.url);
const CATALOGUES = Object.fromEntries(
  await Promise.all(Object.keys(LANGUAGES).map(async (name) => [name, await catalogue(name)])),
);
const SOURCES = ["core", "parts", "views"]
  .flatMap((folder) => readdirSync(new URL(folder, CONSOLE)).map((file) => `${folder}/${file}`))
  .concat("app.js")
  .map((name) => [name, readFileSync(new URL(name, CONSOLE), "utf8")]);

/** What is no text: names of languages and of the product, selectors, a drawing, scopes, and what operators read in the log of config.json. */
const ALLOWED = [...Object.values(LANGUAGES), "Hiatus", "Escape", "Enter", "Ctrl", "Control+K Meta+K", "input, textarea, select, [contenteditable]", "channel supervisor", "(pointer: coarse)", "(prefers-reduced-motion: reduce)", "Bearer …", '<circle cx="24.5" cy="7.5" r="6.5" fill="#e5484d" stroke="#fff" stroke-width="2"/>'];
const FOR_OPERATORS = ["core/config.js"];

const formsOf = (text) => (typeof text === "string" ? { other: text } : text);
const placeholders = (text) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].toSorted();

test("every language has every text, and nothing else", () => {
  for (const [name, words] of Object.entries(CATALOGUES)) assert.deepEqual(Object.keys(words), Object.keys(CATALOGUES.en), name);
});

test("a text has the same placeholders in every language, and where it counts, the forms of the language", () => {
  for (const [name, words] of Object.entries(CATALOGUES)) {
    const { pluralCategories } = new Intl.PluralRules(name).resolvedOptions();
    for (const [key, text] of Object.entries(words)) {
      const english = CATALOGUES.en[key];
      assert.equal(typeof text, typeof english, `${name} ${key}`);
      assert.deepEqual(placeholders(formsOf(text).other), placeholders(formsOf(english).other), `${name} ${key}`);
      if (typeof text !== "string") assert.deepEqual(Object.keys(text).toSorted(), pluralCategories.toSorted(), `${name} ${key}`);
    }
  }
});

test("no text is empty, and none but names is left in English", () => {
  for (const [name, words] of Object.entries(CATALOGUES)) {
    for (const [key, text] of Object.entries(words)) {
      for (const form of Object.values(formsOf(text))) assert.ok(form.trim() !== "", `${name} ${key}`);
      const isSentence = typeof text === "string" && /\p{L} \p{L}+ \p{L}/u.test(text.replaceAll(/\{\w+\}/g, ""));
      if (name !== "en" && isSentence) assert.notEqual(text, CATALOGUES.en[key], `${name} ${key}`);
    }
  }
});

/** What is typed as it is said. */
const TYPED = ["pause.nameWhichAnotherSystem", "settings.such080012", "settings.oneLine202612", "settings.0AnyNumber", "settings.whileAgentHasFrom", "settings.availableAgentWhoseDesk", "settings.thenEndsItselfCapacity"];

test("a number is written by the language, with its digits, unless it is to be typed so", () => {
  const having = Object.entries(CATALOGUES.ar).filter(([, text]) => Object.values(formsOf(text)).some((form) => /[0-9]/.test(form.replaceAll(/\{\w+\}/g, ""))));
  assert.deepEqual(having.map(([key]) => key).toSorted(), TYPED.toSorted());
});

test("a text is of one subject, the same in every language", async () => {
  for (const name of Object.keys(LANGUAGES)) {
    const keys = await Promise.all(SUBJECTS.map(async (subject) => Object.keys(await wordsOf(subject, name))));
    assert.equal(keys.flat().length, Object.keys(CATALOGUES.en).length, name);
    for (const [n, subject] of SUBJECTS.entries()) assert.deepEqual(keys[n], Object.keys(await wordsOf(subject, "en")), `${name} ${subject}`);
  }
});

test("a part of the page has its texts when it is loaded, and the first view none that only others say", async () => {
  const { outputs, first } = await bundle();
  const closure = (name, found = new Set()) => {
    if (found.has(name)) return found;
    found.add(name);
    for (const { path, kind } of outputs[name].imports) if (kind === "import-statement") closure(path, found);
    return found;
  };
  const sources = new Map(SOURCES);
  const saidIn = (name) => Object.keys(outputs[name].inputs).flatMap((input) => (sources.has(input) ? keysIn(sources.get(input)) : []));
  for (const name of Object.keys(outputs)) {
    const there = [...closure(name)].flatMap((one) => Object.keys(outputs[one].inputs)).flatMap((input) => /^words\/(\w+)\/en\.js$/.exec(input)?.[1] ?? []);
    const known = new Set((await Promise.all(there.map((subject) => wordsOf(subject, "en")))).flatMap(Object.keys));
    assert.deepEqual(saidIn(name).filter((key) => !known.has(key)), [], name);
  }
  const said = new Set(Object.keys(outputs).filter((name) => first.includes(name) || !outputs[name].entryPoint).flatMap(saidIn));
  assert.deepEqual(Object.keys(await wordsOf("desk", "en")).filter((key) => !said.has(key)), []);
});

test("the texts that there are are those that the modules say", () => {
  const said = new Set(SOURCES.flatMap(([, source]) => keysIn(source)));
  assert.deepEqual([...said].toSorted(), Object.keys(CATALOGUES.en).toSorted());
});

test("no module has a text of its own", () => {
  for (const [name, source] of SOURCES) {
    if (FOR_OPERATORS.includes(name)) continue;
    assert.deepEqual(textsIn(source).filter((text) => !ALLOWED.includes(text)), [], name);
  }
});

test("a text of a module's own would be found, wherever it stands", () => {
  const module = `
    const one = html\`<p class="hint" title="Some hint">Text \${name} and <b>more</b></p>\`;
    const two = isOn ? "On" : t("pager.next");
    const three = \`for \${agent} alone\`;
    run("leave", { headers: "if-match" });
  `;
  assert.deepEqual(textsIn(module).toSorted(), ["On", "Some hint", "Text", "and", "for … alone", "more"].toSorted());
});

test("the browser's first language that there is is spoken, and English where there is none", () => {
  assert.equal(spoken(["fr-FR", "de-AT", "en-GB"]), "de");
  assert.equal(spoken(["AR"]), "ar");
  assert.equal(spoken(["fr", "constructor"]), "en");
  assert.equal(spoken([]), "en");
});

test("a text takes its values, counts by its language's rules, and gives elements back as parts", async (context) => {
  context.after(() => speak("en"));
  assert.equal(t("bulkBar.conversationsSelected", { count: 1 }), "1 conversation selected");
  assert.equal(t("bulkBar.conversationsSelected", { count: 2000 }), "2,000 conversations selected");
  const link = { type: "a" };
  assert.deepEqual(t("pager.page", { page: link }), ["Page ", link, ""]);
  await speak("de");
  assert.equal(t("bulkBar.conversationsSelected", { count: 2000 }), "2.000 Konversationen ausgewählt");
  assert.equal(locale(), "de");
  await speak("ar");
  const counted = [1, 2, 3, 11, 100].map((count) => t("bulkBar.conversationsSelected", { count }));
  assert.equal(new Set(counted.map((text) => text.replaceAll(/\d+/g, ""))).size, 4, counted.join(" | "));
  assert.match(t("pickAgent.noAgentCalled", { name: "+1555" }), /\u2068\+1555\u2069/, "a name keeps its own direction");
});
