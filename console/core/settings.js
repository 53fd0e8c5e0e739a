// The current settings.

import { usePoll } from "./use-poll.js";

const EVERY = 60_000;

/** The settings, or null until they are known. */
export function useSettings(api) {
  return usePoll(api, "/v1/settings", EVERY).data;
}
