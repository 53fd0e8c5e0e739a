// An OIDC issuer that signs everybody in as Alice, with a token that the product takes. It checks the proof key.

import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

const jwt = (claims) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.`;

/**
 * Starts it: `asked` are the queries of its sign-in page, `redeemed` counts the codes that became tokens, `renewed` the
 * tokens that were renewed, `forms` are the requests for tokens. Each refresh token is good once; `refuses` makes it take none.
 */
export async function startIssuer(product) {
  const issuer = { asked: [], forms: [], redeemed: 0, renewed: 0, refuses: false };
  const codes = new Map();
  const refreshTokens = new Set();

  function authorize(query, response) {
    issuer.asked.push(query);
    const code = randomUUID();
    codes.set(code, query);
    const back = new URL(query.get("redirect_uri"));
    back.searchParams.set("code", code);
    back.searchParams.set("state", query.get("state"));
    back.searchParams.set("iss", issuer.url);
    response.writeHead(302, { location: back.href }).end();
  }

  async function redeem(form, response) {
    const asked = codes.get(form.get("code"));
    codes.delete(form.get("code"));
    const proof = createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url");
    const fits = ["client_id", "redirect_uri"].every((name) => asked?.get(name) === form.get(name));
    if (!fits || proof !== asked.get("code_challenge")) return answer(response, 400, { error: "invalid_grant" });
    issuer.redeemed += 1;
    const idToken = jwt({ sub: "alice", name: "Alice Example", nonce: asked.get("nonce") });
    return answer(response, 200, { ...(await grant()), id_token: idToken });
  }

  async function renew(form, response) {
    if (issuer.refuses || !refreshTokens.delete(form.get("refresh_token"))) {
      return answer(response, 400, { error: "invalid_grant" });
    }
    issuer.renewed += 1;
    return answer(response, 200, await grant());
  }

  async function grant() {
    // The id makes it another token than the one before, also within the same second.
    const claims = { sub: "alice", scope: "agent", jti: randomUUID() };
    const issued = await fetch(`${product.url}/local/token`, { method: "POST", body: JSON.stringify(claims) });
    const { token } = await issued.json();
    const refresh = randomUUID();
    refreshTokens.add(refresh);
    return { access_token: token, refresh_token: refresh, token_type: "Bearer" };
  }

  const server = createServer(async (request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    const url = new URL(request.url, issuer.url);
    if (url.pathname === "/.well-known/openid-configuration") {
      return answer(response, 200, {
        issuer: issuer.url,
        authorization_endpoint: `${issuer.url}/authorize`,
        token_endpoint: `${issuer.url}/token`,
      });
    }
    if (url.pathname === "/authorize") return authorize(url.searchParams, response);
    let body = "";
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    issuer.forms.push(form);
    return form.get("grant_type") === "refresh_token" ? renew(form, response) : redeem(form, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  issuer.url = `http://127.0.0.1:${server.address().port}`;
  issuer.stop = async () => {
    server.closeAllConnections();
    await once(server.close(), "close");
  };
  return issuer;
}

function answer(response, status, body) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
