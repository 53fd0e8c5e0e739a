import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];
const read = (product, id = "alice") => product.as("root", "supervisor").get(`/v1/agents/${id}`);

scenario("an agent whose presence could not be read keeps capacity and queues", async ({ product, desk, page }) => {
  await product.agent("alice", { capacity: 12, queues: ["vip", "billing"], availability: "offline" });
  await page.route("**/v1/agents/alice", (route) => route.fulfill({ status: 503, body: "{}" }));
  await desk.signIn("alice");
  await page.getByText("Your availability could not be read.").waitFor();
  assert.equal(await page.getByLabel("Your availability").count(), 0, "nothing is offered that would overwrite it");
  await page.unrouteAll({ behavior: "wait" });
  await desk.button("Try again").click();
  await page.getByLabel("Your availability").selectOption("Away");
  await until(async () => (await read(product)).availability === "away", "alice is away");
  const { capacity, queues } = await read(product);
  assert.deepEqual({ capacity, queues }, { capacity: 12, queues: ["vip", "billing"] });
});

scenario("what is being edited stays when a task arrives", async ({ product, desk, page }) => {
  await product.agent("alice", { capacity: 2 });
  await desk.signIn("alice");
  await page.getByText("Capacity and queues").click();
  await page.getByLabel("Queues, separated by commas").fill("default, sales");
  await product.says(DANA, "Hello?");
  await desk.has("My tasks", [DANA]);
  await desk.wake();
  await page.getByText("1 of 2 in use").waitFor();
  assert.equal(await page.getByLabel("Queues, separated by commas").inputValue(), "default, sales");
  await desk.button("Save").click();
  await until(async () => (await read(product)).queues.length === 2, "both queues are saved");
});

scenario("an agent without a queue gets no tasks, and the form says so before it is saved", async ({ product, desk, page }) => {
  await product.agent("alice");
  await desk.signIn("alice");
  await page.getByText("Capacity and queues").click();
  await page.getByLabel("Queues, separated by commas").fill(" , ");
  await page.getByText("Name a queue: without one, no task can come to you.").waitFor();
  assert.ok(await desk.button("Save").isDisabled());
  await product.agent("alice", { queues: [] });
  await desk.wake();
  await page.getByText("You serve no queue, so no task can come to you.").waitFor();
});

scenario("availability stays readable at every capacity", async ({ product, desk, page, shot }) => {
  await desk.signIn("alice");
  for (const capacity of [3, 12, 13, 100]) {
    await product.agent("alice", { capacity });
    await desk.wake();
    await page.getByText(`0 of ${capacity} in use`).waitFor();
    const { width } = await page.getByLabel("Your availability").boundingBox();
    assert.ok(width >= 120, `${width} px at capacity ${capacity}`);
    if (capacity === 12) await shot("capacity-12");
  }
});

scenario("who is not set up yet is asked for seldom, and begins with one choice", async ({ product, desk, page }) => {
  const asked = [];
  page.on("response", (response) => response.url().endsWith("/v1/agents/erin") && asked.push(response.status()));
  await desk.signIn("erin");
  await page.getByLabel("Your availability").waitFor();
  await page.clock.install();
  await page.clock.runFor(40_000);
  assert.ok(asked.length <= 2 && asked.every((status) => status === 404), `${asked}`);
  await page.getByLabel("Your availability").selectOption("Available");
  await until(async () => (await read(product, "erin").catch(() => null))?.availability === "available", "erin is available");
  await product.says(RAVI, "Hello?");
  await desk.has("My tasks", [RAVI]);
});

scenario("an agent who may not set capacity and queues sees them, and sets availability", async ({ product, desk, page, shot }) => {
  await product.agent("alice", { queues: ["vip", "billing"], availability: "offline" });
  await page.route("**/v1/settings", async (route) => {
    const response = await route.fetch();
    // Asked for again after a while, they have not changed: there is nothing to read.
    if (response.status() !== 200) return route.fulfill({ response });
    return route.fulfill({ response, json: { ...(await response.json()), agents: { read: "own", self_service: false } } });
  });
  await desk.signIn("alice", ["Agent"]);
  await page.getByText("Queues: vip, billing. A supervisor can change them and your capacity.").waitFor();
  assert.equal(await page.getByText("Capacity and queues").count(), 0);
  await shot("presence-read-only");
  await page.getByLabel("Your availability").selectOption("Available");
  await until(async () => (await read(product)).availability === "available", "alice is available");
});
