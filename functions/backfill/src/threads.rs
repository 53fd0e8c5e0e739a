//! The part of a run that looks at threads of Conversations: each once that something was heard of, and those that could not be
//! asked for when they should have been.

use crate::conversations::{Line, Looked, look};
use crate::sweep::Done;
use crate::{Deps, Trouble};
use futures_util::stream::{self, StreamExt as _};
use hiatus_domain::account::{Account, TwilioConversations};
use hiatus_domain::connection::{Connection, Hold};
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::failure::chain;
use hiatus_lambda::sweep::{Budget, Sweep};
use hiatus_store::{DueThread, StoreError};
use std::collections::HashMap;

/// The name of this part.
const PART: &str = "threads";
/// How many threads are read at once...
const PAGE: usize = 100;
/// ...and looked at.
const AT_ONCE: usize = 8;

/// A connection whose threads are looked at.
struct Own {
    connection: Connection,
    account: TwilioConversations,
    /// Why its provider takes nothing, as far as that is the connection's fault.
    refused: Option<Hold>,
}

/// Looks at everything that is due, as far as there is time.
pub(crate) async fn round(
    deps: &Deps,
    sweep: &mut Sweep,
    all: Vec<Connection>,
    done: &mut Done,
) -> Result<(), StoreError> {
    let time = sweep.budget(1.0);
    let own = own(deps, all).await?;
    if own.is_empty() {
        return Ok(());
    }
    let (store, now) = (&deps.common.store, deps.common.clock.now());
    let mut place = sweep.place(PART);
    while !time.is_spent() {
        let due = store.due_threads(now, place.as_deref(), PAGE).await?;
        place = due.last().map(|last| last.place().to_owned());
        if place.is_none() {
            break;
        }
        let mut work = stream::iter(due)
            .map(|due| one(deps, &own, due, time))
            .buffer_unordered(AT_ONCE);
        while let Some(one) = work.next().await {
            done.add(one);
        }
    }
    sweep.stopped_at(PART, place);
    Ok(())
}

impl Done {
    /// Trouble with one keeps no other waiting.
    fn add(&mut self, one: Result<Came, Trouble>) {
        match one {
            Ok(Came::Looked(Looked::Taken(count))) => self.taken += count,
            Ok(Came::Looked(Looked::Later) | Came::Nobodys) => {}
            Ok(Came::Held) => self.held += 1,
            Err(trouble) => {
                self.failed += 1;
                tracing::error!(error = chain(&trouble), "a thread is not caught up");
            }
        }
    }
}

/// What came of a thread.
enum Came {
    Looked(Looked),
    /// Its connection waits for its provider.
    Held,
    /// Nobody takes anything of it any more.
    Nobodys,
}

async fn one(
    deps: &Deps,
    own: &HashMap<ConnectionId, Own>,
    due: DueThread,
    time: Budget,
) -> Result<Came, Trouble> {
    if time.is_spent() {
        return Ok(Came::Looked(Looked::Later));
    }
    let (store, now) = (&deps.common.store, deps.common.clock.now());
    let enabled = own
        .get(&due.connection)
        .filter(|own| own.connection.described.enabled);
    let Some(own) = enabled else {
        // What comes in meanwhile is somebody else's, or nobody's.
        if let Some(seen) = store.thread_taken(due.of()).await? {
            store.note_thread_looked_at(due.of(), seen, None).await?;
        }
        return Ok(Came::Nobodys);
    };
    if own.refused.as_ref().is_some_and(|hold| now < hold.until) {
        return Ok(Came::Held);
    }
    let line = Line {
        deps,
        connection: &own.connection,
        account: &own.account,
    };
    let looked = look(line, due.of(), own.refused.is_some(), time);
    looked.await.map(Came::Looked)
}

/// The connections of Conversations. From when on each takes messages is written down, so that a change of it is not taken
/// for its beginning.
async fn own(deps: &Deps, all: Vec<Connection>) -> Result<HashMap<ConnectionId, Own>, StoreError> {
    let (store, now) = (&deps.common.store, deps.common.clock.now());
    let all: Vec<_> = all.into_iter().filter_map(of_conversations).collect();
    let ids = || all.iter().map(|(connection, _)| &connection.id);
    let (begun, mut observed) = (store.caught_up(ids()).await?, store.observed(ids()).await?);
    let mut own = HashMap::new();
    for (connection, account) in all {
        let id = connection.id.clone();
        let since = match (connection.described.enabled, begun.contains_key(&id)) {
            (false, _) => Some(now),
            (true, false) => Some(connection.updated_at),
            (true, true) => None,
        };
        if let Some(since) = since {
            store.note_caught_up(&id, since).await?;
        }
        let hold = observed.remove(&id).and_then(|seen| seen.hold);
        let one = Own {
            connection,
            account,
            refused: hold.filter(|hold| hold.is_refused),
        };
        own.insert(id, one);
    }
    Ok(own)
}

fn of_conversations(connection: Connection) -> Option<(Connection, TwilioConversations)> {
    match connection.described.account.clone() {
        Account::TwilioConversations(account) => Some((connection, account)),
        _ => None,
    }
}
