// The story of the README, told by the client that openapi-typescript makes of openapi.yaml.

import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

const url = process.argv[2];

/** The client of this person. */
async function as(sub: string, scope: string) {
  const { data } = await createClient<paths>({ baseUrl: url }).POST("/local/token", { body: { sub, scope } });
  return createClient<paths>({ baseUrl: url, headers: { authorization: `Bearer ${data?.token}` } });
}

type State = components["schemas"]["Conversation"]["channel_state"];

function expect(what: string, is: unknown, expected: unknown) {
  if (is !== expected) throw new Error(`${what}: ${JSON.stringify(is)} in place of ${JSON.stringify(expected)}`);
  console.log(`${what}: ${JSON.stringify(is)}`);
}

const admin = await as("root", "admin");
const supervisor = await as("root", "supervisor");
const channel = await as("hook", "channel");
const alice = await as("alice", "agent");
const settle = () => admin.POST("/local/settle");

await admin.PATCH("/v1/settings", { body: { leave: { enabled: true }, pause: { enabled: true } } });
const presence = { availability: "available", capacity: 3, queues: ["default"] } as const;
await supervisor.PUT("/v1/agents/{id}", { params: { path: { id: "alice" } }, body: { ...presence, queues: [...presence.queues] } });

let messages = 0;
async function says(body: string) {
  messages += 1;
  const message = { channel: "sms", from: "+15550002", to: "+15559999", message_id: `ts-${messages}`, body };
  const { data, error } = await channel.POST("/v1/messages", { body: message });
  if (!data) throw new Error(JSON.stringify(error));
  await settle();
  return data;
}

const { conversation_id: id } = await says("My order is late.");
const of = { params: { path: { id } } };
const is = async (state: State) => expect("channel_state", (await alice.GET("/v1/conversations/{id}", of)).data?.channel_state, state);

await alice.POST("/v1/conversations/{id}/messages", { ...of, body: { message_id: "ts-answer", body: "I will look." } });
await alice.POST("/v1/conversations/{id}/leave", { ...of, body: { wrap_up: false } });
await is("inactive");
expect("reply", (await says("Any news?")).outcome, "reactivated");
await is("active");
await alice.POST("/v1/conversations/{id}/pause", { ...of, body: { reason: "parts on order", wrap_up: false } });
await is("pause");
const again = await alice.POST("/v1/conversations/{id}/pause", { ...of, body: { wrap_up: false } });
expect("a second pause", again.error && "code" in again.error && again.error.code, "not_active");
await alice.POST("/v1/conversations/{id}/resume", of);
await is("active");
