// Which rules of leave and pause hold: the settings, and in their place, field by field, what policies set.

/** `{leave, pause}` for a channel in a queue, by the API's precedence: queue and channel, queue, channel, settings. */
export function rulesFor(settings, { channel, queue }) {
  const holding = (settings?.policies ?? []).filter(({ match }) => fits(match.channel, channel) && fits(match.queue, queue));
  const inOrder = holding.toSorted((one, other) => weight(one.match) - weight(other.match));
  const over = (section) => Object.assign({}, settings?.[section], ...inOrder.map((policy) => policy[section]));
  return { leave: over("leave"), pause: over("pause") };
}

/** How specific a match is: the higher goes first. */
export function weight({ queue, channel }) {
  return (queue ? 2 : 0) + (channel ? 1 : 0);
}

function fits(named, value) {
  return !named || named === value;
}
