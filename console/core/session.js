// The session. The token lives in the sessionStorage of the tabs and is gone with the last of them.

import { readClaims, scopesOf } from "./jwt.js";
import { resetRoute } from "./router.js";
import { answerTabs, askTabs } from "./session-tabs.js";
import { createStore } from "./store.js";

const KEY = "hiatus.session";
const LAST = "hiatus.last-user";
const SIGNED_OUT = "hiatus.signed-out";

/** The session: `{user: {id, name, scopes}, token}`, or `{user: null, reason}`. */
export const session = createStore({ user: null, reason: null });

let expiry;
let tabs = null;

/** Starts a session with a token; returns false if the token has no `sub`. */
export function signIn(token, name) {
  const claims = readClaims(token);
  if (!claims?.sub) return false;
  // The lifetime counts from now, so that a browser with a wrong clock is not signed out at once.
  const lifetime = claims.exp && claims.iat ? (claims.exp - claims.iat) * 1000 : 3_600_000;
  open({ token, name: name ?? claims.sub, id: claims.sub, scopes: scopesOf(claims), until: Date.now() + lifetime });
  return true;
}

/** Ends the session because its token is no longer valid; the route is kept for signing in again. */
export function expire() {
  close("expired");
}

/** Signs out explicitly: this tab or, with `everywhere`, every tab of this session. */
export function signOut({ everywhere = false } = {}) {
  const { token } = session.get();
  if (everywhere) tabs?.tellSignedOut(token);
  leave();
}

/** Whether the last session of this tab ended with an explicit sign-out. */
export function hasSignedOut() {
  return sessionStorage.getItem(SIGNED_OUT) !== null;
}

/** Restores the session of this tab, or of another tab, if it is still valid. */
export async function resumeSession() {
  const kept = read(sessionStorage.getItem(KEY)) ?? (hasSignedOut() ? null : await askTabs());
  if (kept?.token && kept.until > Date.now()) open(kept);
}

/** Starts sharing the session with other tabs. */
export function shareSession() {
  tabs = answerTabs({
    kept: () => read(sessionStorage.getItem(KEY)),
    onSignedOut: (token) => token === session.get().token && leave(),
  });
}

/** Whether the user has this scope. */
export function may(user, scope) {
  return user.scopes.includes(scope);
}

function leave() {
  sessionStorage.setItem(SIGNED_OUT, "yes");
  // The next user must not land in this user's conversation.
  resetRoute();
  close(null);
}

function close(reason) {
  clearTimeout(expiry);
  sessionStorage.removeItem(KEY);
  session.set({ user: null, reason });
}

function open(kept) {
  const last = sessionStorage.getItem(LAST);
  if (last !== null && last !== kept.id) resetRoute();
  sessionStorage.setItem(LAST, kept.id);
  sessionStorage.setItem(KEY, JSON.stringify(kept));
  sessionStorage.removeItem(SIGNED_OUT);
  clearTimeout(expiry);
  // A longer delay would overflow and fire at once.
  expiry = setTimeout(expire, Math.min(kept.until - Date.now(), 2 ** 31 - 1));
  session.set({ user: { id: kept.id, name: kept.name, scopes: kept.scopes }, token: kept.token });
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
