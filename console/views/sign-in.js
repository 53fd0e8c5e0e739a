// The sign-in page: by name in the local system, through the configured issuer in a deployment.

import { useCommand } from "../core/command.js";
import { isWished } from "../core/deeds.js";
import { html, useId, useState } from "../core/html.js";
import { localToken } from "../core/local.js";
import { PRODUCT } from "../core/names.js";
import { beginSignIn } from "../core/oidc.js";
import { go } from "../core/router.js";
import { signIn } from "../core/session.js";
import { LanguageChoice } from "../parts/language.js";
import { Notice, RefusalNotice } from "../parts/notice.js";
import { t } from "../core/words.js";

const NAMES = ["alice", "bob", "carol"];
const SCOPES = [
  { scope: "agent", label: t("common.agent"), hint: t("signIn.worksOnConversations") },
  { scope: "supervisor", label: t("common.supervisor"), hint: t("signIn.seesActsEveryone") },
  { scope: "admin", label: t("signIn.administrator"), hint: t("signIn.changesSettings") },
];

/** The page; `reason` says why the user is here, `failure` what went wrong with the last attempt. */
export function SignIn({ config, reason, failure }) {
  return html`
    <main class="sign-in">
      <div class="sign-in-card">
        <p class="wordmark large">${PRODUCT}</p>
        ${config.mode === "local" && reason !== "expired" && html`<${Welcome} />`}
        <h1>${t("signIn.signIn")}</h1>
        ${reason === "expired" && html`<${Notice} tone="warn">${t("signIn.sessionHasEndedSign")}<//>`}
        ${failure && html`<${Notice} tone="bad">${failure}<//>`}
        ${config.mode === "local" ? html`<${Local} />` : html`<${Deployed} config=${config} />`}
        <${LanguageChoice} />
      </div>
    </main>
  `;
}

/** What this is, and two ways in for who is here for the first time. */
function Welcome() {
  const { busy, refusal, run } = useCommand();
  const enter = async (isShown) => {
    const { answer } = await run("sign-in", () => localToken(NAMES[0], SCOPES.map(({ scope }) => scope).join(" ")));
    if (!answer) return;
    isWished.set(isShown);
    signIn({ token: answer, name: NAMES[0] });
    go(isShown ? "phones" : "desk");
  };
  return html`
    <p class="lead">${t("signIn.whatItIs")}</p>
    <div class="welcome">
      <button type="button" class="primary" disabled=${busy !== null} onClick=${() => enter(true)}>${t("story.showMe")}</button>
      <button type="button" disabled=${busy !== null} onClick=${() => enter(false)}>${t("signIn.lookAround")}</button>
    </div>
    <${RefusalNotice} refusal=${refusal} />
  `;
}

function Local() {
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState(SCOPES.map(({ scope }) => scope));
  const { busy, refusal, run } = useCommand();
  const id = useId();
  const enter = async (who) => {
    const { answer } = await run("sign-in", () => localToken(who, scopes.join(" ")));
    if (answer) signIn({ token: answer, name: who });
  };
  const submit = (event) => {
    event.preventDefault();
    if (name.trim() !== "" && scopes.length > 0) enter(name.trim());
  };
  const toggle = (scope, on) => setScopes(on ? [...scopes, scope] : scopes.filter((other) => other !== scope));
  return html`
    <p class="lead">${t("signIn.thisLocalSystemWhoever")}</p>
    <form onSubmit=${submit}>
      <fieldset class="field">
        <legend>${t("signIn.whatMayDo")}</legend>
        ${SCOPES.map(
          ({ scope, label, hint }) => html`
            <label class="option" key=${scope}>
              <input type="checkbox" checked=${scopes.includes(scope)}
                onChange=${(event) => toggle(scope, event.currentTarget.checked)} />
              <span>${label} <span class="hint">${hint}</span></span>
            </label>
          `,
        )}
      </fieldset>
      <div class="field">
        <span id=${`${id}-quick`} class="label">${t("signIn.signInAs")}</span>
        <div class="quick" role="group" aria-labelledby=${`${id}-quick`}>
          ${NAMES.map(
            (who) => html`
              <button key=${who} type="button" disabled=${busy !== null || scopes.length === 0} onClick=${() => enter(who)}>${who}</button>
            `,
          )}
        </div>
      </div>
      <div class="field">
        <label for=${id}>${t("signIn.orAnotherName")}</label>
        <div class="join">
          <input id=${id} type="text" autocomplete="username" autocapitalize="none" value=${name}
            onInput=${(event) => setName(event.currentTarget.value)} />
          <button type="submit" class="primary" disabled=${busy !== null || name.trim() === "" || scopes.length === 0}>${t("signIn.signIn")}</button>
        </div>
      </div>
      <${RefusalNotice} refusal=${refusal} />
    </form>
  `;
}

function Deployed({ config }) {
  const [failure, setFailure] = useState(null);
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await beginSignIn(config);
    } catch (error) {
      setFailure(error.message);
      setBusy(false);
    }
  };
  return html`
    <p class="lead">${t("signIn.signOrganisationsOwnAccount")}</p>
    ${failure && html`<${Notice} tone="bad">${failure}<//>`}
    <button type="button" class="primary wide" disabled=${busy} onClick=${begin}>${t("signIn.signIn")}</button>
  `;
}
