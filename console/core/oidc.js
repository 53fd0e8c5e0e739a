// Signing in where the console is deployed: OIDC's authorization code flow with PKCE, state and nonce.

import { readClaims } from "./jwt.js";
import { challengeOf, randomValue } from "./pkce.js";
import { Refused } from "./refused.js";
import { hasSignedOut } from "./session.js";
import { t } from "./words.js";

const PENDING = "hiatus.oidc";
const UNREACHABLE = t("oidc.signServiceCannotReached");

/** Redirects to the issuer's sign-in page; the user returns to the current view. */
export async function beginSignIn(config) {
  const { authorization_endpoint: endpoint } = await discover(config);
  const pending = { state: randomValue(), nonce: randomValue(), verifier: randomValue(), hash: location.hash };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const url = new URL(endpoint);
  const query = {
    response_type: "code",
    client_id: config.clientId,
    redirect_uri: redirectUri(),
    scope: config.scope,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await challengeOf(pending.verifier),
    code_challenge_method: "S256",
    ...target(config),
  };
  // After an explicit sign-out, the issuer's own session must not sign the user in again silently.
  if (hasSignedOut()) query.prompt = "login";
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  location.assign(url);
}

/** Whether this page load is the redirect back from the issuer. */
export function isAnswer(query = new URLSearchParams(location.search)) {
  return query.has("state") && (query.has("code") || query.has("error"));
}

/** Exchanges the authorization code for `{token, refresh, name}`. Throws an `Error` whose message is meant for the user. */
export async function finishSignIn(config) {
  const query = new URLSearchParams(location.search);
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? "null");
  sessionStorage.removeItem(PENDING);
  history.replaceState(null, "", redirectUri() + (pending?.hash ?? ""));
  checkAnswer(query, pending, config);
  const tokens = await redeem(config, {
    grant_type: "authorization_code",
    code: query.get("code"),
    redirect_uri: redirectUri(),
    code_verifier: pending.verifier,
  });
  return { ...grantOf(tokens), name: nameIn(tokens.id_token, pending.nonce) };
}

/**
 * Exchanges a refresh token for `{token, refresh}`; `refresh` is the next one, where the issuer rotates them. Throws a
 * `Refused` if the issuer takes it no longer, another `Error` if it cannot be reached.
 */
export async function renew(config, refresh) {
  const tokens = await redeem(config, { grant_type: "refresh_token", refresh_token: refresh });
  return { refresh, ...grantOf(tokens) };
}

async function redeem(config, form) {
  const { token_endpoint: endpoint } = await discover(config);
  const response = await reach(endpoint, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...form, client_id: config.clientId, ...target({ resource: config.resource }) }),
  });
  if (response.status >= 500 || response.status === 429) throw new Error(UNREACHABLE);
  if (!response.ok) throw new Refused(t("oidc.signServiceDidNot"));
  return response.json();
}

/** What a token response grants; no `refresh` where it has none. */
function grantOf({ access_token: token, refresh_token: refresh }) {
  return refresh ? { token, refresh } : { token };
}

/** Whom the token is for, where the issuer wants to be asked: `audience` (Auth0) or `resource` (RFC 8707). */
function target({ audience, resource }) {
  return { ...(audience && { audience }), ...(resource && { resource }) };
}

/** Throws on an authorization response that this tab did not request, or that is an error. */
export function checkAnswer(query, pending, config) {
  if (!pending || query.get("state") !== pending.state) {
    throw new Error(t("oidc.thisSignWasNot"));
  }
  if (query.has("iss") && query.get("iss") !== config.issuer) {
    throw new Error(t("oidc.answerCameFromAnother"));
  }
  if (query.has("error")) {
    const why = query.get("error_description") ?? query.get("error");
    throw new Error(t("oidc.signServiceRefused", { why }));
  }
}

/** The name to show. The id token came straight from the token endpoint over TLS, so its nonce is what to check. */
export function nameIn(idToken, nonce) {
  if (!idToken) return undefined;
  const claims = readClaims(idToken);
  if (claims?.nonce !== nonce) throw new Error(t("oidc.signServiceAnsweredAnother"));
  return claims.name ?? claims.preferred_username ?? claims.email;
}

async function discover(config) {
  const response = await reach(`${config.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(UNREACHABLE);
  return response.json();
}

/** `fetch`, with a message for the user in place of the browser's own "Failed to fetch". */
async function reach(url, options) {
  try {
    return await fetch(url, options);
  } catch {
    throw new Error(UNREACHABLE);
  }
}

function redirectUri() {
  return location.origin + location.pathname;
}
