// "Show me": the story of leave and pause, played on the desk and on a customer's phone. Every deed is a real one, and the next follows
// once its effect was seen.

import { path } from "./api.js";
import { complete, leave, pause, reply, setPresence } from "./commands.js";
import { beginAgain, deeds, didOnce } from "./deeds.js";
import { observeServerTime, serverNow } from "./clock.js";
import { advanceClock } from "./local.js";
import { connectPhone, onPhone, PHONES, phonesApi } from "./phones.js";
import { withBothOn } from "./settings-model.js";
import { adminApi } from "./simulator.js";
import { createStore } from "./store.js";
import { t } from "./words.js";
import { workPath } from "./work.js";

/** What is played: `{isPlaying, words, isStuck}`. */
export const story = createStore({ isPlaying: false, words: "", isStuck: false });

const [DAY, SECOND] = [86_400, 1000];
const PHONE = { connection: "wa-main", provider: "whatsapp_cloud" };
const FIRST_CUSTOMER = "+15550100";
/** For so long an effect is waited for, looking so often. */
const [PATIENCE, LOOK] = [20_000, 300];
/** Between two deeds there is time to read and to look; none for who wants nothing to move. */
const READING = 2500;

/** Who stopped it, or left: nothing went wrong. */
class Stopped extends Error {}

/** The effect of a deed did not come. */
class NotSeen extends Error {}

let turn = 0;

/** The steps in their order: each acts, and is over once its effect was seen. */
const CHAPTERS = [
  ["on", turnOn],
  ["available", becomeAvailable],
  ["write", writeAndReply],
  ["reply", leaveAndReturn],
  ["expired", pauseAndReturn],
];

/** Whether every step was seen. */
export function isOver() {
  return CHAPTERS.every(([name]) => deeds.get()[name]);
}

/**
 * Plays what was not seen yet, or all of it again. `open(id)` shows a conversation, `presence()` is the body that makes the agent
 * available, `refresh()` lets the page see what was set.
 */
export async function play({ api, user, open, presence, refresh }) {
  const mine = (turn += 1);
  if (isOver()) beginAgain();
  const stage = stageOf({ api, user, open, presence, refresh, isOn: () => mine === turn });
  story.set({ isPlaying: true, words: "", isStuck: false });
  try {
    for (const [name, act] of CHAPTERS) {
      if (deeds.get()[name]) continue;
      await act(stage);
      didOnce(name);
    }
    if (mine === turn) story.set({ isPlaying: false, words: t("story.over"), isStuck: false });
  } catch (error) {
    if (!(error instanceof Stopped)) story.set({ isPlaying: false, words: t("story.stuck"), isStuck: true });
  }
}

/** Stops it; what was seen stays ticked. */
export function stop() {
  turn += 1;
  story.set({ isPlaying: false, words: "", isStuck: false });
}

function stageOf({ isOn, ...given }) {
  const { api, user } = given;
  const wait = (time) => new Promise((next) => setTimeout(next, time));
  const check = () => {
    if (!isOn()) throw new Stopped();
  };
  const pace = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : READING;
  return {
    ...given,
    agent: user.name ?? user.id,
    /** Says what is happening, and gives time to read it. */
    async tell(words) {
      check();
      story.set({ isPlaying: true, words, isStuck: false });
      await wait(pace);
      check();
    },
    /** Waits until `look` finds something, which it resolves to. */
    async until(look) {
      for (const end = Date.now() + PATIENCE; ; ) {
        const found = await look();
        check();
        if (found) return found;
        if (Date.now() > end) throw new NotSeen();
        await wait(LOOK);
      }
    },
    work: async () => (await api.get(workPath(user.id))).body,
  };
}

async function turnOn({ tell, refresh }) {
  const { body, etag } = await adminApi.get("/v1/settings");
  if (body.leave.enabled && body.pause.enabled) return;
  await tell(t("story.turnOn"));
  await adminApi.put("/v1/settings", withBothOn(body), { ifMatch: etag });
  await refresh();
}

async function becomeAvailable({ api, user, agent, presence, refresh, tell, until }) {
  await tell(t("story.available", { agent }));
  await setPresence(api, user.id, presence());
  await until(async () => (await api.get(path`/v1/agents/${user.id}`)).body.availability === "available");
  await refresh();
}

/** The phone that is there, and its customer; a new one in an empty system. */
async function phoneOf() {
  const { body } = await phonesApi.get(PHONES);
  const phone = body.phones[0];
  if (!phone) await connectPhone(PHONE.connection, PHONE.provider);
  return { connection: (phone ?? PHONE).connection, from: phone?.customers[0] ?? FIRST_CUSTOMER };
}

async function writeFromPhone(text) {
  const { connection, from } = await phoneOf();
  await onPhone(connection, "messages", { from, body: text });
  return from;
}

const isOf = (customer) => (task) => task.status === "assigned" && task.conversation?.customer_address === customer;

/** The agent's task of the customer with the phone, who writes where there is none. */
async function taskOfCustomer({ work, until, tell }, text, said) {
  const { from } = await phoneOf();
  const there = (await work()).tasks.find(isOf(from));
  if (there) return there;
  await tell(said);
  await writeFromPhone(text);
  return until(async () => (await work()).tasks.find(isOf(from)));
}

async function read({ api }, { conversation_id: id }) {
  return (await api.get(path`/v1/conversations/${id}`)).body;
}

async function writeAndReply(stage) {
  const task = await taskOfCustomer(stage, t("story.question"), t("story.customerWrites"));
  stage.open(task.conversation_id);
  await stage.tell(t("story.agentReplies", { agent: stage.agent }));
  await reply(stage.api, await read(stage, task), crypto.randomUUID(), t("story.answer"));
  await stage.until(async () => (await read(stage, task)).last_message.from === "agent");
}

/** Completes what is wrapped up of the customer's. */
async function wrapUp({ api, work, until }, customer) {
  const task = await until(async () => (await work()).tasks.find(({ status, conversation }) => status === "wrapping" && conversation?.customer_address === customer));
  await complete(api, task.task_id);
  await until(async () => !(await work()).tasks.some(({ task_id: id }) => id === task.task_id));
}

async function leaveAndReturn(stage) {
  const task = await taskOfCustomer(stage, t("story.question"), t("story.customerWrites"));
  const { customer_address: customer } = task.conversation;
  await stage.tell(t("story.agentLeaves", { agent: stage.agent }));
  await leave(stage.api, await read(stage, task), { unanswered: true });
  await wrapUp(stage, customer);
  await taskOfCustomer(stage, t("story.complaint"), t("story.customerReturns"));
  stage.open(task.conversation_id);
  await stage.tell(t("story.isBack"));
}

async function pauseAndReturn(stage) {
  const { from } = await phoneOf();
  const isPaused = (await stage.work()).paused.find(({ customer_address: customer }) => customer === from);
  if (!isPaused) await pauseIt(stage);
  await stage.tell(t("story.dayPasses"));
  const { now } = await advanceClock(DAY);
  observeServerTime(now);
  const task = await stage.until(async () => (await stage.work()).tasks.find(isOf(from)));
  stage.open(task.conversation_id);
  await stage.tell(t("story.timeIsUp"));
}

async function pauseIt(stage) {
  const task = await taskOfCustomer(stage, t("story.complaint"), t("story.customerReturns"));
  await stage.tell(t("story.agentPauses", { agent: stage.agent }));
  await pause(stage.api, await read(stage, task), { reason: t("story.reason"), until: serverNow() + (DAY - 60) * SECOND });
  await wrapUp(stage, task.conversation.customer_address);
}
