//! Mail: what is in one of ours, and a customer's own, as their program writes it.

use crate::api::Link;
use crate::phones::{Message, Report, Status};
use crate::webhook::{Hook, Webhook};
use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;
use mail_parser::{MessageParser, MimeHeaders as _};
use serde_json::{Value, json};

/// What a customer's mail is, where it is handed over.
pub const MAIL: &str = "message/rfc822";
/// The host of the Message-IDs that SES gives in the simulator's region:
/// <https://docs.aws.amazon.com/ses/latest/dg/header-fields.html>.
const SES: &str = "email.amazonses.com";
/// The host of the Message-IDs that customers' programs give.
const HOME: &str = "mail.home.example";
/// The most characters of a subject.
const SUBJECT_CHARS: usize = 60;

/// What is in a mail of ours.
pub(crate) struct Sent {
    pub(crate) from: String,
    pub(crate) to: Option<String>,
    /// Its subject on a line of its own, and what it says.
    pub(crate) text: String,
    /// Its files, which are in it.
    pub(crate) files: Vec<Link>,
    /// The mails that it names: the references, and then what it answers.
    pub(crate) answers: Vec<String>,
}

/// Reads a mail of ours; none where it does not say from whom it is.
pub(crate) fn sent(raw: &[u8]) -> Option<Sent> {
    let mail = MessageParser::default().parse(raw)?;
    let from = mail.from()?.first()?.address()?.to_owned();
    let to = mail.to().and_then(|to| to.first()?.address());
    let body = mail.body_text(0).unwrap_or_default();
    let subject = mail.subject().unwrap_or_default();
    let files = mail.attachments().map(|file| Link {
        url: String::new(),
        name: file.attachment_name().map(str::to_owned),
    });
    Some(Sent {
        from,
        to: to.map(str::to_owned),
        text: format!("{subject}\n\n{}", body.replace("\r\n", "\n").trim_end()),
        files: files.collect(),
        answers: [mail.references(), mail.in_reply_to()]
            .into_iter()
            .flat_map(|named| named.as_text_list().unwrap_or_default().to_vec())
            .map(String::from)
            .collect(),
    })
}

/// What programs know a mail by.
pub(crate) fn message_id(message: &Message) -> String {
    let host = if message.is_own { HOME } else { SES };
    format!("{}@{host}", message.id)
}

impl Hook<'_> {
    /// A customer's mail, handed over as by SMTP. Its first line is its subject, unless it answers one.
    pub(crate) fn mail(&self, message: &Message) -> Webhook {
        let first = message.body.lines().next().unwrap_or_default();
        let first: String = first.chars().take(SUBJECT_CHARS).collect();
        let mut mail = MessageBuilder::new()
            .from(message.customer.as_str())
            .to(self.business)
            .date(message.at.timestamp())
            .message_id(message_id(message))
            .header("Return-Path", Raw::new(format!("<{}>", message.customer)))
            .text_body(message.body.replace('\n', "\r\n"));
        if message.report.is_empty() {
            mail = mail.subject(first);
        } else {
            let answered = message.report.as_str();
            mail = mail.subject(format!("Re: {first}"));
            mail = mail.in_reply_to(answered).references(answered);
        }
        if let Some(file) = &message.file {
            let file = &file.file;
            let name = file.name.as_deref().unwrap_or("file");
            mail = mail.attachment(file.content_type.as_str(), name, file.content.as_slice());
        }
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("to", self.business);
        query.append_pair("return_path", &message.customer);
        Webhook {
            url: query.finish(),
            content_type: MAIL,
            signature: None,
            // Nothing fails that is written into memory.
            body: mail.write_to_vec().unwrap_or_default(),
        }
    }
}

/// What became of a mail of ours, as SES publishes it; none where it has no word for it.
pub(crate) fn event(report: &Report) -> Option<Value> {
    let message = &report.message;
    let at = report.at.to_rfc3339();
    let tags: Value = serde_json::from_str(&message.report).unwrap_or_default();
    let (kind, name, object) = match message.status {
        Status::Sent => ("Send", "send", json!({})),
        Status::Delivered => {
            let object =
                json!({"timestamp": at, "recipients": [message.to], "smtpResponse": "250 ok"});
            ("Delivery", "delivery", object)
        }
        Status::Failed => {
            let recipients =
                json!([{"emailAddress": message.to, "action": "failed", "status": "5.1.1"}]);
            let object = json!({
                "bounceType": "Permanent", "bounceSubType": "General", "timestamp": at,
                "bouncedRecipients": recipients, "feedbackId": "0",
            });
            ("Bounce", "bounce", object)
        }
        Status::Accepted | Status::Read => return None,
    };
    let sender = &message.line.sender;
    Some(json!({
        "eventType": kind,
        "mail": {
            "timestamp": message.at.to_rfc3339(), "source": sender, "sendingAccountId": "000000000000",
            "messageId": message.id, "destination": [message.to], "headersTruncated": false,
            "commonHeaders": {"from": [sender], "to": [message.to], "messageId": message.id}, "tags": tags,
        },
        (name): object,
    }))
}
