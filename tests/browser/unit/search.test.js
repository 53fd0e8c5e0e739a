import assert from "node:assert/strict";
import { test } from "node:test";
import { groupOf, matching, searchApi } from "../../../console/core/search.js";
import { Refusal } from "../../../console/core/api.js";

const ID = "01M8EVTA1H25TNQP4HDK2KF9RH";
const AGENT = { id: "alice", scopes: ["agent"] };
const SUPERVISOR = { id: "carol", scopes: ["supervisor"] };
const dana = { id: "1", customer_address: "+15550101", attributes: { name: "Dana" }, preview: "Where is it?", channel_state: "pause", pause: { reason: "Waits for the refund" } };
const ravi = { id: "2", customer_address: "+15550102", channel_state: "active", task: { agent_id: "alice" } };

/** An API that notes what it is asked. */
function api(answers) {
  const asked = [];
  const get = async (address) => {
    asked.push(address);
    const found = Object.entries(answers).find(([part]) => address.includes(part));
    if (!found) throw new Refusal(404);
    return { body: found[1] };
  };
  return { asked, get };
}

test("a conversation is found by name, address, reason and text", () => {
  for (const typed of ["dana", "555 0101", "REFUND", "where"]) assert.deepEqual(matching([dana, ravi], typed), [dana], typed);
  assert.deepEqual(matching([dana, ravi], "555").length, 2);
});

test("it stands with whom it is, or by its state", () => {
  assert.equal(groupOf(ravi, "alice"), "mine");
  assert.equal(groupOf(ravi, "bob"), "others");
  assert.equal(groupOf(dana, "alice"), "pause");
});

test("an agent asks for its own alone, a supervisor for a customer's, and an address in each channel once", async () => {
  const own = api({ "/v1/conversations?": { conversations: [] } });
  await searchApi(own, AGENT, "+1 555 0101", ["sms", "whatsapp"]);
  assert.ok(own.asked.every((address) => address.includes("agent_id=me")), own.asked.join());
  assert.equal(own.asked.length, 3);
  const all = api({ "/v1/conversations?": { conversations: [] }, "/v1/customers?": { conversations: [dana] } });
  const { found } = await searchApi(all, SUPERVISOR, "+15550101", ["sms"]);
  assert.deepEqual(found, [dana]);
  assert.ok(all.asked.includes("/v1/customers?channel=sms&address=%2B15550101&limit=50"), all.asked.join());
});

test("an id is asked for itself, and one that may not be read is nothing", async () => {
  const { found } = await searchApi(api({ [ID]: dana, "?": { conversations: [] } }), AGENT, ID.toLowerCase(), []);
  assert.deepEqual(found, [dana]);
  assert.deepEqual((await searchApi(api({ "?": { conversations: [] } }), AGENT, ID, [])).found, []);
});

test("by name, three pages are looked through at a time, and going on begins where it ended", async () => {
  const long = api({ "?": { conversations: [dana, ravi], next_cursor: "c" } });
  const first = await searchApi(long, SUPERVISOR, "dana", []);
  assert.deepEqual([long.asked.length, first.looked, first.cursor], [3, 6, "c"]);
  const next = await searchApi(long, SUPERVISOR, "dana", [], first);
  assert.ok(long.asked[3].includes("cursor=c"));
  assert.deepEqual([next.looked, next.found.length], [12, 6]);
});

test("a service that fails is said to fail", async () => {
  const down = { get: () => Promise.reject(new Refusal(503)) };
  await assert.rejects(searchApi(down, AGENT, "dana", []), { status: 503 });
});
