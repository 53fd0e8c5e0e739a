// One live connection: a ticket, a WebSocket, and what is followed over it. It comes back by itself.

const SOONEST = 2000;
const LATEST = 60_000;
/** A gateway closes a connection on which nothing is said for ten minutes. */
const SAY_AGAIN = 5 * 60_000;

/**
 * Keeps a connection open until `stop()`, the first one `after` so many milliseconds; in a tab that nobody sees as well, since it
 * has to tell what comes, and would have to ask. `ticket()` resolves to the address to
 * connect to, or throws a `Refusal`; `onChange` receives each change, `onFollowing` what is followed: nothing while there is no connection. `env` replaces the browser in tests.
 */
export function createSocket({ ticket, onChange, onFollowing, after = 0, env = browser }) {
  let wanted = [];
  let socket = null;
  let failures = 0;
  let timer;
  let isStopped = false;

  function say() {
    // The timer is that of the next connection where there is none.
    if (socket?.readyState !== 1) return;
    env.clearTimeout(timer);
    socket.send(JSON.stringify({ follow: wanted }));
    timer = env.setTimeout(say, SAY_AGAIN);
  }

  async function connect() {
    if (isStopped) return;
    try {
      listen(env.open(await ticket()));
    } catch (refusal) {
      // Where there are no live connections, there will be none.
      if (refusal?.status === 404 || refusal?.status === 403) isStopped = true;
      else later();
    }
  }

  function listen(opened) {
    socket = opened;
    socket.onopen = say;
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.type === "changed") onChange(message);
      if (message.type === "following") {
        failures = 0;
        onFollowing(message.follow);
      }
    };
    socket.onclose = () => socket === opened && lost();
    if (isStopped) stop();
  }

  /** Without a network it takes minutes until a browser says so. */
  function lost() {
    const last = socket;
    socket = null;
    last?.close();
    onFollowing([]);
    later();
  }

  function later() {
    if (isStopped) return;
    failures += 1;
    env.clearTimeout(timer);
    timer = env.setTimeout(connect, Math.min(LATEST, SOONEST * 2 ** (failures - 1)));
  }

  function stop() {
    isStopped = true;
    endOffline();
    env.clearTimeout(timer);
    const last = socket;
    socket = null;
    last?.close();
  }

  const endOffline = env.onOffline(() => socket && lost());
  if (after > 0) timer = env.setTimeout(connect, after);
  else connect();
  return {
    /** What is to be followed from now on. */
    follow(next) {
      wanted = next;
      say();
    },
    stop,
  };
}

const browser = {
  open: (url) => new WebSocket(url),
  onOffline(run) {
    addEventListener("offline", run);
    return () => removeEventListener("offline", run);
  },
  setTimeout: (run, delay) => setTimeout(run, delay),
  clearTimeout: (timer) => clearTimeout(timer),
};
