import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI] = ["+15550101", "+15550102"];

/** What has the focus: its name as a screen reader would say it, and whether the eye can see that it has it. */
function focused(page) {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const labelled = element.labels?.[0]?.innerText;
    const name = element.getAttribute("aria-label") ?? labelled ?? element.innerText ?? "";
    return { name: name.trim(), tag: element.tagName, seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
  });
}

/** Tabs until what has this name has the focus, which must be seen on the way. */
async function tabTo(page, name, key = "Tab") {
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now.tag !== "BODY") assert.ok(now.seen, `the focus on "${now.name}" (${now.tag}) cannot be seen`);
    if (name.test(now.name)) return;
  }
  assert.fail(`no ${name} within 60 tabs`);
}

function focusIsOn(page, name) {
  return until(async () => name.test((await focused(page)).name), `the focus is on ${name}`);
}

/** Reading goes on at the conversation's heading, after the button that was pressed is gone. */
function headingHasFocus(page) {
  return until(async () => (await focused(page)).tag === "H2", "the heading has the focus");
}

scenario("everything is done from the keyboard: sign in, open, reply, pause, resume, leave", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  await product.says(DANA, "Hello?");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await tabTo(page, /^alice$/);
  await page.keyboard.press("Enter");
  await desk.has("My tasks", [DANA]);

  await tabTo(page, new RegExp(`^\\${DANA}`));
  await page.keyboard.press("Enter");
  await headingHasFocus(page);

  await tabTo(page, /^Reply to/);
  await page.keyboard.type("One line");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("and another");
  await page.keyboard.press("Enter");
  await desk.shows("One line\nand another");

  await tabTo(page, /^Pause$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  // The dialog takes the focus, and gives it back.
  await focusIsOn(page, /^Reason/);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await focusIsOn(page, /^Pause$/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Pause$/);
  await page.keyboard.press("Enter");
  await desk.announces(/Paused/);
  await headingHasFocus(page);

  await desk.button("Resume").waitFor();
  await tabTo(page, /^Resume$/);
  await page.keyboard.press("Enter");
  await desk.announces(/Resumed/);
  await headingHasFocus(page);
  await desk.button("Leave").waitFor();
  await tabTo(page, /^Leave$/);
  await page.keyboard.press("Enter");
  await desk.announces(/You left/);
  await headingHasFocus(page);
  await desk.button("Complete wrap-up").waitFor();
  await tabTo(page, /^Complete wrap-up$/);
  await page.keyboard.press("Enter");
  await desk.announces(/Wrap-up completed/);
});

scenario("the first tab leads past the header, and another view takes the focus", async ({ desk, page }) => {
  await desk.signIn("alice");
  await page.reload();
  await desk.button("Sign out").waitFor();
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).name, "Skip to content");
  await page.keyboard.press("Enter");
  assert.equal((await focused(page)).tag, "MAIN");
  await desk.go("Settings");
  await page.waitForFunction(() => document.activeElement.tagName === "MAIN");
  assert.equal(await page.title(), "Settings · Hiatus");
});

scenario("single keys lead through the day: next, reply, leave, complete, pause, undo", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("alice");
  await product.says(DANA, "First?");
  await product.says(RAVI, "Second?");
  await desk.signIn("alice");
  await desk.has("My tasks", [DANA, RAVI]);
  await page.keyboard.press("j");
  await desk.heading(DANA).waitFor();
  await desk.shows("First?");
  await page.keyboard.press("j");
  await desk.heading(RAVI).waitFor();
  // What is read is not opened by itself once the other task is complete.
  await desk.shows("Second?");
  await page.keyboard.press("k");
  await desk.heading(DANA).waitFor();
  await desk.shows("First?");
  await page.keyboard.press("r");
  await page.keyboard.type("jklpe");
  await page.keyboard.press("Control+Enter");
  await desk.message("jklpe").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await page.getByRole("group", { name: "Leaving…" }).waitFor();
  await page.keyboard.press("z");
  await page.keyboard.press("p");
  await page.getByRole("dialog", { name: "Pause this conversation" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("l");
  await desk.button("Leave now").click();
  await desk.button("Complete wrap-up").waitFor();
  await page.keyboard.press("c");
  await desk.announces(/Wrap-up completed/);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await shot("shortcuts");
  await page.getByRole("switch", { name: "Single-key shortcuts" }).uncheck();
  await desk.button("Close").click();
  await page.keyboard.press("j");
  await page.reload();
  await desk.has("My tasks", [RAVI]);
  await page.keyboard.press("j");
  assert.equal(await desk.heading(RAVI).count(), 0, "off stays off");
}, { viewports: ["wide"], undoSeconds: 60 });
