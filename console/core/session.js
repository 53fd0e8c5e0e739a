// Who is signed in. The token lives in the sessionStorage of the tabs: gone with the last of them.

import { readClaims, scopesOf } from "./jwt.js";
import { resetRoute } from "./router.js";
import { answerTabs, askTabs } from "./session-tabs.js";
import { createStore } from "./store.js";

const KEY = "hiatus.session";
const LAST = "hiatus.last-user";
const SIGNED_OUT = "hiatus.signed-out";

/** A session, or none and why: `{user: {id, name, scopes}, token}` or `{user: null, reason}`. */
export const session = createStore({ user: null, reason: null });

let expiry;
let tabs = null;

/** Takes a token in; answers false where it names nobody. */
export function signIn(token, name) {
  const claims = readClaims(token);
  if (!claims?.sub) return false;
  // How long it lives counts from now, so that a browser whose clock is wrong is not signed out at once.
  const lifetime = claims.exp && claims.iat ? (claims.exp - claims.iat) * 1000 : 3_600_000;
  open({ token, name: name ?? claims.sub, id: claims.sub, scopes: scopesOf(claims), until: Date.now() + lifetime });
  return true;
}

/** Ends the session because its token is no longer taken; who signs in again goes on where they were. */
export function expire() {
  close("expired");
}

/** Signs out on purpose, in this tab and, with `everywhere`, in every tab of this sign-in. */
export function signOut({ everywhere = false } = {}) {
  const { token } = session.get();
  if (everywhere) tabs?.tellSignedOut(token);
  leave();
}

/** Whether somebody signed out here on purpose, and nobody has signed in since. */
export function hasSignedOut() {
  return sessionStorage.getItem(SIGNED_OUT) !== null;
}

/** Takes up the session of this tab, or that of another tab of this browser, if one still lives. */
export async function resumeSession() {
  const kept = read(sessionStorage.getItem(KEY)) ?? (hasSignedOut() ? null : await askTabs());
  if (kept?.token && kept.until > Date.now()) open(kept);
}

/** From now on, answers tabs that ask who is signed in, and hears of those that sign out. */
export function shareSession() {
  tabs = answerTabs({
    kept: () => read(sessionStorage.getItem(KEY)),
    onSignedOut: (token) => token === session.get().token && leave(),
  });
}

/** Whether the one who is signed in has this scope. */
export function may(user, scope) {
  return user.scopes.includes(scope);
}

function leave() {
  sessionStorage.setItem(SIGNED_OUT, "yes");
  // The next one starts at the beginning, not in the conversation of the one before.
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
  // A longer delay than this would overflow and fire at once.
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
