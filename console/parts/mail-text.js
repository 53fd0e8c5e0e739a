// The text of a mail: its own words, and what it quotes folded away.

import { html } from "../core/html.js";
import { splitQuoted } from "../core/quoted.js";
import { t } from "../core/words.js";
import { MessageText } from "./message-text.js";

/** The words; below them, what was quoted, which is shown when asked for. */
export function MailText({ text }) {
  const { said, quoted } = splitQuoted(text);
  if (quoted === null) return html`<${MessageText} text=${text} />`;
  return html`
    <${MessageText} text=${said.trimEnd()} />
    <details class="quoted">
      <summary>${t("history.quoted")}</summary>
      <${MessageText} text=${quoted.trim()} />
    </details>
  `;
}
