//! Who carries what is said in a conversation.

use crate::Deps;
use crate::attempt::Trouble;
use hiatus_channels::SigningKey;
use hiatus_channels::{meta, twilio};
use hiatus_domain::Instant;
use hiatus_domain::account::{
    Account, AwsSms, AwsWhatsApp, Page, Ses, TwilioConversations, TwilioMessaging, WhatsAppCloud,
};
use hiatus_domain::connection::{Connection, Hold, Provider};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConnectionId;

/// Who carries it.
#[derive(Debug)]
pub(crate) enum Carrier {
    /// No connection sends from the conversation's address.
    Nobody,
    /// Whoever fetches it from the inbox.
    Inbox,
    /// A provider that is called.
    Line(Box<Line>),
}

/// The way to a provider.
#[derive(Debug)]
pub(crate) struct Line {
    /// Its connection.
    pub(crate) connection: Connection,
    /// Whom messages are handed to.
    pub(crate) far_end: FarEnd,
    /// What keeps all of its messages waiting, or has until now.
    pub(crate) hold: Option<Hold>,
}

/// Whom messages are handed to, and what proves to it who calls.
#[derive(Debug)]
pub(crate) enum FarEnd {
    /// A program that takes them at this address, signed by these keys.
    Program { url: String, keys: Vec<SigningKey> },
    /// Twilio.
    Twilio {
        account: TwilioMessaging,
        secret: twilio::Secret,
    },
    /// Twilio's Conversations.
    Conversations {
        account: TwilioConversations,
        secret: twilio::Secret,
    },
    /// Meta, for WhatsApp.
    WhatsApp {
        account: WhatsAppCloud,
        secret: meta::Secret,
    },
    /// Meta, for Messenger or Instagram.
    Page {
        provider: Provider,
        page: Page,
        secret: meta::Secret,
    },
    /// AWS, by which texts go: the function's role proves who calls.
    AwsSms(AwsSms),
    /// AWS, by which WhatsApp's messages go.
    AwsWhatsApp(AwsWhatsApp),
    /// AWS, by which mail goes.
    Ses(Ses),
}

impl FarEnd {
    /// Whether it knows a message that comes again for the same one.
    pub(crate) const fn knows_repetitions(&self) -> bool {
        matches!(self, Self::Program { .. })
    }
}

impl Carrier {
    /// The connection that messages go by.
    pub(crate) fn connection(&self) -> Option<&ConnectionId> {
        match self {
            Self::Line(line) => Some(&line.connection.id),
            Self::Nobody | Self::Inbox => None,
        }
    }

    /// The carrier of a conversation's messages.
    pub(crate) async fn of(
        deps: &Deps,
        conversation: &Conversation,
        now: Instant,
    ) -> Result<Self, Trouble> {
        let addresses = conversation.addresses();
        let found = deps.common.store.connection_of(&addresses).await?;
        let Some((connection, hold)) = found else {
            return Ok(Self::Nobody);
        };
        let is_held = hold.is_some();
        let provider = connection.described.account.provider();
        let far_end = match connection.described.account.clone() {
            Account::Webhook(program) => {
                let Some(url) = program.url else {
                    return Ok(Self::Inbox);
                };
                let master = deps.master.value(now).await?;
                FarEnd::Program {
                    url: url.as_str().to_owned(),
                    keys: SigningKey::in_force(master.as_bytes(), &connection, now),
                }
            }
            Account::TwilioMessaging(account) => FarEnd::Twilio {
                secret: deps
                    .providers
                    .current_of(&connection.id, is_held, now)
                    .await?,
                account,
            },
            Account::TwilioConversations(account) => FarEnd::Conversations {
                secret: deps
                    .providers
                    .current_of(&connection.id, is_held, now)
                    .await?,
                account,
            },
            Account::WhatsAppCloud(account) => FarEnd::WhatsApp {
                secret: deps
                    .providers
                    .current_of(&connection.id, is_held, now)
                    .await?,
                account,
            },
            Account::Messenger(page) | Account::Instagram(page) => FarEnd::Page {
                secret: deps
                    .providers
                    .current_of(&connection.id, is_held, now)
                    .await?,
                provider,
                page,
            },
            Account::AwsSms(account) => FarEnd::AwsSms(account),
            Account::AwsWhatsApp(account) => FarEnd::AwsWhatsApp(account),
            Account::Ses(account) => FarEnd::Ses(account),
        };
        Ok(Self::Line(Box::new(Line {
            connection,
            far_end,
            hold,
        })))
    }
}
