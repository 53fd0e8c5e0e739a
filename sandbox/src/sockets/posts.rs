//! The connections that are open, by name.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// The largest message, in bytes.
pub(crate) const MAX_MESSAGE_BYTES: usize = 128 * 1024;
/// How much waits for a client that reads slowly.
const MAX_WAITING: usize = 256;

/// What goes to a client.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Outgoing {
    /// A message.
    Text(String),
    /// The end.
    Close,
}

/// Why something cannot be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotSent {
    /// There is no such connection.
    Gone,
    /// Its client reads too slowly.
    Full,
}

/// The connections that are open.
#[derive(Debug, Default)]
pub(crate) struct Posts(Mutex<HashMap<String, Sender<Outgoing>>>);

impl Posts {
    /// A connection is open; what is to go to its client comes out of here.
    pub(super) fn open(&self, connection: &str) -> Receiver<Outgoing> {
        let (sender, receiver) = channel(MAX_WAITING);
        self.with(|open| open.insert(connection.to_owned(), sender));
        receiver
    }

    /// A connection is gone.
    pub(super) fn gone(&self, connection: &str) {
        self.with(|open| open.remove(connection));
    }

    /// Sends something to a connection.
    pub(crate) fn post(&self, connection: &str, outgoing: Outgoing) -> Result<(), NotSent> {
        let sender = self.with(|open| open.get(connection).cloned());
        let sender = sender.filter(|sender| !sender.is_closed());
        let sent = sender.ok_or(NotSent::Gone)?.try_send(outgoing);
        sent.map_err(|_| NotSent::Full)
    }

    fn with<T>(&self, work: impl FnOnce(&mut HashMap<String, Sender<Outgoing>>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
