// What libraries for Node.js say; told and answered in JSON.
const input = JSON.parse(require("fs").readFileSync(0, "utf8"));

function verify({ secret, body, headers }) {
  return ["standardwebhooks", "svix"].filter((name) => {
    const { Webhook } = require(name);
    try {
      new Webhook(secret).verify(body, headers);
      return true;
    } catch {
      return false;
    }
  });
}

async function send({ account, token, url, to, sender, body }) {
  const client = require("twilio")(account, token);
  client.api.baseUrl = url;
  const { status } = await client.messages.create({ to, from: sender, body });
  const listed = await client.messages.list({ to, limit: 5 });
  return { status, listed: listed.length };
}

async function say({ account, token, url, thread, body }) {
  const client = require("twilio")(account, token);
  client.conversations.baseUrl = url;
  const { messages } = client.conversations.v1.conversations(thread);
  const { index } = await messages.create({ author: "hiatus", body });
  const listed = await messages.list({ order: "desc" });
  return { index, listed: listed.map((one) => one.body) };
}

/** What Twilio signs, as its library for Node.js has it: forms by the token, and bodies that are no form by their digest. */
function sign({ token, requests }) {
  const twilio = require("twilio");
  return requests.map(({ url, form }) => twilio.getExpectedTwilioSignature(token, url, form));
}

Promise.resolve({ verify, send, say, sign }[input.what](input)).then((answer) => console.log(JSON.stringify(answer)));
