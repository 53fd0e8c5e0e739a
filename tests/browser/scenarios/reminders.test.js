import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";
const HOUR = 3600;

scenario("who paused is told before the pause ends, and the trail has it", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.set((now) => ({ ...now, pause: { ...now.pause, reminders_seconds: [HOUR] } }));
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await product.does("alice", "pause", id, { wrap_up: false, reassign_after_seconds: 3 * HOUR });
  await desk.signIn("alice");
  await desk.has("Paused", [DANA]);
  await product.advance(2 * HOUR);
  await desk.wake();
  await desk.announces(/Reminder: \+15550101\. Reassigning in \d+ min/);
  await page.getByRole("region", { name: "Notifications" }).getByRole("link", { name: "Open" }).click();
  await desk.shows("You paused", "The pause is over soon; you were reminded");
  await page.reload();
  await desk.heading(DANA).waitFor();
  assert.equal(await page.getByText(/^Reminder:/).count(), 0, "it is told once");
});

scenario("an administrator says when to remind", async ({ product, desk, page }) => {
  await product.set((now) => ({ ...now, pause: { ...now.pause, reminders_seconds: [7200] } }));
  await desk.signIn("root");
  await desk.go("Settings");
  const reminders = page.getByRole("group", { name: "Reminders before a pause ends" });
  await reminders.getByLabel("1 day", { exact: true }).check();
  await reminders.getByLabel("2 hours", { exact: true }).uncheck();
  await reminders.getByLabel("15 minutes", { exact: true }).check();
  await desk.button("Save").click();
  await desk.announces(/Settings saved/);
  const read = async () => (await product.as("root", "admin").get("/v1/settings")).pause.reminders_seconds;
  await until(async () => JSON.stringify((await read()).toSorted((one, other) => other - one)) === "[86400,900]", "they are saved");
}, { viewports: ["wide"] });
