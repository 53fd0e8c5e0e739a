// How long people wait for the console, and what it asks for: measured anew and written into docs/PERFORMANCE.md by `npm run timings`. Times are
// the machine's, medians of three; requests and nodes are counted.

import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { built } from "./support/bundle.js";
import { launch, openPage, until } from "./support/browser.js";
import { Console } from "./support/console.js";
import { startProduct } from "./support/product.js";

const PAGE = fileURLToPath(new URL("../../docs/PERFORMANCE.md", import.meta.url));
const TITLE = "## The console\n";
const ROUNDS = 3;
const [DANA, RAVI] = ["+15550101", "+15550102"];
const LONG = 5000;

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

async function slowDown(page, network) {
  if (!network) return;
  const [latency, megabits, slower] = network;
  const bytes = (megabits * 1e6) / 8;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
}

async function timed(deed) {
  const begun = performance.now();
  await deed();
  return performance.now() - begun;
}

const median = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
const inWords = (ms) => (ms < 1000 ? `${Math.round(ms / 10) * 10} ms` : `${(ms / 1000).toFixed(1)} s`);

async function times(count, run) {
  const rounds = [];
  for (let n = 0; n < count; n += 1) rounds.push(await run(n));
  return rounds;
}

const TYPES = { js: "text/javascript", css: "text/css", html: "text/html", json: "application/json", svg: "image/svg+xml" };

/** The console as a host sends it, with gzip, which the local system does without. */
async function startHost() {
  const files = new Map([...built()].map(([name, contents]) => [name, gzipSync(contents)]));
  const server = createServer(({ url }, response) => {
    const name = url === "/" ? "index.html" : url.slice(1);
    if (!files.has(name)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[name.split(".").at(-1)] ?? "text/plain", "content-encoding": "gzip" });
    return response.end(files.get(name));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

/** From the address to the sign-in page. */
async function firstView(browser, url, network) {
  return median(
    await times(ROUNDS, async () => {
      const { page, close } = await openPage(browser, "about:blank", { viewport: "wide" });
      await slowDown(page, network);
      const time = await timed(async () => {
        await page.goto(url, { waitUntil: "commit" });
        await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
      });
      await close();
      return time;
    }),
  );
}

/** What an agent waits for, in ms: `{open, own, theirs}`. */
async function feedback(browser, product, network, round) {
  const { page, close } = await openPage(browser, product.url, { viewport: "wide" });
  const desk = new Console(page, "wide");
  const isTold = new Promise((told) => page.once("websocket", (socket) => socket.once("framereceived", told)));
  await desk.signIn("alice", ["Agent"]);
  await desk.has("My tasks", [DANA, RAVI]);
  await isTold;
  await page.waitForLoadState("networkidle");
  await slowDown(page, network);
  const [own, theirs] = [`reply ${network} ${round}`, `words ${network} ${round}`];
  const open = await timed(async () => {
    await desk.row("My tasks", RAVI).click();
    await desk.message("Hello from Ravi.").waitFor();
  });
  await page.getByLabel(/^Reply to/).fill(own);
  const shown = await timed(async () => {
    await page.keyboard.press("Enter");
    await desk.message(own).waitFor();
  });
  await page.waitForLoadState("networkidle");
  await product.says(RAVI, theirs);
  const seen = await timed(() => desk.message(theirs).waitFor());
  await close();
  return { open, own: shown, theirs: seen };
}

/** A conversation of 5,000 messages: rows of the table. */
async function longHistory(browser, product) {
  const { page, close } = await openPage(browser, product.url, { viewport: "wide" });
  const desk = new Console(page, "wide");
  await desk.signIn("zoe", ["Agent"]);
  await desk.has("My tasks", ["+15550199"]);
  await page.waitForLoadState("networkidle");
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const rows = [];
  const deed = async (name, run) => {
    asked.length = 0;
    const time = await timed(run);
    await page.waitForLoadState("networkidle");
    const nodes = await page.evaluate(() => document.querySelectorAll(".history *").length);
    rows.push([name, inWords(time), asked.filter((path) => /\/(messages|events)$/.test(path)).length, nodes.toLocaleString("en")]);
  };
  await deed("opened, at its end", async () => {
    await desk.row("My tasks", "+15550199").click();
    await desk.message(`message ${LONG}.`).waitFor();
  });
  await deed("to the beginning", async () => {
    await desk.button("To the beginning").click();
    await desk.message("message 1.").first().waitFor();
  });
  await deed("back to the newest", async () => {
    await desk.button("To the newest").click();
    await desk.message(`message ${LONG}.`).waitFor();
  });
  await close();
  return rows;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map((_, n) => (n === 0 ? "---" : "---:"))) + rows.map(line).join("");
}

const product = await startProduct();
const host = await startHost();
const browser = await launch();
try {
  const views = [];
  for (const [name, network] of Object.entries(NETWORKS)) views.push([name, inWords(await firstView(browser, host.url, network))]);
  await product.agent("alice");
  await product.says(DANA, "Hello?");
  await product.says(RAVI, "Hello from Ravi.");
  const answers = {};
  for (const [name, network] of Object.entries(TRIPS)) answers[name] = await times(ROUNDS, (n) => feedback(browser, product, network, n));
  const deeds = { open: "a conversation is opened", own: "Enter, until one's own message is on the screen", theirs: "a customer's message is accepted, until it is on the screen" };
  const waits = Object.entries(deeds).map(([deed, words]) => [words, ...Object.keys(TRIPS).map((name) => inWords(median(answers[name].map((one) => one[deed]))))]);
  await product.agent("alice", { availability: "away" });
  await product.agent("zoe");
  await product.saysMany("+15550199", LONG);
  await until(async () => (await product.as("zoe", "agent").get("/v1/agents/zoe/tasks")).tasks.length === 1, "it is assigned");
  const long = await longHistory(browser, product);
  const section = `${TITLE}
Measured by \`npm run timings\` in \`tests/browser\` on ${new Date().toISOString().slice(0, 10)}, in Chromium on the machine that runs the local system too, a debug build: the times are noisy, and those over networks mostly the
networks'; the requests and nodes are counted, and have bounds in \`tests/browser\`, as an idle minute has (2 requests; none in a background tab).

From the address to the sign-in page, with nothing in the browser's cache, from a host that sends gzip:

${table(["network", "usable after"], views)}
What an agent waits for, by round trip:

${table(["", ...Object.keys(TRIPS)], waits)}
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
