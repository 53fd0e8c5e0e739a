//! What the operator has from providers of channels: one secret, a JSON object by the connections' ids, as on
//! AWS.

use crate::names::CONNECTIONS_SECRET;
use hiatus_domain::ids::ConnectionId;
use sandbox::{Sandbox, SecretError};
use serde_json::{Map, Value};
use std::sync::{Mutex, PoisonError};

/// Held while the one secret is read and written.
static WRITING: Mutex<()> = Mutex::new(());

/// An empty secret, if there is none yet: nobody has given anything.
pub(crate) fn begin(sandbox: &Sandbox) -> Result<(), SecretError> {
    match sandbox.present_secret(CONNECTIONS_SECRET)? {
        Some(_) => Ok(()),
        None => sandbox.put_secret(CONNECTIONS_SECRET, "{}"),
    }
}

/// Gives a connection its provider's secrets, in the place of what it has.
pub(crate) fn give(
    sandbox: &Sandbox,
    id: &ConnectionId,
    secrets: Map<String, Value>,
) -> Result<(), SecretError> {
    let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let present = sandbox.present_secret(CONNECTIONS_SECRET)?;
    let present = present.and_then(|text| serde_json::from_str(&text).ok());
    let mut all: Map<String, Value> = present.unwrap_or_default();
    all.insert(id.to_string(), Value::Object(secrets));
    sandbox.put_secret(CONNECTIONS_SECRET, &Value::Object(all).to_string())
}
