// Reports: what happened, in numbers and charts, what comes back when, and the table to take along.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { until, violations, VIEWPORTS } from "../support/browser.js";
import { catalogue } from "../support/catalogues.js";
import { scenario } from "../support/scenario.js";

const ar = await catalogue("ar");

const [DANA, RAVI, MEI] = ["+15550101", "+15550102", "+15550103"];
const [HOUR, DAY] = [3600, 86_400];

/** The numbers that the library was given for what it drew, from the first to the last bar. */
const drawn = (chart) => chart.locator(".ct-bar").evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("ct:value"))));

/** alice left one and paused one yesterday, which came back; today she has left one, and paused one. */
async function twoDays(product) {
  await product.turnOn();
  await product.agent("alice", { capacity: 5 });
  const says = async (customer) => (await product.says(customer, "Nothing works.")).conversation_id;
  const leave = async (id) => product.does("alice", "leave", id, { wrap_up: false, unanswered: true });
  await leave(await says(DANA));
  const ravis = await says(RAVI);
  await product.does("alice", "pause", ravis, { wrap_up: false });
  await product.advance(DAY);
  await product.does("alice", "resume", ravis);
  await says(DANA);
  await leave(await says(MEI));
  await product.does("alice", "pause", ravis, { wrap_up: false, reassign_after_seconds: 30 * HOUR });
  await product.settle();
}

scenario("a supervisor sees what happened and what comes back at every width, and saves it", async ({ product, desk, page, look }) => {
  await twoDays(product);
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Reports");
  const { now } = await (await fetch(`${product.url}/local/clock`)).json();
  const day = (on) => new Date(Date.parse(now) + on * DAY * 1000).toISOString().slice(0, 10);
  const tile = (name) => page.getByRole("group", { name: /^Everything together/ }).getByRole("button", { name: new RegExp(`^${name} `) });
  const numbers = await product.as("carol", "supervisor").get(`/v1/reports?from=${day(-6)}&to=${day(0)}`);
  assert.equal(numbers.total.left, 2);
  await tile("Left").getByText("2", { exact: true }).waitFor();
  const chart = page.getByRole("img", { name: "Left, by Day" });
  await until(async () => (await drawn(chart)).join() === "0,0,0,0,0,1,1", "what was left on each of the days");
  assert.equal(await page.getByRole("region", { name: "Table of the report" }).getByRole("row").count(), 8, "a row for each day");
  assert.equal(await chart.locator(".ct-bar").last().locator("title").innerHTML(), `${await page.getByRole("rowheader").last().innerText()}: 1`);

  // Every number can be drawn, and what is drawn are the numbers.
  await tile("Pause lasted").click();
  const pauses = page.getByRole("img", { name: "Pause lasted (median), by Day" });
  await until(async () => (await drawn(pauses)).map(Math.round).join() === "1", "one pause, of a day, and no bar where none ended");
  await tile("Hours of capacity freed").click();
  const freed = numbers.rows.map((row) => row.capacity_hours_freed);
  await until(async () => (await drawn(page.getByRole("img", { name: "Hours of capacity freed, by Day" }))).join() === freed.join(), "hours freed");
  assert.ok(freed.at(-1) > 24);

  await tile("Not answered").click();
  await page.getByText("Nothing happened in this time.").waitFor();
  await tile("Hours of capacity freed").click();

  // What comes back: one in thirty hours, in a picture and in words.
  await page.getByText(/^1 is due/).waitFor();
  const wave = page.getByRole("img", { name: "What comes back by itself" });
  assert.deepEqual(await drawn(wave), [1]);
  await page.getByText("The numbers as a table").click();
  assert.equal(await page.getByRole("region", { name: "The numbers as a table" }).getByRole("row").count(), 2);

  // As wide as the page is, whatever width it gets.
  const isFull = () => [...document.querySelectorAll(".chart")].every((one) => Math.abs(one.clientWidth - (one.firstChild?.clientWidth ?? 0)) < 2);
  const ready = () => until(() => page.evaluate(isFull), "the charts are as wide as their places");
  await look("reports", page, { ready });

  await page.getByLabel("Rows").selectOption("agent");
  await page.getByRole("rowheader", { name: "alice" }).waitFor();
  await tile("Paused").click();
  const byAgent = page.getByRole("img", { name: "Paused, by Agent" });
  await until(async () => (await drawn(byAgent)).at(-1) === 2, "who has the most is drawn last, at the top");
  await byAgent.getByText("2", { exact: true }).waitFor();
  assert.equal(await page.getByRole("columnheader", { name: "Paused" }).getAttribute("aria-sort"), "descending");
  await page.reload();
  await byAgent.waitFor();
  await look("reports-agents");
  const [saved] = await Promise.all([page.waitForEvent("download"), desk.button("Save as CSV").click()]);
  assert.equal(saved.suggestedFilename(), "hiatus-report-by-agent.csv");
  const table = await readFile(await saved.path(), "utf8");
  assert.match(table, /^agent,left,reactivated,/);
  assert.match(table, /\r\nalice,2,1,/);
}, { viewports: ["desktop"] });

/** An answer of ninety days of a large centre. */
function busy(by) {
  const many = { day: 90, queue: 40, agent: 200, channel: 4 }[by];
  const row = (n) => ({
    left: 100 + n, reactivated: n, paused: 2 * n, resumed: n, expired: n % 7, same_agent: n, transferred: n % 11, unanswered: n % 3,
    reply_seconds: { median: n * 900, p90: n * 1000 }, pause_seconds: { median: n * 600, p90: n * 700, total: n * 9000 },
    wait_seconds: { median: n % 5 === 0 ? null : n, p90: n }, by_reason: {}, capacity_hours_freed: n / 3,
  });
  const name = (n) => (by === "day" ? { day: new Date(n * DAY * 1000).toISOString().slice(0, 10) } : { [by === "agent" ? "agent_id" : by]: `${by}-with-a-long-name-${n}` });
  return { by, from: "1970-01-01", to: "1970-03-31", rows: Array.from({ length: many }, (_, n) => ({ ...name(n), ...row(n) })), total: row(many) };
}

scenario("ninety busy days can be read at every width, from the right too", async ({ desk, page, look }) => {
  const hour = (n) => new Date(Date.parse("2030-01-01T00:00:00Z") + n * HOUR * 1000).toISOString();
  const returns = Array.from({ length: 330 }, (_, n) => ({ at: hour(n), paused: n % 40, plan_steps: 1 }));
  await page.route(/\/v1\/reports\?/, (route) => route.fulfill({ json: busy(new URL(route.request().url()).searchParams.get("by")) }));
  await page.route(/\/v1\/reports\/returns/, (route) => route.fulfill({ json: { bucket: "hour", returns } }));
  await page.getByRole("button", { name: "carol", exact: true }).click();
  await page.getByRole("button", { name: ar["signOut.signOut"] }).waitFor();
  const show = (query) => page.evaluate((hash) => (location.hash = hash), `#/supervisor/reports?days=90&${query}`);
  const chart = page.locator(".chart").first();
  for (const [query, count, direction] of [["by=day", 90, "columns"], ["by=agent&of=reply_seconds", 20, "names"]]) {
    await show(query);
    await until(async () => (await drawn(chart)).length === count, `${count} bars`);
    await look(`reports-busy-${direction}`, page, { isLong: true });
  }
  // From the right: the first day is there, and so is where each bar begins.
  const place = await chart.boundingBox();
  const ends = await chart.locator(".ct-bar").evaluateAll((bars) => bars.map((bar) => [bar.x1.baseVal.value, bar.x2.baseVal.value]));
  assert.ok(ends.every(([from, to]) => from > place.width / 2 && to < from), "bars begin at the right");
  const rows = page.getByRole("region", { name: ar["reports.table"] }).getByRole("row");
  assert.equal(await rows.count(), 201, "the table has what is not drawn, too");
  // A table that is scrolled on keeps its names and its head.
  await page.setViewportSize(VIEWPORTS.narrow);
  const region = page.getByRole("region", { name: ar["reports.table"] });
  await region.evaluate((element) => element.scrollBy(-150, 300));
  const edge = await region.boundingBox();
  const right = async (cell) => Math.round((({ x, width }) => x + width)(await cell.boundingBox()));
  for (const cell of [region.getByRole("columnheader").first(), region.getByRole("rowheader").nth(12)]) {
    assert.equal(await right(cell), Math.round(edge.x + edge.width), "it stays at the right");
  }
  await show("by=day");
  await until(async () => (await drawn(chart)).length === 90, "days");
  const names = await chart.locator(".ct-bar title").evaluateAll((all) => all.map(({ textContent }) => textContent));
  assert.match(names.at(-1), /١ يناير/, "the oldest is the last one, at the right, in the language's words and digits");
  assert.deepEqual(await violations(page), []);
}, { viewports: ["desktop"], locale: "ar-EG" });
