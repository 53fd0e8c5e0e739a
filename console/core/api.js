// The HTTP client: authorization, problem documents, and retries of idempotent requests.

/** An error response, or no response at all (`status` 0). */
export class Refusal extends Error {
  constructor(status, problem = {}, retryAfter = 0) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = problem.code ?? (status === 0 ? "unreachable" : `http_${status}`);
    this.detail = problem.detail;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

const ATTEMPTS = 3;

/** Creates an API client. `token()` is the bearer token to send; `onUnauthorized` receives a token that got a 401. */
export function createApi({ base = "", token, onUnauthorized = () => {}, wait = sleep }) {
  async function once(method, path, { body, headers = {}, keepalive = false, as = read } = {}) {
    const all = { accept: "application/json", ...headers };
    const sent = token?.();
    if (sent) all.authorization = `Bearer ${sent}`;
    if (body !== undefined) all["content-type"] = "application/json";
    // The browser's cache would hide the 304s that polling relies on.
    const options = { method, headers: all, cache: "no-store", credentials: "omit", keepalive };
    if (body !== undefined) options.body = JSON.stringify(body);
    let response;
    try {
      response = await fetch(base + path, options);
    } catch {
      throw new Refusal(0);
    }
    if (response.status === 304) return { status: 304 };
    if (!response.ok) {
      const refusal = await refusalOf(response);
      if (refusal.status === 401) onUnauthorized(sent);
      throw refusal;
    }
    return { status: response.status, etag: response.headers.get("etag"), body: await as(response) };
  }

  /** Sends a command; retries with the same idempotency key when its outcome is unknown. */
  async function command(method, path, body, { ifMatch, keepalive } = {}) {
    const headers = method === "POST" ? { "idempotency-key": crypto.randomUUID() } : {};
    if (ifMatch) headers["if-match"] = ifMatch;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(method, path, { body, headers, keepalive });
      } catch (refusal) {
        const again = refusal.status === 0 || refusal.status === 503;
        if (!again || attempt === ATTEMPTS) throw refusal;
        await wait(Math.max(refusal.retryAfter * 1000, 300 * attempt));
      }
    }
  }

  return {
    /** Conditional GET; resolves to `{status: 304}` if `etag` still matches. */
    get: (path, etag) => once("GET", path, { headers: etag ? { "if-none-match": etag } : {} }),
    /** GET of what is no JSON, as a text. */
    text: (path) => once("GET", path, { headers: { accept: "*/*" }, as: (response) => response.text() }),
    post: (path, body = {}, options) => command("POST", path, body, options),
    put: (path, body, options) => command("PUT", path, body, options),
  };
}

/** Template tag for paths: each value is encoded as one segment. */
export function path(strings, ...values) {
  return String.raw({ raw: strings }, ...values.map(encodeURIComponent));
}

/** A query string of the fields that have a value, or "". */
export function query(fields) {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

async function read(response) {
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
}

async function refusalOf(response) {
  let problem;
  try {
    problem = (await read(response)) ?? {};
  } catch {
    problem = {};
  }
  return new Refusal(response.status, problem, Number(response.headers.get("retry-after")) || 0);
}

function sleep(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}
