// Where the console runs: `config.json` beside it, read at start.

/** Checks a configuration; throws where the console could not work with it. */
export function checkConfig(config) {
  const { mode, api = "", issuer, client_id: clientId, scope = "openid agent" } = config ?? {};
  if (mode === "local") return { mode, api };
  if (mode !== "oidc") throw new Error('config.json: "mode" must be "local" or "oidc"');
  for (const [name, value] of Object.entries({ issuer, client_id: clientId })) {
    if (!value) throw new Error(`config.json: "${name}" is needed where "mode" is "oidc"`);
  }
  return { mode, api: api.replace(/\/$/, ""), issuer: issuer.replace(/\/$/, ""), clientId, scope };
}

/** Fetches and checks the configuration. */
export async function loadConfig() {
  const response = await fetch("config.json", { cache: "no-cache" });
  if (!response.ok) throw new Error(`config.json could not be read (${response.status})`);
  return checkConfig(await response.json());
}
