// The sign-in page: by name in the local system, through the configured issuer in a deployment.

import { useCommand } from "../core/command.js";
import { html, useId, useState } from "../core/html.js";
import { localToken } from "../core/local.js";
import { beginSignIn } from "../core/oidc.js";
import { signIn } from "../core/session.js";
import { Notice, RefusalNotice } from "../parts/notice.js";

const NAMES = ["alice", "bob", "carol"];
const SCOPES = [
  { scope: "agent", label: "Agent", hint: "works on conversations" },
  { scope: "supervisor", label: "Supervisor", hint: "sees and acts for everyone" },
  { scope: "admin", label: "Administrator", hint: "changes the settings" },
];

/** The page; `reason` says why the user is here, `failure` what went wrong with the last attempt. */
export function SignIn({ config, reason, failure }) {
  return html`
    <main class="sign-in">
      <div class="sign-in-card">
        <p class="wordmark large">Hiatus</p>
        <h1>Sign in</h1>
        ${reason === "expired" && html`<${Notice} tone="warn">Your session has ended. Sign in again.<//>`}
        ${failure && html`<${Notice} tone="bad">${failure}<//>`}
        ${config.mode === "local" ? html`<${Local} />` : html`<${Deployed} config=${config} />`}
      </div>
    </main>
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
    <p class="lead">This is the local system: be whoever you like.</p>
    <form onSubmit=${submit}>
      <fieldset class="field">
        <legend>What you may do</legend>
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
        <span id=${`${id}-quick`} class="label">Sign in as</span>
        <div class="quick" role="group" aria-labelledby=${`${id}-quick`}>
          ${NAMES.map(
            (who) => html`
              <button key=${who} type="button" disabled=${busy !== null || scopes.length === 0} onClick=${() => enter(who)}>${who}</button>
            `,
          )}
        </div>
      </div>
      <div class="field">
        <label for=${id}>Or another name</label>
        <div class="join">
          <input id=${id} type="text" autocomplete="username" autocapitalize="none" value=${name}
            onInput=${(event) => setName(event.currentTarget.value)} />
          <button type="submit" class="primary" disabled=${busy !== null || name.trim() === "" || scopes.length === 0}>Sign in</button>
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
    <p class="lead">You sign in with your organisation's own account.</p>
    ${failure && html`<${Notice} tone="bad">${failure}<//>`}
    <button type="button" class="primary wide" disabled=${busy} onClick=${begin}>Sign in</button>
  `;
}
