// Endpoints of the local system only: tokens without credentials, and the test clock.

import { createApi } from "./api.js";

/** A client without a token, for what needs none. */
export const openApi = createApi({});

/** A token for any `sub` and `scope`. */
export async function localToken(sub, scope) {
  const { body } = await openApi.post("/local/token", { sub, scope });
  return body.token;
}

/** The local system's time, in milliseconds. */
export async function readClock() {
  const { body } = await openApi.get("/local/clock");
  return Date.parse(body.now);
}

/** Advances the clock; resolves to the new time and the number of timers that fired. */
export async function advanceClock(seconds) {
  const { body } = await openApi.post("/local/clock", { advance_seconds: seconds });
  return { now: Date.parse(body.now), fired: Array.isArray(body.fired) ? body.fired.length : body.fired };
}

/** An API client for another identity; its token is fetched on first use. */
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
