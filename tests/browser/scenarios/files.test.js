// Files that customers send: pictures are seen where they were sent, other files are saved, and what cannot be had says so.

import assert from "node:assert/strict";
import { until, violations } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const ANN = "+15550100";
/** A picture of one pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
/** The browser reports each answer of the API that is none. */
const NOT_THERE = { allows: /404/ };

async function call(product, method, path, body) {
  const response = await fetch(product.url + path, { method, body: JSON.stringify(body) });
  const answer = await response.json();
  assert.ok(response.ok, JSON.stringify(answer));
  return answer;
}

async function connected(product) {
  await product.agent("alice");
  await call(product, "PUT", "/local/connections/wa-main", { provider: "whatsapp_cloud" });
}

async function sends(product, body, file) {
  const sent = await call(product, "POST", "/local/phones/wa-main/messages", { from: ANN, body, file });
  assert.equal(sent.hook_status, 200);
  await product.settle();
}

scenario("a picture is seen where it was sent, opened, and saved", async ({ product, desk, page, shot }) => {
  await connected(product);
  await sends(product, "It is broken here.", { content_type: "image/png", content: PIXEL });
  await sends(product, "", { content_type: "application/pdf", name: "the invoice.pdf", content: PIXEL });
  await desk.signIn("alice");
  await desk.row("My tasks", ANN).getByText("File", { exact: true }).waitFor();
  await desk.open("My tasks", ANN);
  const picture = desk.history().getByRole("img", { name: "Picture" });
  await picture.waitFor();
  await page.waitForFunction(() => document.querySelector(".picture img")?.naturalWidth === 1);
  const document = desk.history().getByRole("button", { name: "the invoice.pdf" });
  await document.waitFor();
  assert.deepEqual(await violations(page), []);
  await shot("files");

  await desk.history().getByRole("button", { name: "Picture" }).click();
  const dialog = page.getByRole("dialog", { name: "Picture" });
  await dialog.getByRole("img", { name: "Picture" }).waitFor();
  assert.deepEqual(await violations(page), []);
  const [picked] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Save" }).click()]);
  assert.equal(await picked.failure(), null);
  await dialog.getByRole("button", { name: "Close" }).click();
  const [saved] = await Promise.all([page.waitForEvent("download"), document.click()]);
  assert.equal(saved.suggestedFilename(), "the invoice.pdf");
  await desk.history().getByText("It is broken here.").waitFor();
});

scenario("a file that is on its way says so until it is there", async ({ product, desk, page }) => {
  await connected(product);
  await sends(product, "Look", { content_type: "image/png", content: PIXEL });
  const pending = { status: 404, contentType: "application/problem+json", body: JSON.stringify({ status: 404, code: "media_pending" }) };
  let asked = 0;
  await page.route("**/media/0", (route) => ((asked += 1) === 1 ? route.fulfill(pending) : route.continue()));
  await desk.signIn("alice");
  await desk.open("My tasks", ANN);
  await desk.history().getByText("Picture is on its way from the channel's provider.").waitFor();
  await desk.history().getByRole("img", { name: "Picture" }).waitFor();
  assert.equal(asked, 2);
}, { ...NOT_THERE, viewports: ["wide"] });

scenario("a file that its provider refuses is on its way, and one that is not copied never comes", async ({ product, desk, page }) => {
  await connected(product);
  await call(product, "PUT", "/local/phones/wa-main/faults", { token_expired: true });
  await sends(product, "Look", { content_type: "image/png", content: PIXEL });
  await desk.signIn("alice");
  await desk.open("My tasks", ANN);
  const files = desk.history().getByRole("list", { name: "Files" });
  await files.getByText("Picture is on its way from the channel's provider.").waitFor();
  await call(product, "PUT", "/local/phones/wa-main/faults", {});
  await sends(product, "And this", { content_type: "text/html", name: "a.html", content: PIXEL });
  await files.getByText("a.html: there is no copy: files of this type are not copied.").waitFor();
  assert.deepEqual(await violations(page), []);
}, NOT_THERE);

for (const [locale, colorScheme, words] of [["ar", "dark", "صورة"], ["de", "light", "Bild"]]) {
  scenario(`a picture in ${locale}, ${colorScheme}`, async ({ product, page, shot }) => {
    await connected(product);
    await sends(product, "Look", { content_type: "image/png", content: PIXEL });
    await page.getByRole("button", { name: "alice", exact: true }).click();
    await page.locator("header.top nav").waitFor();
    await page.getByRole("link", { name: ANN }).first().click();
    await page.getByRole("img", { name: words }).waitFor();
    assert.deepEqual(await violations(page), []);
    const spills = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(spills <= 0, `${spills} pixels too wide`);
    await shot(`files-${locale}`);
  }, { viewports: ["narrow"], locale, colorScheme });
}

scenario("a picture from the phone beside the desk", async ({ product, desk, page }) => {
  await connected(product);
  await desk.signIn("alice", ["Agent"]);
  await desk.go("Phones");
  const phone = page.getByRole("complementary", { name: "Phone" });
  await phone.getByLabel("Message from the phone").fill("Look");
  await phone.getByLabel("Send a picture or a file").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from(PIXEL, "base64") });
  await phone.getByText("File: a.png").waitFor();
  await product.settle();
  await desk.open("My tasks", ANN);
  await desk.history().getByRole("img", { name: "Picture" }).waitFor();
}, { viewports: ["desktop"] });

scenario("an agent attaches a file by its link, and the phone and the history have it", async ({ product, desk, page, shot }) => {
  await connected(product);
  await sends(product, "Where is the invoice?");
  await desk.signIn("alice");
  await desk.open("My tasks", ANN);
  await page.getByRole("button", { name: "Attach a file" }).click();
  const add = page.getByRole("button", { name: "Add", exact: true });
  await page.getByLabel("Link to the file").fill("http://files.example/a.pdf");
  assert.equal(await add.isDisabled(), true);
  await page.getByLabel("Link to the file").fill(`${product.url}/the%20invoice.pdf`);
  await add.click();
  await page.getByRole("button", { name: "Remove the invoice.pdf" }).waitFor();
  assert.deepEqual(await violations(page), []);
  await shot("attached");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await desk.history().getByText("the invoice.pdf").waitFor();
  assert.equal(await page.getByRole("button", { name: "Remove the invoice.pdf" }).count(), 0);
  // The history has it before it is sent.
  const sent = await until(async () => (await call(product, "GET", `/local/phones/wa-main?customer=${encodeURIComponent(ANN)}`)).messages[1], "the phone has it");
  assert.deepEqual(sent.links, [{ url: `${product.url}/the%20invoice.pdf`, name: "the invoice.pdf" }]);
}, NOT_THERE);
