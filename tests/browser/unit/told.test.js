import assert from "node:assert/strict";
import { test } from "node:test";
import "../support/all-words.js";
import { beforeAbsence } from "../../../console/core/away.js";
import { withDot } from "../../../console/core/favicon.js";
import { readGone, whyGone } from "../../../console/core/gone.js";
import { inWords, manyInWords } from "../../../console/core/told-words.js";
import { pictureOf, sparing, whatIsNew } from "../../../console/core/told.js";

const NOON = Date.parse("2026-03-02T12:00:00Z");
const MINUTE = 60_000;
const at = (minutes) => new Date(NOON + minutes * MINUTE).toISOString();

const conversation = (id, { seq = 1, unanswered = true, reason = "new", ...more } = {}) => ({
  id, version: seq, channel: "whatsapp", customer_address: `+${id}`, attributes: {}, last_message: { seq }, unanswered, task: { reason }, ...more,
});
const task = (id, more = {}) => ({ task_id: `${id}.${more.n ?? 1}`, conversation_id: id, status: more.status ?? "assigned", conversation: conversation(id, more) });
const paused = (id, due, more = {}) => conversation(id, { unanswered: false, ...more, pause: { pause_id: more.pause ?? "p1", reassign_at: at(due), reminded_at: more.reminded, next_reminder_at: more.next, then: "queue" } });
const work = (tasks = [], pauses = []) => ({ tasks, paused: pauses });
const found = (before, now, more = {}, between = 1) => whatIsNew(pictureOf(before, NOON), pictureOf(now, NOON + between * MINUTE), more).map(({ kind, id }) => `${kind} ${id}`);

const TABLE = [
  ["a task that came", work(), work([task("1")]), {}, ["task 1"]],
  ["a task that was there", work([task("1")]), work([task("1")]), {}, []],
  ["a task that was opened, here or in another tab", work(), work([task("1")]), { opened: { "1.1": true } }, []],
  ["a task that its agent made", work(), work([task("1", { reason: "resume" })]), {}, []],
  ["a task that follows from what its agent did", work([], [paused("1", 600)]), work([task("1", { n: 2, reason: "take" })]), { deeds: { 1: NOON } }, []],
  ["a task that a customer made who answered at once", work(), work([task("1", { n: 2, reason: "reply" })]), { deeds: { 1: NOON } }, ["task 1"]],
  ["a task out of a pause that has expired", work([], [paused("1", 0)]), work([task("1", { n: 2, reason: "pause_expired" })]), {}, ["task 1"]],
  ["a wrap-up", work([task("1")]), work([task("1", { status: "wrapping" })]), {}, []],
  ["the first word after an answer", work([task("1", { seq: 2, unanswered: false })]), work([task("1", { seq: 3 })]), {}, ["message 1"]],
  ["the second word", work([task("1", { seq: 3 })]), work([task("1", { seq: 4 })]), { seen: { 1: 2 } }, []],
  ["the first word since one has read", work([task("1", { seq: 3 })]), work([task("1", { seq: 4 })]), { seen: { 1: 3 } }, ["message 1"]],
  ["a word that was read at once", work([task("1", { seq: 3 })]), work([task("1", { seq: 4 })]), { seen: { 1: 4 } }, []],
  ["a word in the conversation that is read", work([task("1", { seq: 2, unanswered: false })]), work([task("1", { seq: 3 })]), { reading: "1" }, []],
  ["a word in a pause", work([], [paused("1", 600, { seq: 2 })]), work([], [paused("1", 600, { seq: 3, unanswered: true })]), {}, ["message 1"]],
  ["an answer of one's own", work([task("1", { seq: 3 })]), work([task("1", { seq: 4, unanswered: false })]), {}, []],
  ["a pause of which an hour is left", work([], [paused("1", 60.5)]), work([], [paused("1", 60.5)]), {}, ["due 1"]],
  ["a pause of which less was left already", work([], [paused("1", 40)]), work([], [paused("1", 40)]), {}, []],
  ["a pause that begins with less than an hour", work([task("1")]), work([], [paused("1", 30)]), {}, []],
  ["a pause that was extended", work([], [paused("1", 30)]), work([], [paused("1", 50)]), {}, []],
  ["a pause whose reminder will say so", work([], [paused("1", 60.5, { next: at(30) })]), work([], [paused("1", 60.5, { next: at(30) })]), {}, []],
  ["a pause whose reminder has said so", work([], [paused("1", 60.5, { reminded: at(0.5) })]), work([], [paused("1", 60.5, { reminded: at(0.5) })]), {}, []],
  ["a reminder", work([], [paused("1", 90)]), work([], [paused("1", 90, { reminded: at(1) })]), {}, ["reminder 1"]],
  ["a reminder that was told", work([], [paused("1", 90, { reminded: at(0) })]), work([], [paused("1", 90, { reminded: at(0) })]), {}, []],
  ["a pause that was taken away", work([], [paused("1", 600)]), work(), {}, ["gone 1"]],
  ["a task that was taken away", work([task("1")]), work(), {}, ["gone 1"]],
  ["a task that its agent has left", work([task("1")]), work(), { deeds: { 1: NOON - 1000 } }, []],
  ["a task taken away long after its agent did something", work([task("1")]), work(), { deeds: { 1: NOON - 5 * MINUTE } }, ["gone 1"]],
  ["a wrap-up that is over", work([task("1", { status: "wrapping" })]), work(), {}, []],
  ["a pause taken away while its wrap-up lasts", work([], [paused("1", 600)]), work([task("1", { status: "wrapping" })]), {}, ["gone 1"]],
  ["all that is due within the hour, after an absence", work(), work([], [paused("1", 40), paused("2", 90)]), { isAway: true }, ["due 1"]],
];

for (const [name, before, now, more, expected] of TABLE) {
  test(`news: ${name}: ${expected.join(", ") || "nothing"}`, () => assert.deepEqual(found(before, now, more), expected));
}

test("of what is written and due, one piece a minute and conversation is told; what comes and goes always is", () => {
  const piece = (kind, id) => ({ kind, id });
  const first = sparing([piece("message", "1"), piece("due", "2")], {}, NOON);
  assert.equal(first.pieces.length, 2);
  const soon = sparing([piece("due", "1"), piece("message", "3"), piece("task", "2"), piece("gone", "1")], first.told, NOON + 30_000);
  assert.deepEqual(soon.pieces.map(({ kind, id }) => kind + id), ["message3", "task2", "gone1"]);
  const later = sparing([piece("due", "1")], soon.told, NOON + 91_000);
  assert.equal(later.pieces.length, 1);
  assert.deepEqual(Object.keys(later.told), ["1"], "what is older is forgotten");
});

test("a piece in words has the customer's name, and nothing of the message", () => {
  const one = { ...conversation("1", { attributes: { name: "Dana" }, preview: "a secret" }) };
  const [piece] = whatIsNew(pictureOf(work(), NOON), pictureOf(work([{ ...task("1"), conversation: one }]), NOON), {});
  assert.deepEqual(inWords(piece, NOON), { title: "New task", body: "Dana on WhatsApp", line: "New task: Dana on WhatsApp" });
  const [due] = whatIsNew(pictureOf(work([], [paused("1", 60.5)]), NOON), pictureOf(work([], [paused("1", 60.5)]), NOON + MINUTE));
  assert.equal(inWords(due, NOON + MINUTE).line, "Due within the hour: +1. Reassigning in 60 min");
  assert.equal(inWords({ kind: "gone", id: "1", one: due.one, why: "bob took it" }, NOON).body, "+1. bob took it");
  assert.equal(manyInWords("task", 3), "3 new tasks");
});

const event = (type, more = {}) => ({ id: type, type, time: at(0), actor: { type: "system" }, ...more });

test("why a conversation is gone is what its trail says, and not told to who did it", () => {
  const expired = [event("channel.reassigned", { cause: "pause_expired" }), event("task.assigned", { agent_id: "bob" })];
  assert.match(whyGone(expired, "alice").why, /^The pause reached its limit; back in the queue · Assigned to bob$/);
  assert.equal(whyGone(expired, "alice").isOwn, false);
  assert.equal(whyGone(expired, "bob").isOwn, true, "who has it again has nothing lost");
  const handed = [event("task.transferred", { actor: { type: "agent", id: "alice" }, agent_id: "bob" })];
  assert.equal(whyGone(handed, "alice").isOwn, true);
  assert.equal(whyGone(handed, "carol").isOwn, false);
  assert.equal(whyGone([event("message.added", { seq: 1 })], "alice"), null);
});

test("the trail is read again until it tells, and what may not be read has no reason", async () => {
  const answers = [[], [event("task.transferred", { actor: { type: "supervisor", id: "sue" }, agent_id: "bob" })]];
  const asked = [];
  const api = { get: async (path) => asked.push(path) && { body: { events: answers.shift() } } };
  const { isOwn, why } = await readGone(api, "c/1", 7, "alice", (next) => next());
  assert.deepEqual([asked.length, isOwn], [2, false]);
  assert.match(asked[0], /^\/v1\/conversations\/c%2F1\/events\?after_version=7/);
  assert.match(why, /bob/);
  const refused = { get: async () => Promise.reject(Object.assign(new Error(), { status: 404 })) };
  assert.deepEqual(await readGone(refused, "c1", 7, "alice", (next) => next()), { isOwn: false, why: null });
});

test("ten minutes are an absence, and the first visit is none", () => {
  assert.equal(beforeAbsence({}, NOON), null);
  assert.equal(beforeAbsence({ at: NOON, picture: { of: {} } }, NOON + 9 * MINUTE), null);
  assert.deepEqual(beforeAbsence({ at: NOON, picture: { of: {} } }, NOON + 10 * MINUTE), { of: {} });
});

test("the icon's dot is on top of the icon", () => {
  const plain = `data:image/svg+xml,${encodeURIComponent('<svg><rect fill="#0f6157"/></svg>')}`;
  assert.match(decodeURIComponent(withDot(plain)), /^data:image\/svg\+xml,<svg><rect fill="#0f6157"\/><circle .*<\/svg>$/);
});
