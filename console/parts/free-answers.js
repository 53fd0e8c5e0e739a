// Until when the channel carries free answers.

import { useServerNow } from "../core/clock.js";
import { html } from "../core/html.js";
import { shortTime } from "../core/time.js";
import { t } from "../core/words.js";

/** Until when free answers go, where that ends; `at` is null or undefined where it does not. */
export function FreeAnswers({ at }) {
  const now = useServerNow();
  if (!at || Date.parse(at) <= now) return null;
  return html`<span class="until">${t("composer.freeAnswersUntil", { at: shortTime(at, now) })}</span>`;
}
