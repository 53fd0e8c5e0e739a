// A list of facts: what each is called, and what it is.

import { html } from "../core/html.js";

/** The list; `facts` are pairs of a term and its words. */
export function Facts({ facts }) {
  return html`
    <dl class="facts">${facts.map(([term, words]) => html`<div key=${term}><dt>${term}</dt><dd dir="auto" class="lines">${words}</dd></div>`)}</dl>
  `;
}
