// The console's texts in the language of its user: English comes with the scripts, the others are loaded. What the desk says is there first, what other parts of
// the page say comes with them (words/*.js).
//
// Whoever imports this module is evaluated after the language is there, so that constants can be texts, too. Another language takes
// a new page.

import en from "../words/desk/en.js";
import { KEY, LANGUAGES, spoken, wished } from "./language.js";

export { LANGUAGES, spoken };

const OTHERS = {
  de: () => import("../words/desk/de.js"),
  es: () => import("../words/desk/es.js"),
  ar: () => import("../words/desk/ar.js"),
};
const FROM_RIGHT = ["ar"];
const PLACEHOLDER = /\{(\w+)\}/;
/** Around a name or an address, which has a direction of its own (Unicode's isolates). */
const [ISOLATE, END] = ["\u2068", "\u2069"];

let now = of("en", en);

/** The language that is on: `en`, `de`, `es` or `ar`. */
export const language = () => now.language;

/** Whether the texts are the English ones, as what the API says is. */
export const isEnglish = () => now.language === "en";

/** The locale of dates and numbers: the language in the browser's region. */
export const locale = () => now.locale;

/** Loads the texts of the language that was chosen, or else of the first of the browser's that there is. */
export async function loadWords(name = wished()) {
  try {
    now = of(name, name === "en" ? en : (await OTHERS[name]()).default);
  } catch {
    // Better English than nothing.
    now = of("en", en);
  }
  const page = globalThis.document?.documentElement;
  if (page) Object.assign(page, { lang: now.language, dir: FROM_RIGHT.includes(now.language) ? "rtl" : "ltr" });
}

/** Adds the texts of a part of the page: the `english` ones at once, and over them those of the language that is on, which one of `others` loads. */
export async function addWords(english, others) {
  Object.assign(now.words, english);
  try {
    if (!isEnglish()) Object.assign(now.words, (await others[now.language]()).default);
  } catch {
    // As above.
  }
}

/** Remembers a language in this browser, and shows the page in it. */
export function chooseLanguage(name) {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage is full or disabled: the browser's language stays.
  }
  location.reload();
}

/** The locale of a language in a browser's region: `en-DE` for English in a German browser, so that dates are not American. */
export function localeOf(name, browser) {
  try {
    const { language: own, region } = new Intl.Locale(browser).maximize();
    if (own === name) return browser;
    const { locale: known } = new Intl.DateTimeFormat(`${name}-${region}`).resolvedOptions();
    // CLDR has no English for the region: use international English, not American.
    return known === "en" ? "en-001" : known;
  } catch {
    return name;
  }
}

/** A number as the language writes it. */
export const numeral = (number) => now.numbers.format(number);

/**
 * The text of a key, with `values` in the place of `{names}`: a string, or, where a value is an element, a list for a template.
 * A text with several forms is chosen by `count`. Numbers are written as the language does.
 */
export function t(key, values = {}) {
  const text = now.words[key];
  const form = typeof text === "string" ? text : (text[now.plurals.select(values.count)] ?? text.other);
  const parts = form.split(PLACEHOLDER).map((part, n) => (n % 2 === 0 ? part : written(values[part])));
  return parts.some((part) => typeof part === "object") ? parts : parts.join("");
}

function written(value) {
  if (typeof value === "number") return numeral(value);
  return typeof value === "string" && FROM_RIGHT.includes(now.language) ? ISOLATE + value + END : value;
}

function of(name, words) {
  const local = localeOf(name, globalThis.navigator?.language ?? "en-US");
  return { language: name, words: { ...words }, locale: local, plurals: new Intl.PluralRules(local), numbers: new Intl.NumberFormat(local) };
}

if (globalThis.document) await loadWords();
