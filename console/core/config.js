// The deployment's configuration, from `config.json`.

const UNDO_SECONDS = 6;

/** Validates a configuration; throws an `Error` that names the bad field. */
export function checkConfig(config) {
  const { mode, api = "", issuer, client_id: clientId, scope = "openid agent", audience, resource } = config ?? {};
  const scopePrefix = config?.scope_prefix ?? "";
  const undoSeconds = config?.undo_seconds ?? UNDO_SECONDS;
  if (!(undoSeconds >= 0 && undoSeconds <= 60)) throw new Error('config.json: "undo_seconds" must be from 0 to 60');
  if (mode === "local") return { mode, api, undoSeconds };
  if (mode !== "oidc") throw new Error('config.json: "mode" must be "local" or "oidc"');
  for (const [name, value] of Object.entries({ issuer, client_id: clientId })) {
    if (!value) throw new Error(`config.json: "${name}" is needed where "mode" is "oidc"`);
  }
  // The issuer stays as it is: its name is compared to the letter, and Auth0's ends with a slash.
  return { mode, api: api.replace(/\/$/, ""), issuer, clientId, scope, scopePrefix, audience, resource, undoSeconds };
}

/** Fetches and validates the configuration. */
export async function loadConfig() {
  const response = await fetch("config.json");
  if (!response.ok) throw new Error(`config.json could not be read (${response.status})`);
  return checkConfig(await response.json());
}
