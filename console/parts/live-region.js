// The one polite live region of the page.

import { announcements } from "../core/announce.js";
import { html } from "../core/html.js";
import { useStore } from "../core/store.js";

/** Says what is added to it: two announcements at once are both said, and the same words twice are said twice. */
export function LiveRegion() {
  const said = useStore(announcements);
  return html`
    <div class="visually-hidden" role="log" aria-label="Announcements" aria-live="polite" aria-relevant="additions">
      ${said.map(({ id, text }) => html`<p key=${id}>${text}</p>`)}
    </div>
  `;
}
