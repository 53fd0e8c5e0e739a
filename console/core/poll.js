// Asking again and again, at next to no cost while nothing changes: every question carries the ETag of the last answer.

import { useEffect, useMemo, useState } from "./html.js";

const HIDDEN = 20_000;
const SLOWEST = 15_000;
const NOTHING = { data: null, etag: null, error: null, loaded: false };

/**
 * Watches one resource. `load(etag)` answers `{status, etag, body}` (304 where nothing changed) or throws a refusal;
 * `onChange` hears of each new state `{data, etag, error, loaded}`. `env` stands in for the page in tests.
 */
export function createPoller({ load, every, onChange, env = browser }) {
  let state = NOTHING;
  let timer;
  let failures = 0;
  let running = false;
  let asked = 0;

  function tell(next) {
    state = next;
    if (running) onChange(state);
  }

  async function ask() {
    const turn = (asked += 1);
    try {
      const answer = await load(state.etag);
      if (!running || turn !== asked) return;
      failures = 0;
      if (answer.status === 304) {
        if (state.error) tell({ ...state, error: null });
      } else {
        tell({ data: answer.body, etag: answer.etag ?? null, error: null, loaded: true });
      }
    } catch (error) {
      if (!running || turn !== asked) return;
      // What is refused is gone from the screen; what cannot be reached stays there, and is asked for less and less.
      const gone = error.status === 403 || error.status === 404;
      failures = gone ? 0 : failures + 1;
      const kept = gone ? NOTHING : state;
      tell({ data: kept.data, etag: kept.etag, error, loaded: true });
    }
  }

  function pause() {
    const backedOff = Math.min(every * 2 ** Math.min(failures, 6), Math.max(every, SLOWEST));
    return env.hidden() ? Math.max(HIDDEN, backedOff) : backedOff;
  }

  async function round() {
    env.clearTimeout(timer);
    await ask();
    env.clearTimeout(timer);
    if (running) timer = env.setTimeout(round, pause());
  }

  const onVisible = () => {
    if (!env.hidden()) round();
  };

  return {
    start() {
      running = true;
      env.onVisibility(onVisible);
      return round();
    },
    stop() {
      running = false;
      env.clearTimeout(timer);
      env.offVisibility(onVisible);
    },
    /** Asks at once; answers when the answer is in. */
    async refresh() {
      await round();
      return state;
    },
    /** Takes over an answer that came by another way, such as a command's. */
    put(body, etag) {
      asked += 1;
      tell({ data: body, etag: etag ?? null, error: null, loaded: true });
    },
  };
}

const browser = {
  hidden: () => document.hidden,
  setTimeout: (run, delay) => setTimeout(run, delay),
  clearTimeout: (timer) => clearTimeout(timer),
  onVisibility: (watcher) => document.addEventListener("visibilitychange", watcher),
  offVisibility: (watcher) => document.removeEventListener("visibilitychange", watcher),
};

/**
 * Watches what is at `address` for as long as the component is there. Answers
 * `{data, etag, error, loaded, refresh, put}`; an `address` of null watches nothing.
 */
export function usePoll(api, address, every) {
  const [kept, setKept] = useState({ address: null, state: NOTHING });
  const poller = useMemo(() => {
    if (address === null) return null;
    const onChange = (state) => setKept({ address, state });
    return createPoller({ load: (etag) => api.get(address, etag), every, onChange });
  }, [api, address, every]);
  useEffect(() => {
    poller?.start();
    return () => poller?.stop();
  }, [poller]);
  // The state of the address before is not this one's.
  const state = kept.address === address ? kept.state : NOTHING;
  const refresh = async () => (poller ? poller.refresh() : NOTHING);
  return { ...state, refresh, put: (body, etag) => poller?.put(body, etag) };
}
