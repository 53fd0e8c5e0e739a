// The supervisor's board: queues, agents, and what is live now.

import assert from "node:assert/strict";
import { pass, until, VIEWPORTS } from "../support/browser.js";
import { scenario } from "../support/scenario.js";

const [DANA, RAVI, MEI, TOM, EVE] = ["+15550101", "+15550102", "+15550103", "+15550104", "+15550105"];
const [MINUTE, DAY] = [60, 86_400];

/** Two wait in vip, which nobody serves; bob has one, has paused one and left one. */
async function morning(product) {
  await product.turnOn();
  await product.agent("bob", { queues: ["support"], capacity: 4 });
  await product.agent("alice", { queues: ["support", "billing"], availability: "away" });
  const ids = {};
  const says = async (customer, queue, more) => (ids[customer] = (await product.says(customer, "Hello?", { queue, ...more })).conversation_id);
  await says(MEI, "support");
  await product.does("bob", "pause", ids[MEI], { wrap_up: false, reason: "asking legal", reassign_after_seconds: DAY });
  await says(TOM, "support");
  await product.does("bob", "leave", ids[TOM], { wrap_up: false, unanswered: true });
  await says(RAVI, "support", { channel: "sms" });
  await says(DANA, "vip");
  await product.advance(20 * MINUTE);
  await says(EVE, "vip", { priority: 5, attributes: { name: "Eve Harrington" } });
  return ids;
}

function board(page) {
  const live = page.getByRole("region", { name: "Live conversations" });
  const shows = async (names) => {
    const shown = () => live.locator(".row-name").allInnerTexts();
    await until(async () => JSON.stringify(await shown()) === JSON.stringify(names), `the board shows ${names}`);
  };
  const show = (words) => page.getByRole("group", { name: "Show" }).getByRole("button", { name: new RegExp(`^${words}`) }).click();
  return { live, shows, show };
}

scenario("a supervisor sees queues, agents and what waits, and filters by each", async ({ product, desk, page, viewport, look }) => {
  await morning(product);
  await desk.signIn("carol", ["Supervisor"]);
  const { live, shows, show } = board(page);
  await shows(["Eve Harrington", DANA]);
  await live.getByText("Priority 5").waitFor();
  await live.locator('[data-tone="urgent"]', { hasText: "Waits 20 min" }).waitFor();
  // A phone has them folded, above the list.
  const unfold = async () => viewport === "narrow" && (await page.getByText("Queues and agents").click());
  await unfold();
  const queues = page.getByRole("region", { name: "Queues" });
  await queues.getByText("2 waiting, longest 20 min").waitFor();
  await queues.getByText("nobody serves it").waitFor();
  const agents = page.getByRole("region", { name: "Agents" });
  await agents.getByText("1 of 4 in use").waitFor();
  await agents.getByText("1 paused · support").waitFor();
  await look("board");
  if (viewport === "desktop") {
    await page.setViewportSize(VIEWPORTS.tablet);
    const names = await page.getByRole("button", { name: /^Only queue/ }).evaluateAll((all) => all.map((name) => name.getBoundingClientRect().height));
    assert.ok(Math.max(...names) < 40, "no queue's name is broken");
    await page.setViewportSize(VIEWPORTS.desktop);
  }
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the page");

  await show("With agents");
  await shows([RAVI]);
  await agents.getByRole("button", { name: "Only agent alice" }).click();
  await live.getByText("No agent has a conversation of alice.").waitFor();
  await agents.getByRole("button", { name: "Only agent bob" }).click();
  await show("All");
  await shows([RAVI, MEI, TOM]);
  await page.getByLabel("Channel").selectOption("SMS");
  await shows([RAVI]);
  await page.reload();
  await shows([RAVI]);
  await live.getByRole("link", { name: RAVI }).click();
  await desk.heading(RAVI).waitFor();
  await page.getByRole("link", { name: "Back to the board" }).click();
  await shows([RAVI]);
  await page.getByLabel("Channel").selectOption("Any channel");
  await page.getByRole("combobox", { name: "Agent" }).fill("");
  await shows([RAVI, "Eve Harrington", DANA, MEI, TOM]);
  await unfold();
  await queues.getByRole("button", { name: "Only queue vip" }).click();
  await show("All");
  await shows(["Eve Harrington", DANA]);
}, { viewports: ["desktop", "narrow"] });

scenario("from the board, a supervisor assigns, transfers, takes over, extends and ends, and reads what came of it", async ({ product, desk, page, shot }) => {
  const ids = await morning(product);
  const read = (customer) => product.as("root", "supervisor").get(`/v1/conversations/${ids[customer]}`);
  await product.agent("carol", { queues: ["vip"], availability: "away" });
  await desk.signIn("carol", ["Agent", "Supervisor"]);
  await desk.supervise("Now");
  const { live, shows, show } = board(page);
  await shows(["Eve Harrington", DANA]);
  // A row that goes from one list into another is drawn anew.
  const press = (what, customer) =>
    until(async () => {
      const button = live.getByRole("button", { name: `${what}: ${customer}`, exact: true });
      const more = live.getByRole("button", { name: `More: ${customer}` });
      const next = (await button.isVisible()) ? button : more;
      return next.click({ timeout: 1000 }).then(() => next === button, () => false);
    }, `${what} is pressed`);
  const dialog = page.getByRole("dialog");
  await press("Assign", DANA);
  await dialog.getByLabel("Agent").fill("bob");
  await dialog.getByRole("button", { name: "Assign" }).click();
  await desk.announces(/Assigned: bob has it now\./);
  await shows(["Eve Harrington"]);

  await press("Transfer", "Eve Harrington");
  await shot("board-more");
  await dialog.getByLabel("A queue").check();
  await dialog.getByLabel("Queue", { exact: true }).fill("billing");
  await dialog.getByRole("button", { name: "Transfer" }).click();
  await desk.announces(/Transferred: it waits in queue billing\./);
  await press("Take", "Eve Harrington");
  await desk.announces(/Taken: the task is yours now\./);

  await show("With agents");
  await press("Take over", DANA);
  await dialog.getByRole("button", { name: "Take over" }).click();
  await until(async () => (await read(DANA)).task.agent_id === "carol", "carol has it");
  await desk.announces(/Taken: the task is yours now\..*Taken: the task is yours now\./s);

  await show("Paused");
  const before = Date.parse((await read(MEI)).pause.reassign_at);
  await press("Extend", MEI);
  await dialog.getByLabel("A week longer").check();
  await dialog.getByRole("button", { name: "Extend" }).click();
  await desk.announces(/Extended: it stays paused until/);
  const { reassign_at: due } = (await read(MEI)).pause;
  assert.equal(Date.parse(due) - before, 7 * DAY * 1000);
  // What is ended is what one sees: the row has to have the new time.
  await page.locator(`time[datetime="${due}"]`).waitFor();
  await press("End", MEI);
  await desk.button("End conversation").click();
  await desk.announces(/The conversation is closed/);
  await shows([]);

  await show("Left");
  await press("Take up again for bob", TOM);
  await desk.announces(/Taken up again for bob\./);
}, { viewports: ["desktop"] });

scenario("a transfer from the board can be undone, and one that was overtaken says so", async ({ product, desk, page }) => {
  const ids = await morning(product);
  await desk.signIn("carol", ["Supervisor"]);
  const { live, shows } = board(page);
  await shows(["Eve Harrington", DANA]);
  const transfer = async () => {
    await live.getByRole("button", { name: `Transfer: ${DANA}` }).click();
    await page.getByRole("dialog").getByLabel("A queue").check();
    await page.getByRole("dialog").getByLabel("Queue", { exact: true }).fill("billing");
    await page.getByRole("dialog").getByRole("button", { name: "Transfer" }).click();
    await live.getByText("Transferring…").waitFor();
  };
  await live.getByRole("button", { name: `More: ${DANA}` }).click();
  await transfer();
  await page.keyboard.press("z");
  await live.getByText("Transferring…").waitFor({ state: "detached" });
  await transfer();
  await product.as("root", "supervisor").post(`/v1/conversations/${ids[DANA]}/end`, {});
  await page.reload({ waitUntil: "commit" });
  await shows(["Eve Harrington"]);
  const { channel_state: state } = await product.as("root", "supervisor").get(`/v1/conversations/${ids[DANA]}`);
  assert.equal(state, "closed");
}, { viewports: ["desktop"], undoSeconds: 60 });

scenario("a board is as long as what waits, and one that nobody sees asks nothing", async ({ product, desk, page }) => {
  await product.turnOn();
  const customer = (n) => `+1555${String(n).padStart(4, "0")}`;
  for (let n = 0; n < 53; n += 1) await product.says(customer(n), "Hello?");
  await page.clock.install();
  await page.reload();
  await desk.signIn("carol", ["Supervisor"]);
  const { shows } = board(page);
  const all = Array.from({ length: 53 }, (_, n) => customer(n));
  const list = page.getByRole("region", { name: "Live conversations" });
  await list.getByRole("link", { name: all[0] }).waitFor();
  await page.mouse.move(400, 500);
  await until(async () => {
    await page.mouse.wheel(0, 2000);
    return list.getByRole("link", { name: all[52] }).isVisible();
  }, "the last one is reached");
  assert.equal(await list.getByRole("listitem").last().getAttribute("aria-setsize"), "53");
  await page.getByRole("group", { name: "Show" }).getByRole("button", { name: "Waiting 53" }).waitFor();

  let asked = 0;
  page.on("request", (request) => (asked += new URL(request.url()).pathname.startsWith("/v1/") ? 1 : 0));
  const hide = (hidden) =>
    page.evaluate((is) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => is });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await hide(true);
  // What was on its way is answered, and the connection is there, with its one read; the timers that were set ask nothing.
  await pass(page, 4);
  asked = 0;
  await pass(page, 60);
  assert.equal(asked, 0, "a background tab asks nothing");
  await hide(false);
  await until(() => asked >= 3, "and at once when it is seen again");
}, { viewports: ["desktop"] });
