// Finds what people read in a module's source, other than by `t`: text between tags, attributes that are read out, sentences in
// strings. What it takes for code are single words without a capital: names of the API, classes, keys.

import { parse } from "acorn";
import { ancestor } from "acorn-walk";

/** The attributes whose values people read. */
const READ = ["label", "hint", "title", "aria-label", "legend", "act", "cancel", "placeholder", "words", "none", "tag"];

const OPTIONS = { ecmaVersion: "latest", sourceType: "module" };

/** The texts of a module, as far as they are literal. */
export function textsIn(source) {
  const found = [];
  ancestor(parse(source, OPTIONS), {
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.name === "html") found.push(...inTemplate(quasi.quasis.map(({ value }) => value.raw)));
    },
    Literal(node, _, ancestors) {
      if (typeof node.value === "string" && isSentence(node.value) && !isCode(node, ancestors)) found.push(node.value);
    },
    TemplateLiteral(node, _, ancestors) {
      const text = node.quasis.map(({ value }) => value.cooked).join("…");
      const isTagged = ancestors.at(-2).type === "TaggedTemplateExpression";
      if (!isTagged && isSentence(text.replaceAll(/[\s…]+/g, " ").trim()) && !isCode(node, ancestors)) found.push(text);
    },
  });
  return found;
}

/** The keys that a module gives to `t`, which are literal. */
export function keysIn(source) {
  const keys = [];
  ancestor(parse(source, OPTIONS), {
    CallExpression({ callee, arguments: [key] }) {
      if (callee.name === "t") keys.push(key.value);
    },
  });
  return keys;
}

/** A word with a capital, or several words. */
function isSentence(text) {
  return /^\p{Lu}\p{Ll}+(?![\p{L}+])/u.test(text) || /\p{L}[,;:.]? \p{L}/u.test(text);
}

function isCode(node, ancestors) {
  const parent = ancestors.at(-2);
  if (/^(Import|Export)/.test(parent.type) || (parent.type === "Property" && parent.key === node)) return true;
  if (parent.type === "BinaryExpression" && ["===", "!=="].includes(parent.operator)) return true;
  return ancestors.some(({ type, callee }) => type === "CallExpression" && callee.name === "t");
}

/** The texts of a template's literal parts. An expression stands for a whole value, or between two tags. */
function inTemplate(parts) {
  const found = [];
  let [isInTag, isQuoted, attribute] = [false, false, ""];
  for (const part of parts) {
    for (const [piece] of part.matchAll(/[<>"]|[^<>"]+/g)) {
      if (isQuoted && piece !== '"') {
        if (READ.includes(attribute) && isWord(piece)) found.push(piece);
      } else if (piece === '"' && isInTag) isQuoted = !isQuoted;
      else if (piece === "<" || piece === ">") isInTag = piece === "<";
      else if (isInTag) attribute = /([\w-]+)=$/.exec(piece)?.[1] ?? "";
      else if (isWord(piece)) found.push(piece.trim());
    }
  }
  return found;
}

function isWord(text) {
  return /\p{L}{2}/u.test(text);
}
