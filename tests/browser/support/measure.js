// How long something takes, on a network of one's choice, and how that is written.

import { createServer } from "node:http";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { built } from "./bundle.js";

/** Makes the page's network as slow as `[round trip in ms, Mbit/s both ways, how much slower the processor is]`; null leaves it. */
export async function slowDown(page, network) {
  if (!network) return;
  const [latency, megabits, slower] = network;
  const bytes = (megabits * 1e6) / 8;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
}

/** How many milliseconds it takes. */
export async function timed(deed) {
  const begun = performance.now();
  await deed();
  return performance.now() - begun;
}

/** The median of so many rounds. */
export async function median(count, run) {
  const rounds = [];
  for (let n = 0; n < count; n += 1) rounds.push(await run(n));
  return rounds.toSorted((one, other) => one - other)[Math.floor(rounds.length / 2)];
}

/** Waits until a part of the page has this text, looking in each frame: a locator looks ever less often, up to half a second late. */
export function shows(page, selector, text) {
  return page.waitForFunction(([where, what]) => [...document.querySelectorAll(where)].some((one) => one.textContent.includes(what)), [selector, text]);
}

/** Waits until no part of the page has this text. */
export function shownNoMore(page, selector, text) {
  return page.waitForFunction(([where, what]) => ![...document.querySelectorAll(where)].some((one) => one.textContent.includes(what)), [selector, text]);
}

/** What waits until the page has asked the API nothing, and waited for nothing, for half a second: the browser's own idleness comes once in a page's life. */
export function restOf(page) {
  let [underWay, last] = [0, performance.now()];
  const isOurs = (request) => request.url().includes("/v1/");
  const note = (change) => (request) => {
    if (!isOurs(request)) return;
    underWay += change;
    last = performance.now();
  };
  page.on("request", note(1));
  page.on("requestfinished", note(-1));
  page.on("requestfailed", note(-1));
  return async () => {
    do await page.waitForTimeout(100);
    while (underWay > 0 || performance.now() - last < 500);
  };
}

export const inWords = (ms) => (ms < 1000 ? `${Math.round(ms / 10) * 10} ms` : `${(ms / 1000).toFixed(1)} s`);

export const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** A table in Markdown, its numbers to the right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map((_, n) => (n === 0 ? "---" : "---:"))) + rows.map(line).join("");
}

const TYPES = { js: "text/javascript", css: "text/css", html: "text/html", json: "application/json", svg: "image/svg+xml" };

/** The console as a host sends it, with gzip, which the local system does without, and as console/README.md says: asked for again each time. */
export async function startHost() {
  const files = new Map([...built()].map(([name, contents]) => [name, { body: gzipSync(contents), etag: `"${createHash("sha256").update(contents).digest("hex")}"` }]));
  const server = createServer(({ url, headers }, response) => {
    const name = url === "/" ? "index.html" : url.slice(1);
    const file = files.get(name);
    if (!file) return response.writeHead(404).end();
    const common = { etag: file.etag, "cache-control": "no-cache" };
    if (headers["if-none-match"] === file.etag) return response.writeHead(304, common).end();
    response.writeHead(200, { ...common, "content-type": TYPES[name.split(".").at(-1)] ?? "text/plain", "content-encoding": "gzip" });
    return response.end(file.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
