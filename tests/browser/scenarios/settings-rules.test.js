// The settings of routing, policies and calendars.

import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";

const read = (product) => product.as("root", "admin").get("/v1/settings");
const saved = async (desk, page) => {
  await desk.button("Save").click();
  await desk.announces(/Settings saved/);
  await page.getByText("No changes").waitFor();
};

scenario("an administrator opens a calendar, and gives a queue rules of its own", async ({ product, desk, page, look }) => {
  await desk.signIn("root", ["Administrator"]);
  await desk.button("Add a calendar").click();
  const calendar = page.getByRole("dialog", { name: "New calendar" });
  await calendar.getByLabel("Name").fill("Support Berlin");
  await calendar.getByText("It will be called support-berlin.").waitFor();
  await calendar.getByLabel("Time zone").fill("Europe/Nowhere");
  await calendar.getByText("There is no such zone").waitFor();
  assert.ok(await calendar.getByRole("button", { name: "Done" }).isDisabled());
  await calendar.getByLabel("Time zone").fill("Europe/Berlin");
  await calendar.getByLabel("Monday").fill("8-12, 13:00-18:00");
  await calendar.getByLabel("Dates that are otherwise").fill("2026-12-25: closed\n2026-12-24: 8-12");
  await look("calendar");
  await calendar.getByRole("button", { name: "Done" }).click();
  await page.getByText("08:00-12:00, 13:00-18:00").waitFor();

  await desk.button("Add a policy").click();
  const policy = page.getByRole("dialog", { name: "New policy" });
  await policy.getByLabel("Queue").fill("billing");
  await policy.getByRole("checkbox", { name: "Pause time limit" }).check();
  await policy.getByRole("group", { name: "Pause time limit" }).getByLabel("days").fill("1");
  await policy.getByRole("checkbox", { name: "Calendar of pauses" }).check();
  await policy.getByRole("combobox", { name: "Calendar of pauses" }).selectOption("support-berlin");
  await policy.getByRole("checkbox", { name: "If the customer writes meanwhile" }).check();
  await policy.getByRole("combobox", { name: "If the customer writes meanwhile" }).selectOption("The pause is over");
  await look("policy");
  await policy.getByRole("button", { name: "Done" }).click();
  await page.getByText("queue billing").waitFor();
  assert.deepEqual((await read(product)).policies, [], "nothing is saved yet");
  await saved(desk, page);
  const { policies, calendars } = await read(product);
  assert.deepEqual(policies, [
    { match: { queue: "billing" }, pause: { time_limit_seconds: 86_400, on_reply: "wake", calendar: "support-berlin" } },
  ]);
  assert.deepEqual(calendars["support-berlin"].week.mon, ["08:00-12:00", "13:00-18:00"]);
  assert.deepEqual(calendars["support-berlin"].exceptions.map(({ date }) => date), ["2026-12-24", "2026-12-25"]);

  const check = page.getByRole("group", { name: "What holds" });
  await check.getByLabel("In queue").fill("billing");
  await check.getByLabel("In queue").press("Enter");
  await check.getByText("By the policy billing/* and those below it:").waitFor();
  await check.getByText("1 day", { exact: true }).waitFor();
  await check.scrollIntoViewIfNeeded();
  await look("policies");
  await check.getByLabel("In queue").fill("sales");
  await desk.button("Show what holds").click();
  await check.getByText("By the settings alone:").waitFor();
  await check.getByText("14 days", { exact: true }).waitFor();

  await page.getByRole("button", { name: "Remove: queue billing" }).click();
  await saved(desk, page);
  assert.deepEqual((await read(product)).policies, []);
}, { viewports: ["desktop", "narrow"] });

scenario("routing is set where it is in force, and says what can be", async ({ product, desk, page, shot }) => {
  await desk.signIn("root", ["Administrator"]);
  const group = (name) => page.getByRole("group", { name });
  await group("Back to the queue without an answer after").getByLabel("minutes").fill("5");
  await page.getByLabel("How often it goes back without an answer").fill("101");
  await page.getByText("Choose from 0 to 100.").waitFor();
  assert.ok(await desk.button("Save").isDisabled());
  await page.getByLabel("How often it goes back without an answer").fill("1");
  await page.getByLabel("What was left or paused comes back to").selectOption("First the agent who had it");
  await group("It waits for that agent for").getByLabel("minutes").fill("2");
  await page.getByLabel("Agents count as idle").selectOption("Since a task left their hands");
  await page.getByLabel("Instead of a queue that nobody serves").fill("default");
  await page.getByLabel("On Email").fill("2");
  await group("A wrap-up lasts at most").getByLabel("minutes").fill("10");
  await page.getByLabel("The pause is over").check();
  await shot("settings-routing");
  await saved(desk, page);
  const { routing, wrap_up: wrapUp, pause } = await read(product);
  assert.deepEqual([routing.answer_within_seconds, routing.max_returns, routing.idle, routing.fallback_queue], [300, 1, "since_free", "default"]);
  assert.deepEqual([routing.return.prefer, routing.return.hold_seconds, routing.weights], ["last_agent", 120, { email: 2 }]);
  assert.deepEqual([wrapUp.limit_seconds, pause.on_reply], [600, "wake"]);
});

scenario("two administrators who change different policies keep both, and each reads what the other did", async ({ product, desk, page }) => {
  await product.set((now) => ({ ...now, policies: [{ match: { queue: "billing" }, pause: { time_limit_seconds: 3600 } }] }));
  await desk.signIn("alice", ["Administrator"]);
  await page.getByRole("button", { name: "Edit: queue billing" }).click();
  const dialog = page.getByRole("dialog", { name: "Policy for queue billing" });
  await dialog.getByRole("checkbox", { name: "Leave", exact: true }).check();
  await dialog.getByRole("switch", { name: "Leave", exact: true }).check();
  await dialog.getByRole("button", { name: "Done" }).click();
  const now = await read(product);
  const policies = [{ match: { queue: "billing" }, pause: { time_limit_seconds: 7200 } }, { match: { channel: "email" }, leave: { enabled: true } }];
  await product.as("bob", "admin").put("/v1/settings", { ...now, policies });
  await desk.button("Save").click();
  const conflict = page.getByRole("alert", { name: "Conflict" });
  await conflict.waitFor();
  const text = (await conflict.innerText()).replaceAll(/\s+/g, " ");
  assert.match(text, /bob changed queue billing: Pause time limit: 1 hour 2 hours Policy for Email: not set there/);
  assert.match(text, /You change queue billing: Leave: not set on/);
  await desk.button("Save").click();
  await desk.announces(/Settings saved/);
  assert.deepEqual((await read(product)).policies, [{ ...policies[0], leave: { enabled: true } }, policies[1]]);
}, { viewports: ["wide"] });
