// The dialogs and menus that were open in a story, kept as they were: they are looked at when it is over, on a page of their own, so that no story is disturbed.

import { readFileSync } from "node:fs";
import { wrongInEveryLook } from "./looks.js";
import { isKnown, know } from "./structure.js";

const OPEN = "dialog[open], [popover]:popover-open";
const PLACE = "http://looks.test/";
const STYLE = readFileSync(new URL("../../../console/built/style.css", import.meta.url));

let still;

/** Notes each kind of dialog or menu that opens on this context's pages, in a map from its kind to the page at that moment. */
export async function noteOverlays(context) {
  const noted = new Map();
  await context.exposeBinding("noteOverlay", (_, kind, html) => noted.set(kind, html));
  await context.addInitScript((open) => {
    const known = new Set();
    const kindOf = (element) => {
      const parts = [element, ...element.querySelectorAll("*")].map(({ localName, className, type, parentElement }) => [parentElement.className, localName, className, type].join(" "));
      const lines = [...element.querySelectorAll("h2, legend")].map(({ textContent }) => textContent);
      return [document.documentElement.lang, ...lines, ...new Set(parts)].join("\n");
    };
    const look = () => {
      for (const element of document.querySelectorAll(open)) {
        const kind = kindOf(element);
        if (known.has(kind)) continue;
        known.add(kind);
        element.dataset.overlay = "";
        const html = document.documentElement.outerHTML;
        delete element.dataset.overlay;
        globalThis.noteOverlay(kind, html);
      }
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    addEventListener("toggle", look, { capture: true });
  }, OPEN);
  return noted;
}

/** What is wrong with those of these dialogs and menus that were not looked at before. */
export async function wrongOverlays(browser, noted) {
  const wrong = [];
  for (const [kind, html] of noted) {
    if (isKnown(kind)) continue;
    const page = await stillOf(browser, html);
    const title = kind.split("\n").slice(0, 2).join(" ");
    const found = await wrongInEveryLook(page, { within: "[data-overlay]" });
    if (found.length === 0) know(kind);
    wrong.push(...found.map((one) => `${title}: ${one}`));
  }
  return wrong;
}

/** A page that shows this and does nothing. */
async function stillOf(browser, html) {
  still ??= await browser.newPage({ reducedMotion: "reduce" });
  await still.unrouteAll();
  await still.route("**/*", (route) => {
    const name = route.request().url().slice(PLACE.length);
    if (name === "") return route.fulfill({ contentType: "text/html", body: `<!doctype html>${withoutScripts(html)}` });
    return name === "style.css" ? route.fulfill({ contentType: "text/css", body: STYLE }) : route.abort();
  });
  await still.goto(PLACE);
  await still.evaluate(() => {
    const element = document.querySelector("[data-overlay]");
    if (element.localName !== "dialog") return element.showPopover();
    element.removeAttribute("open");
    return element.showModal();
  });
  return still;
}

function withoutScripts(html) {
  return html.replaceAll(/<script\b.*?<\/script>|<link rel="modulepreload"[^>]*>/gs, "");
}
