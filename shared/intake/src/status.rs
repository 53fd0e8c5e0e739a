//! What a provider reports of a message of ours.

use crate::Intake;
use hiatus_channels::status::{DeliveryError, DeliveryFailure, Report, Status};
use hiatus_domain::connection::Connection;
use hiatus_domain::delivery::{Delivered, Delivery};
use hiatus_domain::ids::ConversationId;
use hiatus_lambda::http::Problem;
use hiatus_store::Wanted;

impl Intake {
    /// Keeps a report, if it is on a message of this connection's address; whether it was news. Of what is gone, and of
    /// what is another connection's, nothing is.
    pub async fn keep_report(
        &self,
        connection: &Connection,
        report: Report,
    ) -> Result<bool, Problem> {
        let (common, seq) = (&self.common, report.reference.seq);
        let now = common.clock.now();
        let Ok(id) = ConversationId::parse(report.reference.conversation) else {
            return Ok(false);
        };
        let wanted = Wanted::new().conversation(&id).message(&id, seq);
        let batch = common.store.read(wanted).await?;
        let conversation = batch.conversation(&id)?.filter(|conversation| {
            let addresses = conversation.addresses();
            let [ours, _] = addresses.canonical();
            (addresses.channel, ours) == connection.described.address()
                && !conversation.is_purged(now)
        });
        let Some((conversation, message)) = conversation.zip(batch.message_id(&id, seq)) else {
            return Ok(false);
        };
        let unknown = || DeliveryError {
            code: DeliveryFailure::Unknown,
            provider_code: None,
        };
        let delivery = Delivery {
            status: report.status,
            at: now,
            provider_id: report.provider_id,
            error: (report.status == Status::Failed).then(|| report.error.unwrap_or_else(unknown)),
        };
        let of = Delivered {
            conversation: id,
            version: conversation.version,
            seq,
            message,
            connection: Some(connection.id.clone()),
        };
        Ok(common.store.report_delivery(&of, &delivery).await?)
    }
}
