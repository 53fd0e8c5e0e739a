// A text in which the words that were found are marked.

import { html } from "../core/html.js";
import { piecesOf } from "../core/match.js";

/** The text. */
export function Marked({ text, words }) {
  if (words.length === 0) return text;
  return piecesOf(text, words).map(({ text: piece, isMatch }, n) => (isMatch ? html`<mark key=${n}>${piece}</mark>` : piece));
}
