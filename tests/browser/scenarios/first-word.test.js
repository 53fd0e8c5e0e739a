// An agent writes first.

import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];

scenario("an agent writes to a customer first, and stays", async ({ product, desk, page, look }) => {
  await product.turnOn();
  await product.agent("alice");
  await product.says(RAVI, "Hello?");
  await desk.signIn("alice", ["Agent"]);
  await desk.has("My tasks", [RAVI]);
  await page.keyboard.press("w");
  const dialog = page.getByRole("dialog", { name: "New conversation" });
  assert.equal(await dialog.getByLabel("Channel").inputValue(), "whatsapp", "as in the task at hand");
  assert.equal(await dialog.getByLabel("From (our address)").inputValue(), "+15559999");
  await dialog.getByLabel("To (the customer's address)").fill(DANA);
  await dialog.getByLabel("Their name (optional)").fill("Dana Scully");
  await dialog.getByLabel("Message").fill("Your order is ready.");
  await look("new-conversation");
  await desk.button("Close").click();
  await page.reload();
  await desk.has("My tasks", [RAVI]);
  await desk.button("New conversation").click();
  assert.equal(await dialog.getByLabel("Message").inputValue(), "Your order is ready.", "what was written is kept");
  await dialog.getByRole("button", { name: "Send" }).click();
  await desk.announces(/Sent to \+15550101: the task is yours\./);
  await desk.shows("You wrote first", "Your order is ready.");
  await desk.offersNot("New task");
}, { viewports: ["desktop", "narrow"] });

scenario("a first word that is left comes back with the reply", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice", { capacity: 1 });
  await desk.signIn("alice", ["Agent"]);
  await desk.button("New conversation").click();
  const dialog = page.getByRole("dialog", { name: "New conversation" });
  await dialog.getByLabel("Channel").selectOption("SMS");
  await dialog.getByLabel("From (our address)").fill("+15559999");
  await dialog.getByLabel("To (the customer's address)").fill(DANA);
  await dialog.getByLabel("Message").fill("Your order is ready.");
  await dialog.getByLabel("Leave").check();
  await dialog.getByRole("button", { name: "Send" }).click();
  await desk.announces(/Sent to \+15550101, and left: a reply brings it back\./);
  await desk.has("My tasks", []);
  await product.says(DANA, "I come at five.", { channel: "sms" });
  await desk.open("My tasks", DANA);
  await desk.shows("You wrote first", "Your order is ready.", "You left", "I come at five.");
}, { viewports: ["wide"] });

scenario("a customer whom another agent has is not written to", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("bob");
  await product.says(DANA, "Hello?");
  await product.agent("alice");
  await desk.signIn("alice", ["Agent", "Supervisor"]);
  await desk.button("New conversation").click();
  const dialog = page.getByRole("dialog", { name: "New conversation" });
  await dialog.getByLabel("Channel").selectOption("WhatsApp");
  await dialog.getByLabel("From (our address)").fill("+15559999");
  await dialog.getByLabel("To (the customer's address)").fill("whatsapp:+1 555 0101");
  await dialog.getByLabel("Message").fill("Your order is ready.");
  await dialog.getByRole("button", { name: "Send" }).click();
  await dialog.getByText("Another agent has an open conversation with this customer.").waitFor();
  await dialog.getByRole("link", { name: "Open that conversation" }).click();
  await desk.heading(DANA).waitFor();
}, { viewports: ["wide"] });
