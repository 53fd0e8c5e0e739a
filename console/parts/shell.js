// The frame around every view: who one is, where one can go, and whether the service can be reached.

import { useApp } from "../core/context.js";
import { html, useEffect, useRef } from "../core/html.js";
import { rememberSignOut } from "../core/oidc.js";
import { hashOf } from "../core/router.js";
import { may, signOut } from "../core/session.js";
import { LiveRegion } from "./live-region.js";

const TITLES = { desk: "Desk", supervisor: "Supervisor", settings: "Settings", try: "Try it" };

/** The views that this person can use, here. */
export function viewsFor(user, config) {
  return [
    ...(may(user, "agent") ? ["desk"] : []),
    ...(may(user, "supervisor") ? ["supervisor"] : []),
    "settings",
    ...(config.mode === "local" && may(user, "agent") ? ["try"] : []),
  ];
}

/** The view to show for an address: the one it names, or the first that this person can use. */
export function viewAt({ view, rest }, user, config) {
  const allowed = viewsFor(user, config);
  // A supervisor has no desk of their own, but opens conversations on it.
  const opens = view === "desk" && rest !== null && may(user, "supervisor");
  return opens || allowed.includes(view) ? { view, rest } : { view: allowed[0], rest: null };
}

/** Header, navigation and the view itself. */
export function Shell({ view, children }) {
  const { config, user } = useApp();
  const main = useRef(null);
  const before = useRef(view);
  useEffect(() => {
    document.title = `${TITLES[view]} · Hiatus`;
    // Who went to another view starts reading there.
    if (before.current !== view) main.current.focus({ preventScroll: true });
    before.current = view;
  }, [view]);
  const leave = () => {
    rememberSignOut();
    signOut();
  };
  return html`
    <a class="skip" href="#main" onClick=${(event) => skipTo(event, main.current)}>Skip to content</a>
    <header class="top">
      <p class="wordmark">Hiatus</p>
      <nav class="views" aria-label="Views">
        ${viewsFor(user, config).map(
          (name) => html`
            <a key=${name} href=${hashOf(name)} aria-current=${name === view ? "page" : undefined}>${TITLES[name]}</a>
          `,
        )}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">Signed in as </span>${user.name}</span>
        <button type="button" class="quiet small" onClick=${leave}>Sign out</button>
      </div>
    </header>
    <main id="main" tabindex="-1" ref=${main} data-view=${view}>${children}</main>
    <${LiveRegion} />
  `;
}

/** The address names the view, so the skip link moves the focus itself. */
function skipTo(event, main) {
  event.preventDefault();
  main.focus();
}
