// Finding a name among those that were seen, from as much of it as was typed.

/** The name that is meant: one that is the same, or the only one that begins with or contains it; else what was typed. */
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
