// A customer's phone behind a simulated provider: what arrives there, how far it gets, and what goes wrong.

import assert from "node:assert/strict";
import { violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const ANN = "+15550100";

scenario("one is the customer on a phone, from a connection to a message that fails", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("alice");
  await desk.signIn("alice", ["Agent"]);
  await desk.go("Phones");
  const phone = page.getByRole("complementary", { name: "Phone" });
  const thread = phone.getByRole("region", { name: "What is on the phone" });
  const bubble = (text) => thread.locator(".bubble", { hasText: text });
  await phone.getByRole("button", { name: "Connect WhatsApp" }).click();
  await phone.getByLabel("Message from the phone").fill("Where is it?");
  await phone.getByRole("button", { name: "Send from the phone" }).click();
  await bubble("Where is it?").waitFor();
  await phone.getByRole("button", { name: "Send the last again" }).click();
  await product.settle();

  await desk.open("My tasks", ANN);
  await desk.reply("On its way.");
  await product.settle();
  await bubble("On its way.").getByText("Delivered").waitFor();
  await phone.getByRole("button", { name: "Read everything" }).click();
  await bubble("On its way.").getByText("Read").waitFor();
  await phone.getByRole("button", { name: "React with" }).click();
  await bubble("On its way.").getByText("Reaction").waitFor();
  await phone.getByLabel("No signal").check();

  await desk.history().getByRole("listitem").filter({ hasText: "On its way." }).getByText("Read", { exact: true }).waitFor();
  assert.equal(await desk.message("Where is it?").count(), 1, "what is sent twice is one message");
  await desk.reply("It arrives tomorrow.");
  await product.settle();
  await bubble("tomorrow").getByText("Not on the phone yet").waitFor();
  assert.deepEqual(await violations(page), []);
  await shot("phones");
  await phone.getByLabel("No signal").uncheck();
  await bubble("tomorrow").getByText("Delivered").waitFor();
  await phone.getByLabel("The next answer").selectOption("is taken, and fails later");

  await desk.reply("Or the day after.");
  await product.settle();
  const failed = desk.history().getByRole("listitem").filter({ hasText: "Or the day after." });
  await failed.getByText("The customer's address cannot be reached.").waitFor();
  await bubble("day after").getByText("Not delivered (code 131026)").waitFor();
}, { viewports: ["desktop", "tablet", "narrow"] });

for (const [locale, colorScheme] of [["ar", "dark"], ["de", "light"]]) {
  scenario(`the phone in ${locale}, ${colorScheme}`, async ({ product, page, shot }) => {
    await product.agent("alice");
    const put = (path, body) => fetch(product.url + path, { method: "PUT", body: JSON.stringify(body) });
    assert.equal((await put("/local/connections/tw-main", { provider: "twilio_messaging" })).status, 201);
    const wrote = JSON.stringify({ from: ANN, body: "Where is it?" });
    const written = await fetch(`${product.url}/local/phones/tw-main/messages`, { method: "POST", body: wrote });
    assert.equal((await written.json()).hook_status, 200);
    await page.getByRole("button", { name: "alice", exact: true }).click();
    await page.locator("header.top nav").waitFor();
    await page.evaluate(() => (location.hash = "#/phones"));
    await page.locator(".bubble", { hasText: "Where is it?" }).waitFor();
    assert.deepEqual(await violations(page), []);
    const spills = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(spills <= 0, `${spills} pixels too wide`);
    await shot(`phones-${locale}`);
  }, { viewports: ["tablet", "narrow"], locale, colorScheme });
}
