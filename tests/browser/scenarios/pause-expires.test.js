import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];
const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];

scenario("a pause draws near, is highlighted, and comes back when its time is up", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("alice");
  const paused = async (customer, body) => {
    const { conversation_id: id } = await product.says(customer, "Hello?");
    await product.does("alice", "pause", id, { wrap_up: false, ...body });
  };
  await paused(RAVI, {});
  await paused(DANA, { reassign_after_seconds: 3 * DAY, reason: "waiting for parts" });
  await desk.signIn("alice");
  await desk.has("Paused", [DANA, RAVI]);
  const due = (list, tone) => desk.row(list, DANA).locator(`time[data-tone="${tone}"]`);
  await due("Paused", "calm").getByText(/^Reassigning on [A-Z][a-z]{2} \d+$/).waitFor();

  await product.advance(2 * DAY + HOUR);
  await due("Paused", "soon").getByText(/^Reassigning (today|tomorrow) at \d+:\d\d [AP]M$/).waitFor();

  await product.advance(22 * HOUR + 15 * MINUTE);
  await due("Paused, due within the hour", "urgent").getByText("Reassigning in 45 min").waitFor();
  await desk.has("Paused", [RAVI]);
  await desk.announces(/Reassigned within the hour: \+15550101/);
  await shot("due-within-the-hour");
  await desk.open("Paused, due within the hour", DANA);
  await page.getByText("Paused by you: waiting for parts.").waitFor();

  // What is on the screen when it comes back is no news.
  await page.evaluate(() => (location.hash = "#/desk"));
  await page.getByText("Paused by you: waiting for parts.").waitFor({ state: "detached" });
  await product.advance(46 * MINUTE);
  await desk.has("My tasks", [DANA]);
  await desk.announces(/New task: \+15550101/);
  await desk.row("My tasks", DANA).getByText("Pause expired").waitFor();
  await desk.open("My tasks", DANA);
  await desk.shows("Hello?", "You paused", "The pause reached its limit; back in the queue", "Assigned to you");
  await page.getByText("Was paused for waiting for parts").waitFor();
  await desk.reply("The parts are here.");
});

scenario("a pause that expires while its agent is away goes to another, and says whose it is", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await product.does("alice", "pause", id, { wrap_up: false, reassign_after_seconds: HOUR });
  await product.agent("alice", { availability: "away" });
  await product.agent("bob");
  await desk.signIn("alice", ["Agent"]);
  await desk.open("Paused, due within the hour", DANA);
  await product.advance(HOUR);
  await page.getByText("bob is working on it.").waitFor();
  await desk.shows("You paused", "back in the queue", "Assigned to bob");
  for (const name of ["Resume", "Leave", "End"]) await desk.offersNot(name);
});

scenario("B5: why it was paused is there for who gets it next, also once they have replied", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await product.does("alice", "pause", id, { wrap_up: false, reassign_after_seconds: HOUR, reason: "asked the warehouse, ticket WH-88" });
  await product.agent("alice", { availability: "away" });
  await product.agent("otto");
  await product.advance(HOUR);
  await desk.signIn("otto", ["Agent"]);
  await desk.open("My tasks", DANA);
  const reason = page.getByText("Was paused for asked the warehouse, ticket WH-88");
  await reason.waitFor();
  await desk.reply("Still nothing from the warehouse.");
  await until(async () => (await product.as("otto", "agent").get(`/v1/conversations/${id}`)).last_pause === null, "the API has forgotten it");
  await page.reload();
  await desk.shows("Still nothing from the warehouse.");
  await reason.waitFor();
}, { viewports: ["wide"] });
