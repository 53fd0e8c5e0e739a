// Live: the API tells what changes, so that nobody has to ask. All tabs of a browser share one connection, which one of them has;
// what each of them follows and what it is told goes over a BroadcastChannel.

import { useEffect } from "./html.js";
import { concerns, isCovered } from "./live-cover.js";
import { createSocket } from "./live-socket.js";

const NAME = "hiatus.live";
const ofClient = new WeakMap();

/** The live connection of an API client; undefined for one that has none. */
export const liveOf = (api) => ofClient.get(api);

/** Follows `what` (`desk`, `supervisor`, `conversation:<id>`, or null for nothing) while the component is mounted. */
export function useFollow(api, what) {
  useEffect(() => (what === null ? undefined : liveOf(api)?.want(what)), [api, what]);
}

/** Starts the live connection of a session's API client. Returns the function that ends it. */
export function startLive(api, user) {
  const live = createLive({ userId: user.id, ticket: async () => (await api.post("/v1/live/ticket")).body.url });
  ofClient.set(api, live);
  return () => {
    ofClient.delete(api);
    live.end();
  };
}

/** The tab's part of the connection that all tabs share. `env` replaces the browser in tests. */
export function createLive({ userId, ticket, env = browser }) {
  const tab = env.tabId();
  const wants = new Map();
  const others = new Map();
  const watchers = new Set();
  let following = new Set();
  let socket = null;
  const channel = env.channel(`${NAME}.${userId}`);

  const own = () => [...wants.keys()];
  const post = (message) => channel?.postMessage(message);

  /** What all tabs together want, for the one that has the connection. */
  function tellSocket() {
    socket?.follow([...new Set([...own(), ...[...others.values()].flat()])].sort());
  }

  function tell() {
    if (socket) tellSocket();
    else post({ type: "wants", tab, follow: own() });
  }

  function changed(change) {
    for (const watcher of [...watchers]) if (concerns(change, watcher.address)) watcher.nudge(change);
  }

  function followed(next) {
    const before = following;
    following = new Set(next);
    // Whoever was away reads once; whoever is alone again goes on asking.
    for (const watcher of [...watchers]) {
      const [was, is] = [before, following].map((follows) => isCovered(watcher.address, follows, userId));
      if (was !== is) watcher.nudge();
    }
  }

  const heard = {
    wants({ tab: other, follow }) {
      if (!socket) return;
      if (follow.length > 0) others.set(other, follow);
      else others.delete(other);
      tellSocket();
      post({ type: "following", follow: [...following] });
    },
    ask: () => post({ type: "wants", tab, follow: own() }),
    following: ({ follow }) => followed(follow),
    changed: ({ change }) => changed(change),
  };
  if (channel) channel.onmessage = ({ data }) => heard[data.type]?.(data);

  const release = env.whileAlone(`${NAME}.${userId}`, () => {
    socket = createSocket({
      ticket,
      after: env.after,
      ...(env.socket && { env: env.socket }),
      onChange(change) {
        changed(change);
        post({ type: "changed", change });
      },
      onFollowing(follow) {
        followed(follow);
        post({ type: "following", follow });
      },
    });
    tellSocket();
    post({ type: "ask" });
  });

  return {
    /** Whether every change of what is at this address is told. */
    covers: (address) => isCovered(address, following, userId),
    /** Follows something, until the returned function is called. */
    want(what) {
      wants.set(what, (wants.get(what) ?? 0) + 1);
      tell();
      return () => {
        if (wants.get(what) > 1) wants.set(what, wants.get(what) - 1);
        else wants.delete(what);
        tell();
      };
    },
    /** Calls `watcher.nudge()` when `watcher.address` is to be read, with the change where one was told; until the returned function is called. */
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    end() {
      wants.clear();
      tell();
      socket?.stop();
      release();
      channel?.close();
    },
  };
}

const browser = {
  /** The page comes first, and polls until then. */
  after: 2000,
  tabId: () => crypto.randomUUID(),
  channel: (name) => (globalThis.BroadcastChannel ? new BroadcastChannel(name) : null),
  /** Runs `begin` once no other tab is in its place, and is in that place until the returned function is called. */
  whileAlone(name, begin) {
    let release = () => {};
    let isOver = false;
    const held = () => {
      if (isOver) return undefined;
      begin();
      return new Promise((done) => (release = done));
    };
    if (globalThis.navigator?.locks) navigator.locks.request(name, held);
    else held();
    return () => {
      isOver = true;
      release();
    };
  },
};
