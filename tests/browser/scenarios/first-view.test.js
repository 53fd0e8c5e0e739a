import assert from "node:assert/strict";
import { catalogue } from "../support/catalogues.js";
import { scenario } from "../support/scenario.js";

const [ar, en] = await Promise.all(["ar", "en"].map(catalogue));

/** Files and questions of the API, until the desk is there and at rest. */
const REQUESTS = 15;

for (const [locale, words] of [["en-US", en], ["ar-EG", ar]]) {
  scenario(`from the address to a desk at rest, a browser that knows nothing asks at most 15 times, in ${locale}`, async ({ product, page }) => {
    await product.agent("alice");
    await product.says("+15550101", "Hello?");
    await page.getByRole("button", { name: "alice", exact: true }).click();
    await page.getByRole("region", { name: words["taskList.myTasks"] }).getByRole("link", { name: "+15550101" }).waitFor();
    await page.waitForLoadState("networkidle");
    // Each of them, however often its address was asked for.
    const asked = await page.evaluate(() => ["/", ...performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)]);
    assert.ok(asked.length <= REQUESTS, `${asked.length}: ${asked.join(" ")}`);
  }, { viewports: ["wide"], locale });
}
