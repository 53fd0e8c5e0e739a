// Where the search is: its field comes with what is loaded later.

import { html } from "../core/html.js";
import { lazy } from "./lazy.js";

const Search = lazy(() => import("./later.js").then((module) => module.Search));

/** The search; what follows it gives way to what was found. */
export function SearchField() {
  return html`<div class="search"><${Search} /></div>`;
}
