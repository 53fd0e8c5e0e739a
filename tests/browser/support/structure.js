// What a page consists of, apart from its words: so that what was looked at once need not be again in the same run, by any of its files.

import { createHash } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { violations } from "./browser.js";

/** What of axe-core's rules colours decide. */
export const COLOURS = "color-contrast";

/** Where the files of a run tell each other what they have seen; without it, each knows its own. */
const SHARED = process.env.HIATUS_LOOKS;

const seen = new Set();

const digest = (text) => createHash("sha256").update(text).digest("base64");

/** Whether this was looked at before, and nothing was wrong. */
export function isKnown(text) {
  return known().has(digest(text));
}

/** Says that these were looked at, and that nothing is wrong. */
export function know(...texts) {
  const fresh = texts.map(digest).filter((one) => !seen.has(one));
  for (const one of fresh) seen.add(one);
  if (SHARED && fresh.length > 0) appendFileSync(SHARED, `${fresh.join("\n")}\n`);
}

function known() {
  if (SHARED) for (const line of readFileSync(SHARED, "utf8").split("\n")) seen.add(line);
  return seen;
}

/**
 * What axe-core finds in a page of which there is something that it has not seen `where` it is now; of colours alone with `isDark`, for which `ready` is waited. A page
 * of the same structure it is not asked about again; and colours, which take most of its time, are those of each kind of element, whatever stands beside it.
 */
export async function foundAnew(page, where, { within, isDark = false, ready = async () => {} } = {}) {
  const { language, kinds } = await structure(page, within);
  const whole = [where, language, ...kinds].join("\n");
  const coloured = kinds.map((kind) => `${where}\n${kind}`);
  const all = known();
  const isOld = (text) => all.has(digest(text));
  if (isOld(whole)) return [];
  const areColoursOld = coloured.every(isOld);
  if (isDark && areColoursOld) return [];
  await ready();
  const found = await violations(page, { within, only: isDark ? COLOURS : null, without: areColoursOld ? COLOURS : null });
  if (found.length === 0) know(whole, ...coloured);
  return found;
}

/** The page's language, and the kinds of elements that can be seen, each with those that it is in: a list has the same structure with one row and with many. */
function structure(page, within) {
  return page.evaluate((selector) => {
    // Whose initials they are is no state.
    const STATES = /^(data-(?!initials)|aria-(current|pressed|expanded|checked|invalid|selected|disabled)$)/;
    const paths = new Map();
    const attribute = ({ name, value }) => (name === "class" || name === "role" || (STATES.test(name) && !/\d/.test(value)) ? `${name}=${value}` : name);
    const kind = (element) => [element.localName, ...[...element.attributes].map(attribute).sort(), element.disabled, element.checked, [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())].join(" ");
    const pathOf = (element) => {
      if (!paths.has(element)) paths.set(element, `${element.parentElement ? pathOf(element.parentElement) : ""}>${kind(element)}`);
      return paths.get(element);
    };
    const root = selector ? document.querySelector(selector) : document.body;
    const all = [root, ...root.querySelectorAll("*")].filter((element) => element.checkVisibility());
    return { language: document.documentElement.lang, kinds: [...new Set(all.map(pathOf))].sort() };
  }, within);
}
