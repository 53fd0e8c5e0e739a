//! A connection, as its provider knows it.

use crate::names::TOPIC_ARN;
use hiatus_api::documents::hook_url;
use hiatus_channels::outbound::Call;
use hiatus_channels::{messenger, meta, twilio, whatsapp};
use hiatus_domain::account::{Account, ChatServiceSid};
use hiatus_domain::connection::Connection;
use sandbox::names::ACCESS_KEY;
use serde_json::Value;
use simulator::webhook::Hook;
use simulator::{Carrier, DEFAULT_SERVICE, Line};

/// A connection of a provider that is simulated, with all that its webhooks need.
pub(crate) struct Wired {
    /// The connection.
    pub(crate) connection: Connection,
    /// The address at its provider.
    pub(crate) line: Line,
    hook_url: String,
    secret: String,
    /// What proves to the provider who calls.
    proof: Option<String>,
    /// Where the provider's API is.
    api: String,
    /// The number, as Meta numbers it.
    number: String,
}

impl Wired {
    /// A connection with what the operator has from its provider. `None` where its provider is not simulated.
    pub(crate) fn of(
        connection: Connection,
        secrets: &Value,
        (url, api): (&str, &str),
    ) -> Option<Self> {
        let mut number = String::new();
        let (line, secret, proof) = match &connection.described.account {
            Account::Webhook(_) => return None,
            Account::Ses(_) => {
                let address = connection.described.business_address.as_str();
                (Line::mailbox(address), None, Some(signature()))
            }
            Account::TwilioMessaging(account) => {
                let line = Line {
                    carrier: Carrier::Twilio,
                    account: account.account_sid.as_str().to_owned(),
                    sender: account.sender.as_str().to_owned(),
                };
                let secret: twilio::Secret = read(secrets);
                let question = twilio::account_question(&account.account_sid, &secret, api);
                (
                    line,
                    secret.auth_tokens.into_iter().next(),
                    question.and_then(proof),
                )
            }
            Account::TwilioConversations(account) => {
                let service = account.chat_service_sid.as_ref();
                let service = service.map_or(DEFAULT_SERVICE, ChatServiceSid::as_str);
                let line = Line {
                    carrier: Carrier::Conversations,
                    account: account.account_sid.as_str().to_owned(),
                    sender: service.to_owned(),
                };
                let secret: twilio::Secret = read(secrets);
                let question = twilio::account_question(&account.account_sid, &secret, api);
                (
                    line,
                    secret.auth_tokens.into_iter().next(),
                    question.and_then(proof),
                )
            }
            Account::WhatsAppCloud(account) => {
                account.phone_number_id.as_str().clone_into(&mut number);
                let line = Line {
                    carrier: Carrier::Meta,
                    account: number.clone(),
                    sender: number.clone(),
                };
                let secret: meta::Secret = read(secrets);
                let question = whatsapp::question(account, &secret, api);
                (
                    line,
                    secret.app_secret.into_iter().next(),
                    question.and_then(proof),
                )
            }
            Account::AwsSms(account) => {
                let line = by_aws(Carrier::AwsSms, account.phone_number_arn.as_str());
                (line, None, Some(signature()))
            }
            Account::AwsWhatsApp(account) => {
                account.phone_number_id.as_str().clone_into(&mut number);
                let id = account.origination_phone_number_id.as_str();
                (by_aws(Carrier::AwsWhatsApp, id), None, Some(signature()))
            }
            account @ (Account::Messenger(page) | Account::Instagram(page)) => {
                let id = page.page_id.as_str().to_owned();
                let line = Line {
                    carrier: match account {
                        Account::Messenger(_) => Carrier::Messenger,
                        _ => Carrier::Instagram,
                    },
                    account: id.clone(),
                    sender: id,
                };
                let secret: meta::Secret = read(secrets);
                let question = messenger::question(page, &secret, api);
                (
                    line,
                    secret.app_secret.into_iter().next(),
                    question.and_then(proof),
                )
            }
        };
        Some(Self {
            hook_url: if line.carrier.is_aws() {
                TOPIC_ARN.to_owned()
            } else {
                hook_url(url, &connection)
            },
            line,
            // By nothing at all nobody is proven: the hook refuses it.
            secret: secret.unwrap_or_default(),
            proof,
            number,
            api: api.to_owned(),
            connection,
        })
    }

    /// The number of WhatsApp's, as Meta numbers it.
    pub(crate) fn number(&self) -> &str {
        &self.number
    }

    /// Where its provider delivers.
    pub(crate) fn hook(&self) -> Hook<'_> {
        Hook {
            url: &self.hook_url,
            secret: &self.secret,
            business: self.connection.described.business_address.as_str(),
            api: &self.api,
            number: &self.number,
        }
    }

    /// Whether this proves to the provider that the connection's operator calls.
    pub(crate) fn is_proven_by(&self, authorization: &str) -> bool {
        let Some(proof) = &self.proof else {
            return false;
        };
        if self.line.carrier.is_aws() {
            return authorization.starts_with(proof);
        }
        proof == authorization
    }
}

/// A number at AWS.
fn by_aws(carrier: Carrier, number: &str) -> Line {
    Line {
        carrier,
        account: number.to_owned(),
        sender: number.to_owned(),
    }
}

/// How a signature of this system's own functions begins.
fn signature() -> String {
    format!("AWS4-HMAC-SHA256 Credential={ACCESS_KEY}/")
}

/// What any question shows of who asks.
fn proof(question: Call) -> Option<String> {
    let mut headers = question.headers.into_iter();
    let proof = headers.find(|(name, _)| *name == "authorization");
    proof.map(|(_, proof)| proof)
}

fn read<S: serde::de::DeserializeOwned + Default>(secrets: &Value) -> S {
    S::deserialize(secrets).unwrap_or_default()
}
