// The main story in a language that is written from the left and in one from the right, by the texts of their catalogues.

import assert from "node:assert/strict";
import ar from "../../../console/words/ar.js";
import de from "../../../console/words/de.js";
import { until, violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";

/** Whether nothing of the page lies beyond its sides. */
async function fits(page, name) {
  const over = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isOver = ({ left, right, width: own }) => own > 1 && (left < -1 || right > width + 1);
    const isSeen = (element) => element.checkVisibility() && !element.closest(".visually-hidden, .skip, .history, .board-side");
    const all = [...document.querySelectorAll("#app *")].filter((element) => isSeen(element) && isOver(element.getBoundingClientRect()));
    return [document.documentElement.scrollWidth > width && "the page scrolls", ...all.map((element) => element.outerHTML.slice(0, 120))].filter(Boolean);
  });
  assert.deepEqual(over, [], name);
}

for (const [locale, words, direction] of [["de-DE", de, "ltr"], ["ar-EG", ar, "rtl"]]) {
  scenario(`the day of an agent in ${locale}`, async ({ product, desk, page, shot }) => {
    const button = (key) => page.getByRole("button", { name: words[key], exact: true });
    const look = async (name) => {
      await shot(`${locale}-${name}`);
      assert.deepEqual(await violations(page), [], name);
      await fits(page, name);
    };
    const open = async (list) => {
      await desk.lists(words["desk.allMyWork"]);
      await page.getByRole("region", { name: words[list], exact: true }).getByRole("link", { name: DANA }).click();
      await page.getByRole("heading", { level: 2, name: DANA }).waitFor();
    };
    await product.turnOn();
    await product.agent("alice");
    await button("signIn.signIn").waitFor();
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), [locale.slice(0, 2), direction]);
    await look("sign-in");
    await page.getByRole("button", { name: "alice", exact: true }).click();
    await button("signOut.signOut").waitFor();

    await product.says(DANA, "Hello?");
    await desk.wake();
    await open("taskList.myTasks");
    await desk.page.locator(".message-body").getByText("Hello?").waitFor();
    await page.getByText(words["time.today"], { exact: true }).waitFor();
    await page.locator(".composer textarea").fill("Hello!");
    await button("common.send").click();
    await page.locator(".message-body", { hasText: "Hello!" }).waitFor();
    await look("desk");
    await button("common.leave").click();
    await page.getByText(words["trail.youLeft"], { exact: false }).first().waitFor();
    await button("banner.completeWrapUp").first().click();
    await page.getByText(words["desk.wrapUpCompleted"]).first().waitFor();

    const { conversation_id: id } = await product.says(DANA, "Are you there?");
    await desk.wake();
    await open("taskList.myTasks");
    await button("common.pause").click();
    await page.getByRole("dialog").waitFor();
    await look("pause");
    await page.getByRole("dialog").getByRole("button", { name: words["common.pause"], exact: true }).click();
    await until(async () => (await product.as("alice", "agent").get(`/v1/conversations/${id}`)).channel_state === "pause", "it is paused");
    await button("common.resume").waitFor();
    await look("paused");

    await page.getByRole("navigation", { name: words["shell.views"] }).getByRole("link", { name: words["common.supervisor"] }).click();
    await page.getByRole("button", { name: words["board.all"], exact: true }).click();
    await page.getByRole("link", { name: DANA }).waitFor();
    await look("board");
    await page.getByRole("navigation", { name: words["shell.views"] }).getByRole("link", { name: words["common.settings"] }).click();
    await page.getByRole("switch").first().waitFor();
    await look("settings");

    // The language is this browser's to choose, and is remembered.
    await page.getByLabel(words["language.label"], { exact: true }).last().selectOption("English");
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ["en", "ltr"]);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  }, { locale });
}
