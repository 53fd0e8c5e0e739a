// Lists of hundreds of rows: what is near is on the page, and everything can be reached.

import assert from "node:assert/strict";
import { until, violations, VIEWPORTS } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [COUNT, AT_ONCE] = [500, 50];
const WAITING = "Waiting for the customer";
const nameOf = (n) => `customer-${String(n).padStart(3, "0")}`;

/** Lets alice leave them all, so many at once as she has room for. */
async function leaveMany(product) {
  await product.turnOn();
  await product.agent("alice", { capacity: 100 });
  for (let from = COUNT; from > 0; from -= AT_ONCE) {
    const ids = [];
    for (let n = from; n > from - AT_ONCE; n -= 1) ids.push((await product.sends(nameOf(n), `Hello from ${n}.`)).conversation_id);
    await product.settle();
    const alice = product.as("alice", "agent");
    for (const id of ids) await alice.post(`/v1/conversations/${id}/leave`, { wrap_up: false, unanswered: true });
    await product.settle();
  }
}

scenario("of 500 rows the page has those that are near, and the keyboard and the wheel reach the others", async ({ product, desk, page, open, shot }) => {
  await leaveMany(product);
  const carol = await open();
  await asSupervisor({ product, carol, shot });
  await product.does("alice", "leave", (await product.says(nameOf(2), "That is all.")).conversation_id, { wrap_up: false, unanswered: true });
  await desk.signIn("alice", ["Agent"]);
  await desk.button(WAITING).click();
  const rows = () => desk.list(WAITING).getByRole("listitem");
  const sizes = () => rows().evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("aria-setsize")))]);
  await until(async () => (await sizes()).join() === String(COUNT), "all are in the list");
  const nodes = () => page.evaluate(() => document.querySelectorAll(".desk-side *").length);
  assert.ok((await rows().count()) < 60, `${await rows().count()} rows`);
  assert.ok((await nodes()) < 800, `${await nodes()} nodes`);
  assert.deepEqual(await violations(page), []);

  // The wheel: from the first to the last, and what is under the pointer does not jump.
  const places = new Set();
  const note = async () => (await rows().evaluateAll((all) => all.map((one) => Number(one.getAttribute("aria-posinset"))))).forEach((place) => places.add(place));
  await page.mouse.move(150, 500);
  for (let n = 0; n < 400 && places.size < COUNT; n += 1) {
    await page.mouse.wheel(0, 400);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
    await note();
  }
  assert.equal(places.size, COUNT, "each was there on the way");
  assert.ok((await rows().count()) < 60);
  await shot("long-list");
  const middle = rows().nth(20);
  const text = await middle.innerText();
  const before = (await middle.boundingBox()).y;
  await page.mouse.wheel(0, -100);
  const same = desk.list(WAITING).getByRole("listitem").filter({ hasText: text.split("\n")[0] });
  await until(async () => (await same.boundingBox()).y !== before, "it was scrolled");
  assert.equal(Math.round((await same.boundingBox()).y - before), 100);

  // The keyboard: from one row to the next, past what was on the page, and back.
  const opened = () => page.getByRole("heading", { level: 2, name: /^customer-/ });
  await page.evaluate(() => document.querySelector(".desk-side").scrollTo(0, 0));
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator("body").press("j");
  await opened().waitFor();
  for (let n = 0; n < 40; n += 1) {
    const now = await opened().innerText();
    await page.keyboard.press("j");
    await until(async () => (await opened().innerText().catch(() => now)) !== now, "the next one is open");
  }
  const after = await desk.list(WAITING).locator('[data-selected="true"]').getAttribute("aria-posinset");
  assert.equal(Number(after), 41);
  await page.keyboard.press("k");
  await until(async () => (await desk.list(WAITING).locator('[data-selected="true"]').getAttribute("aria-posinset")) === "40", "and back");
  await onPhone({ desk, page });
}, { viewports: ["wide"] });

/** A row that has the focus stays while the list is scrolled away. */
async function onPhone({ desk, page }) {
  await page.setViewportSize(VIEWPORTS.narrow);
  await page.getByRole("link", { name: "All my work" }).click();
  const row = desk.list(WAITING).getByRole("listitem").nth(2).getByRole("link");
  await row.focus();
  // Of the row itself: the focus may have scrolled, and the third one may be another. Its first line is who it is: the others tell the time.
  const focused = () => page.evaluate(() => document.activeElement.innerText.split("\n")[0]);
  const name = await focused();
  for (let n = 0; n < 20; n += 1) await page.mouse.wheel(0, 800);
  assert.equal(await focused(), name);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name }).waitFor();
}

/** A supervisor's list of all that was left: read as far as it is seen, told of what changes, and as it was once one comes back. */
async function asSupervisor({ product, carol, shot }) {
  const { page } = carol;
  const asked = [];
  page.on("request", (request) => request.url().includes("/v1/left") && asked.push(new URL(request.url()).searchParams.get("cursor")));
  await carol.signIn("carol", ["Supervisor"]);
  await carol.supervise("Left");
  const rows = carol.list("Left").getByRole("listitem");
  const named = (n) => carol.list("Left").getByRole("link", { name: nameOf(n), exact: true });
  await named(COUNT).waitFor();
  assert.equal(new Set(asked).size, 1, "one page, until somebody wants more");
  await page.mouse.move(400, 500);
  const reach = (n) =>
    until(async () => {
      if (await named(n).isVisible()) return true;
      await page.mouse.wheel(0, 2000);
      return false;
    }, `${nameOf(n)} is reached`);
  await reach(1);
  await named(1).scrollIntoViewIfNeeded();
  assert.equal(new Set(asked).size, COUNT / AT_ONCE, "each page once");
  assert.equal(await rows.last().getAttribute("aria-setsize"), String(COUNT));
  assert.ok((await rows.count()) < 60, `${await rows.count()} rows`);
  await shot("long-list-supervisor", page);
  assert.deepEqual(await violations(page), []);

  // What is seen is told of, also far from the beginning; what is not is left in peace.
  asked.length = 0;
  await product.says(nameOf(2), "I am back.");
  await named(2).waitFor({ state: "detached" });
  await named(1).waitFor();
  assert.ok(new Set(asked).size <= 4, `${new Set(asked).size} pages were read again`);

  const top = () => page.evaluate(() => Math.round(document.querySelector("main").scrollTop));
  const before = await top();
  await named(1).click();
  await page.getByRole("link", { name: "All left" }).click();
  await named(1).waitFor();
  await until(async () => Math.abs((await top()) - before) < 5, "the list is where it was");
}
