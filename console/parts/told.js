// Tells the agent of news: toasts, sound, desktop notifications, the dot on the icon, and what happened while one was away.

import { alertOf, isInFront } from "../core/alert.js";
import { beforeAbsence, lastLook } from "../core/away.js";
import { observePause, serverNow, useServerNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { markIcon } from "../core/favicon.js";
import { readGone } from "../core/gone.js";
import { html, useEffect, useRef, useState } from "../core/html.js";
import { newsCount } from "../core/news.js";
import { ownDeeds } from "../core/own-deeds.js";
import { hashOf, route } from "../core/router.js";
import { useStore } from "../core/store.js";
import { isHeldIn, pictureOf, sparing, whatIsNew } from "../core/told.js";
import { inWords, manyInWords } from "../core/told-words.js";
import { dropNews, stack } from "../core/toasts.js";
import { opened, seen } from "../core/unread.js";
import { Away } from "./away.js";
import { t } from "../core/words.js";

const DESKS = ["desk", "try", "phones"];
const LOOKS_EVERY = 10_000;

/** `first` is the work as it was when the page began. */
export function Told({ work, first, view }) {
  const { api, user } = useApp();
  const now = useServerNow(LOOKS_EVERY);
  const desk = DESKS.includes(view) ? view : "desk";
  const last = useRef(null);
  const told = useRef({});
  const isOver = useRef(false);
  const tell = (piece) => {
    const words = inWords(piece, serverNow());
    const href = piece.kind === "gone" ? null : hashOf(desk, piece.id);
    // The desk's list announces what is due.
    const isSaid = piece.kind === "due" && DESKS.includes(view);
    stack(piece.kind, { text: words.line, href }, { many: (count) => manyInWords(piece.kind, count), open: t("common.open"), isSaid });
    return { key: `${piece.kind}.${piece.id}`, title: words.title, body: words.body, open: () => href && (location.hash = href) };
  };
  const tellAll = (found) => {
    const { pieces, told: next } = sparing(found, told.current, serverNow());
    told.current = next;
    if (pieces.length > 0) alertOf(pieces.map(tell), user.id);
  };
  const tellGone = async (piece) => {
    const { isOwn, why } = await readGone(api, piece.id, piece.one.version, user.id);
    if (!isOver.current && !isOwn && !isHeldIn(last.current, piece.id)) tellAll([{ ...piece, why: why ?? t("told.unknown") }]);
  };
  useEffect(() => {
    // What came says what time it is, too.
    work.paused.forEach(({ pause }) => observePause(pause));
    last.current ??= pictureOf(first, now);
    const picture = pictureOf(work, serverNow());
    const found = whatIsNew(last.current, picture, { ...marks(), reading: readingNow() });
    last.current = picture;
    tellAll(found.filter(({ kind }) => kind !== "gone"));
    found.filter(({ kind }) => kind === "gone").forEach(tellGone);
  }, [work, now]);
  // Whoever signs in next has other news.
  useEffect(() => () => {
    isOver.current = true;
    dropNews();
  }, []);
  const [away, forget] = useAway(work, now);
  useIcon();
  return away && html`<${Away} before=${away} work=${work} marks=${marks()} desk=${desk} onDismiss=${forget} />`;
}

const marks = () => ({ seen: seen.get(), opened: opened.get(), deeds: ownDeeds.get() });

/** The conversation that is read in a focused window. */
function readingNow() {
  const { view, rest, more } = route.get();
  return isInFront() ? (view === "supervisor" ? more : rest) : null;
}

/** The picture from before an absence, until it is dismissed. While the page is seen, what is there is remembered. */
function useAway(work, now) {
  const [before, setBefore] = useState(null);
  const look = () => {
    if (document.hidden) return;
    const absent = beforeAbsence(lastLook.get(), Date.now());
    if (absent) setBefore(absent);
    lastLook.set({ at: Date.now(), picture: pictureOf(work, serverNow()) });
  };
  useEffect(look, [work, now]);
  useEffect(() => {
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  });
  return [before, () => setBefore(null)];
}

function useIcon() {
  const isMarked = useStore(newsCount) > 0;
  useEffect(() => markIcon(isMarked), [isMarked]);
  useEffect(() => () => markIcon(false), []);
}
