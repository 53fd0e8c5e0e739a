// Work moves between agents: transfer, take, extend, take up again.

import assert from "node:assert/strict";
import { until, violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];
const DAY = 86_400;

async function begin({ product }, agents = {}) {
  await product.turnOn();
  await product.agent("alice", agents.alice);
  const { conversation_id: id } = await product.says(DANA, "My invoice is wrong.", agents.message);
  await product.agent("bob", { queues: ["billing"], ...agents.bob });
  const read = () => product.as("root", "supervisor").get(`/v1/conversations/${id}`);
  return { id, read };
}

scenario("an agent hands a conversation to a colleague, with a note", async ({ product, desk, page, open, look }) => {
  const { read } = await begin({ product });
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  await desk.shows("My invoice is wrong.");
  await page.keyboard.press("t");
  const dialog = page.getByRole("dialog", { name: `Transfer ${DANA}` });
  await dialog.getByLabel("An agent").check();
  assert.ok(await dialog.getByRole("button", { name: "Transfer" }).isDisabled(), "it goes to nobody yet");
  await dialog.getByLabel("Agent", { exact: true }).fill("bob");
  await dialog.getByLabel("Note for the next agent (optional)").fill("Invoice 4711, twice.");
  await look("transfer");
  await dialog.getByRole("button", { name: "Transfer" }).click();
  await desk.announces(/Transferred: bob has it now/);
  await page.getByText("bob is working on it.").waitFor();
  await desk.shows("You handed it on to bob");
  await until(() => page.evaluate(() => document.activeElement.tagName === "H2"), "the heading has the focus");
  await desk.offersNot("Send");
  const { task, queue } = await read();
  assert.deepEqual([task.agent_id, task.note, queue], ["bob", "Invoice 4711, twice.", "default"]);

  const other = await open();
  await other.signIn("bob", ["Agent"]);
  await other.open("My tasks", DANA);
  await other.page.getByText("Invoice 4711, twice.").waitFor();
  await other.shows("My invoice is wrong.", "alice handed it on to you");
  await look("transferred", other.page);
}, { viewports: ["desktop", "narrow"] });

scenario("what goes to a queue, back to its own queue, or to somebody who cannot take it says where it is", async ({ product, desk, page }) => {
  const { read } = await begin({ product }, { bob: { availability: "away" } });
  await desk.signIn("alice", ["Agent", "Supervisor"]);
  await desk.open("My tasks", DANA);
  const dialog = page.getByRole("dialog", { name: `Transfer ${DANA}` });
  const transfer = dialog.getByRole("button", { name: "Transfer" });
  await desk.button("Transfer").click();
  await dialog.getByLabel("An agent").check();
  await dialog.getByLabel("Agent", { exact: true }).fill("zoe");
  await dialog.getByText("No agent is called zoe.").waitFor();
  assert.ok(await transfer.isDisabled());
  await dialog.getByLabel("Agent", { exact: true }).fill("bo");
  await dialog.getByText("bob: away, 0 of 3 in use").waitFor();
  await dialog.getByText("bob cannot take it now", { exact: true }).waitFor();
  await dialog.getByLabel("Do not transfer it").check();
  await transfer.click();
  await page.getByRole("alert").waitFor();
  assert.match(await desk.alert(), /bob is not available/);

  await desk.button("Transfer").click();
  await dialog.getByLabel("Another queue").check();
  await dialog.getByLabel("Queue", { exact: true }).fill("bill");
  await dialog.getByText("billing: 0 of 1 agent free, 0 waiting").waitFor();
  await transfer.click();
  await desk.announces(/Transferred: it waits in queue billing\./);
  await page.getByText("Waiting in queue billing for a free agent.").waitFor();
  assert.equal((await read()).queue, "billing");
}, { viewports: ["wide"] });

scenario("a transfer is undone, and one that the customer's message overtakes asks again", async ({ product, desk, page }) => {
  const { read } = await begin({ product });
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  const transfer = async () => {
    await desk.button("Transfer").click();
    await page.getByRole("dialog").getByLabel("Back to queue default").check();
    await page.getByRole("dialog").getByRole("button", { name: "Transfer" }).click();
    await page.getByRole("group", { name: "Transferring…" }).waitFor();
  };
  await transfer();
  await page.keyboard.press("z");
  await desk.button("Transfer").waitFor();
  assert.equal((await read()).task.agent_id, "alice");
  await transfer();
  await product.says(DANA, "Are you there?");
  const again = page.getByRole("dialog", { name: "The customer has written" });
  await again.getByText("Are you there?").waitFor();
  await again.getByRole("button", { name: "Transfer anyway" }).click();
  await desk.announces(/Transferred/);
}, { viewports: ["wide"], undoSeconds: 60 });

scenario("an agent takes what waits in its queue, and is told where somebody was faster", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("alice", { availability: "away" });
  await product.agent("bob", { availability: "away" });
  const waiting = async (customer) => (await product.says(customer, "Hello?")).conversation_id;
  const [first, second] = [await waiting(DANA), await waiting(RAVI)];
  await desk.signIn("alice", ["Agent"]);
  const go = (id) => page.evaluate((hash) => (location.hash = hash), `#/desk/${id}`);
  await go(first);
  await desk.button("Take").waitFor();
  await desk.shows("Hello?");
  await shot("take");
  await page.keyboard.press("a");
  await desk.announces(/Taken: the task is yours now/);
  await page.getByLabel(/^Reply to/).waitFor();
  await desk.has("My tasks", [DANA]);

  await go(second);
  await desk.button("Take").waitFor();
  await page.route("**/take", async (route) => {
    await product.does("bob", "take", second);
    await route.continue();
  });
  await desk.button("Take").click();
  await page.getByText("This conversation is not yours to see any more: somebody else has it now").waitFor();
});

scenario("a human takes over from an AI; what a person has stays theirs", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.set((now) => ({ ...now, agents: { ...now.agents, read: "all" } }));
  const asAdmin = product.as("root", "supervisor admin");
  await asAdmin.put("/v1/agents/bot", { availability: "available", capacity: 3, queues: ["default"], kind: "ai" });
  const { conversation_id: bots } = await product.says(DANA, "Hello?");
  await asAdmin.put("/v1/agents/bot", { availability: "offline" });
  await product.agent("bob");
  const { conversation_id: bobs } = await product.says(RAVI, "Hello?");
  await product.agent("alice");
  await desk.signIn("alice", ["Agent"]);
  const takeOver = async (id, from) => {
    await page.evaluate((hash) => (location.hash = hash), `#/desk/${id}`);
    await page.getByText(`${from} is working on it.`).waitFor();
    await desk.button("Take over").click();
    const dialog = page.getByRole("dialog", { name: `Take over from ${from}?` });
    await dialog.getByRole("button", { name: "Take over" }).click();
    return dialog;
  };
  await takeOver(bots, "bot");
  await desk.announces(/Taken: the task is yours now/);
  await desk.shows("Hello?", "You took it");
  const dialog = await takeOver(bobs, "bob");
  await dialog.getByText("bob has this conversation already. You see it as it is now.").waitFor();
}, { viewports: ["wide"] });

scenario("what is taken away while one writes stays readable, and so does the draft", async ({ product, desk, page, shot }) => {
  const { id } = await begin({ product });
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  await page.getByLabel(/^Reply to/).fill("Half a sentence");
  await product.as("carol", "supervisor").post(`/v1/conversations/${id}/take`, { agent_id: "bob" });
  await page.getByText("You cannot reply now.").waitFor();
  await page.getByText("Half a sentence").waitFor();
  await desk.shows("carol took it for bob");
  await shot("taken-away");
  await desk.button("Discard").click();
  await page.getByText("You cannot reply now.").waitFor({ state: "detached" });
});

scenario("a running pause is extended, up to the limit", async ({ product, desk, page, shot }) => {
  const { id, read } = await begin({ product });
  await product.set((now) => ({ ...now, pause: { ...now.pause, time_limit_seconds: 3 * DAY } }));
  await product.does("alice", "pause", id, { wrap_up: false, reassign_after_seconds: DAY });
  const before = Date.parse((await read()).pause.reassign_at);
  await desk.signIn("alice", ["Agent"]);
  await desk.open("Paused", DANA);
  await desk.button("Extend").waitFor();
  await desk.shows("You paused");
  await page.keyboard.press("x");
  const dialog = page.getByRole("dialog", { name: "Extend the pause" });
  assert.ok(await dialog.getByLabel("1 day longer").isChecked());
  assert.equal(await dialog.getByLabel("3 days longer").count(), 0, "nothing beyond the limit is offered");
  await shot("extend");
  assert.deepEqual(await violations(page), []);
  await dialog.getByRole("button", { name: "Extend" }).click();
  await desk.announces(/Extended: it stays paused until/);
  await desk.shows("You paused", "You extended the pause");
  assert.equal(Date.parse((await read()).pause.reassign_at) - before, DAY * 1000);
  await desk.button("Extend").click();
  await dialog.getByLabel("The limit").check();
  await dialog.getByRole("button", { name: "Extend" }).click();
  await dialog.waitFor({ state: "detached" });
  await desk.button("Extend").waitFor({ state: "detached" });
});

scenario("a left conversation is taken up again by who left it", async ({ product, desk, page }) => {
  const { id } = await begin({ product });
  await product.does("alice", "leave", id, { wrap_up: false, unanswered: true });
  await desk.signIn("alice", ["Agent"]);
  await page.evaluate((hash) => (location.hash = hash), `#/desk/${id}`);
  await desk.button("Take up again").waitFor();
  await desk.shows("You left");
  await page.keyboard.press("u");
  await desk.announces(/Taken up again: the task is yours again/);
  await desk.shows("You left", "You took it up again");
  await desk.reply("One more thing.");
});

scenario("a supervisor assigns what waits, also beyond somebody's capacity", async ({ product, desk, page, shot }) => {
  const { id, read } = await begin({ product }, { alice: { availability: "away" }, bob: { capacity: 0 } });
  await desk.signIn("carol", ["Supervisor"]);
  await page.evaluate((hash) => (location.hash = hash), `#/supervisor/paused/${id}`);
  await desk.button("Assign").click();
  const dialog = page.getByRole("dialog", { name: `Assign ${DANA}` });
  await dialog.getByLabel("Agent").fill("bob");
  await dialog.getByText("bob: available, 0 of 0 in use").waitFor();
  await dialog.getByRole("button", { name: "Assign" }).click();
  await dialog.getByText("bob is at capacity.").waitFor();
  await shot("assign");
  assert.deepEqual(await violations(page), []);
  await dialog.getByLabel("Beyond the capacity").check();
  await dialog.getByRole("button", { name: "Assign" }).click();
  await desk.announces(/Assigned: bob has it now/);
  assert.equal((await read()).task.agent_id, "bob");
});
