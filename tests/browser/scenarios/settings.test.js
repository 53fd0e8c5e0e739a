import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";
const read = (product) => product.as("root", "admin").get("/v1/settings");

async function time(page, legend, { days = 0, hours = 0, minutes = 0 }) {
  const field = page.getByRole("group", { name: legend });
  for (const [name, value] of Object.entries({ days, hours, minutes })) await field.getByLabel(name).fill(String(value));
}

scenario("an administrator turns both on, sets the limit and the channels", async ({ product, desk, page, shot }) => {
  await desk.signIn("root", ["Administrator"]);
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await page.getByText("A change applies only to what is paused or left from then on.").waitFor();
  assert.ok(await desk.button("Save").isDisabled(), "nothing is changed yet");
  await page.getByRole("switch", { name: "Agents can leave conversations" }).check();
  await page.getByRole("switch", { name: "Agents can pause conversations" }).check();
  await page.getByLabel(/^Custom routing/).check();
  await time(page, "Time for custom routing to give it a task", { minutes: 10 });
  await time(page, "Time limit", { days: 2, hours: 3, minutes: 4 });
  await page.getByLabel(/^Refuse/).check();
  await page.getByLabel("Only these").check();
  for (const name of ["Chat", "Messenger", "Email", "Web"]) await page.getByLabel(name, { exact: true }).uncheck();
  const another = page.getByLabel("Another channel, by its name");
  await another.fill("telegram");
  await another.press("Tab");
  await page.getByLabel("telegram", { exact: true }).waitFor();
  await page.getByText("Not saved yet").waitFor();
  await shot("settings-changed");
  await desk.button("Save").click();
  await desk.announces(/Settings saved/);
  await page.getByText("No changes").waitFor();

  const { leave, pause, channels } = await read(product);
  assert.deepEqual([leave.enabled, leave.on_reply, leave.custom_routing_timeout_seconds], [true, "custom_routing", 600]);
  assert.deepEqual([pause.enabled, pause.time_limit_seconds, pause.at_capacity], [true, 2 * 86_400 + 3 * 3600 + 4 * 60, "refuse"]);
  assert.deepEqual(channels, ["sms", "whatsapp", "telegram"]);
});

scenario("a value out of its range cannot be saved, and says what can be", async ({ product, desk, page, shot }) => {
  await desk.signIn("root", ["Administrator"]);
  await time(page, "Time limit", { days: 15 });
  await page.getByText("Choose between 1 minute and 14 days.").waitFor();
  await page.getByText("What is marked red has to be changed first.").waitFor();
  await shot("settings-out-of-range");
  assert.ok(await desk.button("Save").isDisabled());
  assert.equal((await read(product)).pause.time_limit_seconds, 14 * 86_400);
  await desk.button("Discard changes").click();
  await page.getByText("No changes").waitFor();
  assert.equal(await page.getByRole("group", { name: "Time limit" }).getByLabel("days").inputValue(), "14");
});

scenario("what is typed into a time stays as typed: 1.5 days are 36 hours", async ({ product, desk, page }) => {
  await desk.signIn("root", ["Administrator"]);
  const field = page.getByRole("group", { name: "Time limit" });
  await field.getByLabel("days").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("1.5");
  assert.equal(await field.getByLabel("days").inputValue(), "1.5");
  await field.getByLabel("minutes").fill("90");
  assert.equal(await field.getByLabel("minutes").inputValue(), "90");
  assert.equal(await field.getByLabel("hours").inputValue(), "0");
  await desk.button("Save").click();
  await desk.announces(/Settings saved/);
  await page.getByText("No changes").waitFor();
  assert.equal((await read(product)).pause.time_limit_seconds, 1.5 * 86_400 + 90 * 60);
  await field.getByLabel("days").fill("soon");
  await page.getByText("Choose between 1 minute and 14 days.").waitFor();
  assert.ok(await desk.button("Save").isDisabled());
});

scenario("seconds that somebody set by the API are shown", async ({ product, desk, page }) => {
  await product.set((now) => ({ ...now, history: { retention_seconds: 45 }, pause: { ...now.pause, time_limit_seconds: 90 } }));
  await desk.signIn("root", ["Administrator"]);
  const seconds = (legend) => page.getByRole("group", { name: legend }).getByLabel("seconds");
  await seconds("Closed conversations can be read for").waitFor();
  assert.equal(await seconds("Closed conversations can be read for").inputValue(), "45");
  assert.equal(await seconds("Time limit").inputValue(), "30");
  assert.equal(await page.locator('[aria-invalid="true"]').count(), 0);
});

scenario("changes that are not saved stay while one looks elsewhere, and over a reload", async ({ product, desk, page }) => {
  await desk.signIn("root");
  await desk.go("Settings");
  await page.getByRole("switch", { name: "Agents can leave conversations" }).check();
  await page.getByText("Not saved yet").waitFor();
  await desk.go("Desk");
  await desk.go("Settings");
  assert.ok(await page.getByRole("switch", { name: "Agents can leave conversations" }).isChecked());
  await page.reload();
  await page.getByText("Not saved yet").waitFor();
  await desk.button("Save").click();
  await page.getByRole("region", { name: "Notifications" }).getByText("Settings saved.").waitFor();
  assert.equal((await read(product)).leave.enabled, true);
});

scenario("leave and pause cannot be on for no channel at all", async ({ desk, page }) => {
  await desk.signIn("root", ["Administrator"]);
  await page.getByLabel("Only these").check();
  for (const name of ["Chat", "SMS", "WhatsApp", "Messenger", "Email", "Web"]) await page.getByLabel(name, { exact: true }).uncheck();
  await page.getByText(/^Choose a channel\./).waitFor();
  assert.ok(await desk.button("Save").isDisabled());
});

scenario("two administrators at once: the dialog says who changed what, and both changes can be kept", async ({ product, desk, page, shot }) => {
  await desk.signIn("alice", ["Administrator"]);
  await time(page, "Time limit", { days: 7 });
  await page.getByLabel(/^Refuse/).check();
  await product.as("bob", "admin").put("/v1/settings", await changedByBob(product));
  await desk.button("Save").click();

  const conflict = page.getByRole("alert", { name: "Conflict" });
  await conflict.getByRole("heading", { name: /^bob changed the settings while you were editing, / }).waitFor();
  const text = (await conflict.innerText()).replaceAll(/\s+/g, " ");
  assert.match(text, /bob changed Leave: off on Pause time limit: 14 days 3 days/);
  assert.match(text, /You change Pause time limit: 14 days 7 days Resume at capacity: to the queue refuse/);
  await shot("settings-conflict");
  assert.deepEqual(await read(product), await changedByBob(product), "nothing of alice's is saved yet");

  await desk.button("Save").click();
  await desk.announces(/Settings saved/);
  const { leave, pause } = await read(product);
  assert.deepEqual([leave.enabled, pause.time_limit_seconds, pause.at_capacity], [true, 7 * 86_400, "refuse"]);
  assert.equal(await conflict.count(), 0);
});

async function changedByBob(product) {
  const now = await read(product);
  return { ...now, leave: { ...now.leave, enabled: true }, pause: { ...now.pause, time_limit_seconds: 3 * 86_400 } };
}

scenario("after a conflict, one's own changes can be discarded", async ({ product, desk, page }) => {
  await desk.signIn("alice", ["Administrator"]);
  await page.getByLabel(/^Refuse/).check();
  await product.as("bob", "admin").put("/v1/settings", await changedByBob(product));
  await desk.button("Save").click();
  await desk.button("Discard my changes").click();
  await page.getByText("No changes").waitFor();
  assert.ok(await page.getByRole("switch", { name: "Agents can leave conversations" }).isChecked());
  assert.ok(!(await page.getByLabel(/^Refuse/).isChecked()));
});

scenario("a changed limit applies only to what is paused from then on", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  const before = await product.does("alice", "pause", id, { wrap_up: false });
  await desk.signIn("alice");
  await desk.go("Settings");
  await time(page, "Time limit", { hours: 1 });
  await desk.button("Save").click();
  await desk.announces(/Settings saved/);
  await desk.go("Desk");
  await desk.row("Paused", DANA).getByText(/^Reassigning on /).waitFor();
  const { pause } = await product.as("alice", "agent").get(`/v1/conversations/${id}`);
  assert.equal(pause.reassign_at, before.pause.reassign_at);
});

scenario("who is no administrator reads the settings and changes nothing", async ({ desk, page }) => {
  await desk.signIn("alice", ["Agent"]);
  await desk.go("Settings");
  await page.getByText('Changing them takes the scope "admin".').waitFor();
  assert.ok(await page.getByRole("switch", { name: "Agents can leave conversations" }).isDisabled());
  assert.ok(await desk.button("Save").isDisabled());
  assert.equal(await page.getByRole("link", { name: "Supervisor" }).count(), 0);
});
