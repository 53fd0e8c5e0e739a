// Finding links in plain text.

const LINK = /\bhttps?:\/\/[^\s<>"]+/gi;
/** Punctuation after a link usually belongs to the sentence. */
const TRAILING = /[.,;:!?'’”]+$/;

/** Splits a text into parts `{text, href}`; `href` is null for what is not a link. Only http and https are links. */
export function linkParts(text) {
  const parts = [];
  let end = 0;
  const add = (from, to, href = null) => from < to && parts.push({ text: text.slice(from, to), href });
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const link = trimmed(found);
    if (!URL.canParse(link)) continue;
    add(end, index);
    end = index + link.length;
    add(index, end, link);
  }
  add(end, text.length);
  return parts;
}

/** Without trailing punctuation, and without a closing bracket that the link does not open. */
function trimmed(link) {
  const bare = link.replace(TRAILING, "");
  const closes = bare.endsWith(")") && !bare.includes("(");
  return closes ? trimmed(bare.slice(0, -1)) : bare;
}
