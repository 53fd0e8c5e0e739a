// A list of rows that may be long: only what is near the view is on the page.

import { html, useEffect, useLayoutEffect, useRef, useState } from "../core/html.js";
import { heightsOf, layout, nearest } from "../core/rows.js";

const USUAL = 80;
/** The page is looked at again when it was scrolled by so many pixels; by less, nothing new comes near. */
const STEP = 200;

/**
 * The list. `keys` name the rows, `current` is the key of the open one, `row(n, place)` renders the one at `n`: `place` are attributes for its
 * `li`, which say where in the whole list it stands. `isOpen` says that the list goes on, `onNear` gets the first and the last index near what is seen, and
 * `known` is where the heights that were measured are kept.
 */
export function Rows({ keys, current, row, isOpen = false, onNear, known }) {
  const list = useRef(null);
  const measured = useRef(known ?? new Map());
  const [focused, setFocused] = useState(null);
  const seen = useSeen(list);
  const heights = heightsOf(keys, measured.current, USUAL);
  const kept = [current, focused].map((key) => keys.indexOf(key)).filter((n) => n >= 0);
  const parts = layout(heights, seen, kept);
  useLayoutEffect(() => {
    const rows = [...list.current.children].filter(({ dataset }) => dataset.room === undefined);
    // What is not on the screen, as the lists are beside a conversation on a phone, has no height.
    const shown = parts.filter(({ row: n }) => n !== undefined).map(({ row: n }, at) => [keys[n], rows[at]?.offsetHeight]);
    for (const [key, height] of shown) if (height > 0) measured.current.set(key, height);
  });
  const { first, last } = nearest(heights, seen);
  useEffect(() => onNear?.({ first, last }), [first, last]);
  const onFocusIn = ({ target }) => {
    const place = Number(target.closest("li")?.getAttribute("aria-posinset"));
    setFocused(keys[place - 1] ?? null);
  };
  return html`
    <ul ref=${list} onFocusIn=${onFocusIn} onFocusOut=${() => setFocused(null)}>
      ${parts.map(({ row: n, room, after }) =>
        n === undefined
          ? html`<li key=${`room ${after}`} aria-hidden="true" data-room style=${{ height: `${room}px` }}></li>`
          : row(n, { "aria-posinset": n + 1, "aria-setsize": isOpen ? -1 : keys.length }),
      )}
    </ul>
  `;
}

/** The part of the list that is in the window, `{top, bottom}` from the list's beginning. */
function useSeen(list) {
  const [seen, setSeen] = useState({ top: 0, bottom: 2 * USUAL });
  useEffect(() => {
    let frame = null;
    const look = () => {
      frame = null;
      if (!list.current) return;
      const { top } = list.current.getBoundingClientRect();
      const now = { top: STEP * Math.floor(-top / STEP), bottom: STEP * Math.ceil((innerHeight - top) / STEP) };
      setSeen((before) => (before.top === now.top && before.bottom === now.bottom ? before : now));
    };
    const soon = () => (frame ??= requestAnimationFrame(look));
    look();
    // What scrolls may be the page or something within it.
    document.addEventListener("scroll", soon, { capture: true, passive: true });
    addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("scroll", soon, { capture: true });
      removeEventListener("resize", soon);
    };
  }, []);
  return seen;
}
