// Twilio's client for Node.js at the Interactions API. `calls`: one call, told and answered in JSON. `routes`: a webhook of
// Flex's that gives each reply its task.
const twilio = require("twilio");
const input = JSON.parse(process.argv[2]);
const client = twilio(input.account, input.token);
client.flexApi.baseUrl = input.url;
const channel = ({ interaction, channel }) => client.flexApi.v1.interaction(interaction).channels(channel);

const calls = {
  interaction: async ({ interaction }) => (await client.flexApi.v1.interaction(interaction).fetch()).channel.sid,
  channels: async ({ interaction }) => (await client.flexApi.v1.interaction(interaction).channels.list()).map((one) => one.status),
  channel: async (where) => (await channel(where).fetch()).status,
  update: async (where) => (await channel(where).update({ status: where.status, routing: where.routing })).status,
  invite: async (where) => (await channel(where).invites.create({ routing: where.routing })).sid,
  invites: async (where) => (await channel(where).invites.list()).map((one) => one.sid),
  participants: async (where) => (await channel(where).participants.list()).map((one) => [one.type, one.sid]),
  depart: async (where) => (await channel(where).participants(where.participant).update({ status: where.status })).type,
};

async function call() {
  try {
    return { answer: await calls[input.call](input) };
  } catch (refused) {
    if (refused.code === undefined) throw refused;
    const { status, code, message, moreInfo, details } = refused;
    return { refused: { status, code, message, more_info: moreInfo, details } };
  }
}

function routes() {
  const server = require("http").createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const event = Object.fromEntries(new URLSearchParams(body));
    const isTwilios = twilio.validateRequest(input.key, request.headers["x-twilio-signature"], input.webhook, event);
    const cameBack = event.PreviousChannelStatus === "inactive" && event.ChannelStatus === "active";
    if (isTwilios && cameBack) {
      const routing = { properties: { workspace_sid: input.workspace, queue_name: "vip" } };
      // An event may come twice: the second invite is a conflict.
      await channel({ interaction: event.InteractionSid, channel: event.ChannelSid }).invites.create({ routing }).catch(() => {});
    }
    response.writeHead(isTwilios ? 204 : 403).end();
  });
  server.listen(input.port, "127.0.0.1", () => console.log("listening"));
}

if (input.what === "routes") routes();
else call().then((answer) => console.log(JSON.stringify(answer)));
