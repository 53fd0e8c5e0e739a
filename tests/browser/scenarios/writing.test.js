// Nothing that an agent wrote is lost, and unsent text is pointed out before a command.

import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];
const box = (page, customer = DANA) => page.getByLabel(`Reply to ${customer}`);

async function begin({ product, desk }, name = "alice") {
  await product.turnOn();
  await product.agent(name);
  const { conversation_id: id } = await product.says(DANA, "Where is it?");
  await desk.signIn(name);
  await desk.open("My tasks", DANA);
  return id;
}

/** Delays replies until the returned function is called. */
async function slowly(page) {
  let go;
  const gone = new Promise((done) => (go = done));
  await page.route("**/messages", async (route) => {
    if (route.request().method() === "POST") await gone;
    await route.continue();
  });
  return go;
}

scenario("a reply shows at once, and what is typed while it is on its way stays", async ({ product, desk, page }) => {
  const id = await begin({ product, desk });
  const go = await slowly(page);
  await box(page).fill("It is on its way.");
  await box(page).press("Enter");
  await desk.message("It is on its way.").waitFor();
  await desk.history().getByText("Sending…").waitFor();
  await box(page).pressSequentially("And it ");
  go();
  await desk.history().getByText("Sending…").waitFor({ state: "detached" });
  await box(page).pressSequentially("comes tomorrow.");
  assert.equal(await box(page).inputValue(), "And it comes tomorrow.");
  await box(page).press("Enter");
  await desk.message("And it comes tomorrow.").waitFor();
  const sent = async () => (await product.as("alice", "agent").get(`/v1/conversations/${id}/messages`)).messages;
  await until(async () => (await sent()).length === 3, "both are sent");
  assert.deepEqual((await sent()).map(({ body }) => body).slice(1), ["It is on its way.", "And it comes tomorrow."]);
  await until(async () => (await desk.history().locator(".message").count()) === 3, "each is there once");
});

scenario("a reply that was refused says why, and can be sent again or edited", async ({ product, desk, page, shot }) => {
  const id = await begin({ product, desk });
  const refuse = (route) => route.fulfill({ status: 413, contentType: "application/problem+json", body: '{"code":"too_large"}' });
  await page.route("**/messages", (route) => (route.request().method() === "POST" ? refuse(route) : route.continue()));
  for (let n = 0; n < 12; n += 1) await product.replies("alice", id, "One more thing.");
  await box(page).fill("A long story");
  await box(page).press("Enter");
  const failed = desk.history().getByRole("alert");
  await failed.getByText("Not sent. This is too long to send. Shorten it.").waitFor();
  await until(() => failed.evaluate((element) => {
    const { bottom } = document.querySelector(".history").getBoundingClientRect();
    return element.getBoundingClientRect().bottom <= bottom;
  }), "the reason is in sight");
  await shot("reply-refused");
  await desk.button("Edit").click();
  assert.equal(await box(page).inputValue(), "A long story");
  await failed.waitFor({ state: "detached" });
  await box(page).press("Enter");
  await failed.waitFor();
  await page.unrouteAll({ behavior: "wait" });
  await desk.button("Send again").click();
  await failed.waitFor({ state: "detached" });
  await desk.shows("Where is it?", "A long story");
});

scenario("a draft outlives a reload and a new sign-in, and is its writer's alone", async ({ product, desk, page }) => {
  await product.agent("bob", { queues: ["sales"] });
  await begin({ product, desk });
  await box(page).fill("Half a sentence");
  await page.reload();
  await box(page).waitFor();
  assert.equal(await box(page).inputValue(), "Half a sentence");

  await desk.signOut(true);
  await desk.signIn("bob");
  await page.getByText("No conversation open").or(page.getByText("No task right now.")).first().waitFor();
  assert.equal(new URL(page.url()).hash.includes("/desk/"), false, "the next one starts at the beginning");
  const { conversation_id: id } = await product.says(RAVI, "Hello?", { queue: "sales" });
  await page.goto(`${product.url}/#/desk/${id}`);
  assert.equal(await page.getByText("Draft", { exact: true }).count(), 0);

  await desk.signOut(true);
  await desk.signIn("alice");
  await desk.row("My tasks", DANA).getByText("Draft").waitFor();
  await desk.open("My tasks", DANA);
  assert.equal(await box(page).inputValue(), "Half a sentence");
});

scenario("leaving with a draft asks first, and can send it", async ({ product, desk, page, shot }) => {
  const id = await begin({ product, desk });
  await box(page).fill("It is in the post.");
  await desk.button("Leave").click();
  const asked = page.getByRole("dialog", { name: "You have not sent what you wrote" });
  await asked.getByText("It is in the post.").waitFor();
  await shot("leave-with-draft");
  await desk.button("Stay").click();
  assert.equal((await product.as("alice", "agent").get(`/v1/conversations/${id}`)).channel_state, "active");
  await desk.button("Leave").click();
  await asked.getByRole("button", { name: "Send and leave" }).click();
  await desk.announces(/You left the conversation/);
  await desk.shows("Where is it?", "It is in the post.", "You left");
});

scenario("leaving a customer who waits for an answer asks first", async ({ product, desk, page }) => {
  await begin({ product, desk });
  await desk.button("Leave").click();
  await page.getByRole("dialog", { name: "The customer waits for an answer" }).waitFor();
  await desk.button("Leave, no answer needed").click();
  await desk.announces(/You left the conversation/);
});

scenario("pausing and ending say that there is a draft, and can send it", async ({ product, desk, page, shot }) => {
  await begin({ product, desk });
  await box(page).fill("One moment.");
  for (const action of ["Pause", "End"]) {
    await desk.button(action).click();
    await page.getByRole("dialog").getByText("You have not sent what you wrote.").waitFor();
    await page.getByRole("dialog").getByText("One moment.").waitFor();
    if (action === "Pause") await shot("pause-with-draft");
    await desk.button("Cancel").click();
  }
  await desk.button("Pause").click();
  await desk.button("Send it").click();
  await page.getByText("You have not sent what you wrote.").waitFor({ state: "detached" });
  await page.getByRole("dialog").getByRole("button", { name: "Pause" }).click();
  await desk.announces(/Paused\./);
  await desk.shows("Where is it?", "One moment.", "You paused");
});

scenario("on a phone, Enter starts a new line", async ({ product, open }) => {
  const desk = await open({ hasTouch: true, isMobile: true });
  await begin({ product, desk });
  await box(desk.page).tap();
  await box(desk.page).pressSequentially("One");
  await box(desk.page).press("Enter");
  await box(desk.page).pressSequentially("Two");
  assert.equal(await box(desk.page).inputValue(), "One\nTwo");
  await desk.page.getByText("Enter starts a new line").waitFor();
  await desk.button("Send").click();
  await desk.shows("Where is it?", "One\nTwo");
}, { viewports: ["narrow"] });

scenario("Arabic reads from the right, beside English from the left", async ({ product, desk, shot }) => {
  await begin({ product, desk });
  await desk.reply("مرحبا، سأعود إليك غدا.");
  await desk.message("مرحبا").waitFor();
  const direction = (text) => desk.message(text).evaluate((element) => getComputedStyle(element).direction);
  await until(async () => (await direction("مرحبا")) === "rtl", "Arabic from the right");
  assert.equal(await direction("Where is it?"), "ltr");
  await shot("arabic");
});

scenario("at midnight, today's messages become yesterday's", async ({ product, desk }) => {
  await begin({ product, desk });
  const days = () => desk.history().locator(".day").allInnerTexts();
  await until(async () => (await days()).join() === "Today", "today");
  await product.advance(86_400);
  await until(async () => (await days()).join() === "Yesterday", "yesterday");
});

scenario("a long address stays within a narrow page", async ({ product, desk, page }) => {
  const long = `${"a-very-long-name.".repeat(6)}@example.org`;
  await product.agent("alice");
  await product.says(long, "Hello?", { channel: "email" });
  await desk.signIn("alice");
  await desk.open("My tasks", long);
  await desk.message("Hello?").waitFor();
  const over = await page.evaluate(() => {
    const history = document.querySelector(".history");
    const { paddingRight } = getComputedStyle(history);
    const edge = history.getBoundingClientRect().right - parseFloat(paddingRight);
    return [...history.querySelectorAll(".message, .message *")].map((element) => element.getBoundingClientRect().right - edge);
  });
  assert.ok(Math.max(...over) <= 0.5, `${Math.max(...over)} px over the padding`);
}, { viewports: ["narrow"] });

scenario("the reply box grows with what is written, to two fifths of the page, and shrinks again once it is sent", async ({ product, desk, page }) => {
  await begin({ product, desk });
  const height = async () => (await box(page).boundingBox()).height;
  const usual = await height();
  await box(page).fill(Array.from({ length: 8 }, (_, n) => `line ${n + 1}`).join("\n"));
  await until(async () => (await height()) > 2 * usual, "it has room for eight lines");
  const isWhole = await box(page).evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 1);
  assert.ok(isWhole, "nothing of it is out of sight");
  await box(page).fill("line\n".repeat(100));
  const most = 0.4 * page.viewportSize().height;
  await until(async () => Math.abs((await height()) - most) < 2, "no more than that");
  await desk.button("Send").click();
  await until(async () => (await height()) === usual, "it is empty");
});
