// What is new for an agent, in the list and in the page's title.

import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];
const titled = (page, title) => until(async () => (await page.title()) === title, `the title is ${title}`);
const isNew = (desk, customer) => desk.list("My tasks").locator('[data-unread="true"]', { hasText: customer });

scenario("a task that came from a colleague is new, and its answers are not mine", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("gina");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await product.replies("gina", id, "I am asking the warehouse.");
  await product.does("gina", "pause", id, { wrap_up: false, reassign_after_seconds: 3600 });
  await product.agent("gina", { availability: "away" });
  await product.agent("hank");
  await desk.signIn("hank", ["Agent"]);
  await product.advance(3600);
  await desk.has("My tasks", [DANA]);
  await isNew(desk, DANA).waitFor();
  await desk.row("My tasks", DANA).getByText(/^\s*New task\.\s*Answered 1 h ago/).or(desk.row("My tasks", DANA).getByText("Answered 1 h ago")).first().waitFor();
  assert.equal(await page.getByText(/You wrote/).count(), 0);
  await shot("reassigned-row");
  await desk.open("My tasks", DANA);
  await desk.shows("I am asking the warehouse.");
  await isNew(desk, DANA).waitFor({ state: "detached" });
});

scenario("the title counts what is new, and what was read stays read after a reload", async ({ product, desk, page }) => {
  await product.agent("alice");
  await product.says(DANA, "Hello?");
  await product.says(RAVI, "Hello?");
  await desk.signIn("alice");
  await titled(page, "(2) Desk · Hiatus");
  await desk.open("My tasks", DANA);
  await titled(page, "(1) Desk · Hiatus");
  await page.reload();
  await titled(page, "(1) Desk · Hiatus");
  await desk.open("My tasks", RAVI);
  await titled(page, "Desk · Hiatus");
  await product.says(DANA, "Are you there?");
  await titled(page, "(1) Desk · Hiatus");
});

scenario("what was read on one machine is read on the other, once that is looked at", async ({ product, desk, page, open }) => {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: dana } = await product.says(DANA, "Hello?");
  await product.says(RAVI, "Hello?");
  await desk.signIn("alice");
  const other = await open();
  await other.signIn("alice");
  for (const one of [page, other.page]) await titled(one, "(2) Desk · Hiatus");
  // Nobody sees the other one.
  const seen = (is) => other.page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, !is);
  await seen(false);
  const told = [];
  page.on("request", (request) => request.url().endsWith("/read") && told.push(request.postDataJSON()));
  await desk.open("My tasks", DANA);
  await desk.shows("Hello?");
  await until(() => told.length > 0, "the API is told");
  await titled(page, "(1) Desk · Hiatus");
  await seen(true);
  await titled(other.page, "(1) Desk · Hiatus");
  await isNew(other, DANA).waitFor({ state: "detached" });
  await isNew(other, RAVI).waitFor();
  const { tasks } = await product.as("alice", "agent").get("/v1/agents/alice/tasks");
  assert.deepEqual(tasks.map(({ conversation: { id, read_seq: seq } }) => [id === dana, seq]), [[true, 1], [false, null]]);
  assert.deepEqual(told, [{ seq: 1 }], "once");
  // What comes after is new on both, also in a pause.
  await desk.open("My tasks", RAVI);
  await until(() => told.length === 2, "the API is told");
  await product.does("alice", "pause", dana, { wrap_up: false, reassign_after_seconds: 3600 });
  await product.says(DANA, "One more thing.");
  for (const one of [page, other.page]) await titled(one, "(1) Desk · Hiatus");
}, { viewports: ["wide"] });
