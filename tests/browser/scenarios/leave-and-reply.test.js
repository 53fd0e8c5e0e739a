import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";

scenario("an agent leaves, the customer replies, and the conversation is back with its history", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("alice", { capacity: 1 });
  await product.says(DANA, "Is my parcel on its way?");

  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.reply("Yes, it should be with you on Tuesday.");
  await desk.button("Leave").click();

  await desk.announces(/You left the conversation/);
  await desk.shows("The customer opened the conversation", "Is my parcel", "Assigned to you", "Yes, it should", "You left");
  await page.getByText("Wrapping up. Your capacity is free once you complete it.").waitFor();
  for (const name of ["Leave", "Pause", "Send"]) await desk.offersNot(name);
  await shot("wrapping-up");

  await desk.lists();
  await page.getByText("1 of 1 in use").waitFor();
  await page.getByRole("button", { name: `Complete wrap-up of ${DANA}` }).click();
  await page.getByText("0 of 1 in use").waitFor();
  await desk.has("My tasks", []);

  await product.says(DANA, "It is Wednesday now. Any news?");
  await desk.has("My tasks", [DANA]);
  await desk.announces(/New task: \+15550101 on WhatsApp/);
  await desk.row("My tasks", DANA).getByText("Customer replied").waitFor();
  await desk.open("My tasks", DANA);
  await desk.shows("Is my parcel", "Yes, it should", "You left", "The customer replied; active again", "Any news?");
  await desk.reply("I am sorry, let me look into it.");
});

scenario("a wrap-up is completed from the conversation itself", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  await product.says(DANA, "Thanks, that is all.");
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.leaveUnanswered();
  await desk.button("Complete wrap-up").click();
  await page.waitForURL(/#\/desk$/);
  await desk.has("My tasks", []);
  assert.equal(await desk.list("Wrapping up").count(), 0);
});

scenario("who goes back to the lists while a wrap-up is being completed stays there", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  for (const customer of [DANA, "+15550102"]) await product.says(customer, "Hello?");
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.leaveUnanswered();
  let finish;
  const held = new Promise((done) => (finish = done));
  await page.route("**/complete", async (route) => {
    await held;
    await route.continue();
  });
  await desk.button("Complete wrap-up").click();
  await page.evaluate(() => (location.hash = "#/desk"));
  await page.getByText("No conversation open").or(desk.row("My tasks", "+15550102")).first().waitFor();
  finish();
  await page.getByText("Wrap-up completed").first().waitFor();
  await desk.has("My tasks", ["+15550102"]);
  assert.match(page.url(), /#\/desk$/, "the next one does not open by itself");
});

scenario("after a wrap-up, the next new task opens", async ({ product, desk }) => {
  await product.turnOn();
  await product.agent("alice");
  for (const customer of [DANA, "+15550102", "+15550103"]) await product.says(customer, "Hello?");
  await desk.signIn("alice");
  await desk.open("My tasks", "+15550102");
  await desk.shows("Hello?");
  await desk.open("My tasks", DANA);
  await desk.leaveUnanswered();
  await desk.button("Complete wrap-up").click();
  await desk.heading("+15550103").waitFor();
});

scenario("an agent ends, and the next message opens another conversation without the history", async ({ product, desk, page }) => {
  await product.agent("alice");
  await product.says(DANA, "The first thing.");
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.button("End").click();
  await page.getByRole("dialog", { name: /^End the conversation with/ }).waitFor();
  await desk.button("End conversation").click();
  await desk.announces(/The conversation is closed/);
  await desk.shows("The first thing.", "You ended the conversation");
  await desk.button("Complete wrap-up").click();
  await page.waitForURL(/#\/desk$/);

  await product.says(DANA, "Another thing.");
  await desk.open("My tasks", DANA);
  await desk.shows("Another thing.");
  assert.equal(await desk.message("The first thing.").count(), 0);
});

scenario("what is off is not offered", async ({ product, desk }) => {
  await product.agent("alice");
  await product.says(DANA, "Hello?");
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.button("End").waitFor();
  await desk.offersNot("Leave");
  await desk.offersNot("Pause");
  await product.turnOn();
  await desk.wake();
  await desk.button("Leave").waitFor();
  await desk.button("Pause").waitFor();
});
