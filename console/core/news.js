// The count of new things in the page's title, visible from other tabs.

import { createStore, useStore } from "./store.js";
import { useEffect } from "./html.js";
import { countNews, opened, seen } from "./unread.js";

/** The number of tasks and paused conversations with something new. */
export const newsCount = createStore(0);

/** Updates the count from the agent's work. */
export function useNewsCount(work) {
  const [seenNow, openedNow] = [useStore(seen), useStore(opened)];
  useEffect(() => {
    newsCount.set(work ? countNews(work, seenNow, openedNow) : 0);
  }, [work, seenNow, openedNow]);
  useEffect(() => () => newsCount.set(0), []);
}
