// Tells the agent of news: toasts, sound, desktop notifications, the dot on the icon, and what happened while one was away.

import { alertOf, isInFront } from "../core/alert.js";
import { observePause, serverNow, useServerNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { markIcon } from "../core/favicon.js";
import { readGone } from "../core/gone.js";
import { html, useEffect, useRef } from "../core/html.js";
import { newsCount } from "../core/news.js";
import { ownDeeds } from "../core/own-deeds.js";
import { hashOf, route } from "../core/router.js";
import { useStore } from "../core/store.js";
import { isHeldIn, pictureOf, sparing, whatIsNew } from "../core/told.js";
import { inWords, manyInWords } from "../core/told-words.js";
import { dropNews, stack } from "../core/toasts.js";
import { opened, seen } from "../core/unread.js";
import { useAbsence } from "../core/use-absence.js";
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
  const absence = useAbsence(marks);
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
    const before = last.current ?? pictureOf(first, now);
    const picture = pictureOf(work, serverNow());
    last.current = picture;
    if (absence.look(picture)) return;
    const found = whatIsNew(before, picture, { ...marks(), reading: readingNow() });
    tellAll(found.filter(({ kind }) => kind !== "gone"));
    found.filter(({ kind }) => kind === "gone").forEach(tellGone);
  }, [work, now]);
  // Whoever signs in next has other news.
  useEffect(() => () => {
    isOver.current = true;
    dropNews();
  }, []);
  useIcon();
  return html`<${Away} pieces=${absence.pieces} desk=${desk} onDismiss=${absence.forget} />`;
}

const marks = () => ({ seen: seen.get(), opened: opened.get(), deeds: ownDeeds.get() });

/** The conversation that is read in a focused window. */
function readingNow() {
  const { view, rest, more } = route.get();
  return isInFront() ? (view === "supervisor" ? more : rest) : null;
}

function useIcon() {
  const isMarked = useStore(newsCount) > 0;
  useEffect(() => markIcon(isMarked), [isMarked]);
  useEffect(() => () => markIcon(false), []);
}
