// What the agent has read, for its other machines: told to the API as it is read, and taken over from there as the desk is read.

import { markRead } from "./commands.js";
import { markOpened, markSeen } from "./unread.js";

/** At most one mark is told in this time. */
const EVERY = 3000;
/** So long after a mark that could not be told, it is told again. */
const AGAIN = 30_000;

const ofClient = new WeakMap();

/** The marks of an API client. */
export function marksOf(api) {
  if (!ofClient.has(api)) ofClient.set(api, createMarks({ tell: (id, seq) => markRead(api, id, seq) }));
  return ofClient.get(api);
}

/** `tell(id, seq)` tells the API, and resolves to its answer or throws a `Refusal`. `env` replaces the browser in tests. */
export function createMarks({ tell, env = browser }) {
  const known = new Map();
  const wanted = new Map();
  let timer = null;
  let next = 0;
  let isOff = false;

  const isKnown = (id, { seq, task }) => {
    const of = known.get(id);
    return seq <= (of?.seq ?? 0) && (task === null || of?.task === task);
  };

  function know(id, { seq, task }) {
    const of = known.get(id);
    known.set(id, { seq: Math.max(seq, of?.seq ?? 0), task: task ?? of?.task ?? null });
    if (wanted.has(id) && isKnown(id, wanted.get(id))) wanted.delete(id);
  }

  function schedule() {
    if (timer === null && wanted.size > 0) timer = env.setTimeout(tellOne, Math.max(0, next - env.now()));
  }

  async function tellOne() {
    const [id, mark] = wanted.entries().next().value ?? [];
    if (!mark) {
      timer = null;
      return;
    }
    wanted.delete(id);
    next = env.now() + EVERY;
    try {
      await tell(id, mark.seq);
      know(id, mark);
    } catch (refusal) {
      refused(id, mark, refusal);
    }
    timer = null;
    schedule();
  }

  /** What is refused stays so; an API without marks is not asked again; where there was no answer, another try may have one. */
  function refused(id, mark, { status, code }) {
    if (status === 404 && code === "http_404") {
      isOff = true;
      wanted.clear();
    } else if (status >= 400 && status < 500 && status !== 429) {
      know(id, mark);
    } else {
      if (!wanted.has(id)) wanted.set(id, mark);
      next = env.now() + AGAIN;
    }
  }

  return {
    /** Has it told that the agent has read this conversation as far as `seq`, and opened its `task` (null where it has none). */
    read(id, seq, task) {
      const mark = { seq, task };
      if (isOff || isKnown(id, mark)) return;
      wanted.delete(id);
      wanted.set(id, mark);
      schedule();
    },
    /** The API has this mark. */
    know,
  };
}

/** Takes over how far an agent's own work is read: on other machines as well. */
export function takeMarks(api, { tasks = [], paused = [] }) {
  for (const { task_id: task, status, since, conversation } of tasks) {
    if (!conversation?.read_seq) continue;
    const isOpened = status === "assigned" && Date.parse(conversation.read_at) >= Date.parse(since);
    take(api, conversation, isOpened ? task : null);
  }
  for (const conversation of paused) if (conversation.read_seq) take(api, conversation, null);
}

function take(api, { id, read_seq: seq }, task) {
  marksOf(api).know(id, { seq, task });
  markSeen(id, seq);
  markOpened(task);
}

const browser = {
  now: () => Date.now(),
  setTimeout: (run, delay) => setTimeout(run, delay),
};
