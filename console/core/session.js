// Who is signed in. The token lives in this tab's sessionStorage: gone with the tab, unknown to other tabs.

import { readClaims, scopesOf } from "./jwt.js";
import { createStore } from "./store.js";

const KEY = "hiatus.session";

/** A session, or none and why: `{user: {id, name, scopes}, token}` or `{user: null, reason}`. */
export const session = createStore({ user: null, reason: null });

let expiry;

/** Takes a token in; answers false where it names nobody. */
export function signIn(token, name) {
  const claims = readClaims(token);
  if (!claims?.sub) return false;
  // How long it lives counts from now, so that a browser whose clock is wrong is not signed out at once.
  const lifetime = claims.exp && claims.iat ? (claims.exp - claims.iat) * 1000 : 3_600_000;
  open({ token, name: name ?? claims.sub, id: claims.sub, scopes: scopesOf(claims), until: Date.now() + lifetime });
  return true;
}

/** Ends the session; `reason` is `expired` where nobody asked for it. */
export function signOut(reason = null) {
  clearTimeout(expiry);
  sessionStorage.removeItem(KEY);
  session.set({ user: null, reason });
}

/** Takes up the session of this tab, if there is one that still lives. */
export function resumeSession() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    if (kept?.token && kept.until > Date.now()) open(kept);
  } catch {
    sessionStorage.removeItem(KEY);
  }
}

/** Whether the one who is signed in has this scope. */
export function may(user, scope) {
  return user.scopes.includes(scope);
}

function open(kept) {
  sessionStorage.setItem(KEY, JSON.stringify(kept));
  clearTimeout(expiry);
  // A longer delay than this would overflow and fire at once.
  expiry = setTimeout(() => signOut("expired"), Math.min(kept.until - Date.now(), 2 ** 31 - 1));
  session.set({ user: { id: kept.id, name: kept.name, scopes: kept.scopes }, token: kept.token });
}
