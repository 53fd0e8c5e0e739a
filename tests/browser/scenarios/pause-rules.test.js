// What a pause has to say, and how many an agent may have.

import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];

async function begin({ product }, pause) {
  await product.turnOn();
  await product.set((now) => ({ ...now, pause: { ...now.pause, ...pause } }));
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  return id;
}

scenario("a pause says what the rules ask for, and the note is there for the next agent", async ({ product, desk, page, look }) => {
  const id = await begin({ product }, { require: ["reason", "note", "until"], reasons: ["supplier", "legal"] });
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  await desk.button("Pause").click();
  const dialog = page.getByRole("dialog", { name: "Pause this conversation" });
  const pause = dialog.getByRole("button", { name: "Pause" });
  assert.equal(await dialog.getByLabel(/^The limit/).count(), 0, "a time has to be said");
  assert.ok(await pause.isDisabled());
  await dialog.getByLabel("Reason", { exact: true }).selectOption("legal");
  assert.ok(await pause.isDisabled(), "a note is asked for, too");
  await dialog.getByLabel("Note for the next agent").fill("Ask for Ms. Lund.");
  await look("pause-rules");
  await pause.click();
  await page.getByText("Paused by you: legal.").waitFor();
  await page.locator(".banner").getByText("Ask for Ms. Lund.").waitFor();
  await look("pause-note");
  const { pause: held } = await product.as("alice", "agent").get(`/v1/conversations/${id}`);
  assert.deepEqual([held.reason, held.note], ["legal", "Ask for Ms. Lund."]);
  await desk.button("Resume").click();
  await desk.announces(/Resumed: the task is yours again/);
  await page.locator(".banner").getByText("Ask for Ms. Lund.").waitFor();
}, { viewports: ["desktop", "narrow"] });

scenario("who has as many paused as allowed reads what to do first", async ({ product, desk, page }) => {
  const id = await begin({ product }, { max_per_agent: 1 });
  await product.does("alice", "pause", id, { wrap_up: false });
  await product.says(RAVI, "Hello?");
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", RAVI);
  await desk.button("Pause").click();
  await page.getByRole("dialog").getByRole("button", { name: "Pause" }).click();
  await page.getByText("You have as many conversations paused as you may. Resume, leave or end one of them first.").waitFor();
}, { viewports: ["wide"] });

scenario("an administrator says what a pause has to say, for one queue as well", async ({ product, desk, page }) => {
  await desk.signIn("root", ["Administrator"]);
  const duties = page.getByRole("group", { name: "Every pause needs" });
  await duties.getByLabel("A reason").check();
  const reasons = page.getByLabel("Reasons to choose from");
  await reasons.fill("supplier\n\nlegal\nsupplier");
  await page.getByLabel("Paused at once by one agent").fill("101");
  await page.getByText("Choose from 0 to 100.").waitFor();
  await page.getByLabel("Paused at once by one agent").fill("5");
  await desk.button("Add a policy").click();
  const policy = page.getByRole("dialog", { name: "New policy" });
  await policy.getByLabel("Queue").fill("vip");
  await policy.getByRole("checkbox", { name: "Every pause needs" }).check();
  await policy.getByRole("group", { name: "Every pause needs" }).getByLabel("A time").check();
  await policy.getByRole("button", { name: "Done" }).click();
  await desk.button("Save").click();
  await desk.announces(/Settings saved/);
  const { pause, policies } = await product.as("root", "admin").get("/v1/settings");
  assert.deepEqual([pause.require, pause.reasons, pause.max_per_agent], [["reason"], ["supplier", "legal"], 5]);
  assert.deepEqual(policies, [{ match: { queue: "vip" }, pause: { require: ["reason", "until"] } }]);
}, { viewports: ["wide", "narrow"] });
