// The text of a message, with links.

import { html } from "../core/html.js";
import { linkParts } from "../core/links.js";

/** The text in its own direction. Links show their whole address and reveal nothing about the desk to their target. */
export function MessageText({ text }) {
  return html`
    <p class="message-body" dir="auto">
      ${linkParts(text).map(({ text: part, href }) =>
        href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${part}</a>` : part,
      )}
    </p>
  `;
}
