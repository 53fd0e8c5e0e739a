// What a page consists of, apart from its words: so that what was looked at once need not be again in the same run, by any of its files.

import { createHash } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";

/** Where the files of a run tell each other what they have seen; without it, each knows its own. */
const SHARED = process.env.HIATUS_LOOKS;

const seen = new Set();

const digest = (text) => createHash("sha256").update(text).digest("base64");

/** Whether this was looked at before, and nothing was wrong. */
export function isKnown(text) {
  if (SHARED) for (const line of readFileSync(SHARED, "utf8").split("\n")) seen.add(line);
  return seen.has(digest(text));
}

/** Says that this was looked at, and that nothing is wrong. */
export function know(text) {
  seen.add(digest(text));
  if (SHARED) appendFileSync(SHARED, `${digest(text)}\n`);
}

/** What `ask` answers, or nothing where it found nothing in a page of the same structure `where` this one is. */
export async function asFarAsNew(page, where, within, ask) {
  const key = `${where}\n${await structure(page, within)}`;
  if (isKnown(key)) return [];
  const answer = await ask();
  if (answer.length === 0) know(key);
  return answer;
}

/** The kinds of elements that can be seen, each with those that it is in: a list has the same structure with one row and with many. */
function structure(page, within) {
  return page.evaluate((selector) => {
    const STATES = /^(data-|aria-(current|pressed|expanded|checked|invalid|selected|disabled)$)/;
    const paths = new Map();
    const attribute = ({ name, value }) => (name === "class" || name === "role" || (STATES.test(name) && !/\d/.test(value)) ? `${name}=${value}` : name);
    const kind = (element) => [element.localName, ...[...element.attributes].map(attribute).sort(), element.disabled, element.checked, [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())].join(" ");
    const pathOf = (element) => {
      if (!paths.has(element)) paths.set(element, `${element.parentElement ? pathOf(element.parentElement) : ""}>${kind(element)}`);
      return paths.get(element);
    };
    const root = selector ? document.querySelector(selector) : document.body;
    const all = [root, ...root.querySelectorAll("*")].filter((element) => element.checkVisibility());
    return [...new Set(all.map(pathOf))].sort().join("\n");
  }, within);
}
