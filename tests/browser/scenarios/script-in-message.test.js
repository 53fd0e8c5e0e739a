import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";

const SCRIPT = '<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=2</script>';
const LINK = "javascript:globalThis.owned=3";

scenario("a script in a message, an address or a reason is text, as typed", async ({ product, desk, page, shot }) => {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(SCRIPT, SCRIPT);
  await product.says(SCRIPT, LINK);
  await product.replies("alice", id, SCRIPT);
  await desk.signIn("alice");
  await desk.open("My tasks", SCRIPT);
  await desk.message(LINK).waitFor();
  await assertTyped(page);
  assert.equal(await desk.message(SCRIPT).count(), 2);
  await shot("script-in-message");

  await product.does("alice", "pause", id, { reason: SCRIPT });
  await page.getByText(`Paused by you: ${SCRIPT}.`).waitFor();
  await desk.has("Paused", [SCRIPT]);
  await desk.row("Paused", SCRIPT).locator(".row-note:not(.row-preview)", { hasText: SCRIPT }).waitFor();
  await desk.supervise("Paused");
  await page.getByRole("link", { name: SCRIPT }).waitFor();
  await assertTyped(page);
});

scenario("a link in a message leads where it says, in another tab, and says nothing about the desk", async ({ product, desk }) => {
  await product.agent("alice");
  await product.says("+15550101", "See https://shop.example/orders/4711?x=1, please.");
  await desk.signIn("alice");
  await desk.open("My tasks", "+15550101");
  const link = desk.history().getByRole("link", { name: "https://shop.example/orders/4711?x=1", exact: true });
  await link.waitFor();
  assert.equal(await link.getAttribute("href"), "https://shop.example/orders/4711?x=1");
  assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
  assert.equal(await link.getAttribute("target"), "_blank");
  assert.equal(await desk.message("please").innerText(), "See https://shop.example/orders/4711?x=1, please.");
});

async function assertTyped(page) {
  assert.equal(await page.evaluate(() => globalThis.owned), undefined);
  assert.equal(await page.locator("main img, main script, main [onerror]").count(), 0);
  assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
}

scenario("the page runs nothing but its own files", async ({ product, page }) => {
  const response = await fetch(product.url);
  const policy = response.headers.get("content-security-policy");
  for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"]) {
    assert.ok(policy.includes(part), part);
  }
  const inline = await page.locator("script:not([src]), style, [style], [onclick], [onload]").count();
  assert.equal(inline, 0);
}, { viewports: ["wide"] });
