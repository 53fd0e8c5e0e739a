// How long people wait for the console, and what it asks for: measured anew and written into docs/PERFORMANCE.md by `npm run timings`. Times are
// the machine's, medians of three; requests, bytes and nodes are counted.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bundle, WORDS } from "./support/bundle.js";
import { launch, openPage, until } from "./support/browser.js";
import { Console } from "./support/console.js";
import { inKilobytes, inWords, median, restOf, shownNoMore, shows, slowDown, startHost, table, timed } from "./support/measure.js";
import { startProduct } from "./support/product.js";

const PAGE = fileURLToPath(new URL("../../docs/PERFORMANCE.md", import.meta.url));
const TITLE = "## The console\n";
const ROUNDS = 3;
const [DANA, RAVI] = ["+15550101", "+15550102"];
const LONG = 5000;
const [MANY, MANY_PAUSED] = [100, 120];

/** Networks by name: round trip in ms, Mbit/s both ways, and how much slower the processor is. */
const NETWORKS = {
  loopback: null,
  "20 ms, 50 Mbit/s": [20, 50, 1],
  "60 ms, 9 Mbit/s": [60, 9, 1],
  "150 ms, 1.6 Mbit/s": [150, 1.6, 1],
  "400 ms, 0.4 Mbit/s": [400, 0.4, 1],
  "the same, a processor 4 times slower": [400, 0.4, 4],
};
const TRIPS = { loopback: null, "120 ms": [120, 50, 1], "400 ms": [400, 50, 1] };

/** What is on the screen, by selector. */
const [BODY, ROW] = [".history .message-body", ".desk-side .row"];
const inState = (page, state) => shows(page, `.state[data-state="${state}"]`, "");

/** What the first view weighs with gzip, in English and in each other language. */
async function weights() {
  const { files, first, outputs } = await bundle();
  const weigh = (names) => inKilobytes(names.reduce((total, name) => total + gzipSync(files.get(name)).length, 0));
  const wordsOf = (language) => Object.keys(outputs).find((name) => outputs[name].entryPoint === `words/desk/${language}.js`);
  return [["en", weigh(first)], ...WORDS.map((language) => [language, weigh([...first, wordsOf(language)])])];
}

/** From the address to the sign-in page: with nothing in the browser's cache, and once more with all of it there. */
async function firstView(browser, url, network) {
  const view = (page) =>
    timed(async () => {
      await page.goto(url, { waitUntil: "commit" });
      await shows(page, "button", "Sign in");
    });
  const again = [];
  const cold = await median(ROUNDS, async () => {
    const { page, close } = await openPage(browser, "about:blank", { viewport: "wide" });
    await slowDown(page, network);
    const time = await view(page);
    await page.waitForLoadState("networkidle");
    again.push(await view(page));
    await close();
    return time;
  });
  return [cold, again.toSorted((one, other) => one - other)[1]].map(inWords);
}

/** A desk that is told of changes, at rest, on this network. */
async function deskOf(browser, product, name, network, more = {}) {
  const { page, close } = await openPage(browser, product.url, { viewport: "wide", ...more });
  const desk = new Console(page, "wide");
  const atRest = restOf(page);
  const isTold = new Promise((told) => page.once("websocket", (socket) => socket.once("framereceived", told)));
  await desk.signIn(name, ["Agent"]);
  await isTold;
  await atRest();
  await slowDown(page, network);
  return { page, desk, atRest, close };
}

/** What an agent waits for, in ms, by deed. */
async function feedback(browser, product, network, round) {
  const { page, desk, atRest, close } = await deskOf(browser, product, "alice", network);
  const [own, theirs] = ["reply", "words"].map((word) => `${word} ${network} ${round}`);
  const times = {};
  const wait = async (name, deed, end) => {
    await atRest();
    await deed();
    times[name] = await timed(end);
  };
  const click = (words) => () => desk.button(words).click();
  await wait("open", () => desk.row("My tasks", RAVI).click(), () => shows(page, BODY, "Hello from Ravi."));
  await page.getByLabel(/^Reply to/).fill(own);
  await wait("own", () => page.keyboard.press("Enter"), () => shows(page, BODY, own));
  await wait("theirs", () => product.says(RAVI, theirs), () => shows(page, BODY, theirs));
  await atRest();
  await desk.button("Leave").click();
  await wait("leave", click("Leave, no answer needed"), () => inState(page, "inactive"));
  await wait("complete", click("Complete wrap-up"), () => shownNoMore(page, ROW, RAVI));
  await product.says(RAVI, "Hello from Ravi.");
  await desk.row("My tasks", RAVI).click();
  await desk.button("Pause").waitFor();
  await atRest();
  await desk.button("Pause").click();
  await wait("pause", () => page.getByRole("dialog").getByRole("button", { name: "Pause", exact: true }).click(), () => inState(page, "pause"));
  await wait("resume", click("Resume"), () => inState(page, "active"));
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  const counted = await page.title();
  await wait("hidden", () => product.says(`+1557${performance.now()}`, "Hello?"), () => page.waitForFunction((before) => document.title !== before, counted));
  await close();
  return times;
}

const DEEDS = {
  open: "a conversation is opened",
  own: "Enter, until one's own message is on the screen",
  theirs: "a customer's message is accepted, until it is on the screen",
  hidden: "a new customer's, in a tab that nobody sees, until its title counts it",
  leave: "Leave, until it is left",
  complete: "a wrap-up is completed, until its row is gone",
  pause: "Pause, until it is paused",
  resume: "Resume, until it is active",
};

/** Off the network for 40 seconds: from its return until what came meanwhile is on the screen. */
async function backOnline(browser, product) {
  const { page, close } = await deskOf(browser, product, "alice", null);
  await page.context().setOffline(true);
  await product.agent("zoe", { availability: "away" });
  const customer = "+15550103";
  await product.says(customer, "Is anybody there?");
  await page.waitForTimeout(40_000);
  await page.context().setOffline(false);
  const time = await timed(() => shows(page, ROW, customer));
  await close();
  return time;
}

/** How far what is on the page has moved by itself, over a session of five deeds (Cumulative Layout Shift). */
async function layoutShift(browser, product) {
  const { page, desk, atRest, close } = await deskOf(browser, product, "alice", null);
  await page.evaluate(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.shift += entry.hadRecentInput ? 0 : entry.value))).observe({ type: "layout-shift", buffered: true });
  });
  await desk.row("My tasks", RAVI).click();
  await shows(page, BODY, "Hello from Ravi.");
  await desk.reply("One moment.");
  await product.says(RAVI, "Thanks.");
  await shows(page, BODY, "Thanks.");
  await atRest();
  await desk.button("Pause").click();
  await page.getByRole("dialog").getByRole("button", { name: "Pause", exact: true }).click();
  await inState(page, "pause");
  await desk.button("Resume").click();
  await inState(page, "active");
  await atRest();
  const shift = await page.evaluate(() => globalThis.shift);
  await close();
  return shift.toFixed(3);
}

/** The fake clock does not wait for responses: advances it by the second. */
async function pass(page, seconds) {
  for (let n = 0; n < seconds; n += 1) {
    await page.clock.runFor(1000);
    await new Promise((next) => setTimeout(next, 20));
  }
}

/** How often each page asks the API in a minute in which nothing happens, the local system's clock left out. */
async function idle(browser, product, id) {
  const VIEWS = { "the desk": "#/desk", "a conversation": `#/desk/${id}`, "the supervisor's board": "#/supervisor", "what is paused": "#/supervisor/paused", settings: "#/settings", "Try it": "#/try" };
  const { page, close } = await openPage(browser, product.url, { viewport: "wide" });
  await page.clock.install();
  await page.reload();
  const desk = new Console(page, "wide");
  const isTold = new Promise((told) => page.once("websocket", (socket) => socket.once("framereceived", told)));
  await desk.signIn("alice");
  await isTold;
  const asked = [];
  page.on("request", (request) => request.url().includes("/v1/") && asked.push(request.url()));
  const rows = [];
  const count = async (name) => {
    await pass(page, 66);
    asked.length = 0;
    await pass(page, 60);
    rows.push([name, asked.length]);
  };
  for (const [name, hash] of Object.entries(VIEWS)) {
    await page.evaluate((to) => (location.hash = to), hash);
    await count(name);
  }
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await count("any of them in a background tab");
  await close();
  return rows;
}

/** What one message of a customer's makes an open conversation ask. */
async function perMessage(browser, product) {
  const { page, desk, close } = await deskOf(browser, product, "alice", null);
  await desk.row("My tasks", RAVI).click();
  await shows(page, BODY, "Hello from Ravi.");
  await page.waitForTimeout(7000);
  const asked = [];
  page.on("request", (request) => request.url().includes("/v1/") && asked.push(request.url()));
  await product.says(RAVI, "One more.");
  await shows(page, BODY, "One more.");
  await page.waitForTimeout(7000);
  await close();
  return asked.length;
}

/** A desk with as many tasks as an agent can have, and more that is paused. */
async function manyTasks(browser, product) {
  await product.agent("max", { capacity: MANY, queues: ["many"] });
  for (let n = 0; n < MANY + MANY_PAUSED; n += 1) {
    const { conversation_id: id } = await product.says(`+1556${String(n).padStart(4, "0")}`, "Hello?", { queue: "many" });
    if (n < MANY_PAUSED) await product.does("max", "pause", id, { wrap_up: false });
  }
  const { page, close } = await openPage(browser, product.url, { viewport: "wide" });
  const desk = new Console(page, "wide");
  const sizes = [];
  page.on("response", async (response) => {
    if (response.url().includes("/tasks")) sizes.push((await response.body().catch(() => "")).length);
  });
  await page.getByLabel("Or another name").fill("max");
  const time = await timed(async () => {
    await desk.button("Sign in").click();
    await page.waitForFunction((count) => document.querySelector(".desk-side .list li:not([data-room])")?.getAttribute("aria-setsize") === String(count), MANY);
  });
  await page.waitForLoadState("networkidle");
  const rows = await page.locator(ROW).count();
  await close();
  return [inWords(time), inKilobytes(sizes[0]), String(rows)];
}

/** A conversation of 5,000 messages: rows of the table. */
async function longHistory(browser, product) {
  const { page, desk, atRest, close } = await deskOf(browser, product, "zoe", null);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const rows = [];
  const deed = async (name, run) => {
    asked.length = 0;
    const time = await timed(run);
    await atRest();
    const nodes = await page.evaluate(() => document.querySelectorAll(".history *").length);
    rows.push([name, inWords(time), asked.filter((path) => /\/(messages|events)$/.test(path)).length, nodes.toLocaleString("en")]);
  };
  await deed("opened, at its end", async () => {
    await desk.row("My tasks", "+15550199").click();
    await shows(page, BODY, `message ${LONG}.`);
  });
  await deed("to the beginning", async () => {
    await desk.button("To the beginning").click();
    await shows(page, BODY, "message 1.");
  });
  await deed("back to the newest", async () => {
    await desk.button("To the newest").click();
    await shows(page, BODY, `message ${LONG}.`);
  });
  await close();
  return rows;
}

const product = await startProduct();
const host = await startHost();
const browser = await launch();
try {
  const weight = await weights();
  const views = [];
  for (const [name, network] of Object.entries(NETWORKS)) views.push([name, ...(await firstView(browser, host.url, network))]);
  await product.turnOn();
  await product.agent("alice", { capacity: 20 });
  await product.says(DANA, "Hello?");
  const { conversation_id: ravi } = await product.says(RAVI, "Hello from Ravi.");
  const answers = {};
  for (const [name, network] of Object.entries(TRIPS)) {
    const rounds = [];
    for (let n = 0; n < ROUNDS; n += 1) rounds.push(await feedback(browser, product, network, n));
    answers[name] = (deed) => rounds.map((one) => one[deed]).toSorted((one, other) => one - other)[1];
  }
  const waits = Object.entries(DEEDS).map(([deed, words]) => [words, ...Object.keys(TRIPS).map((name) => inWords(answers[name](deed)))]);
  const minutes = await idle(browser, product, ravi);
  const asked = await perMessage(browser, product);
  const shift = await layoutShift(browser, product);
  const back = await backOnline(browser, product);
  const [stands, answer, rows] = await manyTasks(browser, product);
  await product.agent("alice", { availability: "away" });
  await product.agent("zoe");
  await product.saysMany("+15550199", LONG);
  await until(async () => (await product.as("zoe", "agent").get("/v1/agents/zoe/tasks")).tasks.length === 1, "it is assigned");
  const long = await longHistory(browser, product);
  const section = `${TITLE}
Measured by \`npm run timings\` in \`tests/browser\` on ${new Date().toISOString().slice(0, 10)}, in Chromium on the machine that runs the local system too, a debug build: the times are noisy, and those over networks mostly the
networks'; the requests, bytes and nodes are counted, and those of the first view, of an idle minute and of a long history have bounds in \`tests/browser\`.

What the desk needs until it is there, with gzip, by language:

${table(["", ...weight.map(([language]) => language)], [["bytes", ...weight.map(([, bytes]) => bytes)]])}
From the address to the sign-in page, from a host that sends gzip and has every file asked for again (\`no-cache\`), which it answers with 304:

${table(["network", "nothing in the browser's cache", "all of it there"], views)}
What an agent waits for, by round trip:

${table(["", ...Object.keys(TRIPS)], waits)}
Back on the network after 40 seconds without, what came meanwhile is on the screen after ${inWords(back)}. Over a session of five deeds, what is on the page moves by itself by ${shift} (Cumulative Layout Shift; good is below 0.1).

What a page asks the API in a minute in which nothing happens, where it is told of changes:

${table(["page", "requests"], minutes)}
A customer's message makes an open conversation ask ${asked} times, a few of them seconds later, as the trail may be behind.

A desk with ${MANY} tasks, and ${MANY_PAUSED} more that are paused: the list stands ${stands} after the sign-in; the answer about its tasks has ${answer}, and ${rows} rows are on the page.

A conversation of 5,000 messages on loopback; requests for messages and for the trail:

${table(["", "time", "requests", "nodes of the history"], long)}`;
  const page = readFileSync(PAGE, "utf8");
  const at = page.indexOf(TITLE);
  writeFileSync(PAGE, `${(at < 0 ? page : page.slice(0, at)).trimEnd()}\n\n${section}`);
  console.log(section);
} finally {
  await browser.close();
  host.stop();
  await product.stop();
}
