// Inline notices.

import { html } from "../core/html.js";
import { wordsFor } from "../core/refusals.js";
import { t } from "../core/words.js";

/** A notice in a tone (`bad`, `warn`, `info`); `bad` ones are alerts. */
export function Notice({ tone = "info", children, onDismiss }) {
  return html`
    <div class="notice" data-tone=${tone} role=${tone === "bad" ? "alert" : undefined}>
      <p>${children}</p>
      ${onDismiss && html`<button type="button" class="quiet small" onClick=${onDismiss}>${t("common.dismiss")}</button>`}
    </div>
  `;
}

/** Warns that the data may be stale, if the last poll failed. */
export function StaleNotice({ error }) {
  const unanswered = error && (error.status === 0 || error.status >= 500);
  return unanswered ? html`<${Notice} tone="warn">${t("notice.serviceCannotReachedWhat")}<//>` : null;
}

/** A refusal in words that say what to do; renders nothing without one. */
export function RefusalNotice({ refusal, forAgent, onDismiss }) {
  if (!refusal) return null;
  return html`<${Notice} tone="bad" onDismiss=${onDismiss}>${wordsFor(refusal, { forAgent })}<//>`;
}
