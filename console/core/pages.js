// A long list of the API's that is read page by page. Each page begins where the one before ended when that was read last; what is not in view is not read again.

/** Nothing read yet: `{cursor, data, error}` for each page, the first of which begins at the beginning. */
export const BEGINNING = [{ cursor: null, data: null, error: null }];

/** What page `n` has been answered: where its end has moved, the next one begins there, and what it had stays until that is read. */
export function answered(pages, n, { data, error }) {
  if (!pages[n]) return pages;
  const before = pages.slice(0, n);
  const next = data?.next_cursor ?? null;
  const [following, ...others] = pages.slice(n + 1);
  const after = following && next !== null ? [{ ...following, cursor: next }, ...others] : [];
  return [...before, { ...pages[n], data, error }, ...(error && !data ? pages.slice(n + 1) : after)];
}

/** Where the last page begins once there is one more; the same where there is none, or the last one is still to be read. */
export function withMore(pages) {
  const next = pages.at(-1).data?.next_cursor;
  return next ? [...pages, { cursor: next, data: null, error: null }] : pages;
}

/** All rows, once each: something that went from one page to another may be on both. `rowsOf` are those of a page's answer. */
export function allRows(pages, rowsOf) {
  const known = new Map();
  pages.forEach(({ data }, n) => {
    for (const row of data ? rowsOf(data) : []) if (!known.has(row.id)) known.set(row.id, { row, page: n });
  });
  return [...known.values()];
}

/** The pages that are read again: the first one, those with rows from `first` to `last`, and those of which nothing is known yet. */
export function watched(pages, rows, { first, last }) {
  const seen = rows.slice(first, last + 1).map(({ page }) => page);
  const unknown = pages.flatMap(({ data }, n) => (data ? [] : [n]));
  return new Set([0, ...seen, ...unknown]);
}

/**
 * Whether the list goes on: `more` where it is read on by itself, as its end is near, or, where it `isOrdered` by what the API does not know, up to five hundred rows;
 * `asks` where somebody has to want it, since the last page had nothing: the API filters while it reads, and might read on for long.
 */
export function goesOn(pages, rows, { last }, isOrdered = false) {
  const { data } = pages.at(-1);
  if (!data?.next_cursor) return { more: false, asks: false };
  const isEmpty = !rows.some(({ page }) => page === pages.length - 1);
  const isWanted = last >= rows.length - NEAR || (isOrdered && rows.length < ORDERED);
  return { more: !isEmpty && isWanted, asks: isEmpty };
}

/** So many rows before its end, a list is read on. */
const NEAR = 15;
/** So many rows are put in an order of one's own. */
const ORDERED = 500;
