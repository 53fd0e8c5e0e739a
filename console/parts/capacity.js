// The capacity meter.

import { boundsInWords, totalOf } from "../core/capacity.js";
import { html } from "../core/html.js";
import { t } from "../core/words.js";

const SEGMENTS = 12;

/** The meter: one segment per unit up to a dozen, a bar beyond; bounds for channels as words. */
export function Capacity({ inUse, capacity: given }) {
  const [capacity, bounds] = [totalOf(given), boundsInWords(given)];
  const words = [t("capacity.use", { inUse, capacity }), bounds].filter(Boolean).join(", ");
  return html`
    <div class="capacity" data-full=${inUse >= capacity}>
      <span class="capacity-words"><span class="visually-hidden">${t("capacity.capacity")} </span>${words}</span>
      ${capacity <= SEGMENTS ? html`<${Segments} ...${{ inUse, capacity }} />` : html`<${Bar} ...${{ inUse, capacity }} />`}
    </div>
  `;
}

function Segments({ inUse, capacity }) {
  const count = Math.max(capacity, Math.min(inUse, SEGMENTS));
  const one = (_, n) => html`<span key=${n} data-used=${n < inUse} data-over=${n >= capacity}></span>`;
  return html`<span class="segments" aria-hidden="true">${Array.from({ length: count }, one)}</span>`;
}

function Bar({ inUse, capacity }) {
  return html`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100, (inUse / capacity) * 100)} height="4" class="bar-used" />
    </svg>
  `;
}
