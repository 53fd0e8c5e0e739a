// Whether what is typed is found in a text, and where: without regard to case, accents, and how a number is written.

const NUMBER = /^[\d()+\-./]+$/;

/** The words of what is typed, as they are looked for. */
export function wordsIn(typed) {
  const words = typed.trim().split(/\s+/).map((word) => (NUMBER.test(word) ? word.replaceAll(/[^\d+]/g, "") : fold(word)));
  return words.filter((word) => word !== "");
}

/** Whether each of the words is in one of the texts. */
export function isIn(texts, words) {
  const folded = texts.filter((text) => typeof text === "string").map(fold);
  return words.every((word) => folded.some((text) => text.includes(word)));
}

/** A text in pieces, `{text, isMatch}`: those in which a word was found, and those between. */
export function piecesOf(text, words) {
  const letters = [...text];
  const folded = letters.map(fold);
  // Where in the folded text each letter begins: one letter may be several there, or none.
  const starts = [];
  let length = 0;
  for (const one of folded) {
    starts.push(length);
    length += one.length;
  }
  const ranges = words.flatMap((word) => placesOf(folded.join(""), word));
  const isFound = (at, size) => ranges.some(({ from, to }) => at < to && at + size > from);
  const pieces = [];
  letters.forEach((letter, n) => {
    const isMatch = isFound(starts[n], folded[n].length);
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) last.text += letter;
    else pieces.push({ text: letter, isMatch });
  });
  return pieces;
}

function placesOf(text, word) {
  const places = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push({ from: at, to: at + word.length });
  return places;
}

function fold(text) {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
