import assert from "node:assert/strict";
import { test } from "node:test";
import { createHistory } from "../../../console/core/history.js";

const EVENTS = 450;

/** An API with a conversation of so many messages, each with its event; `asked` are the paths of its reads. */
function api(messages) {
  const asked = [];
  const page = (all, from, limit) => all.slice(from, from + limit);
  const seqs = (to) => Array.from({ length: to }, (_, n) => ({ id: n + 1, type: "message.added", seq: n + 1, version: n + 1 }));
  return {
    asked,
    messages,
    async get(path) {
      asked.push(path);
      const query = new URLSearchParams(path.split("?")[1]);
      const limit = Number(query.get("limit"));
      if (path.includes("/messages")) return { body: { messages: page(seqs(this.messages), Number(query.get("after_seq")), limit) } };
      const from = Number(query.get("cursor") ?? query.get("after_version"));
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
  assert.equal(ofTrail(source), 1, "the last page of the trail, with the last messages");
  close();

  source.asked.length = 0;
  source.messages += 1;
  const states = [];
  history.watch((state) => states.push(state));
  assert.equal(history.state().messages.at(-1).seq, EVENTS, "what was loaded is there at once");
  const messages = await history.sync(conversation(EVENTS + 1));
  assert.equal(messages.at(-1).seq, EVENTS + 1);
  assert.equal(states.at(-1).events.at(-1).seq, EVENTS + 1);
  assert.ok(ofTrail(source) <= 2, "only the end of the trail");
});

test("what is told of is read at once, and not again once the conversation says so", async () => {
  const source = api(3);
  const history = createHistory({ api: source, id: "c", wait: () => {} });
  let state;
  history.watch((next) => (state = next));
  await history.ahead(3);
  assert.deepEqual(source.asked, [], "nothing is loaded yet");
  await history.sync(conversation(3));
  source.asked.length = 0;
  await history.ahead(3);
  assert.deepEqual(source.asked, [], "it is there already");
  source.messages = 4;
  await history.ahead(4);
  assert.equal(state.shown.messages.at(-1).seq, 4);
  assert.equal(state.version, 3, "its trail is still to be read");
  await history.sync(conversation(4));
  assert.equal(source.asked.filter((path) => path.includes("/messages")).length, 1);
  assert.equal(state.version, 4);
  await history.ahead(5);
  assert.deepEqual(state.messages.map(({ seq }) => seq), [1, 2, 3, 4], "another change brings none");
});

test("a conversation of 5,000 messages opens with four questions, and its trail is read back with its messages, without a gap", async () => {
  const source = api(5000);
  const history = createHistory({ api: source, id: "c", wait: () => {} });
  let state;
  history.watch((next) => (state = next));
  await history.sync(conversation(5000));
  assert.ok(source.asked.length <= 4, String(source.asked));
  for (let n = 0; n < 5; n += 1) await history.earlier();
  const first = state.messages[0].seq;
  assert.ok(first < 4500);
  assert.ok(state.events[0].seq <= first, "the trail is there as far as the messages are");
  const seqs = state.events.map(({ seq }) => seq);
  assert.deepEqual(seqs, Array.from({ length: seqs.length }, (_, n) => seqs[0] + n), "each event once, in order");
  source.messages += 1;
  await history.sync(conversation(5001));
  assert.deepEqual(state.events.map(({ seq }) => seq), [...seqs, 5001]);
  while (history.state().earlier) await history.earlier();
  assert.equal(state.events[0].seq, 1);
  assert.equal(state.events.length, 5001);
});

test("B25: the first message of 5,000 is two questions away, and the newest none", async () => {
  const source = api(5000);
  const history = createHistory({ api: source, id: "c", wait: () => {} });
  let state;
  const close = history.watch((next) => (state = next));
  await history.sync(conversation(5000));
  const inView = () => [state.shown.messages[0].seq, state.shown.messages.at(-1).seq];
  assert.deepEqual([...inView(), state.earlier, state.later], [4901, 5000, true, false]);
  source.asked.length = 0;
  await history.toBeginning();
  assert.equal(source.asked.length, 2, String(source.asked));
  assert.deepEqual([...inView(), state.earlier, state.later, state.shown.next.seq], [1, 100, false, true, 101]);
  assert.equal(state.shown.events[0].seq, 1);
  assert.equal(state.messages.at(-1).seq, 5000, "what is loaded up to the newest stays so");
  source.messages += 1;
  await history.sync(conversation(5001));
  assert.deepEqual(inView(), [1, 100], "what comes moves nothing");
  source.asked.length = 0;
  await history.toNewest();
  await history.toBeginning();
  assert.deepEqual([...inView(), state.jump.to], [1, 100, "start"]);
  assert.deepEqual(source.asked, [], "it is read once");
  await history.toNewest();
  assert.deepEqual([...inView(), state.jump.to], [4902, 5001, "end"]);
  await history.toBeginning();
  close();
  history.watch((next) => (state = next));
  assert.deepEqual([history.state().shown.messages.at(-1).seq, history.state().later], [5001, false], "it is opened at its end");
});

test("a history is read on from its beginning, and back from its end, until both meet, without a gap", async () => {
  for (const way of ["later", "earlier"]) {
    const source = api(1030);
    const history = createHistory({ api: source, id: "c", wait: () => {} });
    let state;
    let most = 0;
    const seen = new Set();
    history.watch((next) => {
      state = next;
      most = Math.max(most, state.shown.messages.length);
      const seqs = state.shown.messages.map(({ seq }) => seq);
      assert.deepEqual(seqs, seqs.map((_, n) => seqs[0] + n), "in view, there is no gap");
      seqs.forEach((seq) => seen.add(seq));
    });
    await history.sync(conversation(1030));
    await history.toBeginning();
    if (way === "earlier") await history.toNewest();
    for (let n = 0; n < 30; n += 1) await history[way]();
    assert.equal(seen.size, 1030);
    assert.equal(most, 200);
    assert.deepEqual([state.earlier, state.later], way === "later" ? [true, false] : [false, true]);
    for (const all of [state.messages, state.events]) {
      assert.deepEqual(all.map(({ seq }) => seq), Array.from({ length: 1030 }, (_, n) => n + 1), "each once, in order");
    }
    source.messages += 1;
    await history.sync(conversation(1031));
    assert.deepEqual([state.messages.length, state.events.length], [1031, 1031]);
  }
});

test("who reads the end goes along with it, who reads further up stays there", async () => {
  for (const isEnd of [true, false]) {
    const source = api(100);
    const history = createHistory({ api: source, id: "c", wait: () => {} });
    history.watch(() => {});
    await history.sync(conversation(100));
    history.reading(isEnd);
    source.messages = 350;
    await history.sync(conversation(350));
    const { shown, later } = history.state();
    assert.deepEqual([shown.messages[0].seq, shown.messages.at(-1).seq, later], isEnd ? [151, 350, false] : [1, 200, true]);
  }
});

test("without a watcher, nothing is loaded", async () => {
  const source = api(3);
  const history = createHistory({ api: source, id: "c", wait: () => {} });
  await history.sync(conversation(3));
  assert.deepEqual(source.asked, []);
});
