// Every text of the console, by language: those of the desk, and those that come with other parts of the page.

import { readdirSync } from "node:fs";
import { addWords, loadWords } from "../../../console/core/words.js";

const WORDS = new URL("../../../console/words/", import.meta.url);

/** What the texts are about: the folders of the catalogues. */
export const SUBJECTS = readdirSync(WORDS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** The texts of a subject in a language. */
export async function wordsOf(subject, language) {
  return (await import(new URL(`${subject}/${language}.js`, WORDS))).default;
}

/** All texts of a language, by key. */
export async function catalogue(language) {
  return Object.assign({}, ...(await Promise.all(SUBJECTS.map((subject) => wordsOf(subject, language)))));
}

/** Speaks a language, as a page does on which every part is loaded. */
export async function speak(language) {
  await loadWords(language);
  await addWords(await catalogue(language), {});
}
