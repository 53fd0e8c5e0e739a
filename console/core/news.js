// How many things are new for the agent, for the title of the page: also where it is behind other pages.

import { createStore, useStore } from "./store.js";
import { useEffect } from "./html.js";
import { countNews, opened, seen } from "./unread.js";

/** The number of tasks and paused conversations with something new. */
export const newsCount = createStore(0);

/** Keeps the number, from the agent's work as the desk reads it. */
export function useNewsCount(work) {
  const [seenNow, openedNow] = [useStore(seen), useStore(opened)];
  useEffect(() => {
    newsCount.set(work ? countNews(work, seenNow, openedNow) : 0);
  }, [work, seenNow, openedNow]);
  useEffect(() => () => newsCount.set(0), []);
}
