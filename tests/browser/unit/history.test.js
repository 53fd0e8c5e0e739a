import assert from "node:assert/strict";
import { test } from "node:test";
import { createHistory } from "../../../console/core/history.js";

const EVENTS = 450;

/** An API with a conversation of so many messages, each with its event; `asked` are the paths of its reads. */
function api(messages) {
  const asked = [];
  const page = (all, from, limit) => all.slice(from, from + limit);
  const seqs = (to) => Array.from({ length: to }, (_, n) => ({ seq: n + 1, version: n + 1 }));
  return {
    asked,
    messages,
    async get(path) {
      asked.push(path);
      const query = new URLSearchParams(path.split("?")[1]);
      const limit = Number(query.get("limit"));
      if (path.includes("/messages")) return { body: { messages: page(seqs(this.messages), Number(query.get("after_seq")), limit) } };
      const from = Number(query.get("cursor"));
      const next_cursor = from + limit < this.messages ? String(from + limit) : undefined;
      return { body: { events: page(seqs(this.messages), from, limit), next_cursor } };
    },
  };
}

const conversation = (seq) => ({ id: "c", version: seq, last_message: { seq } });
const ofTrail = ({ asked }) => asked.filter((path) => path.includes("/events")).length;

test("a conversation that is opened again reads only what is new", async () => {
  const source = api(EVENTS);
  const history = createHistory({ api: source, id: "c", wait: () => {} });
  const close = history.watch(() => {});
  await history.sync(conversation(EVENTS));
  assert.equal(ofTrail(source), 3);
  close();

  source.asked.length = 0;
  source.messages += 1;
  const states = [];
  history.watch((state) => states.push(state));
  assert.equal(history.state().messages.at(-1).seq, EVENTS, "what was loaded is there at once");
  const messages = await history.sync(conversation(EVENTS + 1));
  assert.equal(messages.at(-1).seq, EVENTS + 1);
  assert.equal(states.at(-1).events.length, EVENTS + 1);
  assert.equal(ofTrail(source), 1, "only the last page of the trail");
});

test("without a watcher, nothing is loaded", async () => {
  const source = api(3);
  const history = createHistory({ api: source, id: "c", wait: () => {} });
  await history.sync(conversation(3));
  assert.deepEqual(source.asked, []);
});
