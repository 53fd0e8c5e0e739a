// What happened while one was away, from when one is back until that is dismissed.

import { beforeAbsence, lastLook } from "./away.js";
import { useEffect, useRef, useState } from "./html.js";
import { whatIsNew } from "./told.js";

/** For so long after an absence, what is read belongs to it: the work may be old when one comes back. */
const SETTLES = 10_000;

/**
 * `{pieces, look, forget}`: what is new since the last look, as `whatIsNew` has it with `marks()`. `look(picture)` is called with the work as it is, remembers it while the page is seen, and
 * says whether that belongs to an absence: then it is in `pieces`, and needs no other telling.
 */
export function useAbsence(marks) {
  const [pieces, setPieces] = useState([]);
  const shown = useRef(null);
  const over = useRef(null);
  const look = (picture) => {
    shown.current = picture;
    if (document.hidden) return false;
    const before = beforeAbsence(lastLook.get(), Date.now());
    if (before) over.current = { before, at: Date.now() };
    lastLook.set({ at: Date.now(), picture });
    if (over.current === null || Date.now() - over.current.at >= SETTLES) return false;
    const found = whatIsNew(over.current.before, picture, { ...marks(), isAway: true });
    setPieces((known) => (JSON.stringify(known) === JSON.stringify(found) ? known : found));
    return true;
  };
  useEffect(() => {
    const again = () => shown.current && look(shown.current);
    document.addEventListener("visibilitychange", again);
    return () => document.removeEventListener("visibilitychange", again);
  }, []);
  const forget = () => {
    over.current = null;
    setPieces([]);
  };
  return { pieces, look, forget };
}
