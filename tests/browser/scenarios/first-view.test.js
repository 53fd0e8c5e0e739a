import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";

/** Files and questions of the API, until the desk is there and at rest. */
const REQUESTS = 15;

scenario("from the address to a desk at rest, a browser that knows nothing asks at most 15 times", async ({ product, desk, page }) => {
  await product.agent("alice");
  await product.says("+15550101", "Hello?");
  await desk.signIn("alice");
  await desk.has("My tasks", ["+15550101"]);
  await page.waitForLoadState("networkidle");
  const names = await page.evaluate(() => ["/", ...performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)]);
  const first = names.filter((name, n) => names.indexOf(name) === n);
  assert.ok(first.length <= REQUESTS, `${first.length}: ${first.join(" ")}`);
}, { viewports: ["wide"] });
