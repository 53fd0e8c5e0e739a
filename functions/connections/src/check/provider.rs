//! What a connection's provider says of its account, and whether there is what it is called with.

use super::call::{self, answered};
use super::{Checked, Party};
use hiatus_api::documents::{Check, CheckName};
use hiatus_api::rfc3339;
use hiatus_channels::outbound::{self, Call};
use hiatus_channels::probe::{self, Said, said_by_meta, said_by_program, said_by_twilio};
use hiatus_channels::twilio::conversations::Asks;
use hiatus_channels::webhook::Now;
use hiatus_channels::{SigningKey, messenger, twilio, whatsapp};
use hiatus_domain::account::{Account, ProgramUrl, TwilioMessaging};
use hiatus_domain::address::CanonicalAddress;
use hiatus_domain::ids::ConnectionId;
use hiatus_domain::text::Address;

/// Whether everything has been given that the provider signs with and is called with; keys of ours are always there.
pub(super) fn secrets(party: &Party<'_>, id: &ConnectionId) -> Option<Check> {
    let parts = match party {
        Party::Program(..) | Party::AwsSms(_) | Party::AwsWhatsApp(_) | Party::Mailbox(_) => {
            return None;
        }
        Party::Twilio(_, secret) | Party::Conversations(_, secret) => {
            vec![("auth_tokens", secret.auth_tokens.is_empty())]
        }
        Party::Meta(_, secret) => {
            let token = secret.access_token.as_deref().unwrap_or_default();
            vec![
                ("app_secret", secret.app_secret.is_empty()),
                ("verify_token", secret.verify_token.is_empty()),
                ("access_token", token.is_empty()),
            ]
        }
    };
    let missing = parts.into_iter().filter(|(_, is_missing)| *is_missing);
    let missing: Vec<_> = missing.map(|(name, _)| name).collect();
    Some(if missing.is_empty() {
        let detail = "what its provider signs with and is called with has been given";
        Check::good(CheckName::Secrets, detail)
    } else {
        let missing = missing.join(", ");
        let how = format!("put {missing} under \"{id}\" in the secret <stack>/connections");
        Check::bad(CheckName::Secrets, format!("{missing}: missing"), how)
    })
}

/// What the provider says of the account, and whether the address is the one that it has.
pub(super) async fn asked(checked: &Checked<'_>, party: &Party<'_>) -> Vec<Check> {
    let apis = &checked.deps.apis;
    match party {
        Party::AwsSms(account) => super::aws::texts(checked, account).await,
        Party::AwsWhatsApp(account) => super::aws::whatsapp(checked, account).await,
        Party::Mailbox(account) => super::aws::mailbox(checked, account).await,
        Party::Program(program, keys) => {
            let call = program.url.as_ref().map(|url| check(checked, url, keys));
            let said = said(checked, call, said_by_program).await;
            said.as_ref().map(about_program).into_iter().collect()
        }
        Party::Twilio(account, secret) => {
            let call = twilio::account_question(&account.account_sid, secret, &apis.twilio);
            let said = said(checked, call, said_by_twilio).await;
            let mut checks: Vec<_> = said.as_ref().map(about_account).into_iter().collect();
            checks.extend(sender(checked, account));
            checks
        }
        Party::Conversations(account, secret) => {
            let asks = Asks {
                account,
                secret,
                api: &apis.conversations,
            };
            let said = said(checked, asks.itself(), said_by_twilio).await;
            said.as_ref().map(about_account).into_iter().collect()
        }
        Party::Meta(account, secret) => {
            let call = match account {
                Account::WhatsAppCloud(number) => whatsapp::question(number, secret, &apis.graph),
                Account::Messenger(page) | Account::Instagram(page) => {
                    messenger::question(page, secret, &apis.graph)
                }
                Account::Webhook(_)
                | Account::TwilioMessaging(_)
                | Account::TwilioConversations(_)
                | Account::AwsSms(_)
                | Account::AwsWhatsApp(_)
                | Account::Ses(_) => None,
            };
            let said = said(checked, call, said_by_meta).await;
            let mut checks: Vec<_> = said.as_ref().map(about_account).into_iter().collect();
            if let Some(Said::Known(Some(number))) = &said {
                checks.push(address(checked, number, "phone_number_id"));
            }
            checks
        }
    }
}

/// What the provider says; nothing where there is nothing to call it with.
async fn said(
    checked: &Checked<'_>,
    call: Option<Call>,
    means: fn(outbound::Answer<'_>) -> Said,
) -> Option<Said> {
    let answer = answered(checked.deps, call?).await;
    Some(call::said(&answer, means))
}

/// A request that says nothing, as the program is sent what goes out.
fn check(checked: &Checked<'_>, url: &ProgramUrl, keys: &[SigningKey]) -> Call {
    let now = checked.deps.keys.common.clock.now();
    let text = rfc3339(now);
    let now = Now {
        seconds: now.timestamp(),
        text: &text,
    };
    probe::to_program(url.as_str(), checked.id.as_str(), keys, now)
}

fn about_program(said: &Said) -> Check {
    let name = CheckName::Account;
    match said {
        Said::Known(_) => Check::good(name, "the program takes what is signed"),
        Said::Refused { code } => {
            let detail = format!("the program refuses what is signed ({code})");
            let how = "let it verify by the connection's secret, and answer 2xx to a type that it does not know";
            Check::bad(name, detail, how)
        }
        Said::Closed(code) => {
            let detail = format!("the program wants no more messages ({code})");
            Check::bad(
                name,
                detail,
                "let it answer 2xx, or take its url out of the account",
            )
        }
        Said::Nothing { code } => {
            let detail = format!("the program does not answer ({code})");
            let how = "start it, and see that its url leads to it: by https and a name, from the internet";
            Check::bad(name, detail, how)
        }
    }
}

pub(super) fn about_account(said: &Said) -> Check {
    let name = CheckName::Account;
    match said {
        Said::Known(_) => Check::good(name, "the provider knows the account and who calls"),
        Said::Refused { code } => {
            let detail = format!("the provider refuses who calls ({code})");
            let how = "compare the account with the provider's console, and the secret: its token may have been replaced, or have expired";
            Check::bad(name, detail, how)
        }
        Said::Closed(state) => {
            let detail = format!("the account is {state}");
            Check::bad(name, detail, "open it again at the provider")
        }
        Said::Nothing { code } => {
            let detail = format!("the provider does not say ({code})");
            Check::bad(name, detail, "try again in a minute")
        }
    }
}

/// Twilio names no number of an account: what it sends from says which it is, unless that is a service.
fn sender(checked: &Checked<'_>, account: &TwilioMessaging) -> Option<Check> {
    let is_service = account.sender.is_service();
    (!is_service).then(|| address(checked, account.sender.as_str(), "account.sender"))
}

pub(super) fn address(checked: &Checked<'_>, theirs: &str, field: &str) -> Check {
    let (channel, ours) = checked.described.address();
    let name = CheckName::Address;
    let is_same =
        Address::parse(theirs).is_ok_and(|theirs| CanonicalAddress::of(channel, &theirs) == ours);
    if is_same {
        return Check::good(name, format!("{theirs} is its address"));
    }
    let detail = format!("{theirs} is not {}", ours.as_str());
    let how = format!("PUT the connection with the business_address that belongs to its {field}");
    Check::bad(name, detail, how)
}
