//! A thread: its messages, taken in by their numbers, and what is missing asked for first.

use super::listed::{self, Listed};
use crate::{Deps, Trouble};
use hiatus_channels::fact::{Arrived, Fact, Ignored};
use hiatus_channels::twilio::Secret;
use hiatus_channels::twilio::conversations::{Asks, Numbered};
use hiatus_domain::account::TwilioConversations;
use hiatus_domain::address::Customer;
use hiatus_domain::connection::{CATCH_UP, Connection};
use hiatus_domain::settings::Settings;
use hiatus_domain::text::Thread;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::failure::chain;
use hiatus_lambda::http::Problem;
use hiatus_lambda::sweep::Budget;
use hiatus_store::{StoreError, ThreadOf, Wanted};
use std::time;

/// For how long a webhook's request may ask for what is missing: Twilio waits for five seconds.
const TIME: time::Duration = time::Duration::from_secs(4);
/// A thread is looked at once nothing was heard of it for so long: the last message of several may be the one that was not
/// delivered.
pub(super) const QUIET: Duration = Duration::minutes(10);

/// The way from a service of Conversations.
#[derive(Clone, Copy)]
pub(crate) struct Line<'a> {
    pub(crate) deps: &'a Deps,
    pub(crate) connection: &'a Connection,
    pub(crate) account: &'a TwilioConversations,
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    /// It is in its history.
    New,
    /// It was there before.
    Known,
    /// It wakes nobody.
    Ignored(Ignored),
    /// It cannot be read, or taken in, and is kept.
    Unreadable,
}

impl<'a> Line<'a> {
    /// What the operator has from Twilio; read anew where it was refused.
    pub(super) async fn secret(self, is_refused: bool) -> Result<Secret, Trouble> {
        let (id, now) = (&self.connection.id, self.now());
        Ok(self.deps.providers.current_of(id, is_refused, now).await?)
    }

    pub(super) fn asks(self, secret: &'a Secret) -> Asks<'a> {
        Asks {
            account: self.account,
            secret,
            api: &self.deps.apis.conversations,
        }
    }

    /// Takes in a message that a webhook has brought, behind what is missing before it. What became of that one.
    pub(super) async fn heard(self, message: Numbered) -> Result<Came, Problem> {
        let thread = message.thread.clone();
        let of = self.of(&thread);
        let came = Box::pin(self.heard_of(of, message)).await;
        if let Err(problem) = &came
            && problem.status() >= 500
        {
            self.fell_behind(of).await;
        }
        came
    }

    async fn heard_of(self, of: ThreadOf<'_>, message: Numbered) -> Result<Came, Problem> {
        let store = &self.deps.common.store;
        let known = store.thread_taken(of).await?;
        let through = known.and_then(|known| known.through);
        let index = message.index;
        if index == through.map_or(0, |through| through + 1) {
            let came = self.one(&message, true).await?;
            self.note(of, index).await?;
            return Ok(came);
        }
        if through.is_some_and(|through| index <= through) {
            return self.one(&message, false).await;
        }
        let time = (false, Budget::of(TIME));
        let since = self.since().await?;
        let listed = listed::behind(self, of.thread, (through, since), time);
        match Box::pin(listed).await {
            Ok(Some(listed)) => {
                let listed = listed.with(message);
                let came = self.all(&listed, index).await?;
                if let Some(through) = listed.through(self.now()) {
                    self.note(of, through).await?;
                }
                Ok(came)
            }
            Ok(None) => self.one(&message, false).await,
            Err(Trouble::Store(error)) => Err(error.into()),
            Err(trouble) => {
                let (connection, error) = (self.connection.id.as_str(), chain(&trouble));
                tracing::warn!(connection, error, "a thread is behind");
                let came = self.one(&message, false).await?;
                store.note_thread_behind(of, self.now()).await?;
                Ok(came)
            }
        }
    }

    /// The time.
    pub(super) fn now(self) -> Instant {
        self.deps.common.clock.now()
    }

    /// The thread of this connection.
    pub(super) fn of<'b>(&self, thread: &'b Thread) -> ThreadOf<'b>
    where
        'a: 'b,
    {
        ThreadOf {
            connection: &self.connection.id,
            thread,
        }
    }

    async fn note(self, of: ThreadOf<'_>, through: u64) -> Result<(), StoreError> {
        let now = self.now();
        let store = &self.deps.common.store;
        store
            .note_thread_taken(of, through, (now, now + QUIET))
            .await
    }

    /// That it cannot be noted either is no news.
    async fn fell_behind(self, of: ThreadOf<'_>) {
        let noted = self.deps.common.store.note_thread_behind(of, self.now());
        if let Err(error) = noted.await {
            tracing::warn!(
                error = chain(&error),
                "that a thread is behind is not noted"
            );
        }
    }

    /// From when on what is missing is asked for: since there is the connection, and not from a time whose messages may be
    /// gone from their histories.
    pub(super) async fn since(self) -> Result<Instant, StoreError> {
        let store = &self.deps.common.store;
        let id = &self.connection.id;
        let begun = store.caught_up([id]).await?.get(id).copied();
        let batch = store.read(Wanted::new().settings()).await?;
        let settings: Settings = batch.settings().unwrap_or_default();
        let oldest = self.now() - settings.retention.min(CATCH_UP);
        Ok(begun.unwrap_or(self.connection.updated_at).max(oldest))
    }

    /// Takes in what was listed, in order; what became of the one with this number.
    async fn all(self, listed: &Listed, index: u64) -> Result<Came, Problem> {
        let mut own = Came::Known;
        for message in &listed.messages {
            let came = self.one(message, false).await?;
            if message.index == index {
                own = came;
            } else {
                self.tell(message, came);
            }
        }
        Ok(own)
    }

    /// Says that a message came in that no webhook has brought.
    pub(super) fn tell(self, message: &Numbered, came: Came) {
        if came == Came::New {
            let (connection, sid) = (self.connection.id.as_str(), message.sid.as_str());
            tracing::warn!(connection, sid, "a message that the hook has missed");
        }
    }

    /// Takes one in. That one which follows what is known is new is not asked for first: its id says so, too.
    pub(super) async fn one(self, message: &Numbered, is_next: bool) -> Result<Came, Problem> {
        let intake = self.deps.intake();
        match message.fact(self.account, &self.connection.described) {
            Fact::Message(arrived) => {
                if !is_next && !self.may_come_in(&arrived).await? {
                    return Ok(Came::Known);
                }
                match intake.take_in(self.connection, *arrived).await {
                    Ok(received) if received.outcome.is_some() => Ok(Came::New),
                    Ok(_) => Ok(Came::Known),
                    Err(problem) if problem.status() >= 500 => Err(problem),
                    // It is kept, for an operator.
                    Err(_) => Ok(Came::Unreadable),
                }
            }
            Fact::Unreadable(unreadable) => {
                intake.keep_unreadable(self.connection, &unreadable).await?;
                Ok(Came::Unreadable)
            }
            Fact::Ignored(kind) => Ok(Came::Ignored(kind)),
            Fact::Status(_) | Fact::Seen(_) => Ok(Came::Ignored(Ignored::Status)),
        }
    }

    async fn may_come_in(self, arrived: &Arrived) -> Result<bool, StoreError> {
        let customer = Customer::of(&self.connection.described.channel, &arrived.from);
        let (store, id) = (&self.deps.common.store, &arrived.message_id);
        store.may_come_in(&customer, id, arrived.sent_at).await
    }
}
