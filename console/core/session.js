// The session. The token lives in the sessionStorage of the tabs and is gone with the last of them.

import { readClaims, scopesOf } from "./jwt.js";
import { resetRoute } from "./router.js";
import { answerTabs, askTabs, oneTabAtATime } from "./session-tabs.js";
import { Refused } from "./refused.js";
import { createStore } from "./store.js";

const KEY = "hiatus.session";
const LAST = "hiatus.last-user";
const SIGNED_OUT = "hiatus.signed-out";
/** A token is renewed when a quarter of its time is left, at most this much. */
const AHEAD = 300_000;
/** When a renewal is tried again that did not reach the issuer. */
const AGAIN = 15_000;
/** How long another tab may take to say that it has renewed a token; on a busy machine messages are late. */
const LATE = 2_000;
/** When a renewal without which the session ends is tried once more. */
const SOON = 1_000;
/** A token that the API refuses so soon after it was issued would be refused again. */
const NEW = 60_000;

/** The session: `{user: {id, name, scopes}, token}`, or `{user: null, reason}`. */
export const session = createStore({ user: null, reason: null });

let expiry;
let renewal;
let tabs = null;
let config = {};

/** Sets how tokens are read and renewed: `scopePrefix`, and `renew(refresh)`, which resolves to `{token, refresh}`. */
export function configureSession(given) {
  config = given;
}

/** Starts a session with what was granted: `{token, refresh, name}`; returns false if the token has no `sub`. */
export function signIn({ name, ...grant }) {
  const kept = sessionOf(grant);
  if (!kept) return false;
  open({ ...kept, name: name ?? kept.id });
  return true;
}

/**
 * Renews the session, as the API no longer takes its token; ends it where that cannot be done. The route is kept for
 * signing in again. A `token` that is not the session's is that of an earlier one, and changes nothing.
 */
export async function renewOrExpire(token) {
  const kept = current();
  if (!kept || kept.token !== token) return;
  const isNew = kept.renewed && Date.now() - kept.since < NEW;
  if (kept.refresh && !isNew) await renewedAtLast(token);
  // Still the session's: it was not renewed, and no other sign-in has taken its place.
  if (current()?.token === token) close("expired");
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
  const kept = current() ?? (hasSignedOut() ? null : await askTabs());
  if (kept?.token && kept.until > Date.now()) open(kept);
}

/** Starts sharing the session with other tabs. */
export function shareSession() {
  tabs = answerTabs({
    kept: current,
    onSignedOut: (token) => token === session.get().token && leave(),
    onRenewed: (token, kept) => token === session.get().token && open(kept),
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
  clearTimeout(renewal);
  sessionStorage.removeItem(KEY);
  session.set({ user: null, reason });
}

function open(kept) {
  const last = sessionStorage.getItem(LAST);
  if (last !== null && last !== kept.id) resetRoute();
  sessionStorage.setItem(LAST, kept.id);
  sessionStorage.setItem(KEY, JSON.stringify(kept));
  sessionStorage.removeItem(SIGNED_OUT);
  schedule(kept);
  session.set({ user: userOf(kept), token: kept.token });
}

/** The user of a session: the same object as before where a renewal changed nothing but the token. */
function userOf({ id, name, scopes }) {
  const user = { id, name, scopes };
  const before = session.get().user;
  return JSON.stringify(before) === JSON.stringify(user) ? before : user;
}

function schedule({ token, refresh, until }) {
  clearTimeout(expiry);
  clearTimeout(renewal);
  const left = until - Date.now();
  expiry = later(() => renewOrExpire(token), left);
  if (refresh) renewal = later(() => renewAhead(token), left - Math.min(left / 4, AHEAD));
}

async function renewAhead(token) {
  if ((await renewed(token)) === "unreachable") renewal = later(() => renewAhead(token), AGAIN);
}

/** Renews the token by this tab or another, with patience, as the session would end without. */
async function renewedAtLast(token) {
  let outcome = await renewed(token);
  if (outcome === "unreachable") {
    await new Promise((done) => setTimeout(done, SOON));
    outcome = await renewed(token);
  }
  // A refresh token is good once: it is refused where another tab has just used it.
  if (outcome === "refused") await replaced(token, LATE);
}

/** Resolves when the session has another token than this one, at the latest after `patience`. */
function replaced(token, patience) {
  return new Promise((done) => {
    const stop = session.subscribe(() => current()?.token !== token && end());
    const timer = setTimeout(end, patience);
    function end() {
      clearTimeout(timer);
      stop();
      done();
    }
  });
}

/** Renews the token in one tab for all; resolves to `renewed`, `refused`, or `unreachable` if no issuer answered. */
function renewed(token) {
  return oneTabAtATime(async () => {
    const kept = current();
    // Another tab has done it.
    if (kept?.token !== token) return "renewed";
    try {
      const next = sessionOf(await config.renew(kept.refresh));
      if (next?.id !== kept.id) return "refused";
      open({ ...next, name: kept.name, renewed: true });
      tabs?.tellRenewed(token, current());
      return "renewed";
    } catch (error) {
      return error instanceof Refused ? "refused" : "unreachable";
    }
  });
}

/** What is kept of a grant; null if its token is not one that the API can read. */
function sessionOf({ token, refresh }) {
  const claims = readClaims(token);
  if (!claims?.sub) return null;
  // The lifetime counts from now, so that a browser with a wrong clock is not signed out at once.
  const lifetime = claims.exp && claims.iat ? (claims.exp - claims.iat) * 1000 : 3_600_000;
  const since = Date.now();
  return { token, refresh, id: claims.sub, scopes: scopesOf(claims, config.scopePrefix), since, until: since + lifetime };
}

/** Runs `act` after `delay`; a longer one than timers can count would overflow and fire at once. */
function later(act, delay) {
  return setTimeout(act, Math.min(delay, 2 ** 31 - 1));
}

function current() {
  return read(sessionStorage.getItem(KEY));
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
