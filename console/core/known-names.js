// Completing a partly typed name from the names seen so far.

/** The known name that equals `typed` or is the only one to start with or contain it (ignoring case); else `typed`. */
export function nameMeant(typed, known) {
  const text = typed.trim();
  if (text === "" || known.includes(text)) return text;
  const folded = text.toLowerCase();
  const ways = [
    (name) => name.toLowerCase() === folded,
    (name) => name.toLowerCase().startsWith(folded),
    (name) => name.toLowerCase().includes(folded),
  ];
  const found = ways.map((way) => known.filter(way)).find((names) => names.length > 0) ?? [];
  return found.length === 1 ? found[0] : text;
}
