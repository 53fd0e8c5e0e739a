// A customer's initials in a coloured disc: rows are found again by it. It says nothing that the name beside it does not.

import { html } from "../core/html.js";
import { colourOf, initialsOf } from "../core/initials.js";

/** The disc of this name; its letters are the stylesheet's, so that nobody copies or finds them as text. */
export function Avatar({ name }) {
  return html`<span class="avatar" data-colour=${colourOf(name)} data-initials=${initialsOf(name)} aria-hidden="true"></span>`;
}
