// What happened while one was away: what came, who wrote, what was taken away and why, and what is due within the hour.

import { serverNow } from "../core/clock.js";
import { useApp } from "../core/context.js";
import { readGone } from "../core/gone.js";
import { html, useEffect, useId, useState } from "../core/html.js";
import { hashOf } from "../core/router.js";
import { inWords } from "../core/told-words.js";
import { t } from "../core/words.js";

const ORDER = ["gone", "reminder", "due", "task", "message"];

/** The list of these pieces, of which nothing is on the page where there is nothing to say. */
export function Away({ pieces, desk, onDismiss }) {
  const id = useId();
  const now = serverNow();
  const reasons = useReasons(pieces);
  const shown = pieces.filter(({ id: one, kind }) => kind !== "gone" || reasons[one]?.isOwn === false);
  if (shown.length === 0) return null;
  const dismiss = () => {
    onDismiss();
    document.querySelector("main")?.focus({ preventScroll: true });
  };
  return html`
    <section class="notice away" aria-labelledby=${id}>
      <div>
        <h2 id=${id}>${t("away.title")}</h2>
        <ul>
          ${inOrder(shown).map((piece) => {
            const why = reasons[piece.id]?.why ?? t("told.unknown");
            const { line } = inWords(piece.kind === "gone" ? { ...piece, why } : piece, now);
            return html`<li key=${piece.id} dir="auto">${piece.kind === "gone" ? line : html`<a href=${hashOf(desk, piece.id)}>${line}</a>`}</li>`;
          })}
        </ul>
      </div>
      <button type="button" class="small" onClick=${dismiss}>${t("common.dismiss")}</button>
    </section>
  `;
}

const inOrder = (pieces) => pieces.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));

/** Why each that is gone is, by id, as it is read. */
function useReasons(pieces) {
  const { api, user } = useApp();
  const [reasons, setReasons] = useState({});
  useEffect(() => {
    for (const { kind, id, one } of pieces) {
      if (kind !== "gone") continue;
      readGone(api, id, one.version, user.id).then((reason) => setReasons((known) => ({ ...known, [id]: reason })));
    }
  }, [pieces]);
  return reasons;
}
