// Where a history is being read: at its end, or at an entry that stays where it is while others come and go above it.

import { useEffect, useLayoutEffect, useRef, useState } from "../core/html.js";

/** Within this many pixels of its end, the history sticks to the end when something is added. */
const NEAR = 80;

/**
 * Keeps the place in the scroller that gets the `scroller` ref: `{scroller, onScroll, below, toEnd}`. `shown` are the dependencies of
 * what it shows, `added` counts what was added at the end of the `history`; `below` says that this was not seen.
 */
export function usePlace(history, shown, added) {
  const scroller = useRef(null);
  const at = useRef({ isEnd: true, entry: null, top: 0, jump: history.jump, added: 0 });
  const [below, setBelow] = useState(false);
  // Scroll events and observers may come when the history is no longer on the page.
  const remember = () => {
    if (!scroller.current) return;
    Object.assign(at.current, placeIn(scroller.current, history.later));
    history.go.reading(at.current.isEnd);
    if (at.current.isEnd) setBelow(false);
  };
  const keep = () => {
    if (scroller.current) restore(scroller.current, at.current);
    remember();
  };
  useLayoutEffect(() => {
    const { jump, added: before, isEnd } = at.current;
    if (!isEnd && added > before) setBelow(true);
    Object.assign(at.current, { added, jump: history.jump });
    if (history.jump && history.jump !== jump) goTo(scroller.current, history.jump.to);
    else restore(scroller.current, at.current);
    remember();
  }, shown);
  // Entries also grow by themselves: a message that failed gets a notice.
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(scroller.current);
    observer.observe(scroller.current.querySelector("ol"));
    return () => observer.disconnect();
  }, []);
  const toEnd = () => {
    if (history.later) history.go.toNewest();
    else goTo(scroller.current, "end");
    scroller.current.focus();
  };
  return { scroller, onScroll: remember, below, toEnd };
}

function goTo(scroller, where) {
  scroller.scrollTop = where === "start" ? 0 : scroller.scrollHeight;
}

/** Whether the end is being read (where there is nothing `later`), and the first entry that is seen, with its distance from the top. A day has
 * another heading once its beginning is there: it is no place to hold on to. */
function placeIn(scroller, later) {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  const isEnd = !later && scrollHeight - scrollTop - clientHeight < NEAR;
  const { top } = scroller.getBoundingClientRect();
  const entry = [...scroller.querySelectorAll("ol > li:not(.day)")].find((one) => one.getBoundingClientRect().bottom > top) ?? null;
  return { isEnd, entry, top: entry ? entry.getBoundingClientRect().top - top : 0 };
}

function restore(scroller, { isEnd, entry, top }) {
  if (isEnd) goTo(scroller, "end");
  else if (entry?.isConnected) scroller.scrollTop += entry.getBoundingClientRect().top - scroller.getBoundingClientRect().top - top;
}
