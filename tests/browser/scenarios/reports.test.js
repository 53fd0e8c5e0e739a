// Reports: what happened, in numbers and bars, what comes back when, and the table to take along.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { until, violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];

for (const colorScheme of ["light", "dark"]) {
  scenario(`a supervisor sees what happened and what comes back, and saves it, ${colorScheme}`, async ({ product, desk, page, shot }) => {
    await product.turnOn();
    await product.agent("alice", { capacity: 5 });
    const { conversation_id: danas } = await product.says(DANA, "Nothing works.");
    const { conversation_id: ravis } = await product.says(RAVI, "It is down.");
    await product.does("alice", "leave", danas, { wrap_up: false, unanswered: true });
    await product.does("alice", "pause", ravis, { wrap_up: false });
    await product.settle();
    await desk.signIn("carol", ["Supervisor"]);
    await desk.supervise("Reports");
    const number = (name) => page.locator(".report-numbers > div", { has: page.getByText(name, { exact: true }) }).locator("dd").innerText();
    await page.locator(".report-numbers").waitFor();
    await until(async () => (await number("Left")) === "1" && (await number("Paused")) === "1", "one was left and one paused");
    await page.getByRole("img", { name: "Left, by Day" }).waitFor();
    assert.equal(await page.getByRole("region", { name: "Table of the report" }).getByRole("row").count(), 8, "a row for each day");
    await page.getByText(/^1 is due/).waitFor();
    const tallest = page.locator(".report-bar:not([data-empty='true'])").first();
    assert.ok((await tallest.boundingBox()).height > 100, "the most is as high as the picture");
    const isTooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    assert.equal(await page.evaluate(isTooWide), false, "the page is as wide as the window");
    await shot(`reports-${colorScheme}`);
    assert.deepEqual(await violations(page), []);

    await page.getByLabel("Rows").selectOption("agent");
    await page.getByRole("rowheader", { name: "alice" }).waitFor();
    await page.getByLabel("Bars").selectOption("paused");
    await page.getByRole("img", { name: "Paused, by Agent" }).waitFor();
    assert.deepEqual(await violations(page), []);
    const [saved] = await Promise.all([page.waitForEvent("download"), desk.button("Save as CSV").click()]);
    assert.equal(saved.suggestedFilename(), "hiatus-report-by-agent.csv");
    const table = await readFile(await saved.path(), "utf8");
    assert.match(table, /^agent,left,reactivated,/);
    assert.match(table, /\r\nalice,1,0,/);
  }, { colorScheme, viewports: ["desktop", "narrow"] });
}
