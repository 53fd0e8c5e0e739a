// The desk, and beside it what plays the customer: a sheet at the bottom where there is no room beside it.

import { html, useId, useState } from "../core/html.js";
import { Desk } from "../views/desk.js";

/** The frame; `name` is the page's, `label` that of what stands beside the desk, `view` the view that links lead to. */
export function BesideDesk({ name, label, view, conversationId, children }) {
  const [isOpen, setOpen] = useState(true);
  const id = useId();
  return html`
    <div class="try" data-open=${isOpen}>
      <h1 class="visually-hidden">${name}</h1>
      <${Desk} conversationId=${conversationId} view=${view} />
      <aside class="simulator" aria-label=${label}>
        <h2><button type="button" class="list-toggle" aria-expanded=${isOpen} aria-controls=${id} onClick=${() => setOpen(!isOpen)}>${label}</button></h2>
        <div id=${id} class="simulator-parts" hidden=${!isOpen}>${children}</div>
      </aside>
    </div>
  `;
}
