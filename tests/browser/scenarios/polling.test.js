import assert from "node:assert/strict";
import { pass, until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";
/** Within so many milliseconds one question serves what comes in bursts (core/poll.js); the next one after a failure is seconds away. */
const AT_ONCE = 300;

/** Records the page's API responses from now on, but for the refused tickets of live connections. */
function listen(page) {
  const answers = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith("/v1/") && pathname !== "/v1/live/ticket") answers.push({ pathname, status: response.status() });
  });
  return answers;
}

/** As where the API has no live connections: everything is asked for. */
function withoutLive(page) {
  return page.route("**/v1/live/ticket", (route) => route.fulfill({ status: 404, json: {} }));
}

scenario("new work appears without reloading, when it is there and not when it is asked for", async ({ product, desk, page }) => {
  await product.agent("alice");
  await desk.signIn("alice");
  await desk.has("My tasks", []);
  await page.evaluate(() => (globalThis.isTheSamePage = true));
  const answers = listen(page);
  await product.says(DANA, "Hello?");
  await desk.row("My tasks", DANA).waitFor();
  assert.ok(await page.evaluate(() => globalThis.isTheSamePage));
  const asked = answers.filter(({ pathname }) => pathname.endsWith("/tasks"));
  assert.ok(asked.length <= 3, `${asked.length} questions`);
});

scenario("a desk on which nothing changes is answered with 304s", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice", { capacity: 2 });
  const { conversation_id: id } = await product.says("+15550102", "Hello?");
  await product.does("alice", "pause", id, { wrap_up: false, reassign_after_seconds: 1800 });
  await product.says(DANA, "Hello?");
  await withoutLive(page);
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.shows("Hello?", "Assigned to you");
  const answers = listen(page);
  const of = (end) => answers.filter(({ pathname }) => pathname.endsWith(end));
  // Presence and settings are polled rarely, and on focus.
  await desk.wake();
  const polled = () => of("/tasks").length >= 4 && of("/settings").length >= 1 && of("/v1/agents/alice").length >= 1;
  await until(polled, "the desk has polled for a while");
  // The trail is read once more after opening, and notes have no ETag, but are asked for rarely.
  const changed = answers.filter(({ status, pathname }) => status !== 304 && !/\/(events|notes|read)$/.test(pathname));
  // That it was read is told once, and is on the desk once.
  assert.ok(changed.every(({ pathname }) => pathname.endsWith("/tasks")) && changed.length <= 1, JSON.stringify(changed));
  assert.ok(of("/read").length <= 1);
  assert.ok(of("/events").length <= 1 && of("/notes").length <= 1);
  assert.equal(of("/messages").length, 0);
}, { viewports: ["wide"] });

scenario("a desk that cannot reach the service says so, keeps what it shows, and comes back", async ({ product, desk, page }) => {
  await product.agent("alice");
  await product.says(DANA, "Hello?");
  await withoutLive(page);
  await desk.signIn("alice");
  await desk.has("My tasks", [DANA]);
  await page.route("**/v1/**", (route) => route.abort());
  await page.getByText("The service cannot be reached. What you see may be old.").waitFor();
  await desk.row("My tasks", DANA).waitFor();
  await page.unrouteAll({ behavior: "wait" });
  await page.getByText("The service cannot be reached").waitFor({ state: "detached" });
}, { viewports: ["wide"] });

scenario("a command whose answer is lost is sent again, and carried out once", async ({ product, desk, page }) => {
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await page.route("**/messages", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    return route.abort();
  }, { times: 1 });
  await desk.reply("Once.");
  const { messages } = await product.as("alice", "agent").get(`/v1/conversations/${id}/messages`);
  assert.deepEqual(messages.map(({ body }) => body), ["Hello?", "Once."]);
}, { viewports: ["wide"] });

scenario("a desk that is not told of changes and at which nobody works asks every 5 seconds, and at once when somebody does", async ({ product, desk, page }) => {
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await withoutLive(page);
  await page.clock.install();
  await page.reload();
  await desk.signIn("alice");
  const before = listen(page);
  await page.evaluate((hash) => (location.hash = hash), `#/desk/${id}`);
  await desk.shows("Hello?");
  // That it was read changes the desk once more.
  const since = () => before.slice(before.findIndex(({ pathname }) => pathname.endsWith("/read"))).filter(({ pathname }) => pathname.endsWith("/tasks"));
  await until(() => before.some(({ pathname }) => pathname.endsWith("/read")) && since().length >= 2, "it is told, and the desk has it");
  // A minute of rest, then a minute that counts.
  await page.clock.runFor(65_000);
  await pass(page, 6);
  const answers = listen(page);
  await pass(page, 60);
  const asked = answers.length;
  assert.ok(asked >= 20 && asked <= 32, `${asked} questions in an idle minute: ${answers.map(({ pathname }) => pathname.split("/").at(-1))}`);
  await page.mouse.click(5, 5);
  await until(() => answers.length > asked, "a click asks at once");
}, { viewports: ["wide"] });

scenario("back on the network, the desk asks at once", async ({ product, desk, page }) => {
  await product.agent("alice");
  await withoutLive(page);
  await page.clock.install();
  await page.reload();
  await desk.signIn("alice");
  await desk.has("My tasks", []);
  await page.evaluate(() => addEventListener("online", () => (globalThis.isOnline = true)));
  await page.context().setOffline(true);
  await page.getByText("The service cannot be reached. What you see may be old.").waitFor();
  await product.says(DANA, "Hello?");
  // Long enough for the back-off to have grown. From then on, no time passes for the page but what is let.
  await page.clock.fastForward(20_000);
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  let asked = 0;
  page.on("request", (request) => (asked += request.url().includes("/tasks") ? 1 : 0));
  await page.context().setOffline(false);
  await page.waitForFunction(() => globalThis.isOnline, null, { polling: 50 });
  await page.clock.runFor(AT_ONCE);
  await until(() => asked > 0, "it is asked for");
  await page.clock.resume();
  await desk.row("My tasks", DANA).waitFor();
}, { viewports: ["wide"], allows: /ERR_INTERNET_DISCONNECTED/ });
