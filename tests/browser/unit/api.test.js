import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { createApi, path, query } from "../../../console/core/api.js";

const real = globalThis.fetch;
afterEach(() => (globalThis.fetch = real));

/** Responds with these in turn, and records the requests. */
function answering(...answers) {
  const asked = [];
  globalThis.fetch = async (url, options) => {
    asked.push({ url, ...options });
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    const { status, body = null, headers = {} } = answer;
    return new Response(body === null ? null : JSON.stringify(body), { status, headers });
  };
  return asked;
}

const api = (more = {}) => createApi({ token: () => "t", wait: async () => {}, ...more });

test("a read sends the token and the tag, and says where nothing changed", async () => {
  const asked = answering({ status: 304 });
  assert.deepEqual(await api().get("/v1/settings", '"3"'), { status: 304 });
  assert.equal(asked[0].headers.authorization, "Bearer t");
  assert.equal(asked[0].headers["if-none-match"], '"3"');
});

test("a command whose answer is lost is sent again with the same key", async () => {
  const asked = answering(new TypeError("lost"), { status: 503, headers: { "retry-after": "1" } }, { status: 200, body: {} });
  await api().post("/v1/x", { a: 1 }, { ifMatch: '"7"' });
  assert.equal(asked.length, 3);
  const keys = new Set(asked.map(({ headers }) => headers["idempotency-key"]));
  assert.equal(keys.size, 1);
  assert.match([...keys][0], /^.{1,64}$/);
  assert.deepEqual(asked.map(({ headers }) => headers["if-match"]), ['"7"', '"7"', '"7"']);
});

test("a refusal is final, with its code and its other members", async () => {
  const problem = { code: "version_mismatch", detail: "changed", updated_by: "bob" };
  const asked = answering({ status: 412, body: problem });
  await assert.rejects(api().put("/v1/settings", {}), (refusal) => {
    assert.equal(refusal.code, "version_mismatch");
    assert.equal(refusal.problem.updated_by, "bob");
    return true;
  });
  assert.equal(asked.length, 1);
});

test("an answer that is no JSON is a refusal with its status", async () => {
  answering({ status: 502 });
  await assert.rejects(api().get("/v1/x"), { status: 502, code: "http_502" });
});

test("a rejected token is reported, with the token", async () => {
  answering({ status: 401, body: { code: "unauthorized" } });
  let refused = null;
  await assert.rejects(api({ onUnauthorized: (token) => (refused = token) }).get("/v1/x"), { status: 401 });
  assert.equal(refused, "t");
});

test("a value is one segment of a path, whatever is in it", () => {
  assert.equal(path`/v1/agents/${"a/b?c#d"}/tasks`, "/v1/agents/a%2Fb%3Fc%23d/tasks");
  assert.equal(query({ a: 1, b: undefined, c: "", d: "x y" }), "?a=1&d=x+y");
  assert.equal(query({ a: null }), "");
});
