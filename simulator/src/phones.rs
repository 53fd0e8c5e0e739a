//! Customers' phones: what was sent to each and what each has sent, and what providers have yet to report.

use crate::api::{self, Answer, Carrier, Fate, Line, Link, Listing, Sending};
use crate::faults::{Faults, Order};
use crate::files::{File, NewFile};
use crate::mail;
use crate::threads::Place;
use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use thiserror::Error;

/// How many messages are kept, of all phones; the oldest go first.
const MOST: usize = 20_000;
/// How many messages with files are; of the older ones, providers have the files no more.
const MOST_FILES: usize = 100;
/// For how long after the customer's last message WhatsApp, Messenger and Instagram carry free text.
const WINDOW: TimeDelta = TimeDelta::hours(24);

/// How far a message has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The provider has it.
    Accepted,
    /// It is on its way.
    Sent,
    /// It is on the phone.
    Delivered,
    /// The customer has seen it.
    Read,
    /// It will not get there.
    Failed,
}

impl Status {
    /// Its name, which both providers share.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Failed => "failed",
        }
    }
}

/// What a customer has done to a message of theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It says something else by now.
    Edited,
    /// It is on no phone any more.
    Deleted,
}

/// A message on a phone, or on its way to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The provider's id.
    pub id: String,
    /// By which line.
    pub line: Line,
    /// The customer.
    pub customer: String,
    /// Whether the customer wrote it.
    pub is_own: bool,
    /// The customer, as the provider was told.
    pub to: String,
    /// What is said.
    pub body: String,
    /// When.
    pub at: DateTime<Utc>,
    /// How far it has got.
    pub status: Status,
    /// Why it failed, by the provider's code.
    pub error: Option<i64>,
    /// The address that reports go to, or the mark that they have; of a customer's mail, the one that it answers.
    pub report: String,
    /// What proved who called.
    pub authorization: String,
    /// What the customer put on it.
    pub reaction: Option<String>,
    /// What its customer has done to it since.
    pub change: Option<Change>,
    /// The file that came with it.
    pub file: Option<Arc<File>>,
    /// The files that were sent with it.
    pub links: Vec<Link>,
    /// Where it is in its thread, if it has one.
    pub place: Place,
    /// The mails that a mail of ours names as those that it answers.
    pub answers: Vec<String>,
}

/// That a message has got so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The message, as it was then.
    pub message: Message,
    /// When.
    pub at: DateTime<Utc>,
}

/// There is no such message on this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("there is no such message on this phone")]
pub struct NotThere;

/// All phones of all lines.
#[derive(Debug, Default)]
pub struct Phones {
    messages: VecDeque<Message>,
    count: u64,
    faults: BTreeMap<Line, Faults>,
    reports: VecDeque<Report>,
}

impl Phones {
    /// Every message, oldest first.
    pub fn messages(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.messages.iter()
    }

    /// What goes wrong on a line.
    pub fn faults(&self, line: &Line) -> Faults {
        self.faults.get(line).cloned().unwrap_or_default()
    }

    /// Whether an account of Twilio's refuses what proves who calls, on any of its lines.
    pub fn is_expired(&self, account: &str) -> bool {
        let mut lines = self.faults.iter();
        lines.any(|(line, faults)| line.account == account && faults.token_expired)
    }

    /// From now on this goes wrong on a line. Phones that can be reached again get what they have missed.
    pub fn set_faults(&mut self, line: &Line, faults: Faults, now: DateTime<Utc>) {
        let has_signal = faults.signal;
        self.faults.insert(line.clone(), faults);
        if has_signal {
            let missed = |it: &Message| it.line == *line && it.status == Status::Sent;
            self.rise(missed, Status::Delivered, now);
        }
    }

    /// Sends a message, unless its line's faults say otherwise. `None` where the answer is lost.
    pub fn send(&mut self, sending: Sending, now: DateTime<Utc>) -> Option<Answer> {
        let line = &sending.line;
        let is_there =
            line.carrier != Carrier::Conversations || self.customer_in(line, &sending.to).is_some();
        let mut fate = match self.faults.get_mut(line) {
            Some(faults) => faults.fate(line.carrier),
            None => Fate::Taken,
        };
        if fate == Fate::Taken && !is_there {
            fate = Fate::Refused(404, 20_404);
        }
        if fate == Fate::Taken && self.is_window_closed(&sending, now) {
            fate = match line.carrier {
                Carrier::Twilio | Carrier::Conversations | Carrier::AwsSms | Carrier::Ses => {
                    Fate::TakenInVain(63_016)
                }
                Carrier::Meta | Carrier::AwsWhatsApp => Fate::TakenInVain(131_047),
                Carrier::Messenger | Carrier::Instagram => Fate::Refused(403, api::WINDOW),
            };
        }
        self.send_with(sending, &fate, now)
    }

    /// This happens to a message.
    pub fn send_with(
        &mut self,
        sending: Sending,
        fate: &Fate,
        now: DateTime<Utc>,
    ) -> Option<Answer> {
        let carrier = sending.line.carrier;
        match *fate {
            Fate::Lost => None,
            Fate::Refused(status, code) => Some(carrier.refused(status, code, None)),
            Fate::RefusedFor(status, code, after) => {
                Some(carrier.refused(status, code, Some(after)))
            }
            Fate::Taken => {
                let message = self.take(&sending, None, now);
                Some(carrier.taken(&sending, &message))
            }
            Fate::TakenInVain(code) => {
                let message = self.take(&sending, Some(code), now);
                Some(carrier.taken(&sending, &message))
            }
            Fate::TakenInSilence => {
                self.take(&sending, None, now);
                None
            }
        }
    }

    /// An account's newest messages, as Twilio lists them.
    pub fn list(&self, listing: &Listing) -> Answer {
        let is = |wanted: &Option<String>, has: &str| wanted.as_deref().is_none_or(|it| it == has);
        let found = self.messages.iter().rev().filter(|it| {
            it.line.carrier == Carrier::Twilio
                && it.line.account == listing.account
                && is(&listing.from, &it.sender_as_listed())
                && is(&listing.to, it.to_as_listed())
                && listing.since.is_none_or(|since| it.at >= since)
                && listing.until.is_none_or(|until| it.at <= until)
        });
        let mut found: Vec<_> = found.collect();
        if let Some(after) = &listing.after {
            let place = found.iter().position(|it| it.id == *after);
            found.drain(..place.map_or(found.len(), |place| place + 1));
        }
        let has_more = found.len() > listing.most;
        found.truncate(listing.most);
        api::listed(&found, listing, has_more)
    }

    /// The files of a message, as Twilio lists them.
    pub fn list_files(&self, account: &str, message: &str) -> Answer {
        let mut messages = self.messages.iter();
        api::listed_files(messages.find(|it| it.line.account == account && it.id == message))
    }

    /// What a customer writes.
    pub fn write(
        &mut self,
        line: &Line,
        customer: &str,
        body: &str,
        file: Option<NewFile>,
        now: DateTime<Utc>,
    ) -> Message {
        let file = file.map(|file| {
            let (line, id) = (line.clone(), self.next_file(line.carrier, now));
            Arc::new(File { id, line, file })
        });
        let answered = match line.carrier {
            Carrier::Ses => self.on_phone(line, customer).next_back(),
            _ => None,
        };
        let message = Message {
            report: answered.map(mail::message_id).unwrap_or_default(),
            file,
            id: self.next_id(line.carrier, now),
            line: line.clone(),
            customer: customer.to_owned(),
            is_own: true,
            to: String::new(),
            body: body.to_owned(),
            at: now,
            status: Status::Sent,
            error: None,
            authorization: String::new(),
            reaction: None,
            change: None,
            links: Vec::new(),
            place: self.next_place(line, customer, None),
            answers: Vec::new(),
        };
        self.keep(message.clone());
        message
    }

    /// A file that a customer has sent, as long as its provider has it.
    pub fn file(&self, id: &str) -> Option<&Arc<File>> {
        let files = self.messages.iter().rev().filter_map(|it| it.file.as_ref());
        files.take(MOST_FILES).find(|file| file.id == id)
    }

    /// The message with this id that a customer wrote; without one, the last.
    pub fn written(
        &self,
        line: &Line,
        customer: &str,
        id: Option<&str>,
    ) -> Result<Message, NotThere> {
        let is_one = |it: &&Message| it.is_own && id.is_none_or(|id| it.id == id);
        let mut of = self.on_phone(line, customer).rev().filter(is_one);
        of.next().cloned().ok_or(NotThere)
    }

    /// The customer changes what they wrote last, which then says this; or takes it back, where it says nothing.
    pub fn change(
        &mut self,
        line: &Line,
        customer: &str,
        body: Option<&str>,
    ) -> Result<Message, NotThere> {
        let mut messages = self.messages.iter_mut().rev();
        let found = messages.find(|it| {
            it.line == *line
                && it.customer == customer
                && it.is_own
                && it.change != Some(Change::Deleted)
        });
        let message = found.ok_or(NotThere)?;
        let change = body.map_or(Change::Deleted, |_| Change::Edited);
        message.change = Some(change);
        body.unwrap_or_default().clone_into(&mut message.body);
        if change == Change::Deleted {
            message.file = None;
        }
        Ok(message.clone())
    }

    /// The customer puts a sign on a message of ours, which is then this.
    pub fn react(
        &mut self,
        line: &Line,
        customer: &str,
        id: &str,
        sign: &str,
    ) -> Result<Message, NotThere> {
        let mut messages = self.messages.iter_mut();
        let found = messages.find(|it| {
            it.line == *line
                && it.customer == customer
                && it.id == id
                && !it.is_own
                && it.is_there()
        });
        let message = found.ok_or(NotThere)?;
        message.reaction = Some(sign.to_owned()).filter(|sign| !sign.is_empty());
        Ok(message.clone())
    }

    /// The customer reads everything.
    pub fn read(&mut self, line: &Line, customer: &str, now: DateTime<Utc>) {
        let unread = |it: &Message| {
            it.line == *line && it.customer == customer && it.status == Status::Delivered
        };
        self.rise(unread, Status::Read, now);
    }

    /// What is on a phone, or on its way to it; oldest first.
    pub fn on_phone<'a>(
        &'a self,
        line: &'a Line,
        customer: &'a str,
    ) -> impl DoubleEndedIterator<Item = &'a Message> {
        let of = move |it: &&Message| it.line == *line && it.customer == customer;
        self.messages.iter().filter(of)
    }

    /// What providers have to report by now, each once; nobody else gets it.
    pub fn take_reports(&mut self) -> VecDeque<Report> {
        std::mem::take(&mut self.reports)
    }

    /// An id that no other system on the same clock has given before.
    pub fn next_id(&mut self, carrier: Carrier, now: DateTime<Utc>) -> String {
        self.count += 1;
        let (at, count) = (now.timestamp_millis(), self.count);
        match carrier {
            Carrier::Twilio => format!("SM{at:016x}{count:016x}"),
            Carrier::Conversations => format!("IM{at:016x}{count:016x}"),
            Carrier::Meta | Carrier::AwsWhatsApp => format!("wamid.{at:016X}{count:08X}"),
            Carrier::Messenger => format!("m_{at:016X}{count:08X}"),
            Carrier::Instagram => format!("aWdfZAG1{at:016X}{count:08X}"),
            Carrier::AwsSms => format!("{at:016x}-{count:016x}"),
            Carrier::Ses => format!("0100{at:012x}-{count:012x}-000000"),
        }
    }

    fn next_file(&mut self, carrier: Carrier, now: DateTime<Utc>) -> String {
        self.count += 1;
        let (at, count) = (now.timestamp_millis(), self.count);
        match carrier {
            Carrier::Twilio | Carrier::Conversations => format!("ME{at:016x}{count:016x}"),
            _ => format!("{at}{count:06}"),
        }
    }

    fn take(&mut self, sending: &Sending, fails: Option<i64>, now: DateTime<Utc>) -> Message {
        let line = &sending.line;
        let id = self.next_id(line.carrier, now);
        let customer = self.customer_in(line, &sending.to);
        let customer = customer.unwrap_or_else(|| line.carrier.customer(&sending.to));
        let mut message = Message {
            id,
            place: self.next_place(line, &customer, Some(&sending.author)),
            line: sending.line.clone(),
            customer,
            is_own: false,
            to: sending.to.clone(),
            body: sending.body.clone(),
            at: now,
            status: Status::Accepted,
            error: None,
            report: sending.report.clone(),
            authorization: sending.authorization.clone(),
            reaction: None,
            change: None,
            file: None,
            links: sending.links.clone(),
            answers: sending.answers.clone(),
        };
        let faults = self.faults(&sending.line);
        let way: &[Status] = match (fails, faults.signal) {
            (Some(_), _) => &[Status::Failed],
            (None, false) => &[Status::Sent],
            (None, true) => &[Status::Sent, Status::Delivered],
        };
        let mut reports = Vec::new();
        for status in way {
            message.status = *status;
            message.error = fails;
            reports.push(message.clone());
        }
        self.keep(message.clone());
        self.report(reports, faults.reports, now);
        message
    }

    fn keep(&mut self, message: Message) {
        self.messages.push_back(message);
        if self.messages.len() > MOST {
            self.messages.pop_front();
        }
    }

    /// These messages of ours have got further.
    fn rise(&mut self, which: impl Fn(&Message) -> bool, status: Status, now: DateTime<Utc>) {
        let mut risen = Vec::new();
        for message in &mut self.messages {
            if !message.is_own && which(message) {
                message.status = status;
                risen.push(message.clone());
            }
        }
        let order = risen.first().map(|it| self.faults(&it.line).reports);
        self.report(risen, order.unwrap_or_default(), now);
    }

    fn report(&mut self, mut messages: Vec<Message>, order: Order, now: DateTime<Utc>) {
        let times = match order {
            Order::Never => 0,
            Order::InOrder | Order::Reversed => 1,
            Order::Twice => 2,
        };
        if order == Order::Reversed {
            messages.reverse();
        }
        for message in messages {
            let report = Report { message, at: now };
            self.reports.extend(std::iter::repeat_n(report, times));
        }
        while self.reports.len() > MOST {
            self.reports.pop_front();
        }
    }

    /// Whether WhatsApp takes no free text to this customer any more. Of one who was not heard, nobody knows.
    fn is_window_closed(&self, sending: &Sending, now: DateTime<Utc>) -> bool {
        let line = &sending.line;
        let is_free = matches!(
            line.carrier,
            Carrier::Twilio | Carrier::Conversations | Carrier::AwsSms | Carrier::Ses
        );
        let has_window = !is_free || line.sender.starts_with("whatsapp:");
        let customer = line.carrier.customer(&sending.to);
        has_window
            && !sending.is_template
            && self
                .written(line, &customer, None)
                .is_ok_and(|last| now - last.at >= WINDOW)
    }
}

impl Message {
    /// Whom it is to, as Twilio lists it.
    pub(crate) fn to_as_listed(&self) -> &str {
        if self.is_own {
            &self.line.sender
        } else {
            &self.to
        }
    }

    /// Whom it is from, as Twilio lists it.
    pub(crate) fn sender_as_listed(&self) -> String {
        let (scheme, sender) = (self.line.sender.split_once(':'), &self.line.sender);
        match scheme {
            _ if !self.is_own => sender.clone(),
            Some((scheme, _)) => format!("{scheme}:{}", self.customer),
            None => self.customer.clone(),
        }
    }

    /// Whether it is on the phone.
    pub fn is_there(&self) -> bool {
        self.is_own || matches!(self.status, Status::Delivered | Status::Read)
    }
}

#[cfg(test)]
mod tests;
