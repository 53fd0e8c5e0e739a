import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";
import { until } from "../support/browser.js";

const COUNT = 120;
const PAGE = 25;
const [HOUR, DAY] = [3600, 86_400];
const customer = (n) => `+1555${String(n).padStart(4, "0")}`;

scenario("120 paused conversations are one list, read as far as one goes, soonest first", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("alice");
  // Made in another order than they are due in. The first is due within the hour.
  const order = Array.from({ length: COUNT }, (_, n) => (n * 7) % COUNT);
  for (const n of order) {
    const { conversation_id: id } = await product.says(customer(n), `Case ${n}`);
    const reassign_after_seconds = n === 0 ? HOUR - 60 : 2 * DAY + n * HOUR;
    await product.does("alice", "pause", id, { wrap_up: false, reassign_after_seconds });
  }
  const asked = new Set();
  page.on("request", (request) => request.url().includes("cursor=") && asked.add(request.url()));
  await desk.signIn("alice");
  await desk.has("Paused, due within the hour", [customer(0)]);
  const rows = desk.list("Paused").getByRole("listitem");
  const seen = new Map();
  const note = async () => {
    const found = await rows.evaluateAll((all) => all.map((one) => [Number(one.getAttribute("aria-posinset")), one.querySelector(".row-name").innerText]));
    for (const [place, name] of found) seen.set(place, name);
  };
  await note();
  assert.ok(asked.size <= 1, "what is near, and no more");
  await page.mouse.move(150, 500);
  await until(async () => {
    await page.mouse.wheel(0, 600);
    await note();
    return seen.size >= COUNT - 1;
  }, "the end is reached");
  assert.deepEqual(Array.from({ length: COUNT - 1 }, (_, n) => seen.get(n + 1)), Array.from({ length: COUNT - 1 }, (_, n) => customer(n + 1)));
  assert.equal(asked.size, Math.ceil(COUNT / PAGE) - 1, "each page once");
  assert.ok((await rows.count()) < 60, "what is near is on the page");
  await shot("paging");

  // What is resumed goes from the list, wherever in it that was.
  await desk.open("Paused", customer(COUNT - 1));
  await desk.button("Resume").click();
  await desk.announces(/Resumed/);
  await desk.lists();
  await until(async () => !(await rows.locator(".row-name").allInnerTexts()).includes(customer(COUNT - 1)), "what was resumed is gone");
  await desk.list("Paused").getByRole("heading", { name: `Paused ${COUNT - 2}` }).waitFor();
}, { viewports: ["narrow"] });
