// How a page looks at every width, light, dark and from the right: nothing that axe-core finds, nothing beyond its sides.

import assert from "node:assert/strict";
import { VIEWPORTS } from "./browser.js";
import { foundAnew } from "./structure.js";

/** The widths at which every view is looked at. */
const WIDTHS = ["desktop", "tablet", "narrow"];
const DIRECTIONS = ["ltr", "rtl"];

/**
 * Looks at a page as it is, at each width, and in the dark, and leaves it as it was. `shot` saves the pictures, if anybody wants them; `ready` is waited for after each change
 * of the page. In the dark, what colours can do wrong is asked for. `isLong` says that there is too much of the same on the page for axe-core.
 */
export async function everyLook(page, name, { shot, ready = async () => {}, isLong = false } = {}) {
  const before = page.viewportSize();
  const ask = async (where, more) => isLong || assert.deepEqual(await foundAnew(page, where, more), [], `${name}, ${where}`);
  const dark = () => page.emulateMedia({ colorScheme: "dark" }).then(ready);
  for (const width of WIDTHS) {
    await page.setViewportSize(VIEWPORTS[width]);
    await ready();
    await shot?.(name, page, width);
    await ask(`${width}, light`);
    assert.deepEqual(await beyond(page), [], `${name}, ${width}`);
    if (shot) await dark();
    await shot?.(name + "-dark", page, width);
    await ask(`${width}, dark`, { isDark: true, ready: dark });
    await page.emulateMedia({ colorScheme: "light" });
  }
  await page.setViewportSize(before);
}

/**
 * What is wrong with a page as it is, or with what `within` selects of it: at every width, written from the left and from the right, light and dark. It is
 * not left as it was. What axe-core has seen of the same structure, it is not asked again.
 */
export async function wrongInEveryLook(page, { within } = {}) {
  const wrong = [];
  const found = (where, all) => wrong.push(...all.map((one) => `${where}: ${one}`));
  // A palette of the system's is the system's to make readable, and axe-core does not know it.
  const areForced = await page.evaluate(() => matchMedia("(forced-colors: active)").matches);
  const inScheme = (colorScheme) => page.emulateMedia({ colorScheme });
  await inScheme("light");
  for (const width of WIDTHS) {
    await page.setViewportSize(VIEWPORTS[width]);
    await atRest(page);
    for (const direction of DIRECTIONS) found(`${width}, ${direction}`, await beyond(page, within, direction));
    found(`${width}, light`, await foundAnew(page, `${width}, light`, { within }));
    if (areForced) continue;
    const ready = () => inScheme("dark").then(() => atRest(page));
    found(`${width}, dark`, await foundAnew(page, `${width}, dark`, { within, isDark: true, ready }));
    await inScheme("light");
  }
  return wrong;
}

/** Once what follows a change of the page has followed; soon where a test has stopped the page's clock. */
function atRest(page) {
  const frames = page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return Promise.race([frames, new Promise((done) => setTimeout(done, 300))]);
}

/** What of the page, or of what `within` selects, lies beyond the page's sides, written in this direction. What scrolls by itself may: a long table, the history. */
export function beyond(page, within = "#app", direction) {
  return page.evaluate(([selector, to]) => {
    if (to) document.documentElement.dir = to;
    const width = document.documentElement.clientWidth;
    const root = document.querySelector(selector);
    const isOver = ({ left, right, width: own }) => own > 1 && (left < -1 || right > width + 1);
    const scrolls = (element) => element.closest(".visually-hidden, .skip, .history, .report-table");
    const all = [root, ...root.querySelectorAll("*")].filter((element) => isOver(element.getBoundingClientRect()) && element.checkVisibility() && !scrolls(element));
    return [document.documentElement.scrollWidth > width && "the page scrolls", ...all.map((element) => element.outerHTML.slice(0, 120))].filter(Boolean);
  }, [within, direction]);
}
