// What waits together: leaving and pausing for a topic, and waking all of it.

import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI, MEI] = ["+15550101", "+15550102", "+15550103"];
const TOPIC = "outage-berlin";

const names = (page) => page.getByRole("region", { name: `Waiting for ${TOPIC}` }).locator(".row-name").allInnerTexts();
const lists = (page, customers) =>
  until(async () => JSON.stringify(await names(page)) === JSON.stringify(customers), `${TOPIC} has ${customers}`);

scenario("agents leave and pause for a topic, and a supervisor wakes all of it with one message", async (given) => {
  const { product, desk, page, open, look } = given;
  await product.turnOn();
  await product.agent("alice", { capacity: 5 });
  const { conversation_id: danas } = await product.says(DANA, "Nothing works.");
  const { conversation_id: ravis } = await product.says(RAVI, "It is down.");
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  await desk.button("Leave with details").click();
  const dialog = page.getByRole("dialog", { name: "Leave with details" });
  await dialog.getByText("The customer wrote last.").waitFor();
  await dialog.getByLabel("Topic (optional)").fill("Outage, Berlin");
  await dialog.getByText(`It will be called ${TOPIC}.`).waitFor();
  await look("leave-for-topic");
  await dialog.getByRole("button", { name: "Leave" }).click();
  await desk.announces(/You left the conversation/);
  await page.getByText(`It waits for ${TOPIC}.`).waitFor();

  await desk.open("My tasks", RAVI);
  await desk.button("Pause").click();
  const pausing = page.getByRole("dialog", { name: "Pause this conversation" });
  await pausing.getByText("Wait for an answer, or with others").click();
  await pausing.getByLabel("Topic (optional)").fill(TOPIC);
  await pausing.getByRole("button", { name: "Pause" }).click();
  await page.getByText(`It waits for ${TOPIC}.`).waitFor();
  const read = (id) => product.as("root", "supervisor").get(`/v1/conversations/${id}`);
  assert.equal((await read(danas)).leave.topic, TOPIC);
  assert.equal((await read(ravis)).pause.topic, TOPIC);

  const carol = await open();
  await carol.signIn("carol", ["Supervisor"]);
  await carol.supervise("Left");
  await carol.page.getByRole("link", { name: `Waits for ${TOPIC}` }).click();
  await lists(carol.page, [DANA, RAVI]);
  await carol.button(`Wake what waits for ${TOPIC}`).click();
  const wake = carol.page.getByRole("dialog");
  await wake.getByLabel("Message to each customer (optional)").fill("It is repaired.");
  await wake.getByRole("button", { name: "Preview" }).click();
  await wake.getByText("Preview: 2 of 2 conversations would be done, 0 skipped.").waitFor();
  await look("wake", carol.page);
  assert.equal((await read(danas)).channel_state, "inactive", "a preview changes nothing");
  await wake.getByRole("button", { name: "Wake 2 conversations" }).click();
  const result = carol.page.getByRole("region", { name: `Wake ${TOPIC}` });
  await result.getByText("Done: 2 of 2 conversations done, 0 skipped.").waitFor();
  assert.equal(await result.getByText("Done", { exact: true }).count(), 2, "a result for each");
  await carol.page.getByText(`Nothing waits for ${TOPIC}.`).waitFor();
  await look("woken", carol.page);

  await product.settle();
  await desk.has("My tasks", [DANA, RAVI]);
  await desk.open("My tasks", DANA);
  await desk.shows("Nothing works.", "It is repaired.");
}, { viewports: ["desktop", "narrow"] });

scenario("a topic is found by its name, and another form is tried anew", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice", { capacity: 5 });
  for (const customer of [DANA, RAVI, MEI]) {
    const { conversation_id: id } = await product.says(customer, "It is down.");
    await product.does("alice", "pause", id, { wrap_up: false, topic: TOPIC });
  }
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Topics");
  await page.getByRole("combobox", { name: "Topic" }).fill(TOPIC);
  await desk.button("Show").click();
  await lists(page, [DANA, RAVI, MEI]);
  await page.reload();
  await lists(page, [DANA, RAVI, MEI]);
  await desk.button(`Wake what waits for ${TOPIC}`).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Preview" }).click();
  await dialog.getByRole("button", { name: "Wake 3 conversations" }).waitFor();
  await dialog.getByLabel(/^It is closed/).check();
  await dialog.getByRole("button", { name: "Preview" }).click();
  await dialog.getByRole("button", { name: "Wake 3 conversations" }).click();
  await page.getByRole("region", { name: `Wake ${TOPIC}` }).getByText("Done: 3 of 3 conversations done, 0 skipped.").waitFor();
  await desk.button("Dismiss").click();
  await page.getByText(`Nothing waits for ${TOPIC}.`).waitFor();
}, { viewports: ["wide"] });
