// The API's page on the local server: it draws what `openapi.yaml` says, from this server alone.

import assert from "node:assert/strict";
import { VIEWPORTS } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

scenario("the API can be read, and nothing comes from elsewhere", async ({ product, page, shot }) => {
  const elsewhere = [];
  page.on("request", (request) => request.url().startsWith(product.url) || elsewhere.push(request.url()));
  await page.goto(`${product.url}/docs#post-/v1/conversations/-id-/pause`);
  // It draws the whole document before it shows any of it: seconds, and more on a machine that is busy.
  const path = page.getByText("/v1/conversations/{id}/pause").first();
  await path.waitFor({ timeout: 120_000 });
  await shot("reference");
  await page.setViewportSize(VIEWPORTS.narrow);
  await path.waitFor();
  await shot("reference", page, "narrow");
  assert.deepEqual(elsewhere, []);
  const file = await (await fetch(`${product.url}/openapi.yaml`)).text();
  assert.ok(file.startsWith("openapi: 3.1"));
}, { viewports: ["desktop"], looks: false });
