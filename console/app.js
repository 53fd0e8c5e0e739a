// The console: reads where it runs and who is here. The sign-in page comes first, the rest while one signs in.

import { loadConfig } from "./core/config.js";
import { html, render, useEffect, useState } from "./core/html.js";
import { finishSignIn, isAnswer, renew } from "./core/oidc.js";
import { startRouter } from "./core/router.js";
import { configureSession, resumeSession, session, shareSession, signIn } from "./core/session.js";
import { useStore } from "./core/store.js";
import { SignIn } from "./views/sign-in.js";
import { t } from "./core/words.js";

const loading = import("./views/signed-in.js");
// Who waits for it hears of a failure; until then nobody does.
loading.catch(() => {});

function App({ config, failure }) {
  const { user, reason } = useStore(session);
  const [SignedIn, setSignedIn] = useState(null);
  const [broken, setBroken] = useState(null);
  useEffect(() => {
    loading.then((module) => setSignedIn(() => module.SignedIn), setBroken);
  }, []);
  if (!user) return html`<${SignIn} config=${config} reason=${reason} failure=${failure} />`;
  if (broken) return html`<${Broken} words=${broken.message} />`;
  return SignedIn && html`<${SignedIn} config=${config} user=${user} />`;
}

function Broken({ words }) {
  return html`
    <main class="sign-in">
      <div class="sign-in-card" role="alert"><h1>${t("start.hiatusCannotStart")}</h1><p>${words}</p></div>
    </main>
  `;
}

async function start() {
  const root = document.getElementById("app");
  try {
    const config = await loadConfig();
    configureSession({ scopePrefix: config.scopePrefix, renew: config.mode === "oidc" && ((refresh) => renew(config, refresh)) });
    const failure = await openSession(config);
    shareSession();
    startRouter();
    render(html`<${App} config=${config} failure=${failure} />`, root);
  } catch (error) {
    render(html`<${Broken} words=${error.message} />`, root);
  }
}

/** Takes up a session of this browser, or redeems the issuer's answer; answers what went wrong with that. */
async function openSession(config) {
  if (config.mode !== "oidc" || !isAnswer()) {
    await resumeSession();
    return null;
  }
  try {
    return signIn(await finishSignIn(config)) ? null : t("start.signServiceGaveToken");
  } catch (error) {
    return error.message;
  }
}

start();
