// Finding what one left, and whom one talks to.

import assert from "node:assert/strict";
import { until, violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI, MEI] = ["+15550101", "+15550102", "+15550103"];
const MINUTE = 60;
const WAITING = "Waiting for the customer";

scenario("what one left is found again, the last left first, until the customer replies", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("alice");
  const leave = async (customer) => {
    const { conversation_id: id } = await product.says(customer, "Hello?");
    await product.does("alice", "leave", id, { wrap_up: false, unanswered: true });
  };
  await leave(DANA);
  await product.advance(10 * MINUTE);
  await leave(RAVI);
  let asked = 0;
  page.on("request", (request) => (asked += new URL(request.url()).searchParams.get("state") === "inactive" ? 1 : 0));
  await desk.signIn("alice", ["Agent"]);
  await desk.has("My tasks", []);
  assert.equal(asked, 0, "nothing is asked while the section is closed");
  await desk.button(WAITING).click();
  await desk.has(WAITING, [RAVI, DANA]);
  await desk.row(WAITING, DANA).getByText("Left 10 min ago").waitFor();
  await shot("waiting-for-the-customer");
  assert.deepEqual(await violations(page), []);

  const { conversation_id: id } = await product.says(MEI, "Hello?");
  await desk.open("My tasks", MEI);
  await desk.shows("Hello?");
  await desk.leaveUnanswered();
  await desk.has(WAITING, [MEI, RAVI, DANA]);
  await product.does("alice", "reactivate", id);
  await desk.lists();
  await desk.wake();
  await desk.has(WAITING, [RAVI, DANA]);
  await page.reload();
  await desk.has(WAITING, [RAVI, DANA]);
  await desk.open(WAITING, DANA);
  await desk.button("Take up again").waitFor();
});

scenario("the panel says whom one talks to, and leads to what was before", async ({ product, desk, page, look }) => {
  await product.turnOn();
  await product.agent("alice");
  const attributes = { name: "Dana Scully", tier: "gold", order: { number: 4711 } };
  const { conversation_id: first } = await product.says(DANA, "The first thing.", { attributes });
  await product.does("alice", "end", first, { wrap_up: false });
  await product.says(DANA, "The second thing.", { attributes, priority: 7 });
  await product.advance(30);
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", "Dana Scully");
  await desk.shows("The second thing.");
  const panel = page.getByRole("region", { name: /^Customer: / });
  const isWide = (await page.viewportSize()).width >= 1400;
  assert.equal(await panel.count(), isWide ? 1 : 0, "open where there is room");
  // From then on it is there because somebody wants it, at any width.
  for (let n = isWide ? 2 : 1; n > 0; n -= 1) await page.keyboard.press("i");
  for (const words of [DANA, "gold", '{"number":4711}', "7"]) await panel.getByText(words, { exact: true }).waitFor();
  await panel.getByRole("button", { name: "Show the one before" }).click();
  await panel.getByText("The one before is not yours to see, or is gone.").waitFor();
  const turns = panel.locator(".facts", { hasText: "An agent's" });
  await turns.getByText("under 1 min").waitFor();
  await look("customer");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the page");
  await page.keyboard.press("i");
  await panel.waitFor({ state: "detached" });
  await page.reload();
  await desk.shows("The second thing.");
  assert.equal(await panel.count(), 0, "closed stays closed");
}, { viewports: ["desktop", "narrow"] });

scenario("a supervisor sees all conversations of a customer", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  for (const text of ["The first thing.", "The second thing."]) {
    const { conversation_id: id } = await product.says(DANA, text);
    await product.does("alice", "end", id, { wrap_up: false });
  }
  const { conversation_id: id } = await product.says(DANA, "The third thing.");
  await desk.signIn("carol", ["Supervisor"]);
  await page.evaluate((hash) => (location.hash = hash), `#/supervisor/now/${id}`);
  const earlier = page.getByRole("region", { name: /^Customer: / }).getByRole("link");
  await until(async () => (await earlier.count()) === 2, "the two before");
  await earlier.last().click();
  await desk.shows("The first thing.");
  await page.getByRole("link", { name: "Back to the board" }).waitFor();
}, { viewports: ["desktop"] });

scenario("a row says who it is, since when they wait, how urgent it is, and what is new", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("alice", { capacity: 5 });
  await product.says(RAVI, "Hello?", { priority: 3, attributes: { name: "Ravi Shankar" } });
  await product.advance(20 * MINUTE);
  await product.says(RAVI, "??");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await desk.signIn("alice", ["Agent"]);
  const row = (name) => desk.row("My tasks", name);
  await row("Ravi Shankar").getByText("Waits 20 min").waitFor();
  await row("Ravi Shankar").getByText("Priority 3").waitFor();
  await row("Ravi Shankar").getByText("New", { exact: true }).waitFor();
  await row("Ravi Shankar").getByText("??", { exact: true }).waitFor();
  await row(DANA).getByText("Hello?", { exact: true }).waitFor();
  await shot("rows");
  await desk.open("My tasks", "Ravi Shankar");
  await desk.shows("??");
  await desk.open("My tasks", DANA);
  await desk.reply("One moment.");
  await desk.lists();
  await row(DANA).getByText("Answered just now").waitFor();
  await row(DANA).getByText("Answer: One moment.").waitFor();
  await row("Ravi Shankar").getByText("Waits 20 min").waitFor();
  await desk.open("My tasks", "Ravi Shankar");
  await desk.shows("??");
  await desk.lists();
  await product.says(DANA, "I wait.");
  await row(DANA).getByText("Unread").waitFor();
  await product.advance(7 * MINUTE);
  await product.says(DANA, "Still.");
  await row(DANA).locator('[data-tone="soon"]', { hasText: "Waits 7 min" }).waitFor();
  await shot("rows-unread");
  // In the order that one chose, which the browser remembers.
  await product.says(MEI, "My turn?", { priority: 9 });
  const order = page.getByLabel("Order of my tasks");
  await desk.has("My tasks", ["Ravi Shankar", DANA, MEI]);
  await order.selectOption("Priority");
  await desk.has("My tasks", [MEI, "Ravi Shankar", DANA]);
  await page.reload();
  await desk.has("My tasks", [MEI, "Ravi Shankar", DANA]);
  await order.selectOption("Longest wait");
  await desk.has("My tasks", ["Ravi Shankar", DANA, MEI]);
  assert.equal((await product.as("alice", "agent").get(`/v1/conversations/${id}`)).last_message.seq, 4);
});

scenario("where an answer is due, the row says until when, and what was not answered in time goes on", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.set((now) => ({ ...now, routing: { ...now.routing, answer_within_seconds: 10 * MINUTE } }));
  await product.agent("alice");
  await product.says(DANA, "Hello?");
  await desk.signIn("alice", ["Agent"]);
  await desk.row("My tasks", DANA).getByText(/^Waits under 1 min, answer by \d+:\d\d [AP]M$/).waitFor();
  await desk.open("My tasks", DANA);
  await desk.shows("Hello?");
  await product.agent("bob");
  await product.agent("alice", { availability: "away" });
  await product.advance(11 * MINUTE);
  await desk.shows("Hello?", "Back in the queue: its agent did not answer in time", "Assigned to bob");
  await page.getByText("bob is working on it.").waitFor();
}, { viewports: ["wide"] });
