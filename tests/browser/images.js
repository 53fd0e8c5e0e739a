// The three pictures of the project's README, made anew: `npm run images`.

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, openPage } from "./support/browser.js";
import { busyDesk } from "./support/busy-desk.js";
import { Console } from "./support/console.js";
import { startProduct } from "./support/product.js";

const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));
mkdirSync(IMAGES, { recursive: true });

const product = await startProduct();
const browser = await launch();
try {
  const { active } = await busyDesk(product);
  const { page } = await openPage(browser, product.url, { viewport: "wide" });
  const desk = new Console(page, "wide");
  const keep = (name) => page.screenshot({ path: `${IMAGES}${name}.png` });
  await desk.signIn("alice");
  await desk.open("My tasks", active);
  await desk.shows("You paused", "You resumed", "Wonderful");
  await page.getByLabel(/^Reply to/).focus();
  await keep("desk");
  await desk.open("Paused, due within the hour", "+15550101");
  await desk.shows("You paused", "birthday");
  await keep("paused");
  await page.setViewportSize({ width: 1280, height: 1180 });
  await desk.go("Settings");
  await page.getByRole("switch", { name: "Agents can leave conversations" }).waitFor();
  await keep("settings");
} finally {
  await browser.close();
  await product.stop();
}
