// An agent's capacity: a number, or `{total, channels}` where some channels have bounds of their own.

import { channelName } from "./names.js";
import { t } from "./words.js";

/** How much there is in all. */
export function totalOf(capacity) {
  return typeof capacity === "object" ? capacity.total : capacity;
}

/** The same capacity with another total; bounds for channels stay. */
export function withTotal(capacity, total) {
  return typeof capacity === "object" ? { ...capacity, total } : total;
}

/** The bounds for channels as words, such as `at most 3 on chat`; an empty text where there are none. */
export function boundsInWords(capacity) {
  const channels = Object.entries(capacity?.channels ?? {});
  return channels.map(([channel, most]) => t("capacity.mostOn", { most, channel: channelName(channel) })).join(", ");
}

/** Whether an agent's desk has room for one more task of this channel, as heavy as the settings say. */
export function hasRoomFor(desk, channel, weights = {}) {
  const total = totalOf(desk.capacity);
  const most = Math.min(total, desk.capacity?.channels?.[channel] ?? total);
  const weight = Math.max(1, Math.min(weights[channel] ?? 1, most));
  const isOnChannel = (task) => task.conversation?.channel === channel;
  const used = (desk.tasks ?? []).filter(isOnChannel).reduce((sum, task) => sum + (task.weight ?? 1), 0);
  return desk.in_use + weight <= total && used + weight <= most;
}
