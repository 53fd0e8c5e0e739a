// The page's polite live region.

import { announcements } from "../core/announce.js";
import { html } from "../core/html.js";
import { useStore } from "../core/store.js";
import { t } from "../core/words.js";

/** A log, so that simultaneous and repeated announcements are all read. */
export function LiveRegion() {
  const said = useStore(announcements);
  return html`
    <div class="visually-hidden" role="log" aria-label=${t("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${said.map(({ id, text }) => html`<p key=${id}>${text}</p>`)}
    </div>
  `;
}
