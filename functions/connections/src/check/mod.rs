//! `POST /v1/connections/{id}/check`: whether a connection works, and what to do where it does not. Nothing is written: its
//! provider is asked the cheapest question, and its hook is tried with a delivery that changes nothing.

mod aws;
mod call;
mod hook;
mod provider;

use crate::Deps;
use hiatus_api::documents::{Check, CheckName, ConnectionCheck, hook_url};
use hiatus_api::requests::Nothing;
use hiatus_channels::{SigningKey, meta, twilio};
use hiatus_domain::Instant;
use hiatus_domain::account::{
    Account, AwsSms, AwsWhatsApp, Program, Ses, TwilioConversations, TwilioMessaging,
};
use hiatus_domain::connection::{Connection, Described};
use hiatus_domain::ids::ConnectionId;
use hiatus_domain::settings::Settings;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_secrets::ProviderSecrets;
use hiatus_store::Wanted;
use serde::de::DeserializeOwned;

/// What a check knows before it asks anybody.
struct Checked<'a> {
    deps: &'a Deps,
    id: &'a ConnectionId,
    described: &'a Described,
    hook_url: String,
}

/// Whose connection it is, and what there is to prove who calls.
enum Party<'a> {
    Program(&'a Program, Vec<SigningKey>),
    Twilio(&'a TwilioMessaging, twilio::Secret),
    Conversations(&'a TwilioConversations, twilio::Secret),
    Meta(&'a Account, meta::Secret),
    AwsSms(&'a AwsSms),
    AwsWhatsApp(&'a AwsWhatsApp),
    Mailbox(&'a Ses),
}

/// Checks a connection.
pub(crate) async fn check(
    deps: &Deps,
    request: &Request,
    id: &ConnectionId,
) -> Result<Response, Problem> {
    let Nothing {} = request.json()?;
    let store = &deps.keys.common.store;
    let connection = store.connection(id).await?.connection();
    let connection = connection.ok_or_else(|| Problem::not_found("connection"))?;
    let settings = store.read(Wanted::new().settings()).await?.settings()?;
    let party = party(deps, &connection).await?;
    let checked = Checked {
        deps,
        id,
        described: &connection.described,
        hook_url: hook_url(&deps.keys.url(request), &connection),
    };
    let mut checks = vec![checked.enabled()];
    checks.extend(checked.outbound(&settings));
    checks.extend(provider::secrets(&party, id));
    let (asked, tried) = futures_util::join!(
        provider::asked(&checked, &party),
        hook::tried(&checked, &party)
    );
    checks.extend(asked);
    checks.extend(tried);
    Ok(Response::json(200, &ConnectionCheck::from(checks)))
}

async fn party<'a>(deps: &Deps, connection: &'a Connection) -> Result<Party<'a>, Problem> {
    let now = deps.keys.common.clock.now();
    Ok(match &connection.described.account {
        Account::Webhook(program) => {
            let master = deps.keys.master.value(now).await?;
            let keys = SigningKey::in_force(master.as_bytes(), connection, now);
            Party::Program(program, keys)
        }
        Account::TwilioMessaging(account) => {
            Party::Twilio(account, newest(&deps.providers, &connection.id, now).await?)
        }
        Account::TwilioConversations(account) => {
            Party::Conversations(account, newest(&deps.providers, &connection.id, now).await?)
        }
        account @ (Account::WhatsAppCloud(_) | Account::Messenger(_) | Account::Instagram(_)) => {
            Party::Meta(account, newest(&deps.providers, &connection.id, now).await?)
        }
        Account::AwsSms(account) => Party::AwsSms(account),
        Account::AwsWhatsApp(account) => Party::AwsWhatsApp(account),
        Account::Ses(account) => Party::Mailbox(account),
    })
}

/// What the operator has from the provider, as new as it can be had: whoever checks has just filled it in.
async fn newest<S: DeserializeOwned + Default>(
    secrets: &ProviderSecrets,
    id: &ConnectionId,
    now: Instant,
) -> Result<S, Problem> {
    if let Some(secret) = secrets.anew_of(id, now).await? {
        return Ok(secret);
    }
    Ok(secrets.of(id, now).await?)
}

impl Checked<'_> {
    fn enabled(&self) -> Check {
        if self.described.enabled {
            return Check::good(CheckName::Enabled, "the connection is enabled");
        }
        let how = "PUT the connection with \"enabled\": true";
        Check::bad(CheckName::Enabled, "the connection is disabled", how)
    }

    /// A program without a URL asks its inbox, and is sent nothing.
    fn outbound(&self, settings: &Settings) -> Option<Check> {
        let is_inbox = match &self.described.account {
            Account::Webhook(program) => program.url.is_none(),
            Account::TwilioMessaging(_)
            | Account::TwilioConversations(_)
            | Account::WhatsAppCloud(_)
            | Account::Messenger(_)
            | Account::Instagram(_)
            | Account::AwsSms(_)
            | Account::AwsWhatsApp(_)
            | Account::Ses(_) => false,
        };
        if is_inbox {
            return None;
        }
        let channel = self.described.channel.as_str();
        Some(if settings.delivers(&self.described.channel) {
            let detail = format!("what is said on {channel} goes out by its connection");
            Check::good(CheckName::Outbound, detail)
        } else {
            let detail = format!("what is said on {channel} does not go out");
            let how = format!(
                "PATCH /v1/settings with {{\"outbound\": {{\"{channel}\": {{\"deliver\": true}}}}}}, unless something else sends it"
            );
            Check::bad(CheckName::Outbound, detail, how)
        })
    }
}
