// How a page looks at every width, light and dark: nothing that axe-core finds, nothing beyond its sides.

import assert from "node:assert/strict";
import { violations, VIEWPORTS } from "./browser.js";

/** The widths at which every view is looked at. */
const WIDTHS = ["desktop", "tablet", "narrow"];

/**
 * Looks at a page as it is, at each width, and in the dark, and leaves it as it was. `shot` saves the pictures; `ready` is waited for after each change of the
 * width. In the dark, what colours can do wrong is asked for. `isLong` says that there is too much of the same on the page for axe-core.
 */
export async function everyLook(page, name, { shot, ready = async () => {}, isLong = false } = {}) {
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize(VIEWPORTS[width]);
    await ready();
    await shot(name, page, width);
    if (!isLong) assert.deepEqual(await violations(page), [], `${name}, ${width}`);
    assert.deepEqual(await beyond(page), [], `${name}, ${width}`);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  // From the last width back to the first.
  for (const width of WIDTHS.toReversed()) {
    await page.setViewportSize(VIEWPORTS[width]);
    await ready();
    await shot(`${name}-dark`, page, width);
    if (!isLong) assert.deepEqual(await violations(page, { only: "color-contrast" }), [], `${name}, ${width}, dark`);
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: "light" });
}

/** What of the page lies beyond its sides. What scrolls by itself may: a long table, the history. */
export function beyond(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isOver = ({ left, right, width: own }) => own > 1 && (left < -1 || right > width + 1);
    const scrolls = (element) => element.closest(".visually-hidden, .skip, .history, .report-table");
    const all = [...document.querySelectorAll("#app *")].filter((element) => element.checkVisibility() && !scrolls(element) && isOver(element.getBoundingClientRect()));
    return [document.documentElement.scrollWidth > width && "the page scrolls", ...all.map((element) => element.outerHTML.slice(0, 120))].filter(Boolean);
  });
}
