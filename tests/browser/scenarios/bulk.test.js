// A supervisor does one thing with many conversations.

import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const CUSTOMERS = ["+15550101", "+15550102", "+15550103"];
const DAY = 86_400;

/** Three customers of alice's: paused for one, two and three days, unless `more` says otherwise. */
async function begin({ product }) {
  await product.turnOn();
  await product.agent("alice", { capacity: 5 });
  await product.agent("bob", { capacity: 1, queues: ["billing"] });
  const ids = [];
  for (const [n, customer] of CUSTOMERS.entries()) {
    const { conversation_id: id } = await product.says(customer, "Hello?");
    await product.does("alice", "pause", id, { wrap_up: false, reassign_after_seconds: (n + 1) * DAY });
    ids.push(id);
  }
  return ids;
}

const read = (product, id) => product.as("root", "supervisor").get(`/v1/conversations/${id}`);

scenario("what is selected is tried first, and then done, with a result for each", async ({ product, desk, page, look }) => {
  const ids = await begin({ product });
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Paused");
  for (const customer of CUSTOMERS.slice(0, 2)) await page.getByRole("checkbox", { name: `Select ${customer}` }).check();
  await page.getByText("2 conversations selected").waitFor();
  await look("bulk-selected");
  await desk.button("Do with the selected…").click();
  const dialog = page.getByRole("dialog", { name: "Do with many" });
  assert.equal(await dialog.getByLabel(/^Wake/).count(), 0, "single ones are not woken");
  await dialog.getByLabel(/^Resume/).check();
  await dialog.getByRole("combobox", { name: "Agent" }).fill("bob");
  await dialog.getByRole("button", { name: "Preview" }).click();
  await dialog.getByText("Preview: 2 of 2 selected would be done, 0 skipped.").waitFor();
  await dialog.getByLabel(/^Transfer/).check();
  await dialog.getByRole("radio", { name: "To an agent", exact: true }).check();
  await dialog.getByRole("combobox", { name: "Agent" }).fill("bob");
  await dialog.getByRole("button", { name: "Preview" }).click();
  await dialog.getByText("Preview: 2 of 2 selected would be done, 0 skipped.").waitFor();
  await look("bulk");
  assert.equal((await read(product, ids[0])).channel_state, "pause", "a preview changes nothing");
  await dialog.getByRole("button", { name: "Transfer 2 conversations" }).click();
  const result = page.getByRole("region", { name: "Transfer" });
  await result.getByText("Done: 2 of 2 conversations done, 0 skipped.").waitFor();
  assert.equal(await result.getByText("Done", { exact: true }).count(), 2);
  await until(async () => (await page.locator(".case").count()) === 1, "what is not paused any more is gone from the list");
  await look("bulk-done");
  assert.equal((await read(product, ids[0])).task.agent_id, "bob");
  assert.equal((await read(product, ids[2])).channel_state, "pause");
}, { viewports: ["desktop", "narrow"] });

scenario("all that a filtered list has is one run of the API's", async ({ product, desk, page }) => {
  const ids = await begin({ product });
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Paused");
  await page.getByLabel("Due").selectOption("Within a week");
  await page.getByRole("checkbox", { name: `Select ${CUSTOMERS[0]}` }).waitFor();
  await desk.button("Do with all…").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Extend/).check();
  await dialog.getByLabel("Hours longer").fill("0");
  assert.ok(await dialog.getByRole("button", { name: "Preview" }).isDisabled());
  await dialog.getByLabel("Hours longer").fill("300");
  await dialog.getByRole("button", { name: "Preview" }).click();
  await dialog.getByText("Preview: 1 of 3 conversations would be done, 2 skipped.").waitFor();
  const posted = page.waitForRequest((request) => request.url().endsWith("/v1/bulk") && !request.postDataJSON().dry_run);
  await dialog.getByRole("button", { name: "Extend 1 conversation" }).click();
  const { filter } = (await posted).postDataJSON();
  assert.deepEqual([filter.state, typeof filter.due_before], ["pause", "string"]);
  const result = page.getByRole("region", { name: "Extend" });
  await result.getByText("Done: 1 of 3 conversations done, 2 skipped.").waitFor();
  assert.equal(await result.getByText("A pause cannot last that long. Choose an earlier time.").count(), 2);
  const { pause } = await read(product, ids[0]);
  assert.equal(Date.parse(pause.reassign_at) - Date.parse(pause.paused_at), (DAY + 300 * 3600) * 1000);
}, { viewports: ["wide"] });

scenario("on the board, what waits is handed on, and a message that was not read stops it", async ({ product, desk, page }) => {
  await product.turnOn();
  const ids = [];
  for (const customer of CUSTOMERS) ids.push((await product.says(customer, "Hello?")).conversation_id);
  await product.agent("bob", { capacity: 5, queues: ["billing"] });
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Now");
  await page.getByRole("checkbox", { name: `Select ${CUSTOMERS[0]}` }).waitFor();
  assert.ok(await desk.button("Do with all…").isDisabled(), "the API's filter does not tell who waits from who is served");
  await page.getByRole("checkbox", { name: "Select the 3 that are listed" }).check();
  await desk.button("Do with the selected…").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Transfer/).check();
  await dialog.getByRole("combobox", { name: "Queue" }).fill("billing");
  await dialog.getByRole("button", { name: "Preview" }).click();
  const begin = dialog.getByRole("button", { name: "Transfer 3 conversations" });
  await begin.waitFor();
  await page.route(`**/${ids[1]}/transfer`, async (route) => {
    await product.says(CUSTOMERS[1], "Are you there?");
    await route.continue();
  });
  await begin.click();
  const result = page.getByRole("region", { name: "Transfer" });
  await result.getByText("Done: 2 of 3 conversations done, 1 skipped.").waitFor();
  await result.getByText("Something changed in the meantime. Read what is new, then decide again.").waitFor();
  assert.equal((await read(product, ids[0])).task.agent_id, "bob");
  assert.equal((await read(product, ids[1])).queue, "default");
});
