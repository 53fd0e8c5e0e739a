// The console behind the sign-in page, loaded lazily: the frame and the current view. Views other than the desk come later.

import { createApi } from "../core/api.js";
import { followActivity, isLively } from "../core/activity.js";
import { observeServerTime } from "../core/clock.js";
import { AppContext } from "../core/context.js";
import { releaseAll } from "../core/held.js";
import { html, useEffect, useMemo } from "../core/html.js";
import { startLive, useFollow } from "../core/live.js";
import { readClock } from "../core/local.js";
import { noting } from "../core/own-deeds.js";
import { route } from "../core/router.js";
import { may, renewOrExpire, session } from "../core/session.js";
import { useStore } from "../core/store.js";
import { Shell, viewAt } from "../parts/shell.js";
import { lazy, loadTheRest } from "../parts/lazy.js";
import { Desk } from "./desk.js";

const CLOCK_EVERY = 2000;
/** How much less often the clock is read while nothing happens. */
const AT_REST = 30;

/** A page besides the desk is not loaded before it is opened: many people never do. */
const RARE = { rare: true };

const Settings = lazy(() => import("./settings.js").then((module) => module.Settings), RARE);
const Supervisor = lazy(() => import("./supervisor.js").then((module) => module.Supervisor), RARE);
const Try = lazy(() => import("./try.js").then((module) => module.Try), RARE);

const Phones = lazy(() => import("./phones.js").then((module) => module.Phones), RARE);

const VIEWS = {
  desk: ({ rest }) => html`<${Desk} conversationId=${rest} />`,
  supervisor: ({ rest, more, query }) => html`<${Supervisor} list=${rest} conversationId=${more} filter=${query} />`,
  settings: () => html`<${Settings} />`,
  try: ({ rest }) => html`<${Try} conversationId=${rest} />`,
  phones: ({ rest }) => html`<${Phones} conversationId=${rest} />`,
};

followActivity();
// Held commands are sent, not lost, when the page unloads.
addEventListener("pagehide", releaseAll);

/** The console of a signed-in user. */
export function SignedIn({ config, user }) {
  const address = viewAt(useStore(route), user, config);
  const app = useMemo(() => ({ config, user, api: apiOf(config) }), [config, user]);
  // Before any component of the page follows anything.
  const endLive = useMemo(() => (isTold(user) ? startLive(app.api, user) : () => {}), [app]);
  useEffect(() => endLive, [endLive]);
  useFollow(app.api, may(user, "agent") ? "desk" : null);
  useLocalClock(config);
  useEffect(loadTheRest, []);
  return html`
    <${AppContext.Provider} value=${app}>
      <${Shell} view=${address.view}>${VIEWS[address.view](address)}<//>
    <//>
  `;
}

/** Whether the API tells this user of changes. */
function isTold(user) {
  return may(user, "agent") || may(user, "supervisor");
}

function apiOf(config) {
  return noting(createApi({
    base: config.api,
    token: () => session.get().token,
    onUnauthorized: renewOrExpire,
  }));
}

/** Follows the local system's clock, which may be days ahead. */
function useLocalClock(config) {
  useEffect(() => {
    if (config.mode !== "local") return undefined;
    let turn = 0;
    const read = () => {
      turn += 1;
      if (document.hidden || (turn % AT_REST !== 1 && !isLively())) return;
      readClock().then(observeServerTime, () => {});
    };
    read();
    const timer = setInterval(read, CLOCK_EVERY);
    return () => clearInterval(timer);
  }, [config]);
}
