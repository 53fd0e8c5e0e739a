// Whether a conversation's last pause can be had once more.

const OVER = ["channel.left", "channel.closed"];

/** Whether the API still knows the last pause: until an agent's next message, a leave or the end. */
export function canPauseAgain(messages, events) {
  const at = events.findLastIndex(({ type }) => type === "channel.paused");
  if (at < 0 || events.slice(at).some(({ type }) => OVER.includes(type))) return false;
  const since = Date.parse(events[at].time);
  return !messages.some(({ from, at: written }) => from.type === "agent" && Date.parse(written) > since);
}
