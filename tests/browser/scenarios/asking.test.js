// A pause that waits for an answer, and one that is had again.

import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];

async function begin({ product, desk }) {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "I want my 120 EUR back.");
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  await desk.shows("I want my 120 EUR back.");
  return id;
}

scenario("an agent pauses for an approval, and a supervisor gives it", async ({ product, desk, page, open, look }) => {
  const id = await begin({ product, desk });
  await desk.button("Pause").click();
  const dialog = page.getByRole("dialog", { name: "Pause this conversation" });
  await dialog.getByText("Wait for an answer, or with others").click();
  await dialog.getByLabel("Question (optional)").fill("Refund 120 EUR?");
  await dialog.getByLabel("When the time is up").selectOption("It comes back to me, if I am available");
  await dialog.getByLabel("If the customer writes").selectOption("The pause is over");
  await look("pause-for-answer");
  await dialog.getByRole("button", { name: "Pause" }).click();
  await page.getByText("Paused by you.").waitFor();
  await page.getByText("It comes back to you then, if you are available. It ends when the customer writes.").waitFor();
  await page.locator(".banner").getByText("Refund 120 EUR?").waitFor();
  await desk.offersNot("Approve");
  await desk.button("Complete wrap-up").click();
  await desk.has("Paused", [DANA]);
  await desk.row("Paused", DANA).getByText("Asked: Refund 120 EUR?").waitFor();
  const { pause } = await product.as("alice", "agent").get(`/v1/conversations/${id}`);
  assert.deepEqual([pause.then, pause.on_reply, pause.wait.ask], ["agent", "wake", "Refund 120 EUR?"]);

  const carol = await open({ undoSeconds: 20 });
  await carol.signIn("carol", ["Supervisor"]);
  await carol.supervise("Paused");
  await carol.page.getByText("Asked: Refund 120 EUR?").waitFor();
  await carol.page.getByRole("button", { name: `Decline: ${DANA}` }).waitFor();
  await look("asked", carol.page);
  await carol.page.getByRole("link", { name: DANA }).click();
  await carol.heading(DANA).waitFor();
  await carol.button("Decline").click();
  await carol.button("Undo").click();
  await carol.button("Approve").click();
  await carol.button("Answer now").click();
  await carol.announces(/Answered: approved\./);
  await carol.page.getByText("alice is working on it.").waitFor();

  await desk.has("My tasks", [DANA]);
  await desk.row("My tasks", DANA).getByText("Answer came").waitFor();
  await desk.open("My tasks", DANA);
  await page.locator(".banner", { hasText: "Answer" }).getByText("approved").waitFor();
  await desk.shows("You paused", "carol answered: approved");
  await look("answered");
}, { viewports: ["desktop", "narrow"] });

scenario("an answer that came before is not waited for, and one that came too late says so", async ({ product, desk, page, open }) => {
  const id = await begin({ product, desk });
  await product.as("crm", "signal").post(`/v1/conversations/${id}/signals`, { signal: "refund-8842", outcome: "declined" });
  await desk.button("Pause").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Wait for an answer, or with others").click();
  await dialog.getByLabel("Signal (optional)").fill("refund-8842");
  await dialog.getByRole("button", { name: "Pause" }).click();
  await desk.announces(/Not paused: it was answered already, declined\./);
  await desk.button("Pause").waitFor();

  await product.does("alice", "pause", id, { wrap_up: false, wait: { signal: "s2", ask: "Ship it again?" } });
  const carol = await open();
  await carol.signIn("carol", ["Supervisor"]);
  await carol.supervise("Paused");
  await carol.page.getByText("Asked: Ship it again?").waitFor();
  await carol.page.route("**/signals", async (route) => {
    await product.does("alice", "resume", id);
    await route.continue();
  });
  await carol.page.getByRole("button", { name: `Approve: ${DANA}` }).click();
  await carol.page.getByText(/Nothing waits for this answer any more\./).first().waitFor();
}, { viewports: ["wide"] });

scenario("a pause is had again until the agent writes, with its reason and its time", async ({ product, desk, page, shot }) => {
  const id = await begin({ product, desk });
  await desk.offersNot("Pause again");
  const tomorrow = new Date(Date.now() + 26 * 3_600_000).toISOString();
  await product.does("alice", "pause", id, { wrap_up: false, reason: "asking legal", until: tomorrow });
  await product.does("alice", "resume", id);
  await desk.wake();
  await desk.button("Pause again").waitFor();
  await shot("pause-again");
  await page.keyboard.press("o");
  await page.getByText("Paused by you: asking legal.").waitFor();
  const { pause } = await product.as("alice", "agent").get(`/v1/conversations/${id}`);
  assert.equal(Date.parse(pause.until), Date.parse(tomorrow));
  await product.does("alice", "resume", id);
  await desk.wake();
  await page.getByLabel(/^Reply to/).fill("One moment");
  await desk.button("Pause again").click();
  await page.getByRole("dialog", { name: "Pause again" }).getByText("You have not sent what you wrote.").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await desk.button("Send").click();
  await until(async () => (await desk.button("Pause again").count()) === 0, "after the agent's message, there is nothing to have again");
});

scenario("the next opening is offered where a calendar holds, and the policy of the queue decides what is", async ({ product, desk, page }) => {
  const week = Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, ["03:00-04:00"]]));
  await product.set((now) => ({
    ...now,
    calendars: { night: { zone: "UTC", week, exceptions: [] } },
    policies: [
      { match: { queue: "default" }, pause: { enabled: true, calendar: "night", time_limit_seconds: 7200, on_reply: "wake" } },
    ],
  }));
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await product.agent("bob", { queues: ["other"] });
  await product.says(RAVI, "Hello?", { queue: "other" });
  await desk.signIn("alice", ["Agent"]);
  await desk.open("My tasks", DANA);
  await desk.offersNot("Leave");
  await desk.button("Pause").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("The limit, 2 hours of open time").waitFor();
  assert.equal(await dialog.getByLabel("If the customer writes").inputValue(), "wake");
  await dialog.getByLabel("When it opens next").check();
  await dialog.getByRole("button", { name: "Pause" }).click();
  await page.getByText("Paused by you.").waitFor();
  const { pause } = await product.as("alice", "agent").get(`/v1/conversations/${id}`);
  assert.equal(new Date(pause.reassign_at).getUTCHours(), 3);
  assert.equal(pause.policy, "default/*");
}, { viewports: ["wide"] });
