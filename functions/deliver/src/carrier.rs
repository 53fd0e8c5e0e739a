//! Who carries what is said in a conversation.

use crate::Deps;
use crate::attempt::Trouble;
use hiatus_channels::SigningKey;
use hiatus_domain::Instant;
use hiatus_domain::account::Account;
use hiatus_domain::connection::Connection;
use hiatus_domain::conversation::Conversation;
use hiatus_store::Hold;

/// Who carries it.
#[derive(Debug)]
pub(crate) enum Carrier {
    /// No connection sends from the conversation's address.
    Nobody,
    /// Whoever fetches it from the inbox.
    Inbox,
    /// A program that takes it at its own address.
    Program(Box<Program>),
}

/// A program that speaks Standard Webhooks.
#[derive(Debug)]
pub(crate) struct Program {
    /// Its connection.
    pub(crate) connection: Connection,
    /// Where it takes messages.
    pub(crate) url: String,
    /// What they are signed by.
    pub(crate) keys: Vec<SigningKey>,
    /// What keeps all of its messages waiting, or has until now.
    pub(crate) hold: Option<Hold>,
}

impl Carrier {
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
        let url = match &connection.described.account {
            Account::Webhook(program) => program.url.as_ref(),
            Account::TwilioMessaging(_) | Account::WhatsAppCloud(_) => return Ok(Self::Nobody),
        };
        let Some(url) = url.map(|url| url.as_str().to_owned()) else {
            return Ok(Self::Inbox);
        };
        let master = deps.master.value(now).await?;
        let keys = SigningKey::in_force(master.as_bytes(), &connection, now);
        Ok(Self::Program(Box::new(Program {
            connection,
            url,
            keys,
            hold,
        })))
    }
}
