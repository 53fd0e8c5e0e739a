// How far a reply has got, where the channel's program takes it and says so.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";

/** The owner's program, which takes every message. */
async function program() {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(204).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${server.address().port}/in`, stop: () => server.close() };
}

/** Says at the connection's hook how a message fares, signed as Standard Webhooks has it. */
async function reports(product, secret, id, data) {
  const body = JSON.stringify({ type: "message.status", timestamp: new Date().toISOString(), data });
  const at = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64");
  const headers = { "content-type": "application/json", "webhook-id": id, "webhook-timestamp": at, "webhook-signature": `v1,${signature}` };
  const answer = await fetch(`${product.url}/v1/hooks/shop`, { method: "POST", headers, body });
  assert.equal(answer.ok, true, await answer.text());
}

scenario("a reply says how far it has got, and why it did not get there", async ({ product, desk, page, shot }) => {
  const theirs = await program();
  try {
    await product.turnOn();
    await product.set((now) => ({ ...now, outbound: { whatsapp: { deliver: true } } }));
    const account = { url: theirs.url };
    const connection = { provider: "webhook", channel: "whatsapp", business_address: "+15559999", account };
    const { secret } = await product.as("root", "admin").put("/v1/connections/shop", connection);
    await product.agent("alice");
    const { conversation_id: of } = await product.says(DANA, "Where is it?");
    await desk.signIn("alice", ["Agent"]);
    await desk.open("My tasks", DANA);
    const said = (text) => desk.history().getByRole("listitem").filter({ hasText: text });
    await desk.reply("On its way.");
    await product.settle();
    await said("On its way.").getByText("Handed over").waitFor();
    await reports(product, secret, "s1", { reference: `${of}-2`, status: "read", error: null });
    await said("On its way.").getByText("Read", { exact: true }).waitFor();
    await desk.reply("It arrives tomorrow.");
    await product.settle();
    await said("tomorrow").getByText("Handed over").waitFor();
    await reports(product, secret, "s2", { reference: `${of}-3`, status: "failed", error: "opted_out" });
    await said("tomorrow").getByText("Not delivered").waitFor();
    await said("tomorrow").getByText("The customer does not want messages.").waitFor();
    await shot("deliveries");
    assert.deepEqual(await violations(page), []);
  } finally {
    theirs.stop();
  }
}, { viewports: ["desktop", "narrow"] });
