// The product itself: started as a user starts it, kept in memory, on ports that are free.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const OURS = "+15559999";

/** The running processes: none outlives the tests, however these end. */
const running = new Set();
const end = (child) => running.has(child) && process.kill(-child.pid, "SIGTERM");
process.once("exit", () => running.forEach(end));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** Starts the product. `HIATUS_BINARY` names a binary that is already built. */
export async function startProduct() {
  const [command, ...before] = process.env.HIATUS_BINARY ? [process.env.HIATUS_BINARY] : ["cargo", "run", "--quiet", "--"];
  const child = spawn(command, [...before, "--memory", "--port", "0"], {
    cwd: ROOT,
    // Its own process group: under cargo, the product is a grandchild, and has to end too.
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  const ended = once(child, "exit").then(() => running.delete(child));
  const stop = async () => {
    end(child);
    await ended;
  };
  const url = await Promise.race([urlIn(child.stdout), ended.then(() => null)]);
  if (!url) throw new Error("the product did not start");
  return product(url, stop);
}

/** The address that it prints. Later output is read and dropped, because a full pipe would block it. */
function urlIn(output) {
  return new Promise((found) => {
    let printed = "";
    output.on("data", (chunk) => {
      printed += chunk;
      const url = /is running: (\S+)\n/.exec(printed)?.[1];
      if (url) found(url);
    });
  });
}

function product(url, stop) {
  const tokens = new Map();

  async function request(method, path, body, headers = {}) {
    const response = await fetch(url + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  async function tokenOf(sub, scope) {
    const key = `${sub} ${scope}`;
    if (!tokens.has(key)) tokens.set(key, (await request("POST", "/local/token", { sub, scope })).token);
    return tokens.get(key);
  }

  /** The API, as this person. */
  function as(sub, scope) {
    const call = (method) => async (path, body) => {
      const headers = { authorization: `Bearer ${await tokenOf(sub, scope)}` };
      return request(method, path, body, headers);
    };
    return { get: call("GET"), post: call("POST"), put: call("PUT") };
  }

  const channel = as("webhook", "channel");
  const settle = () => request("POST", "/local/settle", {});
  let messages = 0;

  /** Sends a customer's message, and does not wait for what follows. */
  function sends(from, body, more = {}) {
    messages += 1;
    return channel.post("/v1/messages", { channel: "whatsapp", from, to: OURS, message_id: `m${messages}`, body, ...more });
  }

  return {
    url,
    stop,
    as,
    settle,
    sends,
    /** Sends a customer's message; resolves once all consequences have settled. */
    async says(from, body, more) {
      const answer = await sends(from, body, more);
      await settle();
      return answer;
    },
    /** Sends so many messages of one customer: "message 1." and so on. */
    async saysMany(from, count) {
      for (let n = 1; n <= count; n += 1) {
        await sends(from, `message ${n}.`);
        if (n === 1 || n % 500 === 0) await settle();
      }
      await settle();
    },
    /** Moves the clock on. */
    async advance(seconds) {
      const answer = await request("POST", "/local/clock", { advance_seconds: seconds });
      await settle();
      return answer;
    },
    /** Changes the settings. */
    async set(change) {
      const admin = as("root", "admin");
      await admin.put("/v1/settings", change(await admin.get("/v1/settings")));
    },
    /** Turns leave and pause on. */
    async turnOn() {
      await this.set((now) => ({
        ...now,
        leave: { ...now.leave, enabled: true },
        pause: { ...now.pause, enabled: true },
      }));
    },
    /** Sets an agent up, available unless `presence` says otherwise. */
    async agent(id, presence = {}) {
      await as("root", "supervisor").put(`/v1/agents/${id}`, {
        availability: "available",
        capacity: 3,
        queues: ["default"],
        ...presence,
      });
      await settle();
    },
    /** Lets an agent do something with a conversation. */
    async does(agent, what, conversationId, body = {}) {
      const answer = await as(agent, "agent").post(`/v1/conversations/${conversationId}/${what}`, body);
      await settle();
      return answer;
    },
    /** An agent's reply. */
    replies(agent, conversationId, body) {
      messages += 1;
      return this.does(agent, "messages", conversationId, { message_id: `m${messages}`, body });
    },
  };
}
