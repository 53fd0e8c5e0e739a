import assert from "node:assert/strict";
import { test } from "node:test";
import { createMarks } from "../../../console/core/read-marks.js";

/** Marks with a clock of the test's own; `told` is what the API was told, and `answer` what it says. */
function made(answer = () => ({})) {
  const env = { time: 100_000, timers: [] };
  const told = [];
  const tell = async (id, seq) => {
    told.push([id, seq, env.time]);
    return answer(told.length);
  };
  const timers = { now: () => env.time, setTimeout: (run, delay) => env.timers.push({ run, at: env.time + delay }) };
  /** Lets so many milliseconds pass. */
  async function pass(ms) {
    const end = env.time + ms;
    for (;;) {
      const due = env.timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!due) break;
      env.timers.splice(env.timers.indexOf(due), 1);
      env.time = Math.max(env.time, due.at);
      await due.run();
    }
    env.time = end;
  }
  return { ...createMarks({ tell, env: timers }), told, pass, env };
}

const of = ({ told }) => told.map(([id, seq]) => [id, seq]);

test("a mark is told at once, the next within some seconds, and each conversation's last alone", async () => {
  const marks = made();
  marks.read("a", 1, "t1");
  await marks.pass(0);
  assert.deepEqual(of(marks), [["a", 1]]);
  for (const seq of [2, 3, 4]) marks.read("a", seq, "t1");
  marks.read("b", 7, null);
  await marks.pass(2999);
  assert.deepEqual(of(marks), [["a", 1]]);
  await marks.pass(10_000);
  assert.deepEqual(of(marks).slice(1), [["a", 4], ["b", 7]]);
  const times = marks.told.map(([, , at]) => at);
  assert.ok(times.every((at, n) => n === 0 || at - times[n - 1] >= 3000), `${times}`);
});

test("nothing is told twice, nor what the API has from another machine", async () => {
  const marks = made();
  marks.know("b", { seq: 5, task: "t2" });
  marks.read("a", 3, "t1");
  await marks.pass(5000);
  for (const seq of [1, 2, 3]) marks.read("a", seq, "t1");
  marks.read("b", 5, "t2");
  marks.read("b", 4, null);
  await marks.pass(60_000);
  assert.deepEqual(of(marks), [["a", 3]]);
  marks.read("a", 4, "t1");
  marks.know("a", { seq: 4, task: "t1" });
  await marks.pass(60_000);
  assert.deepEqual(of(marks), [["a", 3]], "known before it was told");
});

test("a new task is told, though nothing was written", async () => {
  const marks = made();
  marks.know("a", { seq: 3, task: "t1" });
  marks.read("a", 3, "t2");
  await marks.pass(0);
  assert.deepEqual(of(marks), [["a", 3]]);
});

test("what could not be told is told later, what is refused is not, and an API without marks is left alone", async () => {
  const fails = (status, code = "x") => () => {
    throw Object.assign(new Error("no"), { status, code });
  };
  const offline = made((n) => (n === 1 ? fails(0)() : {}));
  offline.read("a", 1, null);
  await offline.pass(29_999);
  assert.equal(offline.told.length, 1);
  offline.read("a", 2, null);
  await offline.pass(60_000);
  assert.deepEqual(of(offline), [["a", 1], ["a", 2]]);

  const refused = made(fails(404, "not_found"));
  refused.read("a", 1, null);
  await refused.pass(60_000);
  refused.read("a", 1, null);
  await refused.pass(60_000);
  assert.equal(refused.told.length, 1);
  refused.read("a", 2, null);
  await refused.pass(60_000);
  assert.equal(refused.told.length, 2);

  const older = made(fails(404, "http_404"));
  older.read("a", 1, null);
  older.read("b", 1, null);
  await older.pass(60_000);
  older.read("a", 2, null);
  await older.pass(60_000);
  assert.equal(older.told.length, 1);
});
