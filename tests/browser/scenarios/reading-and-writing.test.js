import assert from "node:assert/strict";
import { until, violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];
const COUNT = 230;

scenario("a long history opens at its end, and goes back to its beginning on demand", async ({ product, desk, page }) => {
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "message 1.");
  for (let n = 2; n <= COUNT; n += 1) await product.replies("alice", id, `message ${n}.`);
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.shows(`message ${COUNT}.`);
  const bodies = () => desk.history().locator(".message-body").allInnerTexts();
  assert.deepEqual([(await bodies()).length, (await bodies())[0]], [100, "message 131."]);
  assert.equal(await page.getByText("The customer opened the conversation").count(), 0);
  await page.waitForFunction(() => {
    const { scrollTop, scrollHeight, clientHeight } = document.querySelector(".history");
    return scrollTop > 0 && scrollHeight - scrollTop - clientHeight < 2;
  });
  await page.getByText("Messages 131 to 230 of 230").waitFor();
  const top = () => desk.message("message 131.").evaluate((element) => Math.round(element.getBoundingClientRect().top));
  await desk.button("Show earlier messages").scrollIntoViewIfNeeded();
  const before = await top();
  await desk.button("Show earlier messages").click();
  await desk.shows("message 31.", `message ${COUNT}.`);
  assert.equal(await top(), before, "what is being read stays where it is");
  await desk.button("Show earlier messages").click();
  await desk.shows("The customer opened the conversation", "message 1.", "message 131.", "message 200.");
  assert.equal(new Set(await bodies()).size, 200, "none is missing, none is there twice, and not all are there");
  assert.equal(await desk.button("Show earlier messages").count(), 0);
  await desk.button("Show later messages").click();
  await desk.shows("message 31.", `message ${COUNT}.`);
  assert.equal((await bodies()).length, 200);

  // A reader further up is notified, not moved.
  await desk.history().evaluate((element) => element.scrollTo(0, 0));
  await product.says(DANA, "message at last.");
  await desk.button("New messages below").click();
  await page.waitForFunction(() => document.querySelector(".history").scrollTop > 0);
  await desk.button("New messages below").waitFor({ state: "detached" });
  await desk.announces(/\+15550101 wrote: message at last\./);
});

scenario("what is written and not sent yet stays with its conversation", async ({ product, desk, page }) => {
  await product.agent("alice");
  await product.says(DANA, "First.");
  await product.says(RAVI, "Second.");
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await page.getByLabel(`Reply to ${DANA}`).fill("Half a sentence");
  await desk.open("My tasks", RAVI);
  assert.equal(await page.getByLabel(`Reply to ${RAVI}`).inputValue(), "");
  await desk.open("My tasks", DANA);
  assert.equal(await page.getByLabel(`Reply to ${DANA}`).inputValue(), "Half a sentence");
  await desk.button("Send").click();
  await desk.message("Half a sentence").waitFor();
  assert.equal(await page.getByLabel(`Reply to ${DANA}`).inputValue(), "");
});

scenario("an agent sets availability, capacity and queues", async ({ product, desk, page }) => {
  await desk.signIn("dave");
  await page.getByLabel("Your availability").selectOption("Available");
  await page.getByText("Capacity and queues").click();
  await page.getByLabel("Tasks at once").fill("1");
  await page.getByLabel("Queues, separated by commas").fill("sales, default");
  await desk.button("Save").click();
  await page.getByText("0 of 1 in use").waitFor();
  await product.says(DANA, "Hello?", { queue: "sales" });
  await product.says(RAVI, "Hello?", { queue: "sales" });
  await desk.has("My tasks", [DANA]);
  await page.getByText("1 of 1 in use").waitFor();
  await page.getByLabel("Your availability").selectOption("Away");
  const read = () => product.as("dave", "agent").get("/v1/agents/dave");
  await until(async () => (await read()).availability === "away", "the agent is away");
  assert.deepEqual((await read()).queues, ["sales", "default"]);
});

scenario("of 5,000 messages the page has what is near, and the first is one step away", async ({ product, desk, page, shot }) => {
  await product.agent("alice");
  await product.saysMany(DANA, 5000);
  await desk.signIn("alice", ["Agent"]);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const read = () => asked.filter((path) => /\/(messages|events)$/.test(path)).length;
  const nodes = () => page.evaluate(() => document.querySelectorAll(".history *").length);
  await desk.open("My tasks", DANA);
  await desk.shows("message 5000.");
  await page.waitForLoadState("networkidle");
  assert.ok(read() <= 3, `opened: ${read()} questions`);
  assert.ok((await nodes()) < 1000, `opened: ${await nodes()} nodes`);
  asked.length = 0;
  await desk.button("To the beginning").click();
  await desk.shows("The customer opened the conversation", "message 1.");
  await page.getByText("Messages 1 to 100 of 5,000").waitFor();
  assert.equal(await desk.history().evaluate(({ scrollTop }) => scrollTop), 0);
  assert.ok(read() <= 3, `${read()} questions: a page of messages, one of the trail, and what is new`);
  assert.ok((await nodes()) < 1000);
  assert.deepEqual(await violations(page), []);
  await shot("beginning");
  for (let n = 0; n < 3; n += 1) await desk.button("Show later messages").click();
  await desk.shows("message 300.");
  assert.ok((await nodes()) < 2000, `after three pages: ${await nodes()} nodes`);

  // Who is at the beginning is told, and what they write themselves is seen.
  await product.says(DANA, "message at last.");
  await desk.button("New messages below").waitFor();
  await desk.reply("Here I am.");
  await desk.shows("message at last.", "Here I am.");
  await page.getByText("of 5,002").waitFor();
  await desk.button("To the beginning").click();
  await desk.shows("message 1.");
  asked.length = 0;
  await desk.button("To the newest").click();
  await desk.shows("Here I am.");
  await until(() => desk.history().evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - scrollTop - clientHeight < 2), "at the end");
  assert.ok(read() <= 1, `${read()} questions: nothing but what is new`);
}, { viewports: ["wide"] });
