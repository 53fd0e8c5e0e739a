// Simulated customers of "Try it": who they are, and what they write.

import { localApi } from "./local.js";
import { tabStore } from "./tab-store.js";
import { t } from "./words.js";

const OURS = { email: "care@example.com", chat: "shop", web: "shop", messenger: "shop" };
const NAMES = ["dana", "ravi", "mei", "tom", "aisha", "leo", "nina", "omar"];

/** The customers of this tab: `{channel, from, conversationId}`, newest first. */
export const customers = tabStore("hiatus.customers", []);

/** API client of the channel: sends customers' messages and reads the replies. */
export const channelApi = localApi("simulator", "channel supervisor");

/** API client of the administrator who turns features on. */
export const adminApi = localApi("simulator", "admin");

/** A customer of this channel who has not written yet. */
export function newCustomer(channel) {
  const number = customers.get().length;
  const name = NAMES[number % NAMES.length];
  const from = {
    email: `${name}${number || ""}@example.org`,
    chat: `${name}-${number + 1}`,
    web: `${name}-${number + 1}`,
    messenger: `${name}.${number + 1}`,
  }[channel];
  return { channel, from: from ?? `+1555${String(100 + number).padStart(4, "0")}` };
}

/** Remembers a customer, as the newest. */
function remember(customer) {
  const others = customers.get().filter((other) => other.channel !== customer.channel || other.from !== customer.from);
  customers.set([customer, ...others].slice(0, 12));
}

/** Sends a message as the customer; resolves to the API's response. */
export async function write({ channel, from }, text) {
  const { body } = await channelApi.post("/v1/messages", {
    channel,
    from,
    to: OURS[channel] ?? "+15559999",
    message_id: crypto.randomUUID(),
    body: text,
  });
  remember({ channel, from, conversationId: body.conversation_id });
  return body;
}

const OUTCOMES = {
  opened: t("simulator.thisOpenedNewConversation"),
  appended: t("simulator.addedConversation"),
  reactivated: t("simulator.thisBroughtConversationBack"),
  appended_while_paused: t("simulator.addedConversationStaysPaused"),
  woken: t("simulator.thisEndedPause"),
  appended_quietly: t("simulator.addedQuietlyNothingElse"),
  duplicate: t("simulator.thisMessageWasTaken"),
};

/** The outcome of a customer's message, in words. */
export function outcomeInWords(outcome) {
  return OUTCOMES[outcome] ?? outcome;
}
