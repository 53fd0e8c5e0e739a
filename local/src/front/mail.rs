//! A mail, handed in as SES would receive it: put into the bucket, and then told of.

use super::problem;
use hiatus_files::MAILS;
use hiatus_lambda::http::Problem;
use sandbox::Sandbox;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Where mails are handed in: the body is the mail, as it goes by SMTP.
pub(super) const ADDRESS: &str = "/local/mail";
/// The most bytes of one.
pub(super) const MAX_BYTES: usize = 32 * 1024 * 1024;

/// How many this process has received.
static RECEIVED: AtomicU64 = AtomicU64::new(0);

/// Receives a mail for these addresses (`to`, more than once for several), as the scan finds it (`spam` and `virus`,
/// `FAIL` where it is), from whom it would be returned to (`return_path`, where that is said).
pub(crate) async fn receive(
    sandbox: &Arc<Sandbox>,
    query: &str,
    mail: Vec<u8>,
) -> Result<Value, Problem> {
    let (mut recipients, mut source) = (Vec::new(), Value::Null);
    let (mut spam, mut virus) = ("PASS".to_owned(), "PASS".to_owned());
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let value = value.into_owned();
        match name.as_ref() {
            "to" => recipients.push(value),
            "return_path" => source = value.into(),
            "spam" => spam = value,
            "virus" => virus = value,
            _ => return Err(Problem::invalid(&name, "is nothing that a mail has")),
        }
    }
    if recipients.is_empty() {
        return Err(Problem::invalid("to", "must be given"));
    }
    let id = id(sandbox);
    let put = sandbox.put_object(&format!("{MAILS}{id}"), mail);
    put.map_err(|error| {
        tracing::error!(%error, "a mail cannot be kept");
        problem::internal()
    })?;
    let event = json!({"Records": [{
        "eventSource": "aws:ses",
        "eventVersion": "1.0",
        "ses": {
            "mail": {"messageId": id, "source": source, "destination": recipients},
            "receipt": {
                "recipients": recipients,
                "spamVerdict": {"status": spam},
                "virusVerdict": {"status": virus},
                "action": {"type": "Lambda", "invocationType": "Event"},
            },
        },
    }]});
    let answer = sandbox.invoke("mail", event).await;
    let answer = answer.map_err(|error| {
        tracing::error!(error, "a mail is not taken in");
        problem::internal()
    })?;
    Ok(json!({"id": id, "messages": answer.get("messages")}))
}

/// An id that no other mail has.
fn id(sandbox: &Sandbox) -> String {
    let count = RECEIVED.fetch_add(1, Ordering::Relaxed);
    format!("{:012x}{count:08x}", sandbox.now().timestamp_millis())
}
