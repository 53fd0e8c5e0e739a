import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../../../console/core/api.js";
import { createPoller } from "../../../console/core/poll.js";

/** A page whose timers run when the test says so. */
function page() {
  const env = {
    isHidden: false,
    delay: null,
    next: null,
    visible: null,
    hidden: () => env.isHidden,
    setTimeout: (run, delay) => Object.assign(env, { next: run, delay }),
    clearTimeout: () => Object.assign(env, { next: null, delay: null }),
    onVisibility: (watcher) => (env.visible = watcher),
    offVisibility: () => (env.visible = null),
  };
  return env;
}

function poller(answers) {
  const env = page();
  const asked = [];
  const states = [];
  const load = async (etag) => {
    asked.push(etag);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const made = createPoller({ load, every: 1500, env, onChange: (state) => states.push(state) });
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
  poll.env.visible();
  assert.equal(poll.asked.length, 2);
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
  const poll = createPoller({ load, every: 1500, env, onChange: (state) => states.push(state.data) });
  const started = poll.start();
  poll.put("of the command", '"2"');
  answer(fresh("older", '"1"'));
  await started;
  assert.deepEqual(states, ["of the command"]);
});

test("after stop, nothing is told and nothing is asked", async () => {
  const poll = poller([fresh("a"), fresh("b")]);
  await poll.start();
  poll.stop();
  assert.equal(poll.env.next, null);
  await poll.refresh();
  assert.equal(poll.states.length, 1);
});
