// A dot on the page's icon, while there is something new.

const DOT = '<circle cx="24.5" cy="7.5" r="6.5" fill="#e5484d" stroke="#fff" stroke-width="2"/>';

let plain = null;

/** Shows the icon with the dot or without. */
export function markIcon(isMarked) {
  const link = document.querySelector('link[rel="icon"]');
  plain ??= link?.href;
  if (plain?.startsWith("data:")) link.href = isMarked ? withDot(plain) : plain;
}

/** An icon's `data:` address with the dot. */
export function withDot(address) {
  const [type, ...svg] = address.split(",");
  return `${type},${encodeURIComponent(decodeURIComponent(svg.join(",")).replace("</svg>", `${DOT}</svg>`))}`;
}
