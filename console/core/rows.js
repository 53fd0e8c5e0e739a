// Which rows of a long list are on the page, and how much room the others take.

/** Shorter lists are there as a whole. */
const LONG = 40;
/** Around those that are seen, so many pixels of rows are there already. */
const MARGIN = 800;

/**
 * What a list of rows consists of, in order: `{row}` (an index) where it is on the page, `{room}` (pixels) where some are not.
 * `heights` are the rows' heights, `seen` the part that is seen, `{top, bottom}` in pixels from the list's beginning, and `kept` the
 * indexes of rows that stay in any case, with their neighbours: the open one, and the one that has the focus.
 */
export function layout(heights, seen, kept) {
  if (heights.length <= LONG) return heights.map((_, row) => ({ row }));
  const stays = new Set([0, heights.length - 1, ...kept.flatMap((row) => [row - 1, row, row + 1])]);
  const parts = [];
  let top = 0;
  heights.forEach((height, row) => {
    if (isNear(top, height, seen) || stays.has(row)) parts.push({ row });
    else if (parts.at(-1)?.room > 0) parts.at(-1).room += height;
    else parts.push({ room: height, after: row });
    top += height;
  });
  return parts;
}

/** The first and the last row near what is seen, as indexes. */
export function nearest(heights, seen) {
  const near = { first: heights.length, last: -1 };
  let top = 0;
  heights.forEach((height, row) => {
    if (isNear(top, height, seen)) Object.assign(near, { first: Math.min(near.first, row), last: row });
    top += height;
  });
  return near;
}

function isNear(top, height, seen) {
  return top + height > seen.top - MARGIN && top < seen.bottom + MARGIN;
}

/** The heights of rows of which some were measured: the others are as the average of these. */
export function heightsOf(keys, measured, usual) {
  const known = keys.map((key) => measured.get(key)).filter(Boolean);
  const average = known.length === 0 ? usual : known.reduce((sum, height) => sum + height, 0) / known.length;
  return keys.map((key) => measured.get(key) ?? average);
}
