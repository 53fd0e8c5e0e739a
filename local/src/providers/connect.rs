//! A connection in one call: what it is, what its provider signs with, and that answers on its channel go out.

use super::Providers;
use crate::names::SIMULATED;
use crate::secrets;
use axum::http::Method;
use hiatus_domain::connection::Provider;
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
const MAILBOX: &str = "help@shop.example";
const PAGE: &str = "106540352242922";
const PROFILE: &str = "17841405822304914";
const VERSION: &str = "v25.0";
const ACCOUNT: &str = "AC00000000000000000000000000000000";

/// Makes or changes the connection. What the body says is as for `PUT /v1/connections/{id}`; only the provider is needed.
pub(crate) async fn connect(
    providers: &Providers,
    sandbox: &Sandbox,
    id: &ConnectionId,
    mut body: Map<String, Value>,
) -> Result<Connected, Problem> {
    let simulated = body.get("provider").and_then(Value::as_str);
    let simulated = simulated.and_then(|name| Provider::parse(name).and_then(Simulated::of));
    let simulated = simulated.ok_or_else(|| {
        let names = Provider::ALL
            .into_iter()
            .filter(|it| Simulated::of(*it).is_some());
        let names: Vec<_> = names.map(Provider::as_str).collect();
        let why = format!(
            "must be one of those that are simulated: {}",
            names.join(", ")
        );
        Problem::invalid("provider", why)
    })?;
    let channel = text(&mut body, "channel", simulated.channel)?;
    let address = text(&mut body, "business_address", simulated.address)?;
    let account = simulated.account(&channel, &address);
    body.entry("account").or_insert(account);
    let hooks = providers.hooks();
    let path = format!("/v1/connections/{id}");
    let (status, connection) = hooks
        .as_admin(Method::PUT, &path, &Value::Object(body))
        .await;
    if status >= 300 {
        return Ok(Connected::Refused(status, connection));
    }
    // AWS has no secrets.
    if !simulated.provider.is_aws()
        && let Err(error) = secrets::give(sandbox, id, simulated.secrets(id))
    {
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

/// What is taken of a provider that is simulated where nobody says otherwise.
#[derive(Clone, Copy)]
struct Simulated {
    provider: Provider,
    channel: &'static str,
    address: &'static str,
}

impl Simulated {
    /// None of one that is not.
    fn of(provider: Provider) -> Option<Self> {
        let (channel, address) = match provider {
            Provider::TwilioMessaging | Provider::TwilioConversations | Provider::AwsSms => {
                ("sms", ADDRESS)
            }
            Provider::WhatsAppCloud | Provider::AwsWhatsApp => ("whatsapp", ADDRESS),
            Provider::Messenger => ("messenger", PAGE),
            Provider::Instagram => ("instagram", PROFILE),
            Provider::Ses => ("email", MAILBOX),
            Provider::Webhook => return None,
        };
        Some(Self {
            provider,
            channel,
            address,
        })
    }

    /// The account of this address.
    fn account(self, channel: &str, address: &str) -> Value {
        let digits: String = address.chars().filter(char::is_ascii_digit).collect();
        match self.provider {
            Provider::TwilioMessaging => {
                let scheme = if channel == "whatsapp" {
                    "whatsapp:"
                } else {
                    ""
                };
                json!({"account_sid": ACCOUNT, "sender": format!("{scheme}{address}")})
            }
            Provider::TwilioConversations => json!({"account_sid": ACCOUNT}),
            Provider::WhatsAppCloud => json!({"phone_number_id": digits, "graph_version": VERSION}),
            Provider::AwsSms => json!({
                "phone_number_arn": format!("arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-{digits}"),
                "configuration_set": "hiatus",
            }),
            Provider::Ses => json!({"configuration_set": "hiatus", "from_name": "Shop"}),
            Provider::AwsWhatsApp => json!({
                "origination_phone_number_id": format!("phone-number-id-{digits}"),
                "phone_number_id": digits, "graph_version": VERSION,
            }),
            _ => json!({"page_id": digits, "graph_version": VERSION}),
        }
    }

    /// What the operator has from it.
    fn secrets(self, id: &ConnectionId) -> Map<String, Value> {
        let secrets = match self.provider {
            Provider::TwilioMessaging => json!({"auth_tokens": [SIMULATED]}),
            // What calls Conversations is named by its token alone.
            Provider::TwilioConversations => json!({"auth_tokens": [format!("{SIMULATED}-{id}")]}),
            // A page may be named by its token alone.
            Provider::Messenger | Provider::Instagram => json!({
                "app_secret": [SIMULATED], "access_token": format!("{SIMULATED}-{id}"), "verify_token": SIMULATED,
            }),
            _ => json!({
                "app_secret": [SIMULATED], "access_token": SIMULATED, "verify_token": SIMULATED,
            }),
        };
        match secrets {
            Value::Object(secrets) => secrets,
            _ => Map::new(),
        }
    }
}

/// A text of the body's, which is this one where nothing is said.
fn text(body: &mut Map<String, Value>, name: &str, otherwise: &str) -> Result<String, Problem> {
    let value = body.entry(name).or_insert_with(|| json!(otherwise));
    let text = value.as_str().map(str::to_owned);
    text.ok_or_else(|| Problem::invalid(name, "must be a string"))
}
