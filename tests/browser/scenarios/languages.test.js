// The main story in languages that are written from the left and in one from the right, by the texts of their catalogues.

import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { catalogue } from "../support/catalogues.js";
import { scenario } from "../support/scenario.js";

const [ar, de, es] = await Promise.all(["ar", "de", "es"].map(catalogue));

const DANA = "+15550101";
const LONG = `Are you there? ${"I have been waiting for an answer since yesterday. ".repeat(6)}`;

/** Whether the first word of a row's preview is to be seen, however long it is and from whichever side the page is written. */
function begins(page) {
  return page.locator(".row-preview bdi").first().evaluate((text) => {
    const word = document.createRange();
    word.setStart(text.firstChild, 0);
    word.setEnd(text.firstChild, 3);
    const [seen, room] = [word.getBoundingClientRect(), text.getBoundingClientRect()];
    return room.width < text.scrollWidth && seen.left > room.left - 1 && seen.right < room.right + 1;
  });
}

const BOTH = ["desktop", "narrow"];
/** The words of the language are what differs between German and Spanish: one width will do for those. */
const LANGUAGES = [["de-DE", de, "ltr", BOTH], ["es-MX", es, "ltr", ["narrow"]], ["ar-EG", ar, "rtl", BOTH]];

for (const [locale, words, direction, viewports] of LANGUAGES) {
  scenario(`the day of an agent in ${locale}`, async ({ product, desk, page, look: lookAt }) => {
    const button = (key) => page.getByRole("button", { name: words[key], exact: true });
    const look = (name) => lookAt(`${locale}-${name}`);
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

    const { conversation_id: id } = await product.says(DANA, LONG);
    await desk.wake();
    await open("taskList.myTasks");
    for (const key of ["common.leaveDetails", "common.transfer"]) {
      await button(key).click();
      await page.getByRole("dialog").waitFor();
      await look(key.slice(key.indexOf(".") + 1));
      await page.keyboard.press("Escape");
    }
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
    assert.ok(await begins(page), "a long message is cut at its end");
    await look("board");
    if (direction === "rtl") {
      const field = page.getByRole("searchbox", { name: words["search.search"] });
      await field.fill("0101");
      await page.locator(".found mark").first().waitFor();
      await look("search");
      await field.press("Escape");
    }
    for (const [list, key] of [["paused", "common.paused"], ["left", "common.left"], ["topics", "supervisor.topics"], ["reports", "reports.reports"]]) {
      await page.getByRole("navigation", { name: words["supervisor.lists"] }).getByRole("link", { name: words[key], exact: true }).click();
      await page.locator(`.page[data-list="${list}"] [aria-busy="false"], .page[data-list="${list}"] .chart svg, .page[data-list="${list}"] .list-empty`).first().waitFor();
      await look(list);
    }
    await page.getByRole("navigation", { name: words["shell.views"] }).getByRole("link", { name: words["common.settings"] }).click();
    await page.getByRole("switch").first().waitFor();
    await look("settings");

    // The language is this browser's to choose, and is remembered.
    await page.getByLabel(words["language.label"], { exact: true }).last().selectOption("English");
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ["en", "ltr"]);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  }, { locale, viewports });
}
