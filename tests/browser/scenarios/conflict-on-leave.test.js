import assert from "node:assert/strict";
import { scenario } from "../support/scenario.js";

const DANA = "+15550101";

/** Runs `happens` after the agent's click and before its request reaches the server. */
async function meanwhile(page, action, happens) {
  await page.route(`**/${action}`, async (route) => {
    await happens();
    await route.continue();
  }, { times: 1 });
}

async function begin({ product, desk }) {
  await product.turnOn();
  await product.agent("alice");
  const { conversation_id: id } = await product.says(DANA, "Where is it?");
  await desk.signIn("alice");
  await desk.open("My tasks", DANA);
  await desk.reply("On its way.");
  return id;
}

scenario("a reply that the agent has not seen stops the leave, and is shown", async ({ product, desk, page, shot }) => {
  await begin({ product, desk });
  await meanwhile(page, "leave", () => product.says(DANA, "Stop! Wrong address."));
  await desk.button("Leave").click();

  const asked = page.getByRole("dialog", { name: "The customer has written" });
  await asked.getByText("Stop! Wrong address.").waitFor();
  await shot("conflict-on-leave");
  await desk.button("Stay and read").click();
  await asked.waitFor({ state: "detached" });
  await desk.shows("Where is it?", "On its way.", "Stop! Wrong address.");
  await desk.reply("Which one is right?");
});

scenario("asked again, the agent can leave all the same", async ({ product, desk, page }) => {
  await begin({ product, desk });
  await meanwhile(page, "leave", () => product.says(DANA, "Thanks!"));
  await desk.button("Leave").click();
  await page.getByRole("dialog").getByText("Thanks!").waitFor();
  await desk.button("Leave anyway").click();
  await desk.announces(/You left the conversation/);
  await desk.shows("Thanks!", "You left");
});

scenario("a reply that is known of but not on screen yet stops the leave as well", async ({ product, desk, page }) => {
  const id = await begin({ product, desk });
  let show;
  const shown = new Promise((done) => (show = done));
  await page.route("**/messages?*", async (route) => {
    await shown;
    await route.continue();
  });
  const known = page.waitForResponse((response) => response.url().endsWith(`/conversations/${id}`) && response.status() === 200);
  await product.says(DANA, "Wait!");
  await known;
  const refused = page.waitForResponse("**/leave");
  await desk.button("Leave").click();
  assert.equal((await refused).status(), 412);
  show();
  await page.getByRole("dialog", { name: "The customer has written" }).getByText("Wait!").waitFor();
});

scenario("a change that leaves nothing new to read stops nobody", async ({ product, desk, page }) => {
  const id = await begin({ product, desk });
  await meanwhile(page, "leave", async () => {
    const carol = product.as("carol", "supervisor");
    await carol.post(`/v1/conversations/${id}/pause`, {});
    await carol.post(`/v1/conversations/${id}/resume`, {});
  });
  await desk.button("Leave").click();
  await desk.announces(/You left the conversation/);
  await desk.shows("carol paused for alice", "carol resumed for alice", "You left");
});

scenario("pausing is stopped by what is new as well, and keeps what was entered", async ({ product, desk, page }) => {
  await begin({ product, desk });
  await desk.button("Pause").click();
  await page.getByLabel("Reason (optional)").fill("asking the courier");
  await meanwhile(page, "pause", () => product.says(DANA, "Hello?"));
  await page.getByRole("dialog").getByRole("button", { name: "Pause" }).click();
  await page.getByRole("dialog").getByText("Hello?").waitFor();
  await desk.button("Pause anyway").click();
  await page.getByText("Paused by you: asking the courier.").waitFor();
});

scenario("what somebody else has done meanwhile is shown, and nothing more is asked", async ({ product, desk, page }) => {
  const id = await begin({ product, desk });
  await meanwhile(page, "leave", () => product.as("carol", "supervisor").post(`/v1/conversations/${id}/end`, {}));
  await desk.button("Leave").click();
  const dialog = page.getByRole("dialog", { name: "The conversation has changed" });
  await dialog.getByText("It is not active in your hands any more").waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.getByText("Closed. The customer's next message opens a new conversation.").waitFor();
  await desk.shows("carol ended the conversation");
});
