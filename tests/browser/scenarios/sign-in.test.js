import assert from "node:assert/strict";
import { startIssuer } from "../support/issuer.js";
import { scenario } from "../support/scenario.js";

scenario("locally one signs in by name, and out again", async ({ product, desk, page }) => {
  await desk.button("alice").click();
  await page.getByText("Signed in as alice").waitFor();
  await page.reload();
  await page.getByText("Signed in as alice").waitFor();
  await desk.button("Sign out").click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  assert.equal(await page.evaluate(() => sessionStorage.getItem("hiatus.session")), null);
  assert.ok(product.url.includes("127.0.0.1"));
});

scenario("a session that the API no longer takes ends with words, and goes on where it was", async ({ desk, page }) => {
  await desk.signIn("alice");
  await desk.go("Settings");
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await page.route("**/v1/**", (route) =>
    route.fulfill({ status: 401, contentType: "application/problem+json", body: '{"code":"unauthorized"}' }),
  );
  await desk.wake();
  await page.getByText("Your session has ended. Sign in again.").waitFor();
  await page.unrouteAll({ behavior: "wait" });
  await desk.signIn("alice");
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
});

scenario("a new tab has the sign-in of the others, and what was read stays read", async ({ product, desk, page, open }) => {
  await product.agent("alice");
  const { conversation_id: id } = await product.says("+15550101", "Hello?");
  await desk.signIn("alice");
  await desk.open("My tasks", "+15550101");
  await desk.shows("Hello?");
  const other = await open({ url: `${product.url}/#/desk/${id}`, inContextOf: page.context() });
  await other.shows("Hello?");
  await other.lists();
  await other.row("My tasks", "+15550101").waitFor();
  assert.equal(await other.list("My tasks").locator('[data-unread="true"]').count(), 0);
});

scenario("after a sign-out the next one starts at the beginning", async ({ product, desk, page }) => {
  await product.agent("erin");
  await product.says("+15550101", "Hello?");
  await desk.signIn("erin");
  await desk.open("My tasks", "+15550101");
  await desk.signOut();
  await desk.signIn("frank");
  await desk.has("My tasks", []);
  assert.equal(await desk.heading("+15550101").count(), 0);
  assert.ok(!page.url().includes("/desk/"));
});

scenario("who is still available is asked before signing out, as tasks would go on coming", async ({ product, desk, page, shot }) => {
  await product.agent("alice");
  await product.says("+15550101", "Hello?");
  await desk.signIn("alice");
  await desk.has("My tasks", ["+15550101"]);
  await desk.button("Sign out").click();
  await page.getByRole("dialog", { name: "You are still available" }).getByText("You have 1 task in hand. It stays yours.").waitFor();
  await shot("sign-out");
  await desk.button("Cancel").click();
  await page.getByText("Signed in as alice").waitFor();
  await desk.signOut();
  assert.equal((await product.as("alice", "agent").get("/v1/agents/alice")).availability, "offline");
});

scenario("somebody else who signs in after a session has ended does not land in it", async ({ product, desk, page }) => {
  await product.agent("erin");
  await product.says("+15550101", "Hello?");
  await desk.signIn("erin");
  await desk.open("My tasks", "+15550101");
  await page.route("**/v1/**", (route) =>
    route.fulfill({ status: 401, contentType: "application/problem+json", body: '{"code":"unauthorized"}' }),
  );
  await page.getByText("Your session has ended. Sign in again.").waitFor();
  await page.unrouteAll({ behavior: "wait" });
  await desk.signIn("frank");
  await desk.has("My tasks", []);
  assert.ok(!page.url().includes("/desk/"));
});

/** The token of the page's session. */
function tokenOf(page) {
  return page.evaluate(() => JSON.parse(sessionStorage.getItem("hiatus.session")).token);
}

/** The console as deployed, with an issuer on another origin. */
async function deployed(product, open, more = {}) {
  const issuer = await startIssuer(product);
  const config = { mode: "oidc", api: "", issuer: issuer.url, client_id: "console", scope: "openid agent", ...more };
  issuer.config = config;
  // A deployment's policy names the issuer; the local system's does not.
  const desk = await open({ url: "about:blank", bypassCSP: true });
  await desk.page.route("**/config.json", (route) => route.fulfill({ json: config }));
  await desk.page.goto(`${product.url}/#/settings`);
  return { issuer, desk, page: desk.page };
}

scenario("deployed, one signs in with the configured issuer: code flow with PKCE, state and nonce", async ({ product, open }) => {
  const { issuer, desk, page } = await deployed(product, open);
  try {
    assert.equal(await page.getByRole("button", { name: "alice" }).count(), 0);
    await desk.button("Sign in").click();
    await page.getByText("Signed in as Alice Example").waitFor();
    await page.waitForURL(`${product.url}/#/settings`);
    const [asked] = issuer.asked;
    assert.equal(asked.get("response_type"), "code");
    assert.equal(asked.get("code_challenge_method"), "S256");
    assert.equal(asked.get("scope"), "openid agent");
    assert.equal(asked.get("prompt"), null);
    assert.equal(issuer.redeemed, 1, "the verifier was that of the challenge");
    assert.equal(await page.getByRole("link", { name: "Try it" }).count(), 0, "there is no simulator outside the local system");
    assert.equal(await page.getByRole("link", { name: "Supervisor" }).count(), 0);

    await desk.button("Sign out").click();
    await desk.button("Sign in").click();
    await page.getByText("Signed in as Alice Example").waitFor();
    assert.equal(issuer.asked[1].get("prompt"), "login", "who signed out is asked again");
  } finally {
    await issuer.stop();
  }
}, { viewports: ["wide"] });

scenario("a token that the API no longer takes is renewed once for all tabs, and nobody notices", async ({ product, open }) => {
  const { issuer, desk, page } = await deployed(product, open);
  try {
    await product.agent("alice");
    const { conversation_id: id } = await product.says("+15550101", "Hello?");
    await desk.button("Sign in").click();
    await page.getByText("Signed in as Alice Example").waitFor();
    const other = await open({ url: "about:blank", bypassCSP: true, inContextOf: page.context() });
    await other.page.route("**/config.json", (route) => route.fulfill({ json: issuer.config }));
    await other.page.goto(`${product.url}/#/desk/${id}`);
    await other.shows("Hello?");
    await other.page.getByLabel(/^Reply to/).fill("Half a sent");
    const first = await tokenOf(page);
    for (const one of [page, other.page]) {
      await one.route("**/v1/**", (route) => {
        if (route.request().headers().authorization !== `Bearer ${first}`) return route.fallback();
        return route.fulfill({ status: 401, contentType: "application/problem+json", body: '{"code":"unauthorized"}' });
      });
    }
    await desk.wake();
    await other.wake();
    await page.waitForFunction((old) => JSON.parse(sessionStorage.getItem("hiatus.session")).token !== old, first);
    await product.says("+15550101", "Are you there?");
    await other.shows("Hello?", "Are you there?");
    assert.equal(await tokenOf(other.page), await tokenOf(page));
    assert.equal(issuer.renewed, 1, "each refresh token is good once");
    assert.equal(await other.page.getByLabel(/^Reply to/).inputValue(), "Half a sent");
  } finally {
    await issuer.stop();
  }
}, { viewports: ["wide"], allows: /Failed to load resource/ });

scenario("where the issuer renews no longer, the sign-in page says so, and a draft is still there afterwards", async ({ product, open }) => {
  const { issuer, desk, page } = await deployed(product, open);
  try {
    await product.agent("alice");
    await product.says("+15550101", "Hello?");
    await desk.button("Sign in").click();
    await desk.go("Desk");
    await desk.open("My tasks", "+15550101");
    await page.getByLabel(/^Reply to/).fill("Half a sent");
    issuer.refuses = true;
    await page.route("**/v1/**", (route) =>
      route.fulfill({ status: 401, contentType: "application/problem+json", body: '{"code":"unauthorized"}' }),
    );
    await desk.wake();
    await page.getByText("Your session has ended. Sign in again.").waitFor();
    await page.unroute("**/v1/**");
    await desk.button("Sign in").click();
    await page.getByText("Signed in as Alice Example").waitFor();
    await desk.shows("Hello?");
    assert.equal(await page.getByLabel(/^Reply to/).inputValue(), "Half a sent");
  } finally {
    await issuer.stop();
  }
}, { viewports: ["wide"], allows: /Failed to load resource/ });

scenario("whom the token is for is asked of the issuer, and its prefix is no part of a scope", async ({ product, open }) => {
  const more = { audience: "https://hiatus.example", resource: "urn:hiatus", scope_prefix: "hiatus/" };
  const { issuer, desk, page } = await deployed(product, open, more);
  try {
    await desk.button("Sign in").click();
    await page.getByText("Signed in as Alice Example").waitFor();
    const [asked] = issuer.asked;
    assert.equal(asked.get("audience"), more.audience);
    assert.equal(asked.get("resource"), more.resource);
    assert.equal(issuer.forms[0].get("resource"), more.resource);
    assert.equal(issuer.forms[0].get("audience"), null);
    assert.equal(await page.getByRole("link", { name: "Desk" }).count(), 0, "agent alone is somebody else's scope");
  } finally {
    await issuer.stop();
  }
}, { viewports: ["wide"] });

scenario("an answer of the issuer that this tab did not ask for is refused", async ({ product, open }) => {
  const { issuer, page } = await deployed(product, open);
  try {
    await page.goto(`${product.url}/?code=stolen&state=guessed`);
    await page.getByText("This sign-in was not begun in this tab. Sign in again.").waitFor();
    assert.equal(issuer.redeemed, 0);
    assert.equal(new URL(page.url()).search, "", "the code does not stay in the address");
  } finally {
    await issuer.stop();
  }
}, { viewports: ["wide"] });

scenario("where the sign-in service cannot be reached, that is said in words", async ({ product, open }) => {
  const { issuer, desk, page } = await deployed(product, open);
  await issuer.stop();
  await desk.button("Sign in").click();
  await page.getByText("The sign-in service cannot be reached. Check the connection, then try again.").waitFor();
}, { viewports: ["wide"], allows: /Failed to load resource/ });
