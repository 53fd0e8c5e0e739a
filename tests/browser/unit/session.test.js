import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../../console/core/refused.js";

const jwt = (claims) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.sig`;
const token = (n) => jwt({ sub: "alice", scope: "agent", n });

// The channels of tabs that no test closes do not keep the process running.
const Channel = globalThis.BroadcastChannel;
globalThis.BroadcastChannel = class extends Channel {
  constructor(name) {
    super(name);
    this.unref();
  }
};

/** A session of its own, as in a tab of its own; `renew` stands for the issuer. */
let tabs = 0;
async function signedIn(renew) {
  const items = new Map();
  globalThis.sessionStorage = {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  };
  const tab = await import(`../../../console/core/session.js?tab=${++tabs}`);
  tab.configureSession({ renew });
  assert.ok(tab.signIn({ token: token(1), refresh: "r1" }));
  tab.shareSession();
  return tab;
}

test("what another tab has renewed is taken, however late it says so", async (t) => {
  const other = new BroadcastChannel("hiatus.session");
  t.after(() => other.close());
  const tab = await signedIn(async () => {
    // This refresh token is used already. The other tab's message comes after the refusal.
    setTimeout(() => other.postMessage({ type: "renewed", token: token(1), kept: keptOf(2) }), 100);
    throw new Refused("used already");
  });
  await tab.renewOrExpire(token(1));
  assert.equal(tab.session.get().token, token(2));
  tab.signOut();
});

test("a session ends when no tab has renewed it", async () => {
  const tab = await signedIn(async () => {
    throw new Refused("used already");
  });
  await tab.renewOrExpire(token(1));
  assert.deepEqual(tab.session.get(), { user: null, reason: "expired" });
});

test("an issuer that is out of reach for a moment does not end a session", async () => {
  let tries = 0;
  const tab = await signedIn(async () => {
    if (++tries === 1) throw new TypeError("Failed to fetch");
    return { token: token(2), refresh: "r2" };
  });
  await tab.renewOrExpire(token(1));
  assert.equal(tab.session.get().token, token(2));
  tab.signOut();
});

function keptOf(n) {
  return { token: token(n), refresh: `r${n}`, id: "alice", name: "alice", scopes: ["agent"], since: Date.now(), until: Date.now() + 60_000, renewed: true };
}

test("a question that is asked without a session, as one that was under way at a sign-out, ends none", async () => {
  const tab = await signedIn();
  tab.signOut();
  const after = tab.session.get();
  await tab.renewOrExpire(undefined);
  assert.equal(tab.session.get(), after);
});
