// The search: at once over the lists, and by Enter over what the caller may read.

import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI, LEE] = ["+15550101", "+15550102", "+15550103"];

async function begin({ product, desk }, roles) {
  await product.turnOn();
  await product.agent("alice", { capacity: 5 });
  const named = (name) => ({ attributes: { name } });
  const { conversation_id: paused } = await product.says(DANA, "Where is it?", named("Dana Ortíz"));
  await product.does("alice", "pause", paused, { reason: "Waits for the refund" });
  await product.says(RAVI, "My refund, please");
  const { conversation_id: closed } = await product.says(LEE, "Thanks, bye");
  await product.does("alice", "end", closed, { wrap_up: false });
  await desk.signIn(roles.includes("Agent") ? "alice" : "carol", roles);
  return { paused, closed };
}

const field = (page) => page.getByRole("searchbox", { name: "Search" });
const status = (page, words) => page.locator(".found").getByRole("status").filter({ hasText: words }).waitFor();

scenario("what the lists have is found as one types, by name, address, reason and text, and marked", async ({ product, desk, page, viewport, look }) => {
  await begin({ product, desk }, ["Agent"]);
  await desk.has("My tasks", [RAVI]);
  await field(page).waitFor();
  if (viewport === "wide") await page.keyboard.press("/");
  else await field(page).click();
  await page.keyboard.type("refund");
  await status(page, "Found in these lists: 2");
  await page.getByRole("region", { name: "Paused", exact: true }).getByRole("link", { name: "Dana Ortíz" }).waitFor();
  await page.getByRole("region", { name: "My tasks", exact: true }).getByRole("link", { name: RAVI }).waitFor();
  assert.deepEqual(await page.locator("mark").allInnerTexts(), ["refund", "refund"]);
  await look("search");
  await field(page).fill("ortiz");
  await status(page, "Found in these lists: 1");
  await page.getByRole("link", { name: "Dana Ortíz" }).click();
  await desk.heading("Dana Ortíz").waitFor();
  await desk.lists();
  assert.equal(await field(page).inputValue(), "ortiz", "what was found stays beside it");
  await field(page).press("Escape");
  await desk.has("My tasks", [RAVI]);
}, { viewports: ["wide", "narrow"] });

scenario("Enter finds a closed conversation by its address or id, for a supervisor, and says how far it looked", async ({ product, desk, page, look }) => {
  const { closed } = await begin({ product, desk }, ["Supervisor"]);
  for (const typed of ["+1 555 0103", closed]) {
    await field(page).fill(typed);
    await field(page).press("Enter");
    await status(page, "Found: 1. All 2 open ones were searched.");
    await page.getByRole("region", { name: "Closed", exact: true }).getByRole("link", { name: LEE }).waitFor();
  }
  await look("search-supervisor");
  await page.getByRole("region", { name: "Closed", exact: true }).getByRole("link").click();
  await desk.shows("Thanks, bye");
  await page.getByRole("link", { name: "Back to the board" }).click();
  await page.getByRole("region", { name: "Closed", exact: true }).waitFor();
}, { viewports: ["desktop"] });

scenario("an agent finds nothing of others, and a failure is said", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("bob");
  const { conversation_id: id } = await product.says(DANA, "Where is it?");
  await product.does("bob", "pause", id, { reason: "refund" });
  await desk.signIn("alice", ["Agent"]);
  for (const typed of [DANA, "refund"]) {
    await field(page).fill(typed);
    await field(page).press("Enter");
    await status(page, "Found: 0.");
    assert.equal(await page.locator(".found").getByRole("link").count(), 0);
  }
  await page.route("**/v1/conversations?**", (request) => request.abort());
  await field(page).press("Enter");
  await until(async () => (await page.locator(".found").getByRole("alert").count()) === 1, "the failure is said");
}, { viewports: ["desktop"], allows: /Failed to load resource/ });
