//! What a provider has signed and nobody can read: counted, and kept for an operator to look at.

use crate::Intake;
use hiatus_channels::fact::Unreadable;
use hiatus_domain::connection::Connection;
use hiatus_lambda::http::Problem;
use hiatus_store::Unreadable as Kept;

impl Intake {
    /// Keeps what could not be read of a delivery to this connection. Nothing that a customer wrote is in the log.
    pub async fn keep_unreadable(
        &self,
        connection: &Connection,
        unreadable: &Unreadable,
    ) -> Result<(), Problem> {
        let (field, why) = (&unreadable.field, &unreadable.why);
        let id = &connection.id;
        tracing::error!(
            connection = id.as_str(),
            field,
            why,
            "a part of a delivery cannot be read"
        );
        let common = &self.common;
        let kept = Kept {
            connection: id,
            field,
            why,
            content: &unreadable.content,
            at: common.clock.now(),
        };
        Ok(common.store.keep_unreadable(kept).await?)
    }
}
