// A contact centre in the middle of a day, for pictures: people with names, on their channels, of whom some wait.

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];

/** What is paused by alice: who, on which channel, their words, why, and for how long. */
const PAUSED = [
  ["Dana Whitfield", "whatsapp", "+447700900118", "The parcel never came. Can you find out where it is?", "courier's investigation", 62 * MINUTE],
  ["Ravi Menon", "email", "ravi@example.org", "Please send the invoice for March again.", "accounting closes the month", 7 * HOUR],
  ["Mei Wong", "messenger", "mei.w", "Can I exchange the jacket for a larger one?", "new stock on Thursday", 3 * DAY],
];

/** What bob and carla have in hand, by queue. */
const OTHERS = [
  ["bob", "returns", "Tomás Rivera", "whatsapp", "+34600555018", "The zip broke on the second day. Do I pay for sending it back?"],
  ["bob", "returns", "Hanna Lindqvist", "chat", "hanna-l", "Which label do I put on the box?"],
  ["carla", "billing", "Peter Osei", "sms", "+233205550144", "You charged me twice for order 5120."],
];

/** Who waits in a queue, the first for longest. */
const WAITING = [
  ["billing", "Aisha Rahman", "whatsapp", "+971505550177", "My card was declined, but the money is gone.", 5],
  ["returns", "Jonas Keller", "email", "jonas@example.org", "The return was delivered two weeks ago. Where is my refund?", 0],
];

/** Makes the day; resolves to `{open, paused}`, the names of alice's task to look at and of what is paused in its last hour. */
export async function realDay(product) {
  await product.turnOn();
  await product.agent("alice", { capacity: 5, queues: ["orders"] });
  await product.agent("bob", { capacity: 2, queues: ["returns"] });
  await product.agent("carla", { capacity: 1, queues: ["billing"] });
  await product.agent("dmitri", { availability: "away", queues: ["billing", "returns"] });
  const says = (queue, name, channel, from, body, more = {}) => product.says(from, body, { channel, queue, attributes: { name }, ...more });

  for (const [name, channel, from, body, reason, seconds] of PAUSED) {
    const { conversation_id: id } = await says("orders", name, channel, from, body);
    await product.replies("alice", id, "I am looking into it and will come back to you.");
    await product.does("alice", "pause", id, { reason, reassign_after_seconds: seconds, wrap_up: false });
  }
  await says("orders", ...["Dana Whitfield", "whatsapp", "+447700900118"], "Hello? It is for a birthday on Sunday.");
  for (const [agent, queue, name, channel, from, body] of OTHERS) {
    const { conversation_id: id } = await says(queue, name, channel, from, body, { attributes: { name, tier: "gold" } });
    await product.advance(2 * MINUTE);
    if (agent === "carla") await product.replies(agent, id, "Let me look at that, one moment.");
  }
  for (const [queue, name, channel, from, body, priority] of WAITING) {
    await says(queue, name, channel, from, body, { priority });
    await product.advance(4 * MINUTE);
  }
  const open = await resumed(product, says);
  await says("orders", "Omar Haddad", "chat", "omar-8", "Hi, can I still change the delivery address?");
  await product.advance(3 * MINUTE);
  await says("orders", "Sofia Marino", "whatsapp", "+393335550162", "Do you ship to Malta?", { priority: 3 });
  const left = await says("orders", "Liam Byrne", "sms", "+353855550119", "Is the code still good?");
  await product.replies("alice", left.conversation_id, "Yes, until Sunday.");
  await product.does("alice", "leave", left.conversation_id, { wrap_up: true });
  return { open, paused: "Dana Whitfield" };
}

/** A conversation that was paused and resumed, and a colleague's note on it. */
async function resumed(product, says) {
  const name = "Nina Petrova";
  const word = (body) => says("orders", name, "email", "nina@example.org", body, { attributes: { name, order: "4711", tier: "gold" } });
  const { conversation_id: id } = await word("Good morning,\n\nhalf of my order 4711 is missing.");
  await product.replies("alice", id, "I am sorry to hear that. I have asked the warehouse; I will write as soon as they answer.");
  await product.does("alice", "pause", id, { reason: "warehouse, ticket WH-88", wrap_up: false });
  await product.as("bob", "supervisor").post(`/v1/conversations/${id}/notes`, { note_id: "n1", text: "She called as well. The blue cups are in Leeds." });
  await product.advance(5 * MINUTE);
  await word("I found the packing list: the blue cups are what is missing.");
  await product.does("alice", "resume", id);
  await product.replies("alice", id, "Thank you, that helps. The cups go out today.");
  await word("Wonderful, thanks!");
  return name;
}
