// Paging by cursor.

import { html, useState } from "../core/html.js";
import { t } from "../core/words.js";

/**
 * The position in a paged list: `{page, cursor, next, previous, first}`. Cursors only lead forward, so those of earlier pages
 * are kept.
 */
export function usePages() {
  const [cursors, setCursors] = useState([null]);
  return {
    page: cursors.length,
    cursor: cursors.at(-1),
    next: (cursor) => setCursors((gone) => [...gone, cursor]),
    previous: () => setCursors((gone) => (gone.length > 1 ? gone.slice(0, -1) : gone)),
    first: () => setCursors([null]),
  };
}

/** Previous and next; renders nothing for a single page. */
export function Pager({ pages, nextCursor, label }) {
  if (pages.page === 1 && !nextCursor) return null;
  return html`
    <nav class="pager" aria-label=${label}>
      <button type="button" class="small" disabled=${pages.page === 1} onClick=${pages.previous}>${t("pager.previous")}</button>
      <span aria-live="polite">${t("pager.page", { page: pages.page })}</span>
      <button type="button" class="small" disabled=${!nextCursor} onClick=${() => pages.next(nextCursor)}>${t("pager.next")}</button>
    </nav>
  `;
}
