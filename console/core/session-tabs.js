// One sign-in for all tabs of this browser: a new tab asks the others who is signed in.

const NAME = "hiatus.session";
const PATIENCE = 200;

/** Asks the other tabs for their session; null where none of them answers in time. */
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

/** Answers tabs that ask. `kept()` is this tab's session or null; `onSignedOut` gets the token that was signed out. */
export function answerTabs({ kept, onSignedOut }, channel = open()) {
  if (!channel) return { tellSignedOut() {} };
  channel.onmessage = ({ data }) => {
    const session = data.type === "who" ? kept() : null;
    if (session) channel.postMessage({ type: "session", kept: session });
    if (data.type === "signed-out") onSignedOut(data.token);
  };
  return { tellSignedOut: (token) => channel.postMessage({ type: "signed-out", token }) };
}

function open() {
  return globalThis.BroadcastChannel ? new BroadcastChannel(NAME) : null;
}
