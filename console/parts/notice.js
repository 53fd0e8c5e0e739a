// What has to be read: a refusal, or what became of a command.

import { html } from "../core/html.js";
import { wordsFor } from "../core/refusals.js";

/** A line of text in its tone (`bad`, `warn`, `info`); read out at once where it is bad. */
export function Notice({ tone = "info", children, onDismiss }) {
  return html`
    <div class="notice" data-tone=${tone} role=${tone === "bad" ? "alert" : undefined}>
      <p>${children}</p>
      ${onDismiss && html`<button type="button" class="quiet small" onClick=${onDismiss}>Dismiss</button>`}
    </div>
  `;
}

/** That what is shown may be old, where a poll's last question was not answered. */
export function StaleNotice({ error }) {
  const unanswered = error && (error.status === 0 || error.status >= 500);
  return unanswered ? html`<${Notice} tone="warn">The service cannot be reached. What you see may be old.<//>` : null;
}

/** A refusal in words that say what to do; nothing where there is none. */
export function RefusalNotice({ refusal, forAgent, onDismiss }) {
  if (!refusal) return null;
  return html`<${Notice} tone="bad" onDismiss=${onDismiss}>${wordsFor(refusal, { forAgent })}<//>`;
}
