//! Whether a connection's hook takes what its provider signs, at the address that the provider is given.

use super::call::answered;
use super::{Checked, Party};
use hiatus_api::documents::{Check, CheckName};
use hiatus_channels::probe;

/// Delivers nothing at the hook, as the provider would; nothing is tried where there is nothing to sign by.
pub(super) async fn tried(checked: &Checked<'_>, party: &Party<'_>) -> Option<Check> {
    let url = &checked.hook_url;
    let now = checked.deps.keys.common.clock.now().timestamp();
    let call = match party {
        Party::Program(_, keys) => Some(probe::of_program(url, keys, now)),
        Party::Twilio(account, secret) => probe::of_twilio(url, &account.account_sid, secret),
        Party::Conversations(account, secret) => {
            probe::of_twilio(url, &account.account_sid, secret)
        }
        Party::Meta(account, secret) => probe::of_meta(url, account.provider(), secret),
        // It delivers to a topic, or to a bucket.
        Party::AwsSms(_) | Party::AwsWhatsApp(_) | Party::Mailbox(_) => None,
    }?;
    let name = CheckName::Hook;
    let found = answered(checked.deps, call).await;
    Some(match found.map(|answer| answer.status) {
        Ok(200..=299) => {
            let detail = format!("{url} takes what its provider signs{}", entered(url, party));
            Check::good(name, detail)
        }
        Ok(403) if !checked.described.enabled => {
            let how = "enable the connection, and check it again";
            Check::bad(name, format!("{url} takes nothing"), how)
        }
        Ok(status @ (401 | 403)) => {
            let detail = format!("{url} refuses what its provider signs ({status})");
            let how = "set the parameter PublicUrl to where the provider delivers: signatures are of that address; and wait for a minute after a change of the secret";
            Check::bad(name, detail, how)
        }
        Ok(status) => {
            let detail = format!("{url} answers {status}");
            let how = "set the parameter PublicUrl to where this API is for those outside";
            Check::bad(name, detail, how)
        }
        Err(no_answer) => {
            let detail = format!("{url} cannot be reached ({})", no_answer.code());
            let how = "set the parameter PublicUrl to where this API is for those outside; it has to be reached from the internet, by https and a name";
            Check::bad(name, detail, how)
        }
    })
}

/// How Twilio is to be given the address: by itself it repeats nothing that fails.
/// <https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides>
fn entered(url: &str, party: &Party<'_>) -> String {
    match party {
        Party::Twilio(..) => format!(
            "; enter {url}#rc=5&rp=5xx,ct,rt at Twilio, and the same as the fallback: it repeats what fails only then"
        ),
        Party::Conversations(..) => format!(
            "; enter {url} as the post-event URL at Twilio, with onMessageAdded and onDeliveryUpdated"
        ),
        Party::Program(..)
        | Party::Meta(..)
        | Party::AwsSms(_)
        | Party::AwsWhatsApp(_)
        | Party::Mailbox(_) => String::new(),
    }
}
