// What stands for a customer where there is no picture: letters and a colour, always the same ones.

/** How many colours there are: those of `--face-…` in the styles. */
export const COLOURS = 6;

/** The first letters of a name's first and last word; the last two digits of what has no letters; at most two. */
export function initialsOf(name) {
  const words = name.split("@")[0].match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (words.length === 0) return name.match(/\d{1,2}(?=\D*$)/)?.[0] ?? "?";
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...word][0] ?? "");
  // Letters that are written joined would read as another word.
  return (isCased(first) ? first + last : first).toLocaleUpperCase();
}

const isCased = (letter) => letter.toLowerCase() !== letter.toUpperCase();

/** The number of the colour that is this customer's. */
export function colourOf(name) {
  return [...name].reduce((sum, character) => (sum * 31 + character.codePointAt(0)) % 9973, 7) % COLOURS;
}
