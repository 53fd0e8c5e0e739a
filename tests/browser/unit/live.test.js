import assert from "node:assert/strict";
import { test } from "node:test";
import { concerns, isCovered } from "../../../console/core/live-cover.js";
import { createSocket } from "../../../console/core/live-socket.js";
import { createLive } from "../../../console/core/live.js";
import { createPoller } from "../../../console/core/poll.js";

const settled = () => new Promise((done) => setImmediate(done));

/** A browser with one lock, one channel, and sockets that a test speaks through. */
function browser() {
  const queue = [];
  const channels = new Set();
  const sockets = [];
  const timers = [];
  const offline = new Set();
  const alone = (_, begin) => {
    const place = { begin, isHeld: false };
    queue.push(place);
    const next = () => {
      const first = queue[0];
      if (first && !first.isHeld) {
        first.isHeld = true;
        first.begin();
      }
    };
    next();
    return () => {
      queue.splice(queue.indexOf(place), 1);
      next();
    };
  };
  const channel = () => {
    const own = {
      close: () => channels.delete(own),
      postMessage(data) {
        for (const other of [...channels]) if (other !== own) other.onmessage?.({ data: structuredClone(data) });
      },
    };
    channels.add(own);
    return own;
  };
  const socket = {
    open(url) {
      const opened = { url, said: [], readyState: 0, send: (text) => opened.said.push(JSON.parse(text)), close: () => opened.readyState < 3 && opened.end() };
      Object.assign(opened, {
        begin() {
          opened.readyState = 1;
          opened.onopen();
        },
        tells: (message) => opened.onmessage({ data: JSON.stringify(message) }),
        follows: () => opened.tells({ type: "following", follow: opened.said.at(-1).follow, refused: [] }),
        end() {
          opened.readyState = 3;
          opened.onclose();
        },
      });
      sockets.push(opened);
      return opened;
    },
    setTimeout(run, delay) {
      const timer = { run, delay };
      timers.push(timer);
      return timer;
    },
    clearTimeout() {},
    onOffline: (run) => {
      offline.add(run);
      return () => offline.delete(run);
    },
  };
  let tabs = 0;
  const page = { isHidden: false, seen: new Set() };
  const onSeen = (run) => {
    page.seen.add(run);
    return () => page.seen.delete(run);
  };
  return { page, env: { hidden: () => page.isHidden, onSeen, tabId: () => `tab-${(tabs += 1)}`, channel, whileAlone: alone, socket }, sockets, timers, goOffline: () => [...offline].forEach((run) => run()) };
}

function tab(env, address) {
  let tickets = 0;
  const live = createLive({ userId: "alice", ticket: async () => `wss://x/${(tickets += 1)}`, env });
  const nudges = [];
  live.watch({ address, nudge: () => nudges.push(address) });
  return { live, nudges, tickets: () => tickets };
}

test("two tabs have one connection, and both are told", async () => {
  const { env, sockets } = browser();
  const [one, two] = [tab(env, "/v1/agents/alice/tasks?limit=25"), tab(env, "/v1/conversations/c1")];
  one.live.want("desk");
  two.live.want("conversation:c1");
  await settled();
  assert.equal(sockets.length, 1);
  sockets[0].begin();
  assert.deepEqual(sockets[0].said.at(-1), { follow: ["conversation:c1", "desk"] });
  sockets[0].follows();
  assert.deepEqual([one.nudges.length, two.nudges.length], [1, 1], "each reads once");
  assert.ok(one.live.covers("/v1/agents/alice/tasks") && two.live.covers("/v1/conversations/c1/notes"));
  sockets[0].tells({ type: "changed", what: "conversation", id: "c1", version: 2 });
  assert.deepEqual([one.nudges.length, two.nudges.length], [2, 2]);
  sockets[0].tells({ type: "changed", what: "agent", id: "bob", version: 2 });
  assert.deepEqual([one.nudges.length, two.nudges.length], [2, 2], "which concerns neither");
});

test("when the tab with the connection is closed, another one has it", async () => {
  const { env, sockets } = browser();
  const [one, two] = [tab(env, "/v1/settings"), tab(env, "/v1/agents/alice")];
  one.live.want("desk");
  two.live.want("desk");
  await settled();
  sockets[0].begin();
  sockets[0].follows();
  one.live.end();
  await settled();
  assert.equal(sockets.length, 2);
  sockets[1].begin();
  assert.deepEqual(sockets[1].said.at(-1), { follow: ["desk"] });
});

test("a lost connection is told, read after once, and comes back with another ticket", async () => {
  const { env, sockets, timers } = browser();
  const one = tab(env, "/v1/agents/alice");
  one.live.want("desk");
  await settled();
  sockets[0].begin();
  sockets[0].follows();
  sockets[0].end();
  assert.equal(one.live.covers("/v1/agents/alice"), false);
  assert.equal(one.nudges.length, 2);
  timers.at(-1).run();
  await settled();
  assert.deepEqual([sockets.length, sockets[1].url], [2, "wss://x/2"]);
});

test("without a network, nothing is told any more", async () => {
  const { env, sockets, goOffline } = browser();
  const one = tab(env, "/v1/agents/alice");
  one.live.want("desk");
  await settled();
  sockets[0].begin();
  sockets[0].follows();
  goOffline();
  assert.equal(one.live.covers("/v1/agents/alice"), false);
});

test("what is followed while there is no connection puts none off", async () => {
  const { env, sockets, timers } = browser();
  const cleared = [];
  env.socket.clearTimeout = (timer) => cleared.push(timer);
  env.after = 2000;
  const { live } = tab(env, "/v1/agents/alice");
  const first = timers.at(-1);
  live.want("desk");
  assert.ok(!cleared.includes(first) && first.delay === 2000);
  first.run();
  await settled();
  assert.equal(sockets.length, 1);
});

test("a tab that nobody sees is told as well, and connects again where its connection ends", async () => {
  const { env, page, sockets, timers } = browser();
  page.isHidden = true;
  const one = tab(env, "/v1/agents/alice");
  one.live.want("desk");
  await settled();
  sockets[0].begin();
  sockets[0].follows();
  // Two hours are over, or the token is.
  sockets[0].end();
  timers.at(-1).run();
  await settled();
  assert.equal(sockets.length, 2);
  sockets[1].begin();
  sockets[1].follows();
  assert.equal(one.live.covers("/v1/agents/alice"), true);
});

test("where the API has no live connections, none is asked for again", async () => {
  const { env, timers } = browser();
  let asked = 0;
  const ticket = async () => {
    asked += 1;
    throw Object.assign(new Error(), { status: 404 });
  };
  createSocket({ ticket, onChange() {}, onFollowing() {}, env: env.socket });
  await settled();
  assert.deepEqual([asked, timers.length], [1, 0]);
});

test("what is told covers an address, or concerns it", () => {
  for (const [address, follow, is] of [
    ["/v1/agents/alice/tasks?limit=25", "desk", true],
    ["/v1/agents/bob", "desk", false],
    ["/v1/agents/alicea", "desk", false],
    ["/v1/conversations?state=pause", "supervisor", true],
    ["/v1/bulk/1", "supervisor", false],
    ["/v1/conversations/c1/notes?limit=9", "conversation:c1", true],
    ["/v1/conversations/c10", "conversation:c1", false],
  ]) {
    assert.equal(isCovered(address, new Set([follow]), "alice"), is, `${address} by ${follow}`);
  }
  for (const [what, id, address, does] of [
    ["task", "c1.2", "/v1/conversations/c1", true],
    ["task", "c1.2", "/v1/agents/alice/tasks", true],
    ["task", "c1.2", "/v1/agents/alice", true],
    ["conversation", "c1", "/v1/agents/alice", false],
    ["conversation", "c1", "/v1/queues?limit=100", true],
    ["agent", "alice", "/v1/agents?limit=100", true],
    ["agent", "bob", "/v1/agents/alice", false],
    ["settings", "settings", "/v1/settings", true],
    ["conversation", "c1", "/v1/settings", false],
  ]) {
    assert.equal(concerns({ what, id, version: 1 }, address), does, `${what} ${id} at ${address}`);
  }
});

/** A poller whose changes are told, and the delays that it waits for. */
function told(answers, isHidden = () => false) {
  const env = {
    time: 0,
    hidden: isHidden,
    now: () => env.time,
    random: () => 0.5,
    isLively: () => true,
    noteActivity() {},
    onWake: () => () => {},
    setTimeout: (run, delay) => Object.assign(env, { next: run, delay }),
    clearTimeout: () => Object.assign(env, { next: null, delay: null }),
  };
  let asked = 0;
  const load = async () => ((asked += 1), answers.shift() ?? { status: 304 });
  const poller = createPoller({ load, every: () => 1500, isTold: () => true, env, onChange() {} });
  return { env, poller, asked: () => asked };
}

test("who is told asks once in ten minutes, and within a third of a second of a change", async () => {
  const { env, poller, asked } = told([{ status: 200, body: 1 }, { status: 200, body: 2 }]);
  await poller.start();
  assert.deepEqual([asked(), env.delay], [1, 600_000]);
  env.time = 100;
  poller.nudge();
  assert.equal(env.delay, 200);
  await env.next();
  assert.deepEqual([asked(), env.delay], [2, 600_000]);
});

test("a change that does not show yet is looked for once more", async () => {
  const { env, poller, asked } = told([{ status: 200, body: 1 }]);
  await poller.start();
  env.time = 1000;
  poller.nudge();
  await settled();
  assert.deepEqual([asked(), env.delay], [2, 2000]);
  await env.next();
  assert.deepEqual([asked(), env.delay], [3, 600_000]);
});

test("in a background tab nothing is asked, unless something has changed", async () => {
  const { env, poller, asked } = told([{ status: 200, body: 1 }], () => true);
  await poller.start();
  await env.next();
  assert.equal(asked(), 1);
  env.time = 1000;
  poller.nudge();
  await settled();
  assert.equal(asked(), 2);
});
