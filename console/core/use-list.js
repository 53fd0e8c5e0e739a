// A long list as it is read: which pages there are, and which of them are followed.

import { html, useEffect, useMemo, useRef, useState } from "./html.js";
import { allRows, answered, BEGINNING, goesOn, watched, withMore } from "./pages.js";
import { route } from "./router.js";
import { usePoll } from "./use-poll.js";

const WHILE_SEEN = { whileHidden: false };

/** The list that was left for one of its conversations, so that coming back leads to the same place. */
let left = null;

/**
 * Reads the list at `address(cursor)` every `every` milliseconds, or as it is told of changes; `rowsOf` are the conversations of an answer, `inOrder` puts all of
 * them in an order that the API does not have. `at` is as in `usePoll`.
 * `{rows, loaded, isRead, error, isOpen, asks, more, refresh, onNear, known, reading}`: `isRead` says that there is an answer, `loaded` that or a refusal; `isOpen` that it
 * goes on, `asks` that it does only with `more()`; `onNear` and `known` are for `Rows`, and `reading` has to be rendered.
 */
export function useList(api, address, { every, rowsOf, inOrder, at }) {
  const [kept] = useState(() => take(api, address(null)));
  const [pages, setPages] = useState(kept.pages);
  const [near, setNear] = useState(kept.near);
  const refreshers = useRef(new Map());
  const found = useMemo(() => ordered(allRows(pages, rowsOf), inOrder), [pages]);
  const rows = useMemo(() => found.map(({ row }) => row), [found]);
  const { more, asks } = goesOn(pages, found, near, Boolean(inOrder));
  useEffect(() => more && setPages(withMore), [more, pages]);
  const top = useTop();
  const state = useRef(null);
  state.current = { api, address: address(null), pages, near, known: kept.known };
  useEffect(() => () => leave(state.current, top.current), []);
  const isFollowed = watched(pages, found, near);
  const reading = pages.map(
    (page, n) => html`
      <${Page} key=${n} ...${{ api, at, every, n, refreshers }} address=${isFollowed.has(n) ? address(page.cursor) : null}
        onAnswer=${(answer) => setPages((now) => answered(now, n, answer))} />
    `,
  );
  const [{ data, error }] = pages;
  return {
    rows,
    loaded: Boolean(data ?? error),
    isRead: Boolean(data),
    error: pages.find((page) => page.error)?.error ?? null,
    isOpen: Boolean(pages.at(-1).data?.next_cursor) || pages.at(-1).data === null,
    asks,
    more: () => setPages(withMore),
    refresh: () => Promise.all([...refreshers.current.values()].map((refresh) => refresh())),
    onNear: setNear,
    known: kept.known,
    reading,
  };
}

/** The rows with their pages, as `inOrder` puts the rows. */
function ordered(found, inOrder) {
  if (!inOrder) return found;
  const byRow = new Map(found.map((one) => [one.row, one]));
  return inOrder([...byRow.keys()]).map((row) => byRow.get(row));
}

/** Follows one page, and says what it was answered. */
function Page({ api, address, at, every, n, refreshers, onAnswer }) {
  const poll = usePoll(api, address, every, { ...WHILE_SEEN, at });
  useEffect(() => {
    if (address !== null && poll.loaded) onAnswer(poll);
  }, [poll.data, poll.error]);
  useEffect(() => {
    if (address === null) return undefined;
    refreshers.current.set(n, poll.refresh);
    return () => refreshers.current.delete(n);
  });
  return null;
}

/** How far the page is scrolled while the list is on it: a conversation is there before the list is gone. */
function useTop() {
  const top = useRef(0);
  useEffect(() => {
    const note = ({ target }) => isHere() && target === page() && (top.current = target.scrollTop);
    document.addEventListener("scroll", note, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", note, { capture: true });
  }, []);
  return top;
}

const page = () => document.querySelector("main");
const isHere = () => !route.get().more;

/** What there was of this list when it was left for one of its conversations, in the same sign-in. */
function take(api, address) {
  const found = left?.api === api && left.address === address ? left : null;
  left = null;
  if (found) requestAnimationFrame(() => page()?.scrollTo(0, found.top));
  return found ?? { pages: BEGINNING, near: { first: 0, last: 0 }, known: new Map() };
}

function leave(list, top) {
  if (!isHere()) left = { ...list, top };
}
