// The conflict notice of the settings: what somebody else saved, and what the user changes on top of it.

import { serverNow } from "../core/clock.js";
import { html, useEffect, useRef } from "../core/html.js";
import { shortTime } from "../core/time.js";

/** Both sets of changes; the form holds their merge. */
export function SettingsConflict({ conflict, onDiscard }) {
  const { by, at, theirs, mine } = conflict;
  const section = useRef(null);
  // The Save button is at the other end of the page.
  useEffect(() => section.current.focus(), [conflict]);
  const when = at ? `, ${shortTime(at, serverNow())}` : "";
  return html`
    <section class="conflict" role="alert" aria-label="Conflict" tabindex="-1" ref=${section}>
      <h2>${by ?? "Somebody"} changed the settings while you were editing${when}</h2>
      <${Changes} title=${`${by ?? "They"} changed`} changes=${theirs} />
      <${Changes} title="You change" changes=${mine} />
      <p>Nothing of yours is saved yet. The form below has both; where both changed the same, it has yours. Check it, then
        save again.</p>
      <button type="button" class="small" onClick=${onDiscard}>Discard my changes</button>
    </section>
  `;
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
