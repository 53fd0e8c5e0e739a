// A scenario: a product of its own, a browser page at each width, and what people do on it.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { Console } from "./console.js";
import { launch, openPage, USUAL } from "./browser.js";
import { everyLook, wrongInEveryLook } from "./looks.js";
import { wrongOverlays } from "./overlays.js";
import { startProduct } from "./product.js";

const SCREENSHOTS = fileURLToPath(new URL("../../screenshots/", import.meta.url));
/** Whether pictures are kept of what goes well, too: they take a good part of the time, and in CI nobody looks at them. */
const WITH_PICTURES = process.env.HIATUS_PICTURES !== "none";

let browser;
before(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await launch();
});
after(() => browser?.close());

/**
 * Runs `story({product, desk, page, open, viewport, shot})` in each viewport, on a product of its own. `desk` is the console
 * at the sign-in page, `open(options)` opens another one, `shot(name)` saves a screenshot, and `look(name)` looks at the page at every width, in the first of the
 * viewports: the others are there for what is done in them. The story fails on any error or
 * warning of the browser that does not match `allows`, and on what is wrong with the looks of where it ended and of the dialogs and menus that it opened; `looks: false` is for
 * pages that are not ours.
 */
export function scenario(name, story, { viewports = USUAL, allows, looks = true, ...options } = {}) {
  for (const viewport of viewports) {
    test(`${name}, ${viewport}`, async () => {
      const product = await startProduct();
      const opened = [];
      const open = async (more = {}) => {
        const one = await openPage(browser, more.url ?? product.url, { viewport, ...options, ...more });
        opened.push(one);
        return new Console(one.page, viewport);
      };
      try {
        const desk = await open();
        const shot = async (what, page = desk.page, width = viewport) => WITH_PICTURES && page.screenshot({ path: `${SCREENSHOTS}${what}-${width}.png` });
        const kept = WITH_PICTURES ? shot : undefined;
        const look = async (what, page = desk.page, more = {}) => viewport === viewports[0] && everyLook(page, what, { shot: kept, ...more });
        const wrong = () => wrongLooks(opened, viewport === viewports[0]);
        await story({ product, desk, page: desk.page, open, viewport, shot, look, wrongLooks: wrong });
        if (looks) assert.deepEqual(await wrong(), []);
        const problems = opened.flatMap((one) => one.problems).filter((problem) => !allows?.test(problem));
        assert.deepEqual(problems, []);
      } catch (error) {
        const last = opened.at(-1)?.page;
        await last?.screenshot({ path: `${SCREENSHOTS}failed-${name.replaceAll(/\W+/g, "-")}-${viewport}.png` });
        throw error;
      } finally {
        for (const one of opened) await one.close();
        await product.stop();
      }
    });
  }
}

/** What is wrong with the looks of what was opened on these pages, and of themselves as they are now: in the first viewport, as that looks at every width. */
async function wrongLooks(opened, isFirst) {
  const wrong = [];
  for (const { page, overlays } of opened) {
    if (isFirst && !page.isClosed()) wrong.push(...(await wrongInEveryLook(page)));
    wrong.push(...(await wrongOverlays(browser, overlays)));
  }
  return wrong;
}
