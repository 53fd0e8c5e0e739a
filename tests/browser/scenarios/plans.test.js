// Plans: what happens by itself while a left conversation's customer is silent.

import assert from "node:assert/strict";
import { violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";
const DAY = 86_400;
const CHASE = [
  { after_seconds: 2 * DAY, do: "nudge", text: "Still there?" },
  { after_seconds: DAY, do: "close" },
];

scenario("an agent leaves with a plan, skips a step, and cancels it", async ({ product, desk, page, look }) => {
  await product.turnOn();
  await product.set((now) => ({ ...now, leave: { ...now.leave, plans: { chase: CHASE } } }));
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await product.replies("alice", id, "Which size do you need?");
  const planned = async () => (await product.as("alice", "agent").get(`/v1/conversations/${id}`)).leave.plan;
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  await desk.shows("Which size do you need?");
  await desk.button("Leave with details").click();
  const dialog = page.getByRole("dialog", { name: "Leave with details" });
  await dialog.getByLabel("If the customer stays silent").selectOption("chase");
  await look("leave-with-plan");
  await dialog.getByRole("button", { name: "Leave" }).click();
  await page.getByText(/If the customer stays silent, a message is sent on /).waitFor();
  assert.equal((await planned()).do, "nudge");
  await look("left-with-plan");
  await desk.button("Skip the next step").click();
  await desk.announces(/Skipped\. If the customer stays silent, it is closed on /);
  assert.equal((await planned()).do, "close");
  await desk.button("Cancel the plan").click();
  await desk.announces(/Canceled: nothing is planned any more\./);
  assert.equal(await planned(), null);
  await desk.offersNot("Cancel the plan");
  await desk.shows("You left", "You skipped the next step of the plan", "You canceled the plan");
}, { viewports: ["desktop", "narrow"] });

scenario("what was planned speaks for itself, and a step that has gone by is not skipped unseen", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await product.replies("alice", id, "Which size do you need?");
  await product.does("alice", "leave", id, { wrap_up: false, plan: [...CHASE.slice(0, 1), { ...CHASE[0], text: "Shall I close it?" }, CHASE[1]] });
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Left");
  await page.getByRole("link", { name: DANA }).click();
  await page.getByText(/a message is sent on /).waitFor();
  await page.route("**/plan/skip", async (route) => {
    await product.as("root", "supervisor").post(`/v1/conversations/${id}/plan/skip`, {});
    await route.continue();
  });
  await desk.button("Skip the next step").click();
  const dialog = page.getByRole("dialog", { name: "The conversation has changed" });
  await dialog.getByRole("button", { name: "Stay and read" }).click();
  const { leave } = await product.as("root", "supervisor").get(`/v1/conversations/${id}`);
  assert.deepEqual([leave.plan.step, leave.plan.do], [2, "nudge"], "one step is skipped, not two");

  await product.advance(4 * DAY + 60);
  await desk.wake();
  await desk.shows("alice left", "Sent as planned");
  await desk.message("Shall I close it?").waitFor();
}, { viewports: ["wide"] });

scenario("an administrator makes a plan, and the usual one of it", async ({ product, desk, page, shot }) => {
  await desk.signIn("root", ["Administrator"]);
  await desk.button("Add a plan").click();
  const dialog = page.getByRole("dialog", { name: "New plan" });
  const done = dialog.getByRole("button", { name: "Done" });
  await dialog.getByLabel("Name").fill("chase");
  assert.ok(await done.isDisabled(), "the message says nothing yet");
  const step = (n) => dialog.getByRole("group", { name: `Step ${n}`, exact: true });
  await step(1).getByLabel("Message to the customer").fill("Still there?");
  await dialog.getByRole("button", { name: "Add a step" }).click();
  await step(2).getByLabel("What happens").selectOption("Close it");
  await step(2).getByLabel("days").fill("1");
  await shot("plan");
  assert.deepEqual(await violations(page), []);
  await done.click();
  await page.getByText("after 2 days a message is sent: Still there?; after 1 day it is closed").waitFor();
  await page.getByLabel("What happens while the customer is silent").selectOption("chase");
  await desk.button("Save").click();
  await desk.announces(/Settings saved/);
  const { leave } = await product.as("root", "admin").get("/v1/settings");
  assert.deepEqual([leave.plan, leave.plans], ["chase", { chase: CHASE }]);
  await page.getByRole("button", { name: "Remove: chase" }).click();
  await page.getByLabel("What happens while the customer is silent").selectOption("Nothing");
  await desk.button("Save").click();
  await page.getByText("No changes").waitFor();
  assert.deepEqual((await product.as("root", "admin").get("/v1/settings")).leave.plans, {});
});
