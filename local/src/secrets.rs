//! What the operator has from providers of channels: one secret, a JSON object by the connections' ids, as on
//! AWS.

use crate::names::{CONNECTIONS_SECRET, SIMULATED};
use hiatus_domain::ids::ConnectionId;
use sandbox::{Sandbox, SecretError};
use serde_json::{Map, Value, json};
use std::sync::{Mutex, PoisonError};

/// Held while the one secret is read and written.
static WRITING: Mutex<()> = Mutex::new(());

/// The secret, with a token for the Interactions API that everybody knows, if it has none yet. Nobody has given anything
/// else.
pub(crate) fn begin(sandbox: &Sandbox) -> Result<(), SecretError> {
    let entry = ConnectionId::of_interactions();
    if read(sandbox.present_secret(CONNECTIONS_SECRET)?).contains_key(entry.as_str()) {
        return Ok(());
    }
    let tokens = Map::from_iter([("auth_tokens".to_owned(), json!([SIMULATED]))]);
    give(sandbox, &entry, tokens)
}

/// Gives a connection its provider's secrets, in the place of what it has.
pub(crate) fn give(
    sandbox: &Sandbox,
    id: &ConnectionId,
    secrets: Map<String, Value>,
) -> Result<(), SecretError> {
    let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut all = read(sandbox.present_secret(CONNECTIONS_SECRET)?);
    all.insert(id.to_string(), Value::Object(secrets));
    sandbox.put_secret(CONNECTIONS_SECRET, &Value::Object(all).to_string())
}

/// What every connection has from its provider.
pub(crate) fn all(sandbox: &Sandbox) -> Map<String, Value> {
    let present = sandbox.present_secret(CONNECTIONS_SECRET);
    let present =
        present.inspect_err(|error| tracing::error!(%error, "the secrets cannot be read"));
    read(present.unwrap_or_default())
}

fn read(secret: Option<String>) -> Map<String, Value> {
    let read = secret.and_then(|text| serde_json::from_str(&text).ok());
    read.unwrap_or_default()
}
