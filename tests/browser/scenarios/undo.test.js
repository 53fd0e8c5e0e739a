// Leave and pause are held for some seconds and can be undone.

import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];
const HELD = { undoSeconds: 60 };

async function begin({ product, desk }) {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Where is it?");
  await product.replies("alice", id, "On its way.");
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.shows("On its way.");
  return { state: async () => (await product.as("carol", "supervisor").get(`/v1/conversations/${id}`)).channel_state };
}

scenario("a leave is undone, and nothing has happened", async ({ product, desk, page, shot }) => {
  const { state } = await begin({ product, desk });
  await desk.button("Leave").click();
  await page.getByRole("group", { name: "Leaving…" }).waitFor();
  await shot("undo-leave");
  assert.equal(await page.getByLabel(/^Reply to/).count(), 0, "there is nothing to write meanwhile");
  await desk.button("Undo").click();
  await desk.button("Leave").waitFor();
  assert.equal(await state(), "active");
}, HELD);

scenario("a pause is undone from the notification, wherever one is", async ({ product, desk, page }) => {
  const { state } = await begin({ product, desk });
  await product.says(RAVI, "Hello?");
  await desk.button("Pause").click();
  await page.getByRole("dialog").getByRole("button", { name: "Pause" }).click();
  await desk.open("My tasks", RAVI);
  await desk.button(`Undo: Pausing ${DANA}`).click();
  await desk.open("My tasks", DANA);
  await desk.button("Pause").waitFor();
  assert.equal(await state(), "active");
}, HELD);

scenario("a leave need not be waited for", async ({ product, desk }) => {
  const { state } = await begin({ product, desk });
  await desk.button("Leave").click();
  await desk.button("Leave now").click();
  await desk.announces(/You left the conversation/);
  assert.equal(await state(), "inactive");
}, HELD);

scenario("what is held back is done when the page goes, and when its agent signs out", async ({ product, desk, page }) => {
  const { state } = await begin({ product, desk });
  await desk.button("Leave").click();
  await desk.button("Leave now").waitFor();
  await page.goto("about:blank");
  await until(async () => (await state()) === "inactive", "it is left");

  await product.says(DANA, "Any news?");
  await page.goto(product.url);
  await desk.open("My tasks", DANA);
  await desk.leaveUnanswered();
  await desk.button("Leave now").waitFor();
  await desk.signOut();
  assert.equal(await state(), "inactive");
}, { ...HELD, viewports: ["wide"] });

scenario("where the customer writes while a leave is held back, it is shown and asked again", async ({ product, desk, page }) => {
  const { state } = await begin({ product, desk });
  await desk.button("Leave").click();
  await desk.button("Leave now").waitFor();
  await product.says(DANA, "Wait!");
  await page.getByRole("dialog", { name: "The customer has written" }).getByText("Wait!").waitFor();
  assert.equal(await state(), "active");
}, HELD);

scenario("a leave that fails while another view is open is reported, with a link to it", async ({ product, desk, page }) => {
  const { state } = await begin({ product, desk });
  await product.says(RAVI, "Hello?");
  await desk.button("Leave").click();
  await desk.open("My tasks", RAVI);
  await product.says(DANA, "Wait!");
  const notices = page.getByRole("region", { name: "Notifications" });
  await notices.getByText(`Not left, ${DANA}: the conversation has changed meanwhile.`).waitFor();
  await notices.getByRole("link", { name: "Open" }).last().click();
  await desk.heading(DANA).waitFor();
  assert.equal(await state(), "active");
}, { undoSeconds: 3 });
