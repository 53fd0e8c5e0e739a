// A desk in the middle of a day.

const [HOUR, DAY] = [3600, 86_400];

const PAUSED = [
  ["+15550101", "whatsapp", "The parcel never came. Can you find out where it is?", "courier's investigation", 42 * 60],
  ["ravi@example.org", "email", "Please send the invoice for March again.", "accounting closes the month", 7 * HOUR],
  ["mei.w", "messenger", "Can I exchange the jacket for a larger one?", "new stock on Thursday", 3 * DAY],
  ["+15550144", "sms", "When does the shop in Leeds open again?", null, 9 * DAY],
];

/** Fills alice's desk; resolves to `{active, paused, wrapping}`, one customer of each kind. */
export async function busyDesk(product) {
  await product.turnOn();
  await product.agent("alice", { capacity: 4 });
  for (const [from, channel, body, reason, after] of PAUSED) {
    const { conversation_id: id } = await product.says(from, body, { channel });
    await product.replies("alice", id, "I am looking into it and will come back to you.");
    await product.does("alice", "pause", id, { reason: reason ?? undefined, reassign_after_seconds: after, wrap_up: false });
  }
  await product.says("+15550101", "Hello? It is for a birthday on Sunday.");
  const active = "nina@example.org";
  const { conversation_id: id } = await product.says(active, "Good morning,\n\nhalf of my order 4711 is missing.", { channel: "email" });
  await product.replies("alice", id, "I am sorry to hear that. I have asked the warehouse; I will write as soon as they answer.");
  await product.does("alice", "pause", id, { reason: "warehouse", wrap_up: false });
  await product.says(active, "I found the packing list: the blue cups are what is missing.", { channel: "email" });
  await product.does("alice", "resume", id);
  await product.replies("alice", id, "Thank you, that helps. The cups go out today.");
  await product.says(active, "Wonderful, thanks!", { channel: "email" });
  await product.says("omar-8", "Hi, is anybody there?", { channel: "chat" });
  const wrapping = "+15550177";
  const left = await product.says(wrapping, "Is the code still good?", { channel: "sms" });
  await product.replies("alice", left.conversation_id, "Yes, until Sunday.");
  await product.does("alice", "leave", left.conversation_id, { wrap_up: true });
  return { active, paused: "mei.w", wrapping };
}
