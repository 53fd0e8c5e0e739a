import assert from "node:assert/strict";
import { until, violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

scenario("who never read a line sees leave, pause and the clock from the page alone", async ({ desk, page, shot }) => {
  await desk.signIn("alice");
  await desk.go("Try it");
  await desk.button("Turn both on").click();
  await desk.button("Go available").click();
  const simulator = page.getByRole("complementary", { name: "Simulator" });
  await simulator.getByLabel("Channel").selectOption("Email");
  await simulator.getByLabel("Message as the customer").fill("Where is my order?");
  await simulator.getByRole("button", { name: "Send as customer" }).click();
  await simulator.getByText("This opened a new conversation.").waitFor();

  const customer = "dana@example.org";
  await desk.open("My tasks", customer);
  await desk.reply("It comes on Tuesday.");
  await desk.button("Leave").click();
  await desk.button("Complete wrap-up").click();
  await desk.has("My tasks", []);

  await simulator.getByRole("region", { name: "What the customer sees" }).getByText("It comes on Tuesday.").waitFor();
  await simulator.getByLabel("Message as the customer").fill("It has not come.");
  await simulator.getByRole("button", { name: "Send as customer" }).click();
  await simulator.getByText("This brought the conversation back from where it was left.").waitFor();
  await shot("try-it");

  await desk.open("My tasks", customer);
  await desk.shows("Where is my order?", "You left", "The customer replied", "It has not come.");
  await desk.button("Pause").click();
  await page.getByRole("dialog").getByLabel(/^In 4 hours/).check();
  await page.getByRole("dialog").getByRole("button", { name: "Pause" }).click();
  await desk.button("Complete wrap-up").click();
  await desk.has("Paused", [customer]);

  await desk.button("+1 day").click();
  await simulator.getByText("What fell due on the way has happened.").waitFor();
  for (const step of await simulator.getByRole("list").first().getByRole("listitem").all()) {
    await step.and(page.locator('[data-done="true"]')).waitFor();
  }
  await desk.has("My tasks", [customer]);
  await desk.row("My tasks", customer).getByText("Pause expired").waitFor();
});

const STORY = ["Where is my order?", "It comes on Tuesday.", "You left", "It has not come.", "You paused", "back in the queue"];

for (const [colorScheme, viewports] of [["light", ["desktop", "tablet", "narrow"]], ["dark", ["tablet"]]]) {
  scenario(`one button plays the whole story, with a phone beside the desk, ${colorScheme}`, async ({ product, desk, page, viewport, shot }) => {
    await page.getByText(/^Hiatus lets agents leave a conversation/).waitFor();
    await desk.button("Look around myself").waitFor();
    assert.deepEqual(await violations(page), []);
    await shot(`welcome-${colorScheme}`);
    await desk.button("Show me").click();
    const phone = page.getByRole("complementary", { name: "Phone" });
    const steps = phone.getByRole("list").first().getByRole("listitem");
    const done = () => steps.and(page.locator('[data-done="true"]')).count();
    await phone.getByText("That was leave and pause.").waitFor();
    assert.equal(await done(), 5);
    await desk.shows(...STORY);
    await phone.locator(".bubble", { hasText: "It comes on Tuesday." }).waitFor();
    assert.equal(await product.as("alice", "agent").get("/v1/agents/alice/tasks").then(({ tasks }) => tasks.length), 1, "it is back, and all is wrapped up");
    assert.deepEqual(await violations(page), []);
    await shot(`story-${colorScheme}`);

    // The desk stays in sight: beside it there is room, below it a sheet, which can be folded.
    const isBeside = viewport === "desktop";
    const boxes = async () => [await phone.boundingBox(), await desk.history().boundingBox()];
    const isInPlace = ([sheet, history]) => sheet.y >= history.y + history.height === !isBeside && history.height > 100;
    await until(async () => isInPlace(await boxes()), "the phone is beside the history, or below it");
    const [, main] = await boxes();
    for (const name of ["Leave", "Pause"]) await desk.button(name).waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await phone.getByRole("button", { name: "Phone", exact: true }).click();
    await steps.first().waitFor({ state: "hidden" });
    assert.ok(isBeside || (await desk.history().boundingBox()).height > main.height);
  }, { viewports, colorScheme });
}

scenario("B36: a step is ticked once its effect was seen, and the story goes on where it was left", async ({ product, desk, page }) => {
  await product.agent("bob", { capacity: 100 });
  // What the customer writes goes to somebody else: the effect does not come.
  await product.agent("alice", { availability: "available", capacity: 1, queues: ["other"] });
  await desk.button("Show me").click();
  const phone = page.getByRole("complementary", { name: "Phone" });
  const steps = phone.getByRole("list").first().getByRole("listitem");
  const isDone = (n) => steps.nth(n).and(page.locator('[data-done="true"]'));
  await phone.getByText("A customer writes from their phone.").waitFor();
  await isDone(1).waitFor();
  await phone.locator(".bubble", { hasText: "Where is my order?" }).waitFor();
  await product.settle();
  assert.equal(await isDone(2).count(), 0, "it was written, and nobody sees it");
  await desk.button("Stop").click();

  await desk.go("Desk");
  const [{ id }] = (await product.as("root", "supervisor").get("/v1/conversations?status=assigned")).conversations;
  await product.agent("alice");
  await product.agent("bob", { availability: "away" });
  await product.as("root", "supervisor").post(`/v1/conversations/${id}/transfer`, { agent_id: "alice" });
  await product.settle();
  await page.reload();
  await desk.go("Phones");
  await isDone(1).waitFor();
  await desk.button("Go on").click();
  await phone.getByText("That was leave and pause.").waitFor();
  await until(async () => (await steps.and(page.locator('[data-done="true"]')).count()) === 5, "all was seen");
}, { viewports: ["desktop"] });

for (const [locale, go] of [["ar", "أرِني"], ["de", "Zeigen"]]) {
  scenario(`the story in ${locale}`, async ({ desk, page, shot }) => {
    await desk.button(go).click();
    const steps = page.locator(".steps li");
    await until(async () => (await steps.and(page.locator('[data-done="true"]')).count()) === 5, "it was played");
    await until(async () => !(await page.locator(".story button.primary").isHidden()), "it is over");
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await shot(`story-${locale}`);
  }, { viewports: ["tablet", "narrow"], locale });
}
