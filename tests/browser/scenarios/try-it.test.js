import { scenario } from "../support/scenario.js";

scenario("who never read a line sees leave, pause and the clock from the page alone", async ({ desk, page, viewport, shot }) => {
  const side = async (name) => {
    if (viewport === "narrow") await page.getByRole("group", { name: "What to show" }).getByRole("button", { name }).click();
  };
  await desk.signIn("alice");
  await desk.go("Try it");
  await desk.button("Turn both on").click();
  await desk.button("Go available").click();
  const simulator = page.getByRole("complementary", { name: "Simulator" });
  await simulator.getByLabel("Channel").selectOption("Email");
  await simulator.getByLabel("Message as the customer").fill("Where is my order?");
  await simulator.getByRole("button", { name: "Send as customer" }).click();
  await simulator.getByText("This opened a new conversation.").waitFor();

  await side("Desk");
  const customer = "dana@example.org";
  await desk.open("My tasks", customer);
  await desk.reply("It comes on Tuesday.");
  await desk.button("Leave").click();
  await desk.button("Complete wrap-up").click();
  await desk.has("My tasks", []);

  await side("Simulator");
  await simulator.getByRole("region", { name: "What the customer sees" }).getByText("It comes on Tuesday.").waitFor();
  await simulator.getByLabel("Message as the customer").fill("It has not come.");
  await simulator.getByRole("button", { name: "Send as customer" }).click();
  await simulator.getByText("This brought the conversation back from where it was left.").waitFor();
  await shot("try-it");

  await side("Desk");
  await desk.open("My tasks", customer);
  await desk.shows("Where is my order?", "You left", "The customer replied", "It has not come.");
  await desk.button("Pause").click();
  await page.getByRole("dialog").getByLabel(/^In 4 hours/).check();
  await page.getByRole("dialog").getByRole("button", { name: "Pause" }).click();
  await desk.button("Complete wrap-up").click();
  await desk.has("Paused", [customer]);

  await side("Simulator");
  await desk.button("+1 day").click();
  await simulator.getByText("What fell due on the way has happened.").waitFor();
  for (const step of await simulator.getByRole("list").first().getByRole("listitem").all()) {
    await step.and(page.locator('[data-done="true"]')).waitFor();
  }
  await side("Desk");
  await desk.has("My tasks", [customer]);
  await desk.row("My tasks", customer).getByText("Pause expired").waitFor();
});
