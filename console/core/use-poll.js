// The polling hook. Components that watch the same address share one poller, so the response to one component's command
// reaches all of them.

import { useEffect, useRef, useState } from "./html.js";
import { liveOf } from "./live.js";
import { createPoller, NOTHING } from "./poll.js";

const ofClient = new WeakMap();

/**
 * Polls `address` while the component is mounted, at most every `every` milliseconds. Returns
 * `{data, etag, error, loaded, refresh, put}`; a null `address` polls nothing. `at` derives the address of each request
 * from `address`, for queries that depend on the current time. Without `whileHidden`, nothing is asked in a background tab.
 */
export function usePoll(api, address, every, { at = asIs, whileHidden = true } = {}) {
  const [kept, setKept] = useState({ address: null, state: NOTHING });
  const watched = useRef(null);
  useEffect(() => {
    if (address === null) return undefined;
    const onChange = (state) => setKept({ address, state });
    const { poller, end } = watch(api, address, at, { every, whileHidden, onChange });
    watched.current = { address, poller };
    return () => {
      watched.current = null;
      end();
    };
  }, [api, address, every]);
  // After a change of address, the state still held belongs to the previous one.
  const state = kept.address === address ? kept.state : NOTHING;
  const poller = () => (watched.current?.address === address ? watched.current.poller : null);
  const refresh = async () => (await poller()?.refresh()) ?? NOTHING;
  return { ...state, refresh, put: (body, etag) => poller()?.put(body, etag) };
}

const asIs = (address) => address;

function watch(api, address, at, watcher) {
  if (!ofClient.has(api)) ofClient.set(api, new Map());
  const pollers = ofClient.get(api);
  if (!pollers.has(address)) pollers.set(address, share(api, address, at));
  const shared = pollers.get(address);
  const { poller, watchers } = shared;
  watchers.add(watcher);
  if (watchers.size === 1) shared.start();
  else watcher.onChange(poller.state());
  const end = () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    shared.stop();
    pollers.delete(address);
  };
  return { poller, end };
}

function share(api, address, at) {
  const watchers = new Set();
  const poller = createPoller({
    load: (etag) => api.get(at(address), etag),
    every: () => Math.min(...[...watchers].map(({ every }) => every)),
    sleeps: () => [...watchers].every(({ whileHidden }) => !whileHidden),
    isTold: () => liveOf(api)?.covers(address) ?? false,
    onChange: (state) => [...watchers].forEach(({ onChange }) => onChange(state)),
  });
  let unwatch;
  const start = () => {
    unwatch = liveOf(api)?.watch({ address, nudge: () => poller.nudge() });
    poller.start();
  };
  const stop = () => {
    unwatch?.();
    poller.stop();
  };
  return { poller, watchers, start, stop };
}
