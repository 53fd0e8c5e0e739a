import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../../../console/core/api.js";
import { createPoller } from "../../../console/core/poll.js";

/** A page with manual timers. */
function page() {
  const env = {
    isHidden: false,
    isAtRest: false,
    time: 0,
    delay: null,
    next: null,
    wake: null,
    noted: 0,
    hidden: () => env.isHidden,
    now: () => env.time,
    isLively: () => !env.isAtRest,
    noteActivity: () => (env.noted += 1),
    setTimeout: (run, delay) => Object.assign(env, { next: run, delay }),
    clearTimeout: () => Object.assign(env, { next: null, delay: null }),
    onWake(watcher) {
      env.wake = watcher;
      return () => (env.wake = null);
    },
  };
  return env;
}

function poller(answers, more = {}) {
  const env = page();
  const asked = [];
  const states = [];
  const load = async (etag) => {
    asked.push(etag);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const made = createPoller({ ...more, load, every: () => 1500, env, onChange: (state) => states.push(state) });
  return { env, asked, states, ...made };
}

const fresh = (body, etag) => ({ status: 200, body, etag });

test("every question carries the tag of the last answer, and an unchanged one changes nothing", async () => {
  const poll = poller([fresh("a", '"1"'), { status: 304 }, fresh("b", '"2"')]);
  await poll.start();
  await poll.env.next();
  await poll.env.next();
  assert.deepEqual(poll.asked, [null, '"1"', '"1"']);
  assert.deepEqual(poll.states.map(({ data }) => data), ["a", "b"]);
  assert.equal(poll.env.delay, 1500);
});

test("a page that nobody sees asks seldom, and at once when it is seen again", async () => {
  const poll = poller([fresh("a"), fresh("b")]);
  poll.env.isHidden = true;
  await poll.start();
  assert.equal(poll.env.delay, 20_000);
  poll.env.isHidden = false;
  poll.env.time = 1000;
  poll.env.wake();
  assert.equal(poll.asked.length, 2);
});

test("a board that nobody sees asks nothing, and at once when it is seen again", async () => {
  const poll = poller([fresh("a"), fresh("b"), fresh("c")], { sleeps: () => true });
  await poll.start();
  poll.env.isHidden = true;
  await poll.env.next();
  assert.equal(poll.asked.length, 1);
  poll.env.isHidden = false;
  poll.env.time = 60_000;
  poll.env.wake();
  await new Promise((next) => setTimeout(next));
  assert.equal(poll.asked.length, 2);
  assert.equal(poll.env.delay, 1500, "and goes on");
});

test("signs of waking that come together are one question", async () => {
  const poll = poller([fresh("a"), fresh("b")]);
  await poll.start();
  poll.env.time = 1000;
  poll.env.wake();
  poll.env.wake();
  assert.equal(poll.asked.length, 2);
  assert.equal(poll.env.delay, 300, "the second is answered a moment later");
});

test("a wake while a request is on its way is answered at once after it, even where nothing was there", async () => {
  const poll = poller([new Refusal(404), fresh("a")]);
  const first = poll.start();
  poll.env.time += 10;
  poll.env.wake();
  await first;
  assert.equal(poll.env.delay, 290, "the response does not put the wake off");
  poll.env.time += 290;
  await poll.env.next();
  assert.equal(poll.asked.length, 2);
  assert.equal(poll.env.delay, 1500, "and then it asks as usual");
});

test("a page at which nothing happens asks every 5 seconds, a lively one as often as it may", async () => {
  const poll = poller([fresh("a", '"1"'), { status: 304 }, fresh("b", '"2"')]);
  await poll.start();
  assert.equal(poll.env.delay, 1500);
  poll.env.isAtRest = true;
  await poll.env.next();
  assert.equal(poll.env.delay, 5000);
  assert.equal(poll.env.noted, 0, "what is the same is no activity");
  await poll.env.next();
  assert.equal(poll.env.noted, 1);
});

test("an answer without a tag that says the same changes nothing", async () => {
  const poll = poller([fresh({ paused: [1] }), fresh({ paused: [1] }), fresh({ paused: [] })]);
  await poll.start();
  await poll.env.next();
  assert.equal(poll.states.length, 1);
  await poll.env.next();
  assert.deepEqual(poll.states.map(({ data }) => data.paused.length), [1, 0]);
});

test("what is not there is asked for once a minute, and as usual once a command made it", async () => {
  const poll = poller([new Refusal(404), new Refusal(404)]);
  await poll.start();
  assert.equal(poll.env.delay, 60_000);
  await poll.env.next();
  poll.put("made", '"1"');
  assert.equal(poll.env.delay, 1500);
});

test("what cannot be reached stays on screen, with longer and longer waits", async () => {
  const poll = poller([fresh("a", '"1"'), new Refusal(0), new Refusal(0), { status: 304 }]);
  await poll.start();
  await poll.env.next();
  assert.deepEqual([poll.states.at(-1).data, poll.states.at(-1).error.status], ["a", 0]);
  assert.equal(poll.env.delay, 3000);
  await poll.env.next();
  assert.equal(poll.env.delay, 6000);
  await poll.env.next();
  assert.deepEqual([poll.states.at(-1).data, poll.states.at(-1).error], ["a", null]);
  assert.equal(poll.env.delay, 1500);
});

test("what is gone is gone from the screen, and its tag with it", async () => {
  const poll = poller([fresh("a", '"1"'), new Refusal(404), fresh("b", '"2"')]);
  await poll.start();
  await poll.env.next();
  assert.equal(poll.states.at(-1).data, null);
  await poll.env.next();
  assert.equal(poll.asked[2], null);
});

test("an answer that was on its way when a command answered is dropped", async () => {
  let answer;
  const env = page();
  const states = [];
  const load = () => new Promise((done) => (answer = done));
  const poll = createPoller({ load, every: () => 1500, env, onChange: (state) => states.push(state.data) });
  const started = poll.start();
  poll.put("of the command", '"2"');
  answer(fresh("older", '"1"'));
  await started;
  assert.deepEqual(states, ["of the command"]);
});

test("after stop, nothing is emitted and nothing is requested", async () => {
  const poll = poller([fresh("a"), fresh("b")]);
  await poll.start();
  poll.stop();
  assert.equal(poll.env.next, null);
  await poll.refresh();
  assert.equal(poll.states.length, 1);
});
