// Pause: reads the conversation, its agent and the settings in one call, decides, and writes both items in one transaction.
import { createHash } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { ulid } from "ulid";

const TABLE = process.env.HIATUS_TABLE;
const SHARDS = 4;
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const answer = (statusCode, body, type = "application/json") =>
  ({ statusCode, headers: { "content-type": type }, body: JSON.stringify(body), isBase64Encoded: false });
const problem = (status, code) => answer(status, { status, code }, "application/problem+json");

function shard(id) {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(Buffer.byteLength(id)));
  return createHash("sha256").update(length).update(id).digest()[0] % SHARDS;
}

async function read(id, agent) {
  const Keys = [{ pk: `C#${id}`, sk: "C" }, { pk: `G#${agent}`, sk: "G" }, { pk: "S", sk: "S" }];
  const { Responses } = await client.send(new BatchGetCommand({ RequestItems: { [TABLE]: { ConsistentRead: true, Keys } } }));
  return Keys.map((key) => Responses[TABLE].find((item) => item.pk === key.pk && item.sk === key.sk));
}

const next = (item, changes) => ({
  Put: {
    TableName: TABLE,
    Item: { ...item, ...changes, version: item.version + 1 },
    ConditionExpression: "version = :expected",
    ExpressionAttributeValues: { ":expected": item.version },
  },
});

export async function handler(event) {
  const id = event.pathParameters.id;
  const caller = event.requestContext.authorizer.jwt.claims.sub;
  const body = JSON.parse(event.body ?? "{}");
  const [conversation, agent, settings] = await read(id, caller);
  if (!conversation) return problem(404, "not_found");
  if (!settings?.pause_enabled) return problem(409, "pause_disabled");
  const task = conversation.state.task;
  if (conversation.state.name !== "active" || task?.agent !== caller) return problem(403, "not_your_task");
  const limit = settings.time_limit_seconds;
  const seconds = body.reassign_after_seconds ?? limit;
  if (seconds > limit) return problem(422, "longer_than_limit");

  const now = Date.now();
  const due = now + seconds * 1000;
  const place = `${String(due).padStart(15, "0")}#${id}`;
  const paused = { name: "pause", id: ulid(now), task: task.n, at: now, due, at_capacity: settings.at_capacity };
  const outbox = { at: now, actor: "agent", by: caller, cause: "pause" };
  const events = [
    { type: "channel.paused", task: task.n, agent: "", pause: "" },
    { type: "task.completed", task: task.n, agent: "" },
  ];
  const TransactItems = [
    next(conversation, {
      state: paused,
      holders: [...(conversation.holders ?? []), `${task.n} ${caller}`].slice(-4),
      due_pk: `P#${shard(id)}`,
      due_sk: place,
      work_pk: `P@${caller}`,
      work_sk: place,
      outbox: { ...outbox, from: "active", events },
    }),
    next(agent, {
      tasks: agent.tasks.filter((held) => held.id !== `${id}.${task.n}`),
      idle_since: now,
      outbox: { ...outbox, events: [{ type: "agent.updated", agent: "" }] },
    }),
  ];
  await client.send(new TransactWriteCommand({ TransactItems }));
  return answer(200, { id, version: conversation.version + 1, channel_state: "pause", pause: paused });
}
