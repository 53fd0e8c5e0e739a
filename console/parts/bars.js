// Bars, as a picture of numbers that stand in a table or a text beside it.

import { html } from "../core/html.js";

const HEIGHT = 100;
const WIDTH = 12;
const GAP = 4;

/** The bars of `{name, count}`, each with its name and number as a title; `label` says what the picture shows. */
export function Bars({ label, bars }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const tall = (count) => (count === 0 ? 1 : Math.max(2, (count / most) * HEIGHT));
  return html`
    <svg class="report-bars" role="img" aria-label=${label} preserveAspectRatio="none"
      viewBox=${`0 0 ${Math.max(1, bars.length) * (WIDTH + GAP)} ${HEIGHT}`}>
      ${bars.map(
        ({ name, count }, n) => html`
          <rect key=${n} class="report-bar" data-empty=${count === 0} x=${n * (WIDTH + GAP) + GAP / 2} y=${HEIGHT - tall(count)}
            width=${WIDTH} height=${tall(count)}>
            <title>${name}: ${count}</title>
          </rect>
        `,
      )}
    </svg>
  `;
}
