// What a pause waits for, in words.

/** Lines for a row, the reason first: `{text, isTyped}`, where `isTyped` marks what people wrote. */
export function pauseLines({ reason, note, wait, topic }) {
  return [
    reason && { text: reason, isTyped: true },
    note && { text: note, isTyped: true },
    wait?.ask && { text: `Asked: ${wait.ask}`, isTyped: true },
    wait && !wait.ask && { text: `Waits for the signal ${wait.signal}` },
    topic && { text: `Waits for ${topic}` },
  ].filter(Boolean);
}

/** What happens at the end of a pause, and if the customer writes before; nothing for what is usual. */
export function termsInWords({ agent_id: agent, then, on_reply: onReply }, me) {
  const back = agent === me ? "It comes back to you then, if you are available." : `It comes back to ${agent} then, if available.`;
  return [then === "agent" && back, ON_REPLY[onReply]].filter(Boolean).join(" ");
}

const ON_REPLY = { notify: "Others are told when the customer writes.", wake: "It ends when the customer writes." };
