// How the last message of a conversation begins, in its row.

import { html } from "../core/html.js";
import { t } from "../core/words.js";

/** The line; what is not the customer's says so. */
export function Preview({ conversation: { preview, last_message: last } }) {
  if (preview === undefined) return null;
  const text = preview.trim() === "" ? html`<em>${t("history.noText")}</em>` : html`<bdi>${preview}</bdi>`;
  return html`<span class="row-line row-note row-preview">${last.from !== "customer" && html`<span>${t("preview.ours")}</span>`} ${text}</span>`;
}
