import assert from "node:assert/strict";
import { pass, until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";

/** Records the page's requests from now on, those to the local system's clock included. */
function listen(page) {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

/** Waits until the page is told of changes. */
async function connected(page, desk) {
  const isTold = new Promise((told) => page.once("websocket", (socket) => socket.once("framereceived", told)));
  await desk.signIn("alice");
  await isTold;
}

scenario("what changes is on the screen because it is told, long before it would be asked for", async ({ product, desk, page }) => {
  await product.agent("alice");
  await connected(page, desk);
  await desk.has("My tasks", []);
  // The first requests are answered. From now on it asks by itself every ten minutes, which no test waits for.
  await page.waitForLoadState("networkidle");
  await product.says(DANA, "Hello?");
  await desk.row("My tasks", DANA).waitFor();
  await desk.open("My tasks", DANA);
  await desk.shows("Hello?");
  await product.says(DANA, "Are you there?");
  await desk.shows("Are you there?");
}, { viewports: ["wide"] });

scenario("an idle desk asks at most twice a minute, and one that nobody sees never", async ({ product, desk, page }) => {
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await page.clock.install();
  await page.reload();
  await connected(page, desk);
  await page.evaluate((hash) => (location.hash = hash), `#/desk/${id}`);
  await desk.shows("Hello?");
  await pass(page, 66);
  const asked = listen(page);
  await pass(page, 60);
  assert.ok(asked.length <= 2, `in an idle minute: ${asked.join(" ")}`);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  asked.length = 0;
  await pass(page, 60);
  assert.deepEqual(asked, [], "in a background tab");
  // It is told all the same: the title counts what is new.
  await product.says(DANA, "Are you there?");
  await until(() => asked.length > 0, "what has changed is read");
}, { viewports: ["wide"] });

scenario("two tabs have one connection, and when its tab is closed the other has one", async ({ product, desk, page }) => {
  await product.agent("alice");
  await connected(page, desk);
  const second = await page.context().newPage();
  const sockets = [];
  second.on("websocket", (socket) => sockets.push(socket));
  await second.goto(page.url());
  await second.getByRole("heading", { name: "My tasks" }).waitFor();
  await product.says(DANA, "Hello?");
  await second.getByText(DANA).first().waitFor({ timeout: 3000 });
  assert.equal(sockets.length, 0, "it is told by the first");
  await page.close();
  await until(() => sockets.length === 1, "it has a connection of its own");
}, { viewports: ["wide"] });
