// The bounds of the settings' durations, in seconds, as the API enforces them.

const MINUTE = 60;
const DAY = 86_400;

/** Minimum and maximum by field path. */
export const LIMITS = {
  "leave.window_seconds": [MINUTE, 90 * DAY],
  "leave.custom_routing_timeout_seconds": [MINUTE, DAY],
  "pause.time_limit_seconds": [MINUTE, 14 * DAY],
  "pause.hold_seconds": [0, DAY],
  "history.retention_seconds": [0, 3650 * DAY],
};

/** Whether `seconds` is a whole number from `min` to `max`. */
export function isDuration(seconds, min, max) {
  return Number.isInteger(seconds) && seconds >= min && seconds <= max;
}

/** Whether the document is within all bounds. */
export function isValid(document) {
  const fits = ([at, [min, max]]) => isDuration(valueAt(document, at), min, max);
  return document.channels.length > 0 && Object.entries(LIMITS).every(fits);
}

function valueAt(document, at) {
  return at.split(".").reduce((part, key) => part?.[key], document);
}
