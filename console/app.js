// The console: reads where it runs, who is here, and which view is asked for.

import { followActivity } from "./core/activity.js";
import { createApi } from "./core/api.js";
import { observeServerTime } from "./core/clock.js";
import { loadConfig } from "./core/config.js";
import { AppContext } from "./core/context.js";
import { releaseAll } from "./core/held.js";
import { html, render, useEffect, useMemo } from "./core/html.js";
import { readClock } from "./core/local.js";
import { finishSignIn, isAnswer } from "./core/oidc.js";
import { route, startRouter } from "./core/router.js";
import { expire, resumeSession, session, shareSession, signIn } from "./core/session.js";
import { useStore } from "./core/store.js";
import { Shell, viewAt } from "./parts/shell.js";
import { Desk } from "./views/desk.js";
import { Settings } from "./views/settings.js";
import { SignIn } from "./views/sign-in.js";
import { Supervisor } from "./views/supervisor.js";
import { Try } from "./views/try.js";

const CLOCK_EVERY = 2000;

const VIEWS = {
  desk: (rest) => html`<${Desk} conversationId=${rest} />`,
  supervisor: (rest, more, query) => html`<${Supervisor} list=${rest} conversationId=${more} filter=${query} />`,
  settings: () => html`<${Settings} />`,
  try: (rest) => html`<${Try} conversationId=${rest} />`,
};

function App({ config, failure }) {
  const { user, reason } = useStore(session);
  const address = useStore(route);
  useLocalClock(config);
  const app = useMemo(() => ({ config, user, api: apiOf(config) }), [config, user]);
  if (!user) return html`<${SignIn} config=${config} reason=${reason} failure=${failure} />`;
  const { view, rest, more, query } = viewAt(address, user, config);
  return html`
    <${AppContext.Provider} value=${app}>
      <${Shell} view=${view}>${VIEWS[view](rest, more, query)}<//>
    <//>
  `;
}

function apiOf(config) {
  return createApi({
    base: config.api,
    token: () => session.get().token,
    // A token of an earlier session, refused late, says nothing of the present one.
    onUnauthorized: (token) => token === session.get().token && expire(),
  });
}

/** Keeps the local system's time, which may be days ahead. */
function useLocalClock(config) {
  useEffect(() => {
    if (config.mode !== "local") return undefined;
    const read = () => document.hidden || readClock().then(observeServerTime, () => {});
    read();
    const timer = setInterval(read, CLOCK_EVERY);
    return () => clearInterval(timer);
  }, [config]);
}

async function start() {
  const root = document.getElementById("app");
  try {
    const config = await loadConfig();
    const failure = await openSession(config);
    shareSession();
    followActivity();
    addEventListener("pagehide", releaseAll);
    startRouter();
    render(html`<${App} config=${config} failure=${failure} />`, root);
  } catch (error) {
    render(html`<main class="sign-in"><div class="sign-in-card" role="alert"><h1>Hiatus cannot start</h1><p>${error.message}</p></div></main>`, root);
  }
}

/** Takes up a session of this browser, or redeems the issuer's answer; answers what went wrong with that. */
async function openSession(config) {
  if (config.mode !== "oidc" || !isAnswer()) {
    await resumeSession();
    return null;
  }
  try {
    const { token, name } = await finishSignIn(config);
    return signIn(token, name) ? null : "The sign-in service gave a token that the API cannot read.";
  } catch (error) {
    return error.message;
  }
}

start();
