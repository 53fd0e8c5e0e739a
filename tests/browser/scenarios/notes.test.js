// Notes: what colleagues write for each other, and no customer reads.

import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";

scenario("a note stands in the history, not for the customer", async ({ product, desk, page, look }) => {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "My invoice is wrong.");
  await product.as("bob", "supervisor").post(`/v1/conversations/${id}/notes`, { note_id: "b1", text: "He called yesterday." });
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  await desk.shows("My invoice is wrong.", "He called yesterday.");
  await page.keyboard.press("n");
  const field = page.getByLabel("Note for colleagues");
  await until(() => field.evaluate((element) => element === document.activeElement), "the box has the focus");
  await field.fill("Invoice 4711.");
  await field.press("Enter");
  await field.pressSequentially("Asked accounting.");
  await page.reload();
  assert.equal(await field.inputValue(), "Invoice 4711.\nAsked accounting.", "a draft outlives a reload");
  await look("note-box");
  await field.press("Control+Enter");
  await desk.announces(/Note added/);
  await desk.shows("My invoice is wrong.", "He called yesterday.", "Asked accounting.");
  await desk.button("Add a note").waitFor();
  await look("notes");
  const { messages } = await product.as("alice", "agent").get(`/v1/conversations/${id}/messages`);
  assert.deepEqual(messages.map(({ body }) => body), ["My invoice is wrong."]);
}, { viewports: ["desktop", "narrow"] });

scenario("a note whose answer is lost is there once, and a left conversation takes notes too", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  await desk.leaveUnanswered();
  await desk.announces(/You left/);
  let failures = 0;
  await page.route("**/notes", async (route) => {
    if (route.request().method() !== "POST" || failures === 3) return route.continue();
    failures += 1;
    if (failures === 1) await route.fetch();
    return route.abort();
  });
  await desk.button("Add a note").click();
  await page.getByLabel("Note for colleagues").fill("Once.");
  await desk.button("Add note").click();
  await page.getByRole("alert").waitFor();
  assert.match(await desk.alert(), /cannot be reached/);
  assert.equal(await page.getByLabel("Note for colleagues").inputValue(), "Once.", "nothing is lost");
  await desk.button("Add note").click();
  await desk.announces(/Note added/);
  const { notes } = await product.as("alice", "agent").get(`/v1/conversations/${id}/notes`);
  assert.deepEqual(notes.map(({ text }) => text), ["Once."]);
}, { viewports: ["wide"] });
