//! What Messenger and Instagram deliver, as events of a page or an account.

use crate::api::Carrier;
use crate::phones::{Change, Message, Report, Status};
use crate::webhook::{Hook, Webhook, by_meta};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

impl Hook<'_> {
    pub(crate) fn page_message(&self, message: &Message) -> Webhook {
        let mut said = Map::from_iter([("mid".to_owned(), json!(message.id))]);
        if !message.body.is_empty() {
            said.insert("text".to_owned(), json!(message.body));
        }
        if let Some(file) = &message.file {
            let kind = file.file.content_type.split('/').next().unwrap_or_default();
            let is_shown = ["image", "audio", "video"].contains(&kind);
            let kind = if is_shown { kind } else { "file" };
            let url = format!("{}{}", self.api, file.page_path());
            let attachments = json!([{"type": kind, "payload": {"url": url}}]);
            said.insert("attachments".to_owned(), attachments);
        }
        self.event(message, message.at, ("message", Value::Object(said)))
    }

    pub(crate) fn page_reaction(
        &self,
        message: &Message,
        at: DateTime<Utc>,
        sign: &str,
    ) -> Webhook {
        let action = if sign.is_empty() { "unreact" } else { "react" };
        let reaction =
            json!({"mid": message.id, "action": action, "reaction": "other", "emoji": sign});
        self.event(message, at, ("reaction", reaction))
    }

    /// `None` where the product tells of no such thing.
    pub(crate) fn page_change(&self, message: &Message, at: DateTime<Utc>) -> Option<Webhook> {
        let id = &message.id;
        let part = match (message.change?, message.line.carrier) {
            (Change::Edited, _) => {
                let edit = json!({"mid": id, "text": message.body, "num_edit": 1});
                ("message_edit", edit)
            }
            (Change::Deleted, Carrier::Instagram) => {
                ("message", json!({"mid": id, "is_deleted": true}))
            }
            (Change::Deleted, _) => return None,
        };
        Some(self.event(message, at, part))
    }

    /// How a message of ours fares. Messenger tells of what was sent with the mark that it was given, and of the rest by times;
    /// Instagram of what was read, by its id.
    pub(crate) fn page_report(&self, report: &Report) -> Option<Webhook> {
        let (message, at) = (&report.message, report.at);
        let watermark = at.timestamp_millis();
        let is_messenger = message.line.carrier == Carrier::Messenger;
        let part = match message.status {
            Status::Sent => {
                let mut echo = json!({
                    "mid": message.id, "is_echo": true, "app_id": 1, "text": message.body,
                });
                if let (Some(echo), true) = (echo.as_object_mut(), is_messenger) {
                    echo.insert("metadata".to_owned(), json!(message.report));
                }
                let mut event = of(message, at, ("message", echo));
                // An echo goes the other way.
                let ends = event.remove("sender").zip(event.remove("recipient"));
                if let Some((sender, recipient)) = ends {
                    event.insert("sender".to_owned(), recipient);
                    event.insert("recipient".to_owned(), sender);
                }
                return Some(self.delivery(message, at, Value::Object(event)));
            }
            Status::Delivered if is_messenger => (
                "delivery",
                json!({"mids": [message.id], "watermark": watermark}),
            ),
            Status::Read if is_messenger => ("read", json!({ "watermark": watermark })),
            Status::Read => ("read", json!({ "mid": message.id })),
            Status::Accepted | Status::Delivered | Status::Failed => return None,
        };
        Some(self.event(message, at, part))
    }

    fn event(&self, message: &Message, at: DateTime<Utc>, part: (&str, Value)) -> Webhook {
        let event = of(message, at, part);
        self.delivery(message, at, Value::Object(event))
    }

    fn delivery(&self, message: &Message, at: DateTime<Utc>, event: Value) -> Webhook {
        let is_messenger = message.line.carrier == Carrier::Messenger;
        let entry = json!({
            "id": message.line.account, "time": at.timestamp_millis(), "messaging": [event],
        });
        let object = if is_messenger { "page" } else { "instagram" };
        let document = json!({ "object": object, "entry": [entry] });
        by_meta(self.url, self.secret, &document)
    }
}

/// What happened between a customer and a page, as an event of this name.
fn of(message: &Message, at: DateTime<Utc>, (name, part): (&str, Value)) -> Map<String, Value> {
    let customer = message.customer.trim_start_matches('+');
    Map::from_iter([
        ("sender".to_owned(), json!({ "id": customer })),
        (
            "recipient".to_owned(),
            json!({ "id": message.line.account }),
        ),
        ("timestamp".to_owned(), json!(at.timestamp_millis())),
        (name.to_owned(), part),
    ])
}
