// The pictures of the project's README, made anew, light and dark: `npm run images`.

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, openPage, until } from "./support/browser.js";
import { Console } from "./support/console.js";
import { realDay } from "./support/real-day.js";
import { startProduct } from "./support/product.js";

const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));
mkdirSync(IMAGES, { recursive: true });

const product = await startProduct();
const browser = await launch();
try {
  const { open, paused } = await realDay(product);
  const { page } = await openPage(browser, product.url, { viewport: "desktop" });
  const desk = new Console(page, "desktop");
  const keep = async (name) => {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${IMAGES}${name}-${colorScheme}.png` });
    }
    await page.emulateMedia({ colorScheme: "light" });
  };
  await desk.signIn("alice");
  await desk.open("My tasks", open);
  await desk.shows("You paused", "You resumed", "Wonderful");
  await until(async () => (await page.locator(".toast").count()) === 0, "nothing is told any more");
  await page.getByLabel(/^Reply to/).fill("You are welcome, Nina. Here is the tracking number: ");
  await keep("desk");
  await page.getByLabel(/^Reply to/).fill("");
  await desk.open("Paused, due within the hour", paused);
  await desk.shows("You paused", "birthday");
  await keep("paused");
  await desk.supervise("Now");
  await page.getByRole("region", { name: "Agents" }).getByText("bob").waitFor();
  await desk.button("All").click();
  await page.getByText("new stock on Thursday").waitFor();
  await keep("board");
} finally {
  await browser.close();
  await product.stop();
}
