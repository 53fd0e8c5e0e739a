// The one polite live region of the page.

import { announcement } from "../core/announce.js";
import { html } from "../core/html.js";
import { useStore } from "../core/store.js";

/** Says what `announce` is given. A new element each time, so that the same words are said again. */
export function LiveRegion() {
  const { text, count } = useStore(announcement);
  return html`<div class="visually-hidden" role="status" aria-live="polite"><p key=${count}>${text}</p></div>`;
}
