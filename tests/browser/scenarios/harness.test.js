// That what every scenario is asked at its end can be found wrong: each of these faults is there at one width, in one colour scheme or from one side alone.

import assert from "node:assert/strict";
import { wrongInEveryLook } from "../support/looks.js";
import { scenario } from "../support/scenario.js";

/** Puts an element on the page, and rules for it: by the debugger, since the page's policy allows none. */
function puts(page, html, style = "") {
  return page.evaluate(([markup, rules]) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
    document.querySelector("main").insertAdjacentHTML("beforeend", `<div id="fault">${markup}</div>`);
  }, [html, style]);
}

const FAULTS = {
  "a picture without words": ["<img src='data:,'>", "", ["desktop, light", "tablet, light", "narrow, light"], /image-alt/],
  "what is too wide for a phone": ["<p>wide</p>", "#fault { inline-size: 60rem; } @media (width > 400px) { #fault { inline-size: auto; } }", ["narrow, ltr", "narrow, rtl"], /narrow/],
  "what is beyond the side of a page from the right": ["<p>left</p>", "[dir=rtl] #fault { position: relative; left: -90rem; }", ["desktop, rtl", "tablet, rtl", "narrow, rtl"], /left|fault/],
  "what cannot be read in the dark": ["<p><b>dim</b></p>", "#fault { color: #333; background: #fff; } @media (prefers-color-scheme: dark) { #fault { background: #222; } }", ["desktop, dark", "tablet, dark", "narrow, dark"], /color-contrast/],
};

for (const [name, [html, style, places, words]] of Object.entries(FAULTS)) {
  scenario(`${name} is found`, async ({ page }) => {
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await puts(page, html, style);
    const wrong = await wrongInEveryLook(page);
    assert.deepEqual([...new Set(wrong.map((one) => one.split(":")[0]))].toSorted(), places.toSorted(), wrong.join("\n"));
    for (const one of wrong) assert.match(one, words);
  }, { viewports: ["desktop"], looks: false });
}

scenario("a dialog is looked at as it was, although it is closed by then", async ({ page, wrongLooks }) => {
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await puts(page, "");
  await page.evaluate(() => {
    document.querySelector("#fault").innerHTML = '<dialog class="dialog"><h2>Faulty</h2><button></button></dialog>';
    document.querySelector("dialog").showModal();
  });
  await page.getByRole("dialog").waitFor();
  await page.evaluate(() => document.querySelector("#fault").remove());
  const wrong = await wrongLooks();
  assert.ok(wrong.length > 0);
  for (const one of wrong) assert.match(one, /Faulty.*button-name/s);
}, { viewports: ["desktop"], looks: false });
