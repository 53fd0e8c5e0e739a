// The frame around every view: navigation, user, notifications.

import { useApp } from "../core/context.js";
import { html, useEffect, useRef } from "../core/html.js";
import { PRODUCT } from "../core/names.js";
import { newsCount } from "../core/news.js";
import { hashOf } from "../core/router.js";
import { may } from "../core/session.js";
import { useStore } from "../core/store.js";
import { CommandButton } from "./command-button.js";
import { LiveRegion } from "./live-region.js";
import { Bell, News } from "./news.js";
import { ShortcutHelp } from "./shortcut-help.js";
import { SignOut } from "./sign-out.js";
import { Toasts } from "./toasts.js";
import { numeral, t } from "../core/words.js";

const TITLES = { desk: t("common.desk"), supervisor: t("common.supervisor"), settings: t("common.settings"), try: t("common.try"), phones: t("common.phones") };

/** The views available to this user in this deployment. */
function viewsFor(user, config) {
  return [
    ...(may(user, "agent") ? ["desk"] : []),
    ...(may(user, "supervisor") ? ["supervisor"] : []),
    "settings",
    ...(config.mode === "local" && may(user, "agent") ? ["try", "phones"] : []),
  ];
}

/** The route to show: the requested one if its view is available, else the first available view. */
export function viewAt(address, user, config) {
  const allowed = viewsFor(user, config);
  if (allowed.includes(address.view)) return address;
  // Supervisors without a desk open a desk's conversation link in their own view.
  const isConversation = address.view === "desk" && address.rest !== null && may(user, "supervisor");
  if (isConversation) return { view: "supervisor", rest: "now", more: address.rest, query: {} };
  return { view: allowed[0], rest: null, more: null, query: {} };
}

/** Header, navigation and the view itself. */
export function Shell({ view, children }) {
  const { config, user } = useApp();
  const main = useRef(null);
  const before = useRef(view);
  const news = useStore(newsCount);
  useEffect(() => {
    document.title = [news > 0 && `(${numeral(news)})`, TITLES[view], "·", PRODUCT].filter(Boolean).join(" ");
  }, [view, news]);
  useEffect(() => {
    // After navigation, keyboard and screen reader continue in the new view.
    if (before.current !== view) main.current.focus({ preventScroll: true });
    before.current = view;
  }, [view]);
  return html`
    <a class="skip" href="#main" onClick=${(event) => skipTo(event, main.current)}>${t("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${PRODUCT}</p>
      <nav class="views" aria-label=${t("shell.views")}>
        ${viewsFor(user, config).map(
          (name) => html`
            <a key=${name} href=${hashOf(name)} aria-current=${name === view ? "page" : undefined}>${TITLES[name]}</a>
          `,
        )}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${t("shell.signed")} </span>${user.name}</span>
        <${CommandButton} />
        ${may(user, "agent") && html`<${Bell} />`}
        <${ShortcutHelp} />
        <${SignOut} />
      </div>
    </header>
    ${may(user, "agent") && html`<${News} view=${view} />`}
    <main id="main" tabindex="-1" ref=${main} data-view=${view}>${children}</main>
    <${Toasts} />
    <${LiveRegion} />
  `;
}

/** The fragment holds the route, so the skip link moves the focus itself. */
function skipTo(event, main) {
  event.preventDefault();
  main.focus();
}
