// How an agent is told of news: on the page, by sound, by the desktop, and after an absence.

import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { catalogue } from "../support/catalogues.js";
import { scenario } from "../support/scenario.js";

const ar = await catalogue("ar");

const [DANA, RAVI, MEI, TOM] = ["+15550101", "+15550102", "+15550103", "+15550104"];
const HOUR = 3600;

/** Stands in for what the browser would show and sound, and for whether somebody sees the page. */
function stub() {
  const got = { shown: [], sounds: 0, asked: 0, opened: [] };
  let isHidden = false;
  Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
  document.hasFocus = () => !isHidden;
  globalThis.got = got;
  globalThis.hide = (on) => {
    isHidden = on;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  globalThis.Notification = class {
    static permission = "default";
    static async requestPermission() {
      got.asked += 1;
      return (this.permission = "granted");
    }
    constructor(title, { body, tag }) {
      got.shown.push({ title, body, tag });
      got.opened.push(() => this.onclick());
    }
    close() {}
  };
  const ramp = { setValueAtTime() {}, exponentialRampToValueAtTime() {} };
  const node = () => ({ frequency: {}, gain: ramp, connect: (next) => next, start: () => (got.sounds += 1), stop() {} });
  globalThis.AudioContext = class {
    currentTime = 0;
    resume() {}
    createOscillator = node;
    createGain = node;
  };
}

/** The page anew, with the stubs. */
async function stubbed(page) {
  await page.addInitScript(stub);
  await page.reload();
}

const got = (page) => page.evaluate(() => ({ ...globalThis.got, opened: null }));
const hide = (page, on = true) => page.evaluate((isHidden) => globalThis.hide(isHidden), on);
const toasts = (page) => page.getByRole("region", { name: "Notifications" });
const bell = (page) => page.getByRole("button", { name: "Notifications" });
const menu = (page) => page.getByRole("group", { name: "Notifications" });
const isMarked = (page) => page.locator('link[rel="icon"]').evaluate((link) => decodeURIComponent(link.href).includes("#e5484d"));

/** Signs in, and waits until the page is told of changes, and has read all that it begins with. */
async function begin(desk, page) {
  const isTold = new Promise((told) => page.once("websocket", (socket) => socket.once("framereceived", told)));
  await desk.signIn("alice");
  await isTold;
  await page.waitForLoadState("networkidle");
}

async function allow(page) {
  await bell(page).click();
  await menu(page).getByRole("switch", { name: "Desktop notifications" }).check();
  await page.keyboard.press("Escape");
  await menu(page).waitFor({ state: "hidden" });
}

scenario("a task that comes while the page is hidden is noticed", async ({ product, desk, page, look }) => {
  await product.agent("alice");
  await stubbed(page);
  await begin(desk, page);
  assert.equal((await got(page)).asked, 0, "nobody is asked on load");
  await bell(page).click();
  await look("bell");
  await page.keyboard.press("Escape");
  await allow(page);
  assert.equal((await got(page)).asked, 1);
  await hide(page);
  await product.says(DANA, "My secret is 4711.");
  await until(async () => (await got(page)).shown.length > 0, "a desktop notification");
  const { shown, sounds } = await got(page);
  assert.deepEqual(shown.map(({ title, body }) => [title, body]), [["New task", `${DANA} on WhatsApp`]]);
  assert.equal(sounds, 2, "two tones");
  assert.equal(await page.title(), "(1) Desk · Hiatus");
  assert.ok(await isMarked(page), "a dot on the icon");
  await toasts(page).getByText(`New task: ${DANA} on WhatsApp`).waitFor();
  await product.says(RAVI, "Hello?");
  await toasts(page).getByText("2 new tasks").waitFor();
  await desk.announces(/New task: \+15550102/);
  await hide(page, false);
  // The link is all over it.
  await toasts(page).getByText("2 new tasks").click({ force: true });
  await desk.heading(DANA).waitFor();
  await desk.shows("My secret is 4711.");
  await toasts(page).getByText(`New task: ${RAVI}`).click({ force: true });
  await desk.heading(RAVI).waitFor();
  await until(async () => !(await isMarked(page)), "nothing is new any more");
});

scenario("a click on a desktop notification leads to its conversation, from wherever one is", async ({ product, desk, page }) => {
  await product.agent("alice");
  await stubbed(page);
  await begin(desk, page);
  await allow(page);
  await desk.go("Settings");
  await hide(page);
  await product.says(DANA, "Hello?");
  await product.says(RAVI, "Is my order on its way?");
  await until(async () => (await got(page)).shown.length === 2, "two desktop notifications");
  await hide(page, false);
  await page.evaluate(() => globalThis.got.opened[1]());
  await desk.heading(RAVI).waitFor();
  await desk.shows("Is my order on its way?");
}, { viewports: ["wide"] });

scenario("who is not to be disturbed sees it, and hears and gets nothing", async ({ product, desk, page }) => {
  await product.agent("alice");
  await stubbed(page);
  await begin(desk, page);
  await allow(page);
  await bell(page).click();
  const quiet = menu(page).getByLabel("Do not disturb");
  await quiet.selectOption({ index: 1 });
  await page.keyboard.press("Escape");
  await hide(page);
  await product.says(DANA, "Hello?");
  await toasts(page).getByText(`New task: ${DANA}`).waitFor();
  await page.waitForLoadState("networkidle");
  assert.deepEqual([(await got(page)).shown, (await got(page)).sounds], [[], 0]);
  await hide(page, false);
  await bell(page).click();
  await quiet.selectOption({ label: "Off" });
  await menu(page).getByRole("switch", { name: "Sound" }).uncheck();
  assert.equal(await menu(page).getByLabel("Volume").count(), 0);
  await page.keyboard.press("Escape");
  await hide(page);
  await product.says(RAVI, "Hello?");
  await until(async () => (await got(page)).shown.length === 1, "a desktop notification");
  assert.equal((await got(page)).sounds, 0, "without a sound");
}, { viewports: ["wide"] });

scenario("of several tabs, one sounds and notifies", async ({ product, desk, page }) => {
  await product.agent("alice");
  await stubbed(page);
  await begin(desk, page);
  await allow(page);
  const second = await page.context().newPage();
  await second.addInitScript(stub);
  await second.goto(page.url());
  await second.getByRole("heading", { name: "My tasks" }).waitFor();
  await second.waitForLoadState("networkidle");
  await second.evaluate(() => (globalThis.Notification.permission = "granted"));
  await hide(page);
  await hide(second);
  await product.says(DANA, "Hello?");
  for (const tab of [page, second]) await toasts(tab).getByText(`New task: ${DANA}`).waitFor();
  const all = async () => Promise.all([got(page), got(second)]);
  await until(async () => (await all()).some(({ shown }) => shown.length > 0), "one notifies");
  await product.says(RAVI, "Hello?");
  await until(async () => (await all()).reduce((sum, { shown }) => sum + shown.length, 0) >= 2, "one notifies of the next");
  const told = await all();
  assert.equal(told.reduce((sum, { shown }) => sum + shown.length, 0), 2, "once each");
  assert.equal(told.reduce((sum, { sounds }) => sum + sounds, 0), 4, "two tones each");
}, { viewports: ["wide"] });

scenario("what is taken away is said, with the reason, and not what one does oneself", async ({ product, desk, page }) => {
  await product.turnOn();
  await product.agent("alice");
  await product.agent("bob");
  await product.agent("bob", { availability: "away" });
  const { conversation_id: taken } = await product.says(DANA, "Hello?");
  const { conversation_id: own } = await product.says(RAVI, "Hello?");
  await product.replies("alice", own, "Good evening.");
  await begin(desk, page);
  await desk.has("My tasks", [DANA, RAVI]);
  await desk.open("My tasks", RAVI);
  await desk.button("Leave").click();
  await desk.shows("You left");
  await desk.lists();
  await product.agent("bob");
  await product.as("root", "supervisor").post(`/v1/conversations/${taken}/transfer`, { agent_id: "bob" });
  await product.settle();
  await toasts(page).getByText(/^No longer yours: \+15550101\. .*bob/).waitFor();
  assert.equal(await toasts(page).getByText(`No longer yours: ${RAVI}`).count(), 0);
}, { viewports: ["wide"] });

scenario("while one was away: what came, who wrote, what was taken and why, and what is due", async ({ product, desk, page, look }) => {
  await product.turnOn();
  await product.agent("alice", { capacity: 5 });
  const pause = async (customer, seconds) => {
    const { conversation_id: id } = await product.says(customer, "Hello?");
    await product.replies("alice", id, "I am asking.");
    await product.does("alice", "pause", id, { wrap_up: false, reassign_after_seconds: seconds });
    return id;
  };
  await pause(DANA, 0.5 * HOUR);
  await pause(RAVI, 1.5 * HOUR);
  const { conversation_id: answered } = await product.says(TOM, "Hello?");
  await product.replies("alice", answered, "One moment.");
  await page.clock.install();
  await stubbed(page);
  await begin(desk, page);
  await desk.has("Paused", [RAVI]);
  assert.equal(await page.getByText("While you were away").count(), 0, "not at first");
  await hide(page);
  await product.agent("alice", { availability: "away", capacity: 5 });
  await product.agent("bob");
  await product.advance(0.6 * HOUR);
  await product.agent("alice", { capacity: 5 });
  await product.agent("bob", { availability: "away" });
  await product.says(MEI, "Hello?");
  await product.says(TOM, "Any news?");
  await page.clock.fastForward("11:00");
  await hide(page, false);
  const list = page.getByRole("region", { name: "While you were away" });
  await list.getByText(/^No longer yours: \+15550101\. The pause reached its limit; back in the queue · Assigned to bob$/).waitFor();
  await list.getByText(/^Due within the hour: \+15550102\. Reassigning in \d+ min$/).waitFor();
  await list.getByText(`New task: ${MEI} on WhatsApp`).waitFor();
  await list.getByRole("link", { name: `New message: ${TOM}`, exact: true }).waitFor();
  await look("away");
  await list.getByRole("button", { name: "Dismiss" }).click();
  await list.waitFor({ state: "detached" });
  await page.reload();
  await desk.has("My tasks", [TOM, MEI]);
  await page.waitForLoadState("networkidle");
  assert.equal(await list.count(), 0, "it is said once");
}, { viewports: ["wide"] });

scenario("in Arabic, from the right", async ({ product, page, look }) => {
  await product.agent("alice");
  await page.getByRole("button", { name: "alice", exact: true }).click();
  await page.getByRole("button", { name: ar["signOut.signOut"] }).waitFor();
  await page.waitForLoadState("networkidle");
  await product.says(DANA, "Hello?");
  await page.getByText(new RegExp(ar["told.task"])).first().waitFor();
  await page.getByRole("button", { name: ar["toasts.notifications"] }).click();
  await page.getByRole("switch", { name: ar["bell.sound"] }).waitFor();
  await look("bell-ar");
}, { viewports: ["wide"], locale: "ar-EG" });
