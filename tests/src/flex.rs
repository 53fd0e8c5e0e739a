//! Requests of Twilio's own clients, below `/twilio`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus::names::SIMULATED;
use hiatus_channels::sids::{self, Of};
use serde_json::{Value, json};

/// The account that asks.
pub const ACCOUNT: &str = "AC0123456789abcdef0123456789abcdef";

/// HTTP Basic.
pub fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{user}:{password}")))
}

/// A path below `/twilio`, about this conversation and this agent in it.
pub fn path(path: &str, conversation: &str, agent: &str) -> String {
    path.replace("{interaction}", &Of::Interaction.sid(conversation))
        .replace("{channel}", &Of::Channel.sid(conversation))
        .replace("{participant}", &sids::agent_in(conversation, agent))
}

/// A form.
pub fn form(fields: &[(&str, &str)]) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(fields).finish()
}

/// API Gateway's event of a request by this route, with the local system's token.
pub fn event(route: &str, conversation: &str, agent: &str, fields: &[(&str, &str)]) -> Value {
    let path = path(route, conversation, agent);
    let (method, path) = path.split_once(' ').unwrap_or_default();
    json!({
        "version": "2.0",
        "routeKey": route,
        "rawPath": path,
        "rawQueryString": "",
        "headers": {
            "authorization": basic(ACCOUNT, SIMULATED), "content-type": "application/x-www-form-urlencoded",
        },
        "pathParameters": {
            "interaction": Of::Interaction.sid(conversation), "channel": Of::Channel.sid(conversation),
            "participant": sids::agent_in(conversation, agent),
        },
        "requestContext": {
            "domainName": "hiatus.example.com", "http": { "method": method, "path": path }, "routeKey": route,
            "stage": "$default",
        },
        "body": form(fields),
        "isBase64Encoded": false,
    })
}
