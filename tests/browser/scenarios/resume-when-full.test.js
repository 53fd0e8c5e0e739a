// Resuming at full capacity: the agent is warned before, and the outcome is reported after.

import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];

async function full(product, atCapacity) {
  await product.turnOn();
  await product.set((now) => ({ ...now, pause: { ...now.pause, at_capacity: atCapacity } }));
  await product.agent("alice", { capacity: 1 });
  const { conversation_id: id } = await product.says(DANA, "First.");
  await product.does("alice", "pause", id, { wrap_up: false });
  await product.says(RAVI, "Second.");
  return async () => product.as("carol", "supervisor").get(`/v1/conversations/${id}`);
}

scenario("a full agent is asked before the conversation is given away", async ({ product, desk, page, shot }) => {
  const read = await full(product, "queue");
  await desk.signIn("alice");
  await desk.open("Paused", DANA);
  await desk.button("Resume").click();
  const asked = page.getByRole("dialog", { name: "You have no free slot" });
  await asked.getByText("You use 1 of 1.").waitFor();
  await shot("give-away");
  await desk.button("Keep it paused").click();
  assert.equal((await read()).channel_state, "pause");
  await desk.button("Resume").click();
  await desk.button("Give it to the queue").click();
  await desk.announces(/Resumed: it waits in queue default for any free agent\./);
  await page.getByRole("region", { name: "Notifications" }).getByText(/any free agent/).waitFor();
});

scenario("a supervisor is asked as well, and the question says what is so", async ({ product, desk, page }) => {
  const read = await full(product, "queue");
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Paused");
  await page.getByRole("button", { name: `Resume for alice: ${DANA}` }).click();
  await page.getByRole("dialog", { name: "alice has no free slot" }).waitFor();
  await desk.button("Give it to the queue").click();
  await desk.announces(/Resumed: it waits in queue default for any free agent\./);
  assert.equal((await read()).task.status, "pending");
});

scenario("where it waits for its agent, nobody is asked, and that is said", async ({ product, desk, page }) => {
  await full(product, "wait");
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Paused");
  await page.getByRole("button", { name: `Resume for alice: ${DANA}` }).click();
  await desk.announces(/Resumed: it waits for the next free slot of alice\./);
});
