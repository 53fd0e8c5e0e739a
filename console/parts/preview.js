// How the last message of a conversation begins, in its row, and what it has beside its text.

import { html } from "../core/html.js";
import { numeral, t } from "../core/words.js";

const KINDS = { picture: t("files.picture"), audio: t("files.voice"), video: t("files.film"), file: t("files.file") };

/** The line; what is not the customer's says so. */
export function Preview({ conversation: { preview, preview_media: media = [], last_message: last } }) {
  if (preview === undefined) return null;
  const hasText = preview.trim() !== "";
  const beside = media.length > 0 ? kindsIn(media) : !hasText && t("history.noText");
  return html`
    <span class="row-line row-note row-preview">${last.from !== "customer" && html`<span>${t("preview.ours")}</span>`}
      ${beside && html`<em>${beside}</em>`} ${hasText && html`<bdi>${preview}</bdi>`}</span>
  `;
}

/** "Picture (2), File"; of a kind that is not known here, a file. */
function kindsIn(media) {
  const counts = new Map();
  for (const kind of media) {
    const words = KINDS[kind] ?? KINDS.file;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => (count > 1 ? `${words} (${numeral(count)})` : words)).join(", ");
}
