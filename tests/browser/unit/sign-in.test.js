import assert from "node:assert/strict";
import { test } from "node:test";
import { checkConfig } from "../../../console/core/config.js";
import { readClaims, scopesOf } from "../../../console/core/jwt.js";
import { checkAnswer, isAnswer, nameIn } from "../../../console/core/oidc.js";
import { base64url, challengeOf, randomValue } from "../../../console/core/pkce.js";

const config = { issuer: "https://id.example" };
const jwt = (claims) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.sig`;

test("the challenge of RFC 7636's own verifier is its own challenge", async () => {
  const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  assert.equal(await challengeOf(verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
});

test("random values are 256 bits, url-safe, and never the same", () => {
  const [one, other] = [randomValue(), randomValue()];
  assert.match(one, /^[A-Za-z0-9_-]{43}$/);
  assert.notEqual(one, other);
  assert.equal(base64url(new Uint8Array([251, 255])), "-_8");
});

test("an answer is taken only with the state that this tab sent, and from the configured issuer", () => {
  const pending = { state: "s" };
  const answer = (fields) => new URLSearchParams(fields);
  assert.doesNotThrow(() => checkAnswer(answer({ state: "s", code: "c" }), pending, config));
  assert.doesNotThrow(() => checkAnswer(answer({ state: "s", code: "c", iss: "https://id.example" }), pending, config));
  const slash = answer({ state: "s", code: "c", iss: "https://id.example/" });
  assert.doesNotThrow(() => checkAnswer(slash, pending, { issuer: "https://id.example/" }));
  assert.throws(() => checkAnswer(slash, pending, config), /another sign-in service/, "to the letter");
  assert.throws(() => checkAnswer(answer({ state: "x", code: "c" }), pending, config), /not begun in this tab/);
  assert.throws(() => checkAnswer(answer({ state: "s", code: "c" }), null, config), /not begun in this tab/);
  const evil = answer({ state: "s", code: "c", iss: "https://evil.example" });
  assert.throws(() => checkAnswer(evil, pending, config), /another sign-in service/);
  const denied = answer({ state: "s", error: "access_denied", error_description: "You may not" });
  assert.throws(() => checkAnswer(denied, pending, config), /You may not/);
  assert.ok(isAnswer(answer({ state: "s", error: "e" })) && !isAnswer(answer({ code: "c" })));
});

test("the id token counts only with the nonce that was sent", () => {
  assert.equal(nameIn(jwt({ nonce: "n", name: "Zoë" }), "n"), "Zoë");
  assert.equal(nameIn(undefined, "n"), undefined);
  assert.throws(() => nameIn(jwt({ nonce: "x", name: "Zoë" }), "n"), /another sign-in/);
});

test("claims are read from what is a JWT, scopes from text or list", () => {
  assert.equal(readClaims(jwt({ sub: "ä" })).sub, "ä");
  assert.equal(readClaims("opaque"), null);
  assert.equal(readClaims("a.bm90IGpzb24.c"), null);
  assert.deepEqual(scopesOf({ scope: "agent supervisor" }), ["agent", "supervisor"]);
  assert.deepEqual(scopesOf({ scp: ["agent"] }), ["agent"]);
  assert.deepEqual(scopesOf({ scope: "openid hiatus/agent admin" }, "hiatus/"), ["agent"]);
  assert.deepEqual(scopesOf(null), []);
});

test("a configuration that the console cannot work with is refused by the name of what is missing", () => {
  assert.deepEqual(checkConfig({ mode: "local", api: "" }), { mode: "local", api: "", undoSeconds: 6 });
  assert.equal(checkConfig({ mode: "local", undo_seconds: 0 }).undoSeconds, 0);
  assert.throws(() => checkConfig({ mode: "local", undo_seconds: "soon" }), /"undo_seconds"/);
  const oidc = checkConfig({ mode: "oidc", api: "https://api.example/", issuer: "https://id.example/", client_id: "c" });
  assert.equal(oidc.api, "https://api.example");
  assert.equal(oidc.issuer, "https://id.example/", "to the letter");
  assert.equal(oidc.scopePrefix, "");
  assert.throws(() => checkConfig({ mode: "oidc", client_id: "c" }), /"issuer"/);
  assert.throws(() => checkConfig({}), /"mode"/);
});
