// What the rows on the page offer, for the command menu: their buttons have no keys.

import { useLayoutEffect } from "./html.js";

const offered = new Map();

/** Says what the row of a conversation offers now, `{words, act}` each, while it is on the page. */
export function useRowOffers(id, name, offers) {
  useLayoutEffect(() => {
    offered.set(id, { name, offers });
  });
  useLayoutEffect(() => () => offered.delete(id), [id]);
}

/** All of them as commands, `{words, run}`, row by row. */
export function rowOffers() {
  return [...offered].flatMap(([id, { name, offers }]) =>
    offers.map(({ words, act }) => ({ id: `${id} ${words}`, words: `${words}: ${name}`, run: act })),
  );
}
