import assert from "node:assert/strict";
import { until } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI, MEI, TOM] = ["+15550101", "+15550102", "+15550103", "+15550104"];
const DAY = 86_400;

async function cases({ product }) {
  await product.turnOn();
  await product.agent("alice", { queues: ["sales"] });
  await product.agent("bob", { queues: ["support"] });
  const take = async (agent, customer, queue) => (await product.says(customer, "Hello?", { queue })).conversation_id;
  await product.does("alice", "pause", await take("alice", DANA, "sales"), { wrap_up: false, reason: "asking legal" });
  await product.does("bob", "pause", await take("bob", RAVI, "support"), { wrap_up: false, reassign_after_seconds: DAY / 2 });
  await product.does("alice", "pause", await take("alice", MEI, "sales"), { wrap_up: false, reassign_after_seconds: 3 * DAY });
  await product.does("bob", "leave", await take("bob", TOM, "support"), { wrap_up: false, unanswered: true });
}

function lists(page) {
  const shows = async (list, customers) => {
    const names = () => page.getByRole("region", { name: list, exact: true }).locator(".row-name").allInnerTexts();
    await until(async () => JSON.stringify(await names()) === JSON.stringify(customers), `${list} shows ${customers}`);
  };
  return { shows };
}

scenario("a supervisor sees everything that is paused and left, by agent and queue, soonest due first", async ({ product, desk, page, shot }) => {
  await cases({ product });
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Paused");
  const { shows } = lists(page);
  await shows("Paused", [RAVI, MEI, DANA]);
  await page.getByText("asking legal").waitFor();
  await shot("supervisor-paused");

  const filter = (name) => page.getByRole("combobox", { name, exact: true });
  await filter("Agent").fill("ALI");
  await shows("Paused", [MEI, DANA]);
  await filter("Agent").press("Enter");
  assert.equal(await filter("Agent").inputValue(), "alice", "the field says whose they are");
  await filter("Agent").fill("");
  await page.getByRole("button", { name: "Only queue support" }).click();
  await shows("Paused", [RAVI]);
  await filter("Queue").fill("");
  await shows("Paused", [RAVI, MEI, DANA]);
  await page.getByLabel("Due").selectOption("Within 24 hours");
  await shows("Paused", [RAVI]);

  await page.reload();
  await shows("Paused", [RAVI]);

  await page.getByRole("link", { name: "Left", exact: true }).click();
  await shows("Left", [TOM]);
  await page.getByText(/a reply counts until/).waitFor();
  await shot("supervisor-left");
});

scenario("a supervisor resumes for an agent and ends a conversation", async ({ product, desk, page }) => {
  await cases({ product });
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Paused");
  const { shows } = lists(page);
  await shows("Paused", [RAVI, MEI, DANA]);
  await page.getByRole("button", { name: `Resume for bob: ${RAVI}` }).click();
  await desk.announces(/Resumed for bob/);
  await shows("Paused", [MEI, DANA]);
  const { tasks } = await product.as("bob", "agent").get("/v1/agents/bob/tasks");
  assert.deepEqual(tasks.map(({ status }) => status), ["assigned"]);

  await product.agent("alice", { availability: "offline", queues: ["sales"] });
  await page.getByRole("button", { name: `Resume for alice: ${DANA}` }).click();
  await page.getByRole("alert").waitFor();
  assert.match(await desk.alert(), /alice is not available/);

  await page.getByRole("button", { name: `End: ${DANA}` }).click();
  await desk.button("End conversation").click();
  await desk.announces(/The conversation is closed/);
  await shows("Paused", [MEI]);

  // What rows offer, behind "More" as well, is in the menu once one types.
  await page.keyboard.press("Control+k");
  const option = page.getByRole("group", { name: "In the list" }).getByRole("option");
  await page.getByRole("group", { name: "Views" }).waitFor();
  assert.equal(await option.count(), 0);
  await page.getByRole("dialog").getByRole("combobox").fill("ext 0103");
  await until(async () => (await option.allInnerTexts()).join() === `Extend: ${MEI}`, "the row's commands are found");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Extend the pause" }).waitFor();
});

scenario("a supervisor reads a conversation and acts for its agent", async ({ product, desk, page }) => {
  await cases({ product });
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Paused");
  await page.getByRole("link", { name: MEI }).click();
  await desk.shows("Hello?", "alice paused");
  await desk.offersNot("Send");
  await desk.button("Resume for alice").click();
  await desk.shows("alice paused", "You resumed for alice");
  await page.getByText("alice is working on it.").waitFor();
  await desk.leaveUnanswered("Leave for alice");
  await desk.shows("You left for alice");
});

scenario("an opened conversation leads back to the list as it was", async ({ product, desk, page, shot }) => {
  await cases({ product });
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Paused");
  const { shows } = lists(page);
  await page.getByRole("combobox", { name: "Agent" }).fill("alice");
  await shows("Paused", [MEI, DANA]);
  await page.getByRole("link", { name: MEI }).click();
  await desk.shows("Hello?", "alice paused");
  assert.equal(await page.title(), "Supervisor · Hiatus");
  const current = page.getByRole("navigation", { name: "Views" }).locator('[aria-current="page"]');
  assert.equal(await current.innerText(), "Supervisor");
  await shot("supervisor-opened");
  await page.getByRole("link", { name: "All paused" }).click();
  await shows("Paused", [MEI, DANA]);
  assert.equal(await page.getByRole("combobox", { name: "Agent" }).inputValue(), "alice");
});

scenario("a list that is empty says by which filter, and how to be rid of it", async ({ product, desk, page }) => {
  await cases({ product });
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Paused");
  const { shows } = lists(page);
  await shows("Paused", [RAVI, MEI, DANA]);
  await page.getByRole("combobox", { name: "Agent" }).fill("alice");
  await shows("Paused", [MEI, DANA]);
  await page.getByLabel("Due").selectOption("Within the hour");
  await page.getByText("Nothing is paused by alice and due within the hour.").waitFor();
  await desk.button("Clear filters").click();
  await shows("Paused", [RAVI, MEI, DANA]);
});

scenario("within the hour is within the hour from now on, whenever it was chosen", async ({ product, desk, page }) => {
  await cases({ product });
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Paused");
  const { shows } = lists(page);
  await shows("Paused", [RAVI, MEI, DANA]);
  await page.getByLabel("Due").selectOption("Within the hour");
  await page.getByText("Nothing is paused and due within the hour.").waitFor();
  await product.advance(DAY / 2 - 1800);
  await shows("Paused", [RAVI]);
});

scenario("B14: a list in which nothing changes is answered with 304s", async ({ product, desk, page }) => {
  await cases({ product });
  await desk.signIn("carol", ["Supervisor"]);
  for (const [list, path, customers] of [["Paused", "/v1/paused", [RAVI, MEI, DANA]], ["Left", "/v1/left"], ["Reports", "/v1/reports"], ["Reports", "/v1/reports/returns"]]) {
    const answers = [];
    const note = (response) => new URL(response.url()).pathname === path && answers.push(response.status());
    await desk.supervise("Now");
    page.on("response", note);
    await desk.supervise(list);
    if (customers) await lists(page).shows(list, customers);
    await until(async () => answers.includes(200), "the list is there");
    for (let n = 1; n <= 3; n += 1) {
      const asked = answers.length;
      await until(async () => {
        await desk.wake();
        return answers.length > asked;
      }, "it is asked for again");
    }
    assert.deepEqual(answers.slice(1).filter((status) => status !== 304), [], path);
    page.off("response", note);
  }
}, { viewports: ["wide"] });

scenario("a row's next command is for what its last one made of it, although the list is read later", async ({ product, desk, page }) => {
  await cases({ product });
  await desk.signIn("carol", ["Supervisor"]);
  // As where the list's index is behind: every answer is the first one.
  let first;
  await page.route("**/v1/paused?*", async (route) => {
    first ??= await (await route.fetch()).text();
    await route.fulfill({ body: first, contentType: "application/json" });
  });
  await desk.supervise("Paused");
  await lists(page).shows("Paused", [RAVI, MEI, DANA]);
  await page.getByRole("button", { name: `More: ${RAVI}` }).click();
  await page.getByRole("button", { name: `Extend: ${RAVI}` }).click();
  await page.getByRole("dialog", { name: "Extend the pause" }).getByRole("button", { name: "Extend", exact: true }).click();
  await desk.announces(/extended/i);
  await page.getByRole("button", { name: `End: ${RAVI}`, exact: true }).click();
  await desk.button("End conversation").click();
  await desk.announces(/The conversation is closed/);
}, { viewports: ["desktop"] });

scenario("a supervisor's lists are in the order that one chooses, and the keyboard goes through them", async ({ product, desk, page }) => {
  await product.agent("alice", { capacity: 1, queues: ["sales"] });
  await product.says(DANA, "Hello?", { queue: "sales" });
  await product.advance(60);
  for (const [customer, priority] of [[RAVI, 0], [MEI, 9], [TOM, 5]]) {
    await product.says(customer, "Hello?", { queue: "sales", priority });
    await product.advance(60);
  }
  await desk.signIn("carol", ["Supervisor"]);
  await desk.supervise("Now");
  const { shows } = lists(page);
  await shows("Live conversations", [MEI, TOM, RAVI]);
  const order = page.getByRole("combobox", { name: "Order", exact: true });
  assert.deepEqual(await order.getByRole("option").allInnerTexts(), ["Usual order", "Longest wait", "Priority"]);
  await order.selectOption("Longest wait");
  await shows("Live conversations", [RAVI, MEI, TOM]);
  await page.reload();
  await shows("Live conversations", [RAVI, MEI, TOM]);

  const isOn = (customer) => until(() => page.evaluate((name) => document.activeElement.innerText === name, customer), `${customer} has the focus`);
  await page.locator("h1").click();
  for (const [key, customer] of [["j", RAVI], ["j", MEI], ["j", TOM], ["j", TOM], ["k", MEI]]) {
    await page.keyboard.press(key);
    await isOn(customer);
  }
  await page.keyboard.press("Enter");
  await desk.heading(MEI).waitFor();
});
