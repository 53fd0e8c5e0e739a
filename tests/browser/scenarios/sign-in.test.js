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
  await page.getByText("Your session has ended. Sign in again.").waitFor();
  await page.unrouteAll({ behavior: "wait" });
  await desk.signIn("alice");
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
});

/** The console as it is deployed: another origin signs people in. */
async function deployed(product, open) {
  const issuer = await startIssuer(product);
  const config = { mode: "oidc", api: "", issuer: issuer.url, client_id: "console", scope: "openid agent" };
  // Deployed, the policy names the issuer as well; here it is the local system's, which does not.
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
