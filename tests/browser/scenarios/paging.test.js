import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";
import { until } from "../support/browser.js";

const COUNT = 120;
const PAGE = 25;
const [HOUR, DAY] = [3600, 86_400];
const customer = (n) => `+1555${String(n).padStart(4, "0")}`;

scenario("120 paused conversations are gone through page by page, soonest first", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("alice");
  // Made in another order than they are due in. The first is due within the hour.
  const order = Array.from({ length: COUNT }, (_, n) => (n * 7) % COUNT);
  for (const n of order) {
    const { conversation_id: id } = await product.says(customer(n), `Case ${n}`);
    const reassign_after_seconds = n === 0 ? HOUR - 60 : 2 * DAY + n * HOUR;
    await product.does("alice", "pause", id, { wrap_up: false, reassign_after_seconds });
  }
  await desk.signIn("alice");
  const first = customer(0);
  const names = () => desk.list("Paused").locator(".row-name").allInnerTexts();
  const seen = [];
  for (let number = 1; number <= Math.ceil(COUNT / PAGE); number += 1) {
    const expected = Array.from({ length: COUNT }, (_, n) => n).slice((number - 1) * PAGE, number * PAGE).map(customer);
    await desk.has("Paused", expected.filter((name) => name !== first));
    await desk.has("Paused, due within the hour", [first]);
    seen.push(...(await names()));
    if (number === 2) await shot("paging");
    const next = desk.button("Next");
    if (number * PAGE < COUNT) await next.click();
    else assert.ok(await next.isDisabled());
  }
  assert.equal(new Set(seen).size, COUNT - 1);

  // The last page shrinks as it is worked on, and going back leads through the same pages.
  await desk.open("Paused", customer(COUNT - 1));
  await desk.button("Resume").click();
  await desk.announces(/Resumed/);
  await desk.lists();
  await until(async () => !(await names()).includes(customer(COUNT - 1)), "what was resumed is gone from its page");
  await desk.button("Previous").click();
  await page.getByText("Page 4").waitFor();
  await desk.has("Paused", Array.from({ length: PAGE }, (_, n) => customer(3 * PAGE + n)));
}, { viewports: ["narrow"] });
