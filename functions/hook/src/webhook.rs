//! What a `webhook` connection delivers: `{"type":"message.received","timestamp":…,"data":{…}}`.

use hiatus_lambda::http::{Fields, Problem};
use serde_json::Value;

/// The type of a customer's message.
const MESSAGE: &str = "message.received";

/// What was delivered.
#[derive(Debug)]
pub(crate) enum Delivered {
    /// A customer's message, by its fields.
    Message(Fields),
    /// Something of a type that is nothing to Hiatus.
    Other(String),
}

/// Reads a delivery.
pub(crate) fn read(body: &[u8]) -> Result<Delivered, Problem> {
    let mut fields = Fields::read(body)?;
    let kind = fields.required("type", |value| match value {
        Value::String(kind) => Ok(kind),
        _ => Err("must be a string"),
    })?;
    if kind != MESSAGE {
        return Ok(Delivered::Other(kind));
    }
    let data = fields.raw("data");
    let data = data.ok_or_else(|| Problem::invalid("data", "must be given"))?;
    let data =
        Fields::read(data.as_bytes()).map_err(|_| Problem::invalid("data", "must be an object"))?;
    Ok(Delivered::Message(data))
}
