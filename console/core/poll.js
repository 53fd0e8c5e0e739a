// Polling at little cost: every request is conditional on the last ETag, and an idle page polls less often.

import { isLively, noteActivity, onWake } from "./activity.js";

const AT_REST = 5000;
const HIDDEN = 20_000;
const SLOWEST = 15_000;
const ABSENT = 60_000;
/** Focus, visibility and network events come in bursts: within this time, one request serves them all. */
const AT_ONCE = 300;
/** How seldom is asked for what is told of by itself; half of it to one and a half, so that not everything is asked for at once. */
const TOLD = 600_000;
/** A list may take a moment to show what was told of. */
const ONCE_MORE = 2000;

/** The state before the first response. */
export const NOTHING = { data: null, etag: null, error: null, loaded: false };

/**
 * Polls one resource. `load(etag)` resolves to `{status, etag, body}` (304 if unchanged) or throws a `Refusal`; `every()`
 * is the shortest interval in milliseconds; `sleeps()` says whether nothing is asked while the page is hidden; `isTold()`
 * whether changes are told by `nudge()`, so that there is hardly anything to ask for; `onChange` receives each new state `{data, etag, error, loaded}`. `env` replaces the browser in tests.
 */
export function createPoller({ load, every, sleeps = () => false, isTold = () => false, onChange, env = browser }) {
  let state = NOTHING;
  let timer;
  let failures = 0;
  let running = false;
  let isWoken = false;
  let isNudged = false;
  let asked = 0;
  let askedAt = -Infinity;
  let endWake = () => {};

  function emit(next) {
    state = next;
    if (running) onChange(state);
  }

  async function ask() {
    const turn = (asked += 1);
    askedAt = env.now();
    try {
      const answer = await load(state.etag);
      if (!running || turn !== asked) return;
      failures = 0;
      if (isUnchanged(answer, state)) {
        if (state.error) emit({ ...state, error: null });
      } else {
        isNudged = false;
        if (state.loaded) env.noteActivity();
        emit({ data: answer.body, etag: answer.etag ?? null, error: null, loaded: true });
      }
    } catch (error) {
      if (!running || turn !== asked) return;
      // On 403 and 404 the data goes; on other failures it stays on screen, and polling backs off.
      const gone = isGone(error);
      failures = gone ? 0 : failures + 1;
      const kept = gone ? NOTHING : state;
      emit({ data: kept.data, etag: kept.etag, error, loaded: true });
    }
  }

  function pause() {
    if (isTold() && failures === 0) return isNudged ? ONCE_MORE : TOLD * (0.5 + env.random());
    const usual = env.isLively() ? every() : Math.max(every(), AT_REST);
    const backedOff = Math.min(usual * 2 ** Math.min(failures, 6), Math.max(usual, SLOWEST));
    const patient = isGone(state.error) ? Math.max(ABSENT, backedOff) : backedOff;
    return env.hidden() ? Math.max(HIDDEN, patient) : patient;
  }

  function schedule() {
    // A wake that came while a request was on its way is not put off by that request's response.
    if (isWoken) return;
    env.clearTimeout(timer);
    if (running) timer = env.setTimeout(tick, pause());
    isNudged = false;
  }

  // Whoever sleeps is woken when the page is seen again.
  function tick() {
    return env.hidden() && (sleeps() || isTold()) ? undefined : round();
  }

  async function round() {
    isWoken = false;
    env.clearTimeout(timer);
    await ask();
    schedule();
  }

  const wake = () => env.hidden() || soon();

  function soon() {
    const wait = AT_ONCE - (env.now() - askedAt);
    env.clearTimeout(timer);
    if (wait <= 0) {
      round();
    } else {
      isWoken = true;
      timer = env.setTimeout(round, wait);
    }
  }

  return {
    state: () => state,
    start() {
      running = true;
      endWake = env.onWake(wake);
      return round();
    },
    stop() {
      running = false;
      isWoken = false;
      env.clearTimeout(timer);
      endWake();
    },
    /** Something may have changed: requests soon, whether the page is seen or not, unless nobody wants to know until then. */
    nudge() {
      if (!running || (env.hidden() && sleeps())) return;
      isNudged = true;
      soon();
    },
    /** Requests at once and resolves to the new state. */
    async refresh() {
      await round();
      return state;
    },
    /** Takes over a representation from elsewhere, such as the response to a command. */
    put(body, etag) {
      asked += 1;
      emit({ data: body, etag: etag ?? null, error: null, loaded: true });
      schedule();
    },
  };
}

function isGone(error) {
  return error?.status === 403 || error?.status === 404;
}

/** Responses without an ETag are compared by content. */
function isUnchanged(answer, { data, loaded }) {
  if (answer.status === 304) return true;
  return loaded && !answer.etag && JSON.stringify(answer.body) === JSON.stringify(data);
}

const browser = {
  hidden: () => document.hidden,
  now: () => Date.now(),
  random: () => Math.random(),
  isLively,
  noteActivity,
  onWake,
  setTimeout: (run, delay) => setTimeout(run, delay),
  clearTimeout: (timer) => clearTimeout(timer),
};
