//! What a `webhook` connection delivers: `{"type":"message.received","timestamp":…,"data":{…}}`, signed by
//! the connection's key as Standard Webhooks has it.

use crate::Deps;
use hiatus_api::Wire;
use hiatus_api::documents::{IgnoredDelivery, ReceivedMessage, ReportedStatus};
use hiatus_channels::SigningKey;
use hiatus_channels::standard_webhooks::{ID, SIGNATURE, Signed, TIMESTAMP, Unproven};
use hiatus_channels::status::{DeliveryError, DeliveryFailure, Reference, Report, Status};
use hiatus_domain::connection::{Connection, Provider};
use hiatus_intake::enabled;
use hiatus_lambda::arrivals::take_in;
use hiatus_lambda::http::{Delivery, Fields, Problem, Response};
use hiatus_lambda::incoming;
use serde_json::Value;

/// The type of a customer's message.
const MESSAGE: &str = "message.received";
/// The type of a report on a message of ours.
const STATUS: &str = "message.status";
/// The most characters of a provider's own code that are kept.
const MOST_CODE_CHARS: usize = 64;

/// What was delivered.
#[derive(Debug)]
enum Delivered {
    /// A customer's message, by its fields.
    Message(Fields),
    /// A report on a message of ours.
    Status(Report),
    /// Something of a type that is nothing to Hiatus.
    Other(String),
}

/// Takes in what is delivered, if the connection's key has signed it.
pub(crate) async fn receive(deps: &Deps, delivery: &Delivery) -> Result<Response, Problem> {
    let connection = proven(deps, delivery).await?;
    let fields = match read(delivery.body())? {
        Delivered::Message(fields) => fields,
        Delivered::Status(report) => {
            let reported = report.status;
            let is_news = deps.intake().keep_report(&connection, report).await?;
            let document = ReportedStatus {
                status: Wire(reported),
                is_news,
            };
            return Ok(Response::json(200, &document));
        }
        Delivered::Other(kind) => {
            tracing::info!(kind, connection = connection.id.as_str(), "ignored");
            return Ok(Response::json(200, &IgnoredDelivery { ignored: &kind }));
        }
    };
    let common = &deps.keys.common;
    let (message, warnings) =
        incoming::by_connection(fields, &connection.described, common.clock.now())?;
    let received = take_in(common, &message).await?;
    deps.intake().note(&connection.id).await;
    let (conversation, seq) = (&received.conversation, received.seq);
    let document = ReceivedMessage::at(conversation, seq, received.outcome, common.clock.now());
    let status = if received.outcome.is_some() { 201 } else { 200 };
    let response = Response::json(status, &document.with_warnings(warnings));
    Ok(response.etag(conversation.version))
}

/// The connection that a delivery is for, which has signed it. What costs nothing is looked at
/// first, and a connection that is not there is refused like a wrong signature.
async fn proven(deps: &Deps, delivery: &Delivery) -> Result<Connection, Problem> {
    let refused = |why: Unproven| {
        deps.proof()
            .refused(Problem::unauthorized(&why.to_string()))
    };
    let signed = Signed {
        id: header(delivery, ID)?,
        timestamp: header(delivery, TIMESTAMP)?,
        signature: header(delivery, SIGNATURE)?,
        body: delivery.body(),
    };
    let now = deps.keys.common.clock.now();
    signed.check_time(now.timestamp()).map_err(refused)?;
    let connection = deps
        .proof()
        .connection(delivery, |of| of == Provider::Webhook)
        .await?;
    let connection = connection.ok_or_else(|| refused(Unproven::WrongSignature))?;
    let master = deps.keys.master.value(now).await?;
    let keys = SigningKey::in_force(master.as_bytes(), &connection, now);
    signed.check_signature(&keys).map_err(refused)?;
    enabled(connection)
}

fn header<'a>(delivery: &'a Delivery, name: &str) -> Result<&'a str, Problem> {
    let value = delivery.header(name);
    value.ok_or_else(|| Problem::unauthorized(&format!("the header {name} is missing")))
}

/// Reads a delivery.
fn read(body: &[u8]) -> Result<Delivered, Problem> {
    let mut fields = Fields::read(body)?;
    let kind = fields.required("type", |value| match value {
        Value::String(kind) => Ok(kind),
        _ => Err("must be a string"),
    })?;
    if kind != MESSAGE && kind != STATUS {
        return Ok(Delivered::Other(kind));
    }
    let data = fields.raw("data");
    let data = data.ok_or_else(|| Problem::invalid("data", "must be given"))?;
    let data =
        Fields::read(data.as_bytes()).map_err(|_| Problem::invalid("data", "must be an object"))?;
    if kind == STATUS {
        return Ok(Delivered::Status(report(data)?));
    }
    Ok(Delivered::Message(data))
}

/// A report, by its fields. An error that is none of ours is the provider's.
fn report(mut fields: Fields) -> Result<Report, Problem> {
    let text = |value| match value {
        Value::String(text) => Ok(text),
        _ => Err("must be a string"),
    };
    let reference = fields.required("reference", |value| {
        Reference::parse(&text(value)?).ok_or("must be that of a message which was sent")
    })?;
    let status = fields.required("status", |value| {
        let status = Status::parse(&text(value)?).filter(|status| *status != Status::Sending);
        status.ok_or("must be accepted, sent, delivered, read or failed")
    })?;
    let error = fields.optional("error", |value| match value {
        Value::Null => Ok(None),
        Value::String(code) => Ok(Some(code)),
        _ => Err("must be a string"),
    });
    let error = error
        .flatten()
        .map(|code| match DeliveryFailure::parse(&code) {
            Some(code) => DeliveryError {
                code,
                provider_code: None,
            },
            None => DeliveryError {
                code: DeliveryFailure::Unknown,
                provider_code: Some(code.chars().take(MOST_CODE_CHARS).collect()),
            },
        });
    Ok(Report {
        reference,
        status,
        error,
        provider_id: None,
    })
}
