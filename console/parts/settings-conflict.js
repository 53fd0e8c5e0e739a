// The conflict notice of the settings: what somebody else saved, and what the user changes on top of it.

import { serverNow } from "../core/clock.js";
import { html, useEffect, useRef } from "../core/html.js";
import { shortTime } from "../core/time.js";
import { t } from "../core/words.js";

/** Both sets of changes; the form holds their merge. */
export function SettingsConflict({ conflict, onDiscard }) {
  const { by, at, theirs, mine } = conflict;
  const section = useRef(null);
  // The Save button is at the other end of the page.
  useEffect(() => section.current.focus(), [conflict]);
  return html`
    <section class="conflict" role="alert" aria-label=${t("settings.conflict")} tabindex="-1" ref=${section}>
      <h2>${happened(by ?? t("settings.somebody"), at)}</h2>
      <${Changes} title=${by ? t("settings.changed", { by }) : t("settings.theyChanged")} changes=${theirs} />
      <${Changes} title=${t("settings.change")} changes=${mine} />
      <p>${t("settings.nothingYoursSavedYet")}</p>
      <button type="button" class="small" onClick=${onDiscard}>${t("settings.discardMyChanges")}</button>
    </section>
  `;
}

function happened(who, at) {
  if (!at) return t("settings.changedSettingsWhileWere", { who });
  return t("settings.changedSettingsWhileWereEditing", { who, time: shortTime(at, serverNow()) });
}

function Changes({ title, changes }) {
  if (changes.length === 0) return null;
  return html`
    <h3>${title}</h3>
    <ul>
      ${changes.map(({ label, from, to }) => html`<li key=${label}>${label}: <del>${from}</del> <ins>${to}</ins></li>`)}
    </ul>
  `;
}
