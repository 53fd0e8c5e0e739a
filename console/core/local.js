// What only the local system has: tokens for the asking, and a clock that can be moved.

import { createApi } from "./api.js";

const open = createApi({});

/** A token for whoever one says one is. */
export async function localToken(sub, scope) {
  const { body } = await open.post("/local/token", { sub, scope });
  return body.token;
}

/** The local system's time, in milliseconds. */
export async function readClock() {
  const { body } = await open.get("/local/clock");
  return Date.parse(body.now);
}

/** Moves the clock on; answers the new time and how much fell due on the way. */
export async function advanceClock(seconds) {
  const { body } = await open.post("/local/clock", { advance_seconds: seconds });
  return { now: Date.parse(body.now), fired: Array.isArray(body.fired) ? body.fired.length : body.fired };
}

/** A client of the API as somebody else, whose token is fetched when it is first needed. */
export function localApi(sub, scope) {
  let token = null;
  let fetching = null;
  const api = createApi({ token: () => token, onUnauthorized: () => (token = null) });
  const ready = async () => {
    if (token) return;
    fetching ??= localToken(sub, scope).finally(() => (fetching = null));
    token = await fetching;
  };
  const withToken = (call) => async (...given) => {
    await ready();
    return call(...given);
  };
  return { get: withToken(api.get), post: withToken(api.post), put: withToken(api.put) };
}
