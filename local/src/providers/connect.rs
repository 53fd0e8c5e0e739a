//! A connection in one call: what it is, what its provider signs with, and that answers on its channel go out.

use super::Providers;
use crate::names::SIMULATED;
use crate::secrets;
use axum::http::Method;
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::http::Problem;
use sandbox::{Sandbox, SecretError};
use serde_json::{Map, Value, json};

/// What came of it.
pub(crate) enum Connected {
    /// It is there: the status, and the connection.
    There(u16, Value),
    /// The API has refused it.
    Refused(u16, Value),
    /// The secrets cannot be kept.
    NotKept(SecretError),
}

/// Of whom nothing else is said.
const ADDRESS: &str = "+15559999";
const ACCOUNT: &str = "AC00000000000000000000000000000000";

/// Makes or changes the connection. What the body says is as for `PUT /v1/connections/{id}`; of `twilio_messaging` and
/// `whatsapp_cloud`, only the provider is needed.
pub(crate) async fn connect(
    providers: &Providers,
    sandbox: &Sandbox,
    id: &ConnectionId,
    mut body: Map<String, Value>,
) -> Result<Connected, Problem> {
    let provider = body.get("provider").and_then(Value::as_str);
    let is_twilio = match provider {
        Some("twilio_messaging") => true,
        Some("whatsapp_cloud") => false,
        _ => {
            let why = "must be twilio_messaging or whatsapp_cloud: these are simulated";
            return Err(Problem::invalid("provider", why));
        }
    };
    let channel = if is_twilio { "sms" } else { "whatsapp" };
    let channel = text(&mut body, "channel", channel)?;
    let address = text(&mut body, "business_address", ADDRESS)?;
    let account = if is_twilio {
        let scheme = if channel == "whatsapp" {
            "whatsapp:"
        } else {
            ""
        };
        json!({"account_sid": ACCOUNT, "sender": format!("{scheme}{address}")})
    } else {
        let digits: String = address.chars().filter(char::is_ascii_digit).collect();
        json!({"phone_number_id": digits, "graph_version": "v25.0"})
    };
    body.entry("account").or_insert(account);
    let hooks = providers.hooks();
    let path = format!("/v1/connections/{id}");
    let (status, connection) = hooks
        .as_admin(Method::PUT, &path, &Value::Object(body))
        .await;
    if status >= 300 {
        return Ok(Connected::Refused(status, connection));
    }
    if let Err(error) = secrets::give(sandbox, id, of_provider(is_twilio)) {
        return Ok(Connected::NotKept(error));
    }
    let mut outbound = Map::new();
    outbound.insert(channel, json!({"deliver": true}));
    let settings = json!({ "outbound": outbound });
    let (set, refusal) = hooks
        .as_admin(Method::PATCH, "/v1/settings", &settings)
        .await;
    if set >= 300 {
        return Ok(Connected::Refused(set, refusal));
    }
    Ok(Connected::There(status, connection))
}

fn of_provider(is_twilio: bool) -> Map<String, Value> {
    let secrets = if is_twilio {
        json!({"auth_tokens": [SIMULATED]})
    } else {
        json!({"app_secret": [SIMULATED], "access_token": SIMULATED, "verify_token": SIMULATED})
    };
    match secrets {
        Value::Object(secrets) => secrets,
        _ => Map::new(),
    }
}

/// A text of the body's, which is this one where nothing is said.
fn text(body: &mut Map<String, Value>, name: &str, otherwise: &str) -> Result<String, Problem> {
    let value = body.entry(name).or_insert_with(|| json!(otherwise));
    let text = value.as_str().map(str::to_owned);
    text.ok_or_else(|| Problem::invalid(name, "must be a string"))
}
