// A customer's phone behind a simulated provider: what arrives there, how far it gets, and what goes wrong.

import assert from "node:assert/strict";
import { violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const ANN = "+15550100";

/** Alice is at her desk, beside a phone that writes by WhatsApp: the phone, and what on it has this text. */
async function besideThePhone({ product, desk, page }) {
  await product.turnOn();
  await product.agent("alice");
  await desk.signIn("alice", ["Agent"]);
  await desk.go("Phones");
  const phone = page.getByRole("complementary", { name: "Phone" });
  const thread = phone.getByRole("region", { name: "What is on the phone" });
  await phone.getByRole("button", { name: "Connect WhatsApp" }).click();
  return { phone, bubble: (text) => thread.locator(".bubble", { hasText: text }) };
}

scenario("one is the customer on a phone, from a connection to a message that fails", async ({ product, desk, page, shot }) => {
  const { phone, bubble } = await besideThePhone({ product, desk, page });
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

scenario("the window closes: a template goes to the phone, until the customer writes again", async ({ product, desk, page, shot }) => {
  const { phone, bubble } = await besideThePhone({ product, desk, page });
  const writes = async (text) => {
    await phone.getByLabel("Message from the phone").fill(text);
    await phone.getByRole("button", { name: "Send from the phone" }).click();
    await bubble(text).waitFor();
    await product.settle();
  };
  await writes("Where is it?");
  const root = product.as("root", "admin");
  const { provider, channel, business_address, account } = await root.get("/v1/connections/wa-main");
  const templates = [{ name: "order_update", language: "en_US", preview: "Hello {{1}}, your order is here.", variables: 1 }];
  await root.put("/v1/connections/wa-main", { provider, channel, business_address, account, templates });
  await desk.open("My tasks", ANN);
  await page.getByText(/^Free answers until .*, then templates only$/).waitFor();

  await product.advance(86_400);
  await page.reload();
  const box = page.getByRole("region", { name: `A template for ${ANN}` });
  await box.getByText(/^Free answers went until /).waitFor();
  await box.getByLabel("Template").selectOption({ label: "order_update (en_US)" });
  await box.getByLabel("For place 1").fill("Ann");
  await box.getByRole("button", { name: "Send" }).click();
  await product.settle();
  await bubble("order_update (Ann)").getByText("Delivered").waitFor();
  await phone.getByRole("button", { name: "Read everything" }).click();
  await desk.history().getByRole("listitem").filter({ hasText: "Hello Ann" }).getByText("Read", { exact: true }).waitFor();
  await shot("phone-after-the-window");

  await writes("At last.");
  await desk.reply("It is yours.");
  await product.settle();
  await bubble("It is yours.").getByText("Delivered").waitFor();
});

scenario("what is changed or deleted on the phone stays as it was on the desk", async ({ product, desk, page }) => {
  const { phone, bubble } = await besideThePhone({ product, desk, page });
  const box = phone.getByLabel("Message from the phone");
  await box.fill("Where is it?");
  await phone.getByRole("button", { name: "Send from the phone" }).click();
  await bubble("Where is it?").waitFor();
  await product.settle();
  await desk.open("My tasks", ANN);
  await box.fill("It is here.");
  await phone.getByRole("button", { name: "Change the last to this" }).click();
  await bubble("It is here.").getByText("Changed").waitFor();
  await phone.getByRole("button", { name: "Delete the last" }).click();
  await phone.locator(".bubble").getByText("Deleted").waitFor();
  assert.deepEqual(await violations(page), []);
  await product.settle();
  assert.equal(await desk.message("Where is it?").count(), 1);
  assert.equal(await desk.message("It is here.").count(), 0);
});

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
