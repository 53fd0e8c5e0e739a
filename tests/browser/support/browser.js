// One headless Chromium for a file of scenarios, and the helpers that wait for what is to be seen.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

/** The widths that everything is tried at. */
export const VIEWPORTS = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 390, height: 844 },
};

const PATIENCE = 10_000;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Debian's Chromium. It runs in containers and as root, where its own sandbox has no user namespaces to work with. */
export function launch() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/**
 * A page of this size at the address, on which commands are not held back unless `undoSeconds` says so. `problems` fills with everything that the browser complains about; what the API
 * refuses on purpose is none of it.
 */
export async function openPage(browser, url, { viewport, undoSeconds = 0, inContextOf, ...options } = {}) {
  const settings = { viewport: VIEWPORTS[viewport], locale: "en-US", timezoneId: "UTC", reducedMotion: "reduce" };
  const context = inContextOf ?? (await browser.newContext({ ...settings, ...options }));
  await context.route("**/config.json", (route) => route.fulfill({ json: { mode: "local", undo_seconds: undoSeconds } }));
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.stack));
  page.on("console", (message) => {
    const isRefusal = message.text().startsWith("Failed to load resource") && message.location().url.includes("/v1/");
    if (["error", "warning"].includes(message.type()) && !isRefusal) problems.push(message.text());
  });
  page.on("dialog", (dialog) => problems.push(`a dialog of the browser: ${dialog.message()}`));
  await page.goto(url);
  return { page, problems, close: () => context.close() };
}

/** Waits until the condition holds, asking again and again. */
export async function until(condition, what = condition.toString()) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await condition();
    if (answer) return answer;
    assert.ok(Date.now() < deadline, `not within ${PATIENCE} ms: ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** What axe-core finds wrong with the page as it is. */
export async function violations(page) {
  // Evaluated from outside, as the page's own policy lets in no script.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations: all } = await globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } });
    return all.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} (${node.failureSummary})`));
  });
  return found;
}
