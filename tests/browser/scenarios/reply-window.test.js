// Where the channel carries free answers only for so long: until when, and what goes afterwards.

import assert from "node:assert/strict";
import { violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";
const DAY = 86_400;

const TEMPLATES = [
  { name: "hello", preview: "Hello, may we write to you?" },
  { name: "order_update", language: "en_US", preview: "Hello {{1}}, your order {{2}} is here.", variables: 2 },
];

/** A connection of the address that customers write to, with these templates. */
async function connect(product, templates) {
  const described = { provider: "webhook", channel: "whatsapp", business_address: "+15559999", templates };
  await product.as("root", "admin").put("/v1/connections/wa", described);
}

scenario("an agent sees until when free answers go, and sends a template afterwards", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.set((now) => ({ ...now, outbound: { whatsapp: { deliver: false } } }));
  await connect(product, TEMPLATES);
  await product.agent("alice");
  const { conversation_id: of } = await product.says(DANA, "Where is it?");
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  await page.getByText(/^Free answers until .*, then templates only$/).waitFor();
  await desk.button("Pause").click();
  await page.getByRole("dialog").getByText(/^Free answers until .*, then templates only$/).waitFor();
  await page.keyboard.press("Escape");
  await page.getByLabel(/^Reply to/).fill("It is on its");

  await product.advance(DAY);
  await page.reload();
  const box = page.getByRole("region", { name: `A template for ${DANA}` });
  await box.getByText(/^Free answers went until /).waitFor();
  await page.getByText("It is on its").waitFor();
  await box.getByLabel("Template").selectOption({ label: "order_update (en_US)" });
  const send = box.getByRole("button", { name: "Send" });
  assert.equal(await send.isDisabled(), true, "every place has to have something");
  await box.getByLabel("For place 1").fill("Ann");
  await box.getByLabel("For place 2").fill("42");
  await box.getByText("Hello Ann, your order 42 is here.").waitFor();
  await shot("template");
  assert.deepEqual(await violations(page), []);
  await send.click();
  await desk.shows("Where is it?", "Hello Ann, your order 42 is here.");
  await product.settle();
  const { messages } = await product.as("alice", "agent").get(`/v1/conversations/${of}/messages`);
  assert.deepEqual(messages.at(-1).template, { name: "order_update", language: "en_US", variables: ["Ann", "42"] });

  await product.says(DANA, "At last.");
  await desk.shows("At last.");
  assert.equal(await page.getByLabel(/^Reply to/).inputValue(), "It is on its", "what was written is still there");
});

scenario("who is offered no template reads why", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.set((now) => ({ ...now, outbound: { whatsapp: { deliver: false } } }));
  await product.agent("alice");
  await product.says(DANA, "Where is it?");
  await product.advance(DAY);
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  await page.getByText(/lists no templates/).waitFor();
  await desk.offersNot("Send");
});

scenario("what is written by SMS is counted in messages", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  await product.says(DANA, "Where is it?", { channel: "sms" });
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  const box = page.getByLabel(/^Reply to/);
  await box.fill("It is on its way.");
  await page.getByText("1 text message, room for 143 more").waitFor();
  await box.fill("a".repeat(161));
  await page.getByText("2 text messages, room for 145 more").waitFor();
});
