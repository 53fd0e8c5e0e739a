// The choice of the language, which this browser remembers.

import { html, useId } from "../core/html.js";
import { chooseLanguage, language, LANGUAGES, t } from "../core/words.js";

/** The pick list: each language is called as its own speakers call it. */
export function LanguageChoice() {
  const id = useId();
  return html`
    <div class="field language">
      <label for=${id}>${t("language.label")}</label>
      <select id=${id} value=${language()} aria-describedby=${`${id}-hint`} onChange=${(event) => chooseLanguage(event.currentTarget.value)}>
        ${Object.entries(LANGUAGES).map(([name, own]) => html`<option key=${name} value=${name} lang=${name}>${own}</option>`)}
      </select>
      <p class="hint" id=${`${id}-hint`}>${t("language.hint")}</p>
    </div>
  `;
}
