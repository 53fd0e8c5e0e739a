// One session for all tabs of a browser: a new tab requests it from the others over a BroadcastChannel.

const NAME = "hiatus.session";
const PATIENCE = 200;

/** Requests the session of another tab; null if none responds in time. */
export function askTabs(channel = open()) {
  if (!channel) return null;
  return new Promise((done) => {
    const answer = (kept) => {
      channel.close();
      done(kept);
    };
    channel.onmessage = ({ data }) => data.type === "session" && answer(data.kept);
    channel.postMessage({ type: "who" });
    setTimeout(() => answer(null), PATIENCE);
  });
}

/**
 * Serves this tab's session (`kept()`, or null) to other tabs. `onSignedOut` receives the token of a sign-out elsewhere,
 * `onRenewed` the token that another tab has renewed, and the session with the new one.
 */
export function answerTabs({ kept, onSignedOut, onRenewed }, channel = open()) {
  if (!channel) return { tellSignedOut() {}, tellRenewed() {} };
  channel.onmessage = ({ data }) => {
    const session = data.type === "who" ? kept() : null;
    if (session) channel.postMessage({ type: "session", kept: session });
    if (data.type === "signed-out") onSignedOut(data.token);
    if (data.type === "renewed") onRenewed(data.token, data.kept);
  };
  return {
    tellSignedOut: (token) => channel.postMessage({ type: "signed-out", token }),
    tellRenewed: (token, session) => channel.postMessage({ type: "renewed", token, kept: session }),
  };
}

/** Runs `once` in one tab after the other; a later one starts when the messages of the one before have arrived. */
export async function oneTabAtATime(once) {
  const run = async () => {
    await new Promise((done) => setTimeout(done, PATIENCE));
    return once();
  };
  return globalThis.navigator?.locks ? navigator.locks.request(NAME, run) : run();
}

function open() {
  return globalThis.BroadcastChannel ? new BroadcastChannel(NAME) : null;
}
