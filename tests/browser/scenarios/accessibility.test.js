// axe-core on every view and every dialog, at every width, and in the dark; each with pictures.

import { busyDesk } from "../support/busy-desk.js";
import { scenario } from "../support/scenario.js";

scenario("every view is accessible", async ({ product, desk, page, look }) => {
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await look("sign-in");
  await desk.signIn("alice");
  await desk.has("My tasks", []);
  await look("desk-empty");

  const { active, paused, wrapping } = await busyDesk(product);
  await desk.wake();
  await desk.has("Wrapping up", [wrapping]);
  await look("desk-list");
  await page.getByText("Capacity and queues").click();
  await look("desk-presence");
  await page.getByText("Capacity and queues").click();
  await desk.open("My tasks", active);
  await desk.shows("You paused", "You resumed", "Wonderful");
  await look("desk");
  for (const [action, close] of [["Leave", "Stay"], ["Pause", "Cancel"], ["End", "Cancel"]]) {
    await desk.button(action).click();
    await page.getByRole("dialog").waitFor();
    await look(`dialog-${action.toLowerCase()}`);
    await desk.button(close).click();
  }
  await page.getByLabel(/^Reply to/).fill("Not sent yet");
  await page.route("**/messages", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await desk.button("Send").click();
  await page.getByText(/^Not sent\./).waitFor();
  await look("desk-not-sent");
  await page.unroute("**/messages");
  await desk.button("Discard").click();
  await desk.button("Keyboard shortcuts").click();
  await look("dialog-shortcuts");
  await desk.button("Close").click();
  await desk.button("Sign out").click();
  await page.getByRole("dialog", { name: "You are still available" }).waitFor();
  await look("dialog-sign-out");
  await desk.button("Cancel").click();
  await desk.open("Wrapping up", wrapping);
  await desk.shows("You left");
  await look("desk-wrapping");
  await desk.open("Paused", paused);
  await desk.button("Resume").waitFor();
  await desk.shows("You paused");
  await look("desk-paused");

  await desk.supervise("Now");
  await page.getByRole("region", { name: "Agents" }).getByText("alice").waitFor();
  await desk.button("All").click();
  await page.getByText("new stock on Thursday").waitFor();
  await look("supervisor-now");
  await desk.supervise("Paused");
  await page.getByText("new stock on Thursday").waitFor();
  await look("supervisor-paused");
  await page.getByRole("link", { name: "Left", exact: true }).click();
  await page.getByRole("link", { name: wrapping }).waitFor();
  await look("supervisor-left");
  await page.getByRole("link", { name: wrapping }).click();
  await desk.shows("You left");
  await look("supervisor-opened");

  await desk.go("Settings");
  await page.getByRole("switch", { name: "Agents can leave conversations" }).waitFor();
  await look("settings");
  await page.getByLabel(/^Custom routing/).check();
  await page.getByLabel("Only these").check();
  await product.set((now) => ({ ...now, pause: { ...now.pause, time_limit_seconds: 7 * 86_400 } }));
  await desk.button("Save").click();
  await page.getByRole("alert", { name: "Conflict" }).waitFor();
  await look("settings-conflict");

  await desk.go("Try it");
  await page.getByRole("heading", { name: "Test clock" }).waitFor();
  await look("try-it");
}, { viewports: ["desktop"] });
