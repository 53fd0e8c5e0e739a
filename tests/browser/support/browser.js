// A headless Chromium for a file of scenarios, and helpers that wait for what the page shows.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { noteOverlays } from "./overlays.js";

/** The viewports of every scenario. */
export const USUAL = ["wide", "narrow"];

/** The viewports by name; `large`, `desktop`, `tablet` and `sideways` are for what looks different there. */
export const VIEWPORTS = {
  large: { width: 1920, height: 1080 },
  desktop: { width: 1440, height: 900 },
  wide: { width: 1280, height: 800 },
  tablet: { width: 1024, height: 768 },
  narrow: { width: 390, height: 844 },
  /** A phone on its side. */
  sideways: { width: 844, height: 390 },
};

/** What is to happen happens much sooner, but for a machine that is busy with more than this. */
const PATIENCE = 30_000;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Debian's Chromium. It runs in containers and as root, where its own sandbox has no user namespaces to work with. */
export function launch() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/**
 * Opens a page of this size, without undo unless `undoSeconds` asks for it. `problems` collects errors and warnings of the
 * browser, other than refusals by the API; `overlays` the dialogs and menus that were open.
 */
export async function openPage(browser, url, { viewport, undoSeconds = 0, inContextOf, ...options } = {}) {
  const settings = { viewport: VIEWPORTS[viewport], locale: "en-US", timezoneId: "UTC", reducedMotion: "reduce" };
  const context = inContextOf ?? (await browser.newContext({ ...settings, ...options }));
  await context.route("**/config.json", (route) => route.fulfill({ json: { mode: "local", undo_seconds: undoSeconds } }));
  const overlays = inContextOf ? new Map() : await noteOverlays(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.stack));
  page.on("console", (message) => {
    const isRefusal = message.text().startsWith("Failed to load resource") && message.location().url.includes("/v1/");
    // So is a ticket that has expired while the clock went on by days.
    const isRefusedTicket = message.text().startsWith("WebSocket connection to") && message.text().includes("/v1/live?ticket=");
    if (["error", "warning"].includes(message.type()) && !isRefusal && !isRefusedTicket) problems.push(message.text());
  });
  page.on("dialog", (dialog) => problems.push(`a dialog of the browser: ${dialog.message()}`));
  await page.goto(url);
  return { page, problems, overlays, close: () => context.close() };
}

/** Polls until the condition holds. */
export async function until(condition, what = condition.toString()) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await condition();
    if (answer) return answer;
    assert.ok(Date.now() < deadline, `not within ${PATIENCE} ms: ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** Lets time pass for a page whose clock is a fake one. That does not wait for responses, so it goes on by the second. */
export async function pass(page, seconds) {
  for (let n = 0; n < seconds; n += 1) {
    await page.clock.runFor(1000);
    await new Promise((next) => setTimeout(next, 20));
  }
}

const WCAG = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
const MORE_CONTRAST = { type: "rule", values: ["color-contrast-enhanced"] };

/**
 * What axe-core finds wrong with the page as it is, or with what `within` selects; `isHigh` asks for seven to one instead of for everything else, `only` for
 * one rule, `without` for all but one.
 */
export async function violations(page, { isHigh = false, only, without, within } = {}) {
  // Evaluated through the debugger, because the page's policy allows no foreign script.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const runOnly = only ? { type: "rule", values: [only] } : isHigh ? MORE_CONTRAST : WCAG;
  return page.evaluate(async ({ place, options }) => {
    const { violations: all } = await globalThis.axe.run(place ?? document, options);
    return all.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} (${node.failureSummary})`));
  }, { place: within, options: { runOnly, rules: without ? { [without]: { enabled: false } } : {}, resultTypes: ["violations"], preload: false } });
}
