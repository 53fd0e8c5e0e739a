// Lists of hundreds of rows: what is near is on the page, and everything can be reached.

import assert from "node:assert/strict";
import { until, violations } from "../support/browser.js";
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

scenario("of 500 rows the page has those that are near, and the keyboard and the wheel reach the others", async ({ product, desk, page, shot }) => {
  await leaveMany(product);
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
  const open = () => page.getByRole("heading", { level: 2, name: /^customer-/ });
  await page.evaluate(() => document.querySelector(".desk-side").scrollTo(0, 0));
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator("body").press("j");
  await open().waitFor();
  for (let n = 0; n < 40; n += 1) {
    const now = await open().innerText();
    await page.keyboard.press("j");
    await until(async () => (await open().innerText().catch(() => now)) !== now, "the next one is open");
  }
  const after = await desk.list(WAITING).locator('[data-selected="true"]').getAttribute("aria-posinset");
  assert.equal(Number(after), 41);
  await page.keyboard.press("k");
  await until(async () => (await desk.list(WAITING).locator('[data-selected="true"]').getAttribute("aria-posinset")) === "40", "and back");
}, { viewports: ["wide"] });

scenario("a row that has the focus stays while the list is scrolled away", async ({ product, desk, page }) => {
  await leaveMany(product);
  await desk.signIn("alice", ["Agent"]);
  await desk.button(WAITING).click();
  const row = desk.list(WAITING).getByRole("listitem").nth(2).getByRole("link");
  await row.focus();
  const name = await row.innerText();
  for (let n = 0; n < 20; n += 1) await page.mouse.wheel(0, 800);
  assert.equal(await page.evaluate(() => document.activeElement.innerText), name);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: name.split("\n")[0] }).waitFor();
}, { viewports: ["narrow"] });
