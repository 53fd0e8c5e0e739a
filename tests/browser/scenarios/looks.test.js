// Visual details that are easily broken.

import assert from "node:assert/strict";
import { until, violations } from "../support/browser.js";
import { busyDesk } from "../support/busy-desk.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];
const HOUR = 3600;
const customer = (n) => `+1555${String(n).padStart(4, "0")}`;

scenario("what is paused goes on by itself, and stays where it is meanwhile", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  for (let n = 0; n < 30; n += 1) {
    const { conversation_id: id } = await product.says(customer(n), "Hello?");
    await product.does("alice", "pause", id, { wrap_up: false, reassign_after_seconds: (n < 3 ? 0.5 : 48 + n) * HOUR });
  }
  let goOn;
  const held = new Promise((done) => (goOn = done));
  await page.route("**/tasks?*cursor*", async (route) => {
    await held;
    await route.continue();
  });
  await desk.signIn("alice");
  await desk.has("Paused, due within the hour", [0, 1, 2].map(customer));
  const heading = desk.list("Paused").getByRole("heading");
  assert.equal(await heading.innerText(), "Paused", "a number that leaves out what is not read says nothing");
  const rows = desk.list("Paused").locator(".row-name");
  assert.equal(await rows.count(), 22, "one page");
  const row = desk.row("Paused", customer(20));
  await row.scrollIntoViewIfNeeded();
  const { y } = await heading.boundingBox();
  assert.ok(y >= 0 && y < (await row.boundingBox()).y, "its title stays");
  const before = await row.boundingBox();
  goOn();
  await until(async () => /^Paused\s27$/.test(await heading.innerText()), "all are there");
  assert.deepEqual(await row.boundingBox(), before, "nothing has moved");
  await desk.has("Paused", Array.from({ length: 27 }, (_, n) => customer(n + 3)));
});

scenario("one that is due at once is not called nothing", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Hello?");
  await product.does("alice", "pause", id, { wrap_up: false, reassign_after_seconds: HOUR / 2 });
  await desk.signIn("alice");
  await desk.has("Paused, due within the hour", [DANA]);
  await page.getByText("Nothing else is paused.").waitFor();
});

scenario("in forced colours, the view, the row, what is new and the capacity can be distinguished", async ({ product, desk, page, shot }) => {
  await product.agent("alice");
  await product.says(DANA, "Hello?");
  await product.says(RAVI, "Hello?");
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.shows("Hello?");
  await desk.lists();
  await shot("forced-colors");
  const style = (selector, name) => page.locator(selector).first().evaluate((element, of) => getComputedStyle(element)[of], name);
  const differ = async (name, one, other) => assert.notEqual(await style(one, name), await style(other, name), `${one} ${name}`);
  await differ("borderBottomColor", ".views [aria-current]", ".views a:not([aria-current])");
  await differ("backgroundColor", '.segments [data-used="true"]', '.segments [data-used="false"]');
  assert.notEqual(await style(".row .dot", "backgroundColor"), await style("body", "backgroundColor"));
  if (await page.locator('.row[data-selected="true"]').count()) {
    await differ("outlineStyle", '.row[data-selected="true"]', '.row[data-selected="false"]');
  }
}, { forcedColors: "active" });

scenario("in Try it, the desk has at once what the simulator did, and a step is done once it was seen", async ({ desk, page }) => {
  await desk.signIn("alice");
  await desk.go("Try it");
  const steps = page.getByRole("complementary", { name: "Simulator" }).getByRole("list").first().getByRole("listitem");
  const isDone = (n) => steps.nth(n).and(page.locator('[data-done="true"]'));
  await desk.button("Go available").click();
  await page.waitForFunction(() => document.querySelector(".presence select")?.value === "available", null, { timeout: 1500 });
  await desk.button("Turn both on").click();
  await page.getByLabel("Message as the customer").fill("Hello?");
  await desk.button("Send as customer").click();
  await page.getByText("This opened a new conversation.").waitFor();
  await desk.list("My tasks").getByRole("link").first().click();
  await desk.button("Leave").waitFor({ timeout: 1500 });
  await desk.leaveUnanswered();
  await desk.announces(/You left the conversation/);
  await page.getByText("This opened a new conversation.").waitFor({ state: "detached" });
  assert.equal(await isDone(3).count(), 0, "it has not come back yet");
  await desk.button("Complete wrap-up").click();
  await page.getByLabel("Message as the customer").fill("Are you there?");
  await desk.button("Send as customer").click();
  await isDone(3).waitFor();
  assert.equal(await isDone(4).count(), 0);
}, { viewports: ["wide"] });

for (const colorScheme of ["light", "dark"]) {
  scenario(`who wishes for more contrast has seven to one, ${colorScheme}`, async ({ product, desk, page, shot }) => {
    const { active } = await busyDesk(product);
    await desk.signIn("alice");
    await desk.open("My tasks", active);
    await desk.shows("You paused", "Wonderful");
    await shot(`contrast-${colorScheme}`);
    assert.deepEqual(await violations(page, { isHigh: true }), []);
    await desk.button("Pause").click();
    await page.getByRole("dialog").waitFor();
    assert.deepEqual(await violations(page, { isHigh: true }), []);
    await desk.button("Cancel").click();
    await desk.supervise("Now");
    await page.getByRole("region", { name: "Agents" }).getByText("alice").waitFor();
    assert.deepEqual(await violations(page, { isHigh: true }), []);
  }, { viewports: ["wide"], colorScheme, contrast: "more" });
}

/** Pairs of lines of the same row that are on each other: what is too long for its place, and is not cut off there, goes on beyond it. */
function onEachOther(page) {
  return page.locator(".row-link").evaluateAll((rows) => {
    const placeOf = (line) => {
      const { left, right, top, bottom } = line.getBoundingClientRect();
      const isCut = getComputedStyle(line).overflowX !== "visible";
      return { left, right: isCut ? right : Math.max(right, left + line.scrollWidth), top, bottom, text: line.textContent };
    };
    const isOn = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
    const pairs = (all) => all.flatMap((one, n) => all.slice(n + 1).map((other) => [one, other]));
    return rows.flatMap((row) => pairs([...row.children].map(placeOf)).filter((pair) => isOn(...pair)).map((pair) => pair.map(({ text }) => text)));
  });
}

scenario("how the last message begins is one line in every list, also where it is an answer", async ({ product, desk, page }) => {
  const { wrapping } = await busyDesk(product);
  await desk.signIn("alice");
  await desk.row("Wrapping up", wrapping).waitFor();
  await desk.row("Paused", "mei.w").waitFor();
  const heights = () => page.locator(".row-preview").evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
  const own = await heights();
  assert.ok(own.length > 4 && Math.max(...own) < 28, `${own}`);
  assert.deepEqual(await onEachOther(page), []);
  await desk.supervise("Paused");
  await page.getByRole("link", { name: "mei.w" }).waitFor();
  const all = await heights();
  assert.ok(all.length > 3 && Math.max(...all) < 28, `${all}`);
});

scenario("a large screen has rows of one line, and the settings in two columns", async ({ product, desk, page, shot }) => {
  const { active } = await busyDesk(product);
  await desk.signIn("alice");
  await desk.open("My tasks", active);
  await desk.shows("You paused", "Wonderful");
  await shot("desk");
  assert.deepEqual(await violations(page), []);
  const height = async (list) => (await desk.list(list).getByRole("listitem").first().boundingBox()).height;
  assert.ok((await height("My tasks")) < 44, "a task is one line");
  assert.deepEqual(await onEachOther(page), []);
  await desk.go("Settings");
  await page.getByRole("switch", { name: "Agents can leave conversations" }).waitFor();
  await shot("settings");
  const lefts = await page.locator(".settings-form > .card").evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().left));
  assert.equal(new Set(lefts).size, 2);
  await desk.supervise("Now");
  await page.getByRole("region", { name: "Agents" }).getByText("alice").waitFor();
  await shot("board");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
}, { viewports: ["large"] });

scenario("on a phone on its side, what is answered, the box for it and what is pressed are on the screen together", async ({ product, desk, page, shot }) => {
  const { active } = await busyDesk(product);
  await desk.signIn("alice");
  await desk.open("My tasks", active);
  await desk.shows("You paused", "Wonderful");
  const isSeen = (locator) => locator.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && element.contains(there);
  });
  const seen = async (locator, what) => assert.ok(await isSeen(locator), what);
  for (const name of ["Pause", "Leave", "End", "Send"]) await seen(desk.button(name), name);
  await seen(page.getByLabel(/^Reply to/), "the box");
  await seen(desk.message("Wonderful"), "what is answered");
  await shot("desk");
  await desk.button("Pause").click();
  const dialog = page.getByRole("dialog");
  await seen(dialog.getByLabel("Reason"), "the first field");
  await seen(dialog.getByRole("button", { name: "Pause", exact: true }), "what the dialog does");
  await shot("dialog-pause");
}, { viewports: ["sideways"] });
