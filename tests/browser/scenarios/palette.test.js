// The command menu: everything that the page offers now, by typing; and a reply that is sent and left with one deed.

import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];

async function begin({ product, desk }) {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Where is it?", { attributes: { name: "Dana Ortíz" } });
  await product.says(RAVI, "Hello?");
  await desk.signIn("alice");
  await desk.open("My tasks", "Dana Ortíz");
  await desk.shows("Where is it?");
  return { id, state: async () => (await product.as("carol", "supervisor").get(`/v1/conversations/${id}`)).channel_state };
}

const options = (page) => page.getByRole("option");
const chosen = (page) => page.locator('[role="option"][aria-selected="true"]');
const says = (page, pattern) => until(async () => pattern.test((await chosen(page).allInnerTexts()).join()), `${pattern} is what Enter takes`);
const closed = (page) => page.getByRole("dialog").waitFor({ state: "detached" });

scenario("Ctrl+K lists what the page offers with its key, also while one writes, and gives the focus back", async ({ product, desk, page, look }) => {
  await begin({ product, desk });
  const box = page.getByLabel(/^Reply to/);
  await box.fill("On");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Find a command or a customer" });
  await field.waitFor();
  for (const [name, key] of [["Leave", "l"], ["Pause", "p"], ["Transfer", "t"], ["Send and leave", "Ctrl+Shift+Enter"], ["Show the customer", "i"]]) {
    await page.getByRole("option", { name: `${name} ${key}`, exact: true }).waitFor();
  }
  await page.getByRole("option", { name: /^Pause: Tomorrow morning/ }).waitFor();
  await page.getByRole("group", { name: "Views" }).getByRole("option", { name: "Settings" }).waitFor();
  await page.getByRole("group", { name: "Conversations" }).getByRole("option", { name: RAVI }).waitFor();
  await look("command-menu");
  const first = await chosen(page).innerText();
  await page.keyboard.press("ArrowUp");
  await says(page, /WhatsApp/);
  await page.keyboard.press("ArrowDown");
  assert.equal(await chosen(page).innerText(), first, "the list goes round");
  assert.equal(await field.getAttribute("aria-activedescendant"), await chosen(page).getAttribute("id"));
  await field.fill("nothing like that");
  await page.getByText("Nothing found").waitFor();
  await page.keyboard.press("Escape");
  await closed(page);
  await until(() => box.evaluate((element) => element === document.activeElement), "the focus is back in the reply box");
  assert.equal(await box.inputValue(), "On");
}, { viewports: ["desktop"] });

scenario("from the menu one pauses until tomorrow, opens a row, and goes to a view", async ({ product, desk, page }) => {
  const { id, state } = await begin({ product, desk });
  await desk.button("Commands").click();
  await page.getByRole("dialog").getByRole("combobox").fill("pau tomor");
  await says(page, /^Pause: Tomorrow morning/);
  await page.keyboard.press("Enter");
  await closed(page);
  await page.getByRole("group", { name: "Pausing…" }).waitFor();
  await desk.button("Pause now").click();
  await until(async () => (await state()) === "pause", "it is paused");
  const { pause } = await product.as("carol", "supervisor").get(`/v1/conversations/${id}`);
  const then = await page.evaluate((at) => [new Date(at).getHours(), new Date(at).getMinutes()], pause.reassign_at);
  assert.deepEqual(then, [9, 0], "at nine, as in the dialog");

  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("ortiz");
  await says(page, /^Dana Ortíz/);
  await page.getByRole("dialog").getByRole("combobox").fill("555 0102");
  await says(page, /5550102/);
  await page.keyboard.press("Enter");
  await desk.heading(RAVI).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("settings");
  await page.getByRole("option", { name: "Settings" }).click();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
}, { undoSeconds: 60 });

scenario("where a pause has to say why, the menu has no times for it, and what is written is asked about first", async ({ product, desk, page }) => {
  await begin({ product, desk });
  await page.getByLabel(/^Reply to/).fill("One mo");
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: /^Pause: Tomorrow morning/ }).click();
  await page.getByRole("dialog", { name: "Pause this conversation" }).getByText("One mo").waitFor();
  await page.keyboard.press("Escape");
  await closed(page);
  await product.set((now) => ({ ...now, pause: { ...now.pause, require: ["reason"] } }));
  await page.reload();
  await desk.button("Pause").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "Pause p", exact: true }).waitFor();
  assert.equal(await options(page).filter({ hasText: "Pause:" }).count(), 0);
}, { viewports: ["desktop"], undoSeconds: 60 });

scenario("a reply is sent and the conversation left, and Undo takes the leave back", async ({ product, desk, page, look }) => {
  const { id, state } = await begin({ product, desk });
  assert.ok(await desk.button("Send and leave").isDisabled(), "there is nothing to send");
  const box = page.getByLabel(/^Reply to/);
  await box.focus();
  await page.keyboard.press("Control+Shift+Enter");
  assert.equal(await state(), "active", "without a text nothing happens");
  await page.keyboard.type("On its way.");
  await look("send-and-leave");
  await page.keyboard.press("Control+Shift+Enter");
  await page.getByRole("group", { name: "Leaving…" }).waitFor();
  await desk.shows("On its way.");
  await desk.button("Undo").click();
  await desk.button("Leave").waitFor();
  assert.equal(await state(), "active");
  await box.fill("It is there tomorrow.");
  await desk.button("Send and leave").click();
  await desk.button("Leave now").click();
  await until(async () => (await state()) === "inactive", "it is left");
  const { messages } = await product.as("carol", "supervisor").get(`/v1/conversations/${id}/messages`);
  assert.deepEqual(messages.map(({ body }) => body), ["Where is it?", "On its way.", "It is there tomorrow."]);
}, { undoSeconds: 60 });

scenario("what could not be sent is not left, and where leaving is off, it is not offered", async ({ product, desk, page }) => {
  const { state } = await begin({ product, desk });
  await page.route("**/messages", (request) => (request.request().method() === "POST" ? request.abort() : request.continue()));
  await page.getByLabel(/^Reply to/).fill("On its way.");
  await desk.button("Send and leave").click();
  await page.getByRole("button", { name: /again/i }).first().waitFor();
  assert.equal(await page.getByRole("group", { name: "Leaving…" }).count(), 0);
  assert.equal(await state(), "active");
  await page.unroute("**/messages");
  await product.set((now) => ({ ...now, leave: { ...now.leave, enabled: false } }));
  await page.reload();
  await desk.button("Pause").waitFor();
  await desk.offersNot("Send and leave");
}, { viewports: ["desktop"], undoSeconds: 60, allows: /Failed to load resource/ });
