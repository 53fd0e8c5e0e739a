//! Threads of Twilio's Conversations: each customer has one on a line, with numbered messages; and what Twilio delivers of
//! them.

use crate::api::{Answer, Carrier, Line, OfThread, Which, listed_of_thread, shown_alone};
use crate::hex::hex;
use crate::phones::{Message, Phones, Report, Status};
use crate::webhook::{Hook, Webhook, twilio};
use chrono::SecondsFormat;
use ring::digest;
use serde_json::json;

/// Where a message is in its thread; empty where its provider has none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The thread.
    pub thread: String,
    /// The message's number in it.
    pub index: u64,
    /// Who has written it.
    pub author: String,
    /// Who that is in the thread, if somebody.
    pub participant: Option<String>,
}

/// An id of this kind that is always the same for the same.
fn sid(kind: &str, line: &Line, customer: &str) -> String {
    let of = format!("{} {} {customer}", line.account, line.sender);
    let digest = digest::digest(&digest::SHA256, of.as_bytes());
    let digest = hex(digest.as_ref());
    format!("{kind}{}", digest.get(..32).unwrap_or_default())
}

impl Phones {
    /// Where the next message of a customer's thread is; nowhere with a provider that has none.
    pub(crate) fn next_place(&self, line: &Line, customer: &str, author: Option<&str>) -> Place {
        if line.carrier != Carrier::Conversations {
            return Place::default();
        }
        let last = self.on_phone(line, customer).next_back();
        Place {
            thread: sid("CH", line, customer),
            index: last.map_or(0, |last| last.place.index + 1),
            author: author.unwrap_or(customer).to_owned(),
            participant: author.is_none().then(|| sid("MB", line, customer)),
        }
    }

    /// The customer of a thread that somebody has written in.
    pub(crate) fn customer_in(&self, line: &Line, thread: &str) -> Option<String> {
        let mut messages = self.messages();
        let found = messages.find(|it| it.line == *line && it.place.thread == thread);
        found.map(|message| message.customer.clone())
    }

    /// What Twilio says of a thread.
    pub fn of_thread(&self, asked: &OfThread) -> Answer {
        let of = |it: &&Message| it.line == asked.line && it.place.thread == asked.thread;
        let mut all: Vec<_> = self.messages().filter(of).collect();
        let gone = || Carrier::Conversations.refused(404, 20_404, None);
        if all.is_empty() {
            return gone();
        }
        match &asked.which {
            Which::One(id) => {
                let one = all.into_iter().find(|it| it.id == *id);
                one.map_or_else(gone, shown_alone)
            }
            Which::Page {
                newest_first,
                most,
                after,
                path,
            } => {
                if *newest_first {
                    all.reverse();
                }
                let place =
                    after.and_then(|after| all.iter().position(|it| it.place.index == after));
                all.drain(..place.map_or(0, |place| place + 1));
                let has_more = all.len() > *most;
                all.truncate(*most);
                let last = all.last().filter(|_| has_more);
                let next = last.map(|last| {
                    let order = if *newest_first { "desc" } else { "asc" };
                    format!(
                        "Order={order}&PageSize={most}&Page=1&PageToken={}",
                        last.place.index
                    )
                });
                listed_of_thread(&all, path, next.as_deref())
            }
        }
    }
}

impl Hook<'_> {
    pub(crate) fn thread_message(&self, message: &Message) -> Webhook {
        let place = &message.place;
        let mut form = told("onMessageAdded", message);
        form.extend([
            ("Index", place.index.to_string()),
            ("Author", place.author.clone()),
            (
                "ParticipantSid",
                place.participant.clone().unwrap_or_default(),
            ),
            ("Body", message.body.clone()),
            ("Attributes", "{}".to_owned()),
            ("Source", "SMS".to_owned()),
            (
                "DateCreated",
                message.at.to_rfc3339_opts(SecondsFormat::Millis, true),
            ),
        ]);
        if let Some(file) = &message.file {
            let media = json!([{
                "Sid": file.id, "Filename": file.file.name, "ContentType": file.file.content_type,
                "Size": file.file.content.len(),
            }]);
            form.push(("Media", media.to_string()));
        }
        twilio(self.url, self.secret, &form)
    }

    pub(crate) fn thread_report(&self, report: &Report) -> Webhook {
        let message = &report.message;
        let status = match message.status {
            Status::Failed => "undelivered",
            other => other.as_str(),
        };
        let mut form = told("onDeliveryUpdated", message);
        form.extend([
            ("Status", status.to_owned()),
            ("DeliveryReceiptSid", sid("DY", &message.line, &message.id)),
            (
                "ParticipantSid",
                sid("MB", &message.line, &message.customer),
            ),
            (
                "DateUpdated",
                report.at.to_rfc3339_opts(SecondsFormat::Millis, true),
            ),
        ]);
        if let Some(code) = message.error {
            form.push(("ErrorCode", code.to_string()));
        }
        twilio(self.url, self.secret, &form)
    }
}

/// What every webhook of Conversations says.
fn told(event: &str, message: &Message) -> Vec<(&'static str, String)> {
    vec![
        ("EventType", event.to_owned()),
        ("AccountSid", message.line.account.clone()),
        ("ChatServiceSid", message.line.sender.clone()),
        ("ConversationSid", message.place.thread.clone()),
        ("MessageSid", message.id.clone()),
        ("RetryCount", "0".to_owned()),
    ]
}
