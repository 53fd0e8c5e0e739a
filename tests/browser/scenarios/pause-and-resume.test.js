import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";
const RAVI = "+15550102";
const DAY = 86_400;

scenario("an agent pauses with a reason, resumes, and sees what arrived meanwhile", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("alice", { capacity: 1 });
  await product.says(DANA, "My invoice is wrong.");
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.button("Pause").click();
  const dialog = page.getByRole("dialog", { name: "Pause this conversation" });
  await dialog.getByLabel("Reason (optional)").fill("asking accounting");
  assert.ok(await dialog.getByLabel(/^Tomorrow/).isChecked());
  await dialog.getByText(/^Reassigning on .* 9:00 AM$/).waitFor();
  await shot("pause-dialog");
  await dialog.getByRole("button", { name: "Pause" }).click();

  await desk.announces(/Paused\./);
  await page.getByText("Paused by you: asking accounting.").waitFor();
  for (const name of ["Leave", "Pause", "Send"]) await desk.offersNot(name);
  await desk.button("Complete wrap-up").click();

  await desk.has("Paused", [DANA]);
  const row = desk.row("Paused", DANA);
  await row.getByText("asking accounting").waitFor();
  // Tomorrow at nine is more than a day ahead for who works at night.
  const tone = new Date().getUTCHours() < 9 ? "calm" : "soon";
  const due = { calm: /^Reassigning on /, soon: /^Reassigning (today|tomorrow) at / };
  await row.locator(`time[data-tone="${tone}"]`, { hasText: due[tone] }).waitFor();
  await page.getByText("0 of 1 in use").waitFor();

  await product.says(DANA, "It is invoice 4711.");
  await row.getByText(/^Waits /).waitFor();
  await desk.open("Paused", DANA);
  await desk.message("It is invoice 4711.").waitFor();
  await desk.button("Resume").click();
  await desk.announces(/Resumed: the task is yours again/);
  await desk.shows("My invoice is wrong.", "You paused", "It is invoice 4711.", "You resumed; 1 message arrived meanwhile");
  await desk.history().getByText("arrived while paused").waitFor();
  await desk.reply("I have it here now.");
  await desk.has("My tasks", [DANA]);
  await desk.has("Paused", []);
});

/** The value of a date and time field so many seconds from now. */
async function fieldIn(page, seconds) {
  const { now } = await page.evaluate(async () => (await fetch("/local/clock")).json());
  return new Date(Date.parse(now) + seconds * 1000).toISOString().slice(0, 16);
}

/** Alice has a conversation with a customer, and asks to pause it. */
async function asksToPause({ product, desk, page }) {
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.button("Pause").click();
  const dialog = page.getByRole("dialog");
  return { id, dialog };
}

scenario("B29: a time of one's own may be any up to the limit, 30 hours as well", async ({ product, desk, page }) => {
  await product.turnOn();
  const { id, dialog } = await asksToPause({ product, desk, page });
  await dialog.getByLabel("Another time").check();
  const until = await fieldIn(page, 30 * 3600);
  await dialog.getByLabel("Date and time").fill(until);
  await dialog.getByRole("button", { name: "Pause" }).click();
  await page.getByText("Paused by you.").waitFor();
  const { pause } = await product.as("alice", "agent").get(`/v1/conversations/${id}`);
  assert.equal(pause.reassign_at.slice(0, 16), until);
});

scenario("where the limit is chosen, it holds, and nothing beyond it can be", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.set((now) => ({ ...now, pause: { ...now.pause, time_limit_seconds: 3 * 86_400 } }));
  const { id, dialog } = await asksToPause({ product, desk, page });
  await dialog.getByLabel("The limit, 3 days").waitFor();
  assert.equal(await dialog.getByLabel("In a week").count(), 0, "nothing longer than the limit is offered");
  await dialog.getByLabel("Another time").check();
  await dialog.getByLabel("Date and time").fill(await fieldIn(page, 4 * DAY));
  await dialog.getByText(/^Choose a time in the future, at the latest /).waitFor();
  assert.ok(await dialog.getByRole("button", { name: "Pause" }).isDisabled());
  await dialog.getByLabel("The limit, 3 days").check();
  await dialog.getByRole("button", { name: "Pause" }).click();
  await page.getByText("Paused by you.").waitFor();
  const { pause } = await product.as("alice", "agent").get(`/v1/conversations/${id}`);
  assert.equal(Date.parse(pause.reassign_at) - Date.parse(pause.paused_at), 3 * 86_400_000);
});

scenario("what cannot be resumed says what to do first", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.set((now) => ({ ...now, pause: { ...now.pause, at_capacity: "refuse" } }));
  await product.agent("alice", { capacity: 1 });
  const { conversation_id: id } = await product.says(DANA, "First.");
  await product.does("alice", "pause", id, { wrap_up: false });
  await product.says(RAVI, "Second.");
  await desk.signIn("alice");
  await desk.open("Paused", DANA);
  await desk.button("Resume").click();
  await page.getByRole("alert").waitFor();
  assert.match(await desk.alert(), /You are at your capacity\. Complete a task or a wrap-up, then try again\./);
  await shot("refusal");
  await page.getByRole("alert").getByRole("button", { name: "Dismiss" }).click();

  await desk.lists();
  await page.getByLabel("Your availability").selectOption("Offline");
  await desk.open("Paused", DANA);
  await desk.button("Resume").click();
  await page.getByRole("alert").waitFor();
  assert.match(await desk.alert(), /You are not available\. Set yourself to Available, then try again\./);
});

scenario("at capacity, a resumed conversation can wait for a slot", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.set((now) => ({ ...now, pause: { ...now.pause, at_capacity: "wait" } }));
  await product.agent("alice", { capacity: 1 });
  const { conversation_id: id } = await product.says(DANA, "First.");
  await product.does("alice", "pause", id, { wrap_up: false });
  const { conversation_id: other } = await product.says(RAVI, "Second.");
  await desk.signIn("alice");
  await desk.open("Paused", DANA);
  await desk.button("Resume").click();
  await desk.announces(/Resumed: it waits for your next free slot/);
  await page.getByText("Waiting for your next free slot.").waitFor();
  await product.does("alice", "end", other, { wrap_up: false });
  await desk.has("My tasks", [DANA]);
});
