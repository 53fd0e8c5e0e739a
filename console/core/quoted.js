// Where a mail's own words end and what it quotes begins.

/** What stands above the whole of an earlier mail: a line of dashes with words, or a line of underscores, as Outlook has it. */
const RULE = /^\s*(?:-{3,}\s*\S.*\S\s*-{3,}|_{20,})\s*$/;
/** The head of an earlier mail: a name of a field, in whatever language, and a colon. */
const FIELD = /^\s*>?\s*\*?\p{Lu}[\p{L}. ]{0,20}:\*?\s+\S/u;
/** How many fields such a head has at least. */
const FIELDS = 3;
const QUOTED = /^\s*>/;
const BLANK = /^\s*$/;
/** How many lines an attribution has at most: programs break it. */
const ATTRIBUTION = 2;

/**
 * The text `{said, quoted}`; `quoted` is null where nothing is, where words of its own follow, and where there would be nothing
 * else: who writes between the lines, or only forwards, is shown whole. Nothing is lost: `said + quoted` is the text.
 */
export function splitQuoted(text) {
  const lines = text.split("\n");
  const from = [afterRule(lines), head(lines), trailing(lines)].filter((line) => line > 0);
  if (from.length === 0) return { said: text, quoted: null };
  const end = lines.slice(0, Math.min(...from)).join("\n").length;
  return text.slice(0, end).trim() === "" ? { said: text, quoted: null } : { said: text.slice(0, end), quoted: text.slice(end) };
}

function afterRule(lines) {
  return lines.findIndex((line, place) => RULE.test(line) && isHead(lines, next(lines, place + 1)));
}

function head(lines) {
  return lines.findIndex((_, place) => BLANK.test(lines[place - 1] ?? "x") && isHead(lines, place));
}

/** Whether these lines are the head of a mail. */
function isHead(lines, place) {
  return lines.slice(place, place + FIELDS).filter((line) => FIELD.test(line)).length === FIELDS;
}

/** The first line that is not blank, from here on. */
function next(lines, place) {
  const found = lines.findIndex((line, at) => at >= place && !BLANK.test(line));
  return found < 0 ? lines.length : found;
}

/** Where the quotation begins that the text ends with, and what says whose it is. */
function trailing(lines) {
  let from = lines.length;
  while (from > 0 && (QUOTED.test(lines[from - 1]) || BLANK.test(lines[from - 1]))) from -= 1;
  if (!lines.slice(from).some((line) => QUOTED.test(line))) return -1;
  const above = lines[from - 1]?.trimEnd() ?? "";
  if (!above.endsWith(":")) return next(lines, from);
  // A long attribution begins on the line before.
  for (let back = 1; back <= ATTRIBUTION; back += 1) {
    if (from - back === 0 || BLANK.test(lines[from - back - 1])) return from - back;
  }
  return from - 1;
}
