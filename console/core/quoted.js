// Where a mail's own words end and what it quotes begins. Whatever a customer has written: nothing here takes longer than the
// text is long, and what may be their own words is not folded away.

/** No line of those that matter is longer. */
const MOST = 300;
/** The head of an earlier mail has a field with an address, in whatever language: `From: Shop <help@shop.example>`. */
const FIELD = /^\*?\p{Lu}[\p{L}. ]{0,20}:\*? \S/u;
const ADDRESS = /[<[(][^\s<>@]{1,100}@[^\s<>@]{1,100}[>\])]/;
/** How many fields such a head has at least. */
const FIELDS = 3;
/** What says whose the words below are names a day, or an address. */
const TOLD = /[\p{N}@]/u;
/** How many lines it has at most: programs break it. */
const ATTRIBUTION = 2;

/**
 * The text `{said, quoted}`; `quoted` is null where nothing is, where words of its own follow, and where there would be nothing
 * else: who writes between the lines, or only forwards, is shown whole. Nothing is lost: `said + quoted` is the text.
 */
export function splitQuoted(text) {
  const lines = text.split("\n");
  const from = [copied(lines), trailing(lines)].filter((line) => line > 0);
  if (from.length === 0) return { said: text, quoted: null };
  const end = lines.slice(0, Math.min(...from)).join("\n").length;
  return text.slice(0, end).trim() === "" ? { said: text, quoted: null } : { said: text.slice(0, end), quoted: text.slice(end) };
}

/** Where a whole earlier mail begins, with its head, and perhaps a rule above it. */
function copied(lines) {
  return lines.findIndex((line, place) => {
    if (isRule(line)) return isHead(lines, next(lines, place + 1), isWords(line));
    return isBlank(lines[place - 1]) && isHead(lines, place, false);
  });
}

/** A line of dashes, or of underscores, perhaps with words between: `-----Original Message-----`. */
function isRule(line) {
  const text = line.trim();
  return text.length <= MOST && ["---", "___"].some((rule) => text.startsWith(rule) && text.endsWith(rule));
}

function isWords(rule) {
  return /\p{L}/u.test(rule.slice(0, MOST));
}

/** Whether these lines are the head of a mail. Below a rule that says so, it need not name an address. */
function isHead(lines, place, isSaid) {
  const head = lines.slice(place, place + FIELDS).map((line) => line.slice(0, MOST).trim());
  return head.length === FIELDS && head.every((line) => FIELD.test(line)) && (isSaid || ADDRESS.test(head[0]));
}

function isBlank(line) {
  return line !== undefined && line.trim() === "";
}

/** The first line that is not blank, from here on. */
function next(lines, place) {
  let at = place;
  while (at < lines.length && isBlank(lines[at])) at += 1;
  return at;
}

/** Where the quotation begins that the text ends with, and what says whose it is. */
function trailing(lines) {
  const isQuoted = (line) => line.trimStart().startsWith(">");
  let from = lines.length;
  while (from > 0 && (isQuoted(lines[from - 1]) || isBlank(lines[from - 1]))) from -= 1;
  const first = next(lines, from);
  if (first === lines.length) return -1;
  for (let length = 1; length <= ATTRIBUTION; length += 1) {
    const above = lines.slice(Math.max(from - length, 0), from).join(" ");
    const isApart = from - length === 0 || isBlank(lines[from - length - 1]);
    if (isApart && above.length <= MOST && above.trimEnd().endsWith(":") && TOLD.test(above)) return from - length;
  }
  return first;
}
