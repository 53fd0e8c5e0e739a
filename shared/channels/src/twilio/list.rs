//! What has come in by Twilio, as Twilio lists it: for what its webhook did not bring. What is listed is read as the
//! webhook's parameters, so that a message is the same by either way.

use super::outbound::{authorization, messages_url, trouble};
use super::{Parameters, Secret, inbound};
use crate::fact::{Fact, Ignored};
use crate::outbound::{Answer, Call, Method, Outcome};
use chrono::{DateTime, SecondsFormat, SubsecRound as _, Utc};
use hiatus_domain::account::{TwilioMessaging, is_sid};
use hiatus_domain::connection::Described;
use hiatus_domain::media::MAX_MEDIA;
use hiatus_domain::{Duration, Instant};
use serde::Deserialize;
use serde_json::Value;

/// How many messages a page has.
const PAGE: &str = "200";
/// The words that Twilio obeys by itself where nobody has given it others. Its list does not say that it has, so that what
/// is nothing but such a word is no message here. `YES` is one of them, too, but much more often an answer.
const OBEYED: [&str; 12] = [
    "STOP",
    "STOPALL",
    "UNSUBSCRIBE",
    "CANCEL",
    "END",
    "QUIT",
    "REVOKE",
    "OPTOUT",
    "START",
    "UNSTOP",
    "HELP",
    "INFO",
];

/// What is asked: whose messages, and what proves who asks.
#[derive(Debug, Clone, Copy)]
pub struct Asks<'a> {
    /// The account that they came to.
    pub account: &'a TwilioMessaging,
    /// What proves who asks.
    pub secret: &'a Secret,
    /// Where Twilio's API is.
    pub api: &'a str,
}

/// A page of the list, the newest first.
#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    /// Its messages, as far as they can be read.
    pub messages: Vec<Listed>,
    /// How many cannot.
    pub unreadable: usize,
    /// Where the next page is, below the API's address.
    next: Option<String>,
}

/// A message of the list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Listed {
    sid: String,
    account_sid: String,
    from: Option<String>,
    to: Option<String>,
    body: Option<String>,
    direction: String,
    status: Option<String>,
    num_media: Option<String>,
    messaging_service_sid: Option<String>,
    date_sent: Option<String>,
}

/// A file that came with a message.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ListedFile {
    sid: String,
    content_type: Option<String>,
}

impl Asks<'_> {
    /// The request for what was sent from then on, up to the other time if there is one. Twilio's documents know whole days
    /// alone, its libraries ask for instants: it may answer with more than was asked for. None where the operator has given
    /// nothing to call Twilio with.
    pub fn since(&self, from: Instant, until: Option<Instant>) -> Option<Call> {
        let mut query = form_urlencoded::Serializer::new(String::new());
        // A service receives at any of its numbers, which the list does not know.
        if !self.account.sender.is_service() {
            query.append_pair("To", self.account.sender.as_str());
        }
        query.append_pair("DateSent>", &instant(from));
        if let Some(until) = until {
            query.append_pair("DateSent<", &instant(until + Duration::seconds(1)));
        }
        query.append_pair("PageSize", PAGE);
        let list = messages_url(self.api, self.account);
        self.call(format!("{list}?{}", query.finish()))
    }

    /// The request for the page after this one, if there is one. An error where it is not this account's.
    pub fn after(&self, page: &Page) -> Result<Option<Call>, String> {
        let Some(next) = &page.next else {
            return Ok(None);
        };
        let account = self.account.account_sid.as_str();
        let own = format!("/2010-04-01/Accounts/{account}/Messages.json?");
        if !next.starts_with(&own) {
            return Err("next_page_elsewhere".to_owned());
        }
        Ok(self.call(format!("{}{next}", self.api)))
    }

    /// The request for the files of a message. None where it cannot have any.
    pub fn files_of(&self, message: &Listed) -> Option<Call> {
        if message.files() == 0 || !has_path(&message.sid) {
            return None;
        }
        self.call(format!(
            "{}.json?PageSize={MAX_MEDIA}",
            self.files_url(message)
        ))
    }

    fn files_url(&self, message: &Listed) -> String {
        let (api, account) = (self.api, self.account.account_sid.as_str());
        let sid = &message.sid;
        format!("{api}/2010-04-01/Accounts/{account}/Messages/{sid}/Media")
    }

    fn call(&self, url: String) -> Option<Call> {
        Some(Call {
            method: Method::Get,
            url,
            headers: vec![(
                "authorization",
                authorization(&self.account.account_sid, self.secret)?,
            )],
            body: Vec::new(),
        })
    }

    /// Whether a message came in, to this account.
    pub fn is_own(&self, message: &Listed) -> bool {
        let is_there = message.status.as_deref() != Some("receiving");
        let is_own = message.account_sid == self.account.account_sid.as_str();
        let sender = Some(self.account.sender.as_str());
        let is_for =
            !self.account.sender.is_service() || message.messaging_service_sid.as_deref() == sender;
        message.direction == "inbound" && is_there && is_own && is_for
    }

    /// What a message says, with these files.
    pub fn fact(&self, message: &Listed, files: &[ListedFile], connection: &Described) -> Fact {
        let said = message.body.as_deref().unwrap_or_default().trim();
        if OBEYED.iter().any(|word| said.eq_ignore_ascii_case(word)) {
            return Fact::Ignored(Ignored::OptOut);
        }
        let parameters = self.parameters(message, files);
        let mut fact = inbound::read(&parameters, self.account, connection);
        if let Fact::Message(arrived) = &mut fact {
            arrived.sent_at = message.sent_at();
        }
        fact
    }

    /// As the webhook would have had them.
    fn parameters(&self, message: &Listed, files: &[ListedFile]) -> Parameters {
        let mut pairs = vec![
            ("MessageSid".to_owned(), message.sid.clone()),
            ("NumMedia".to_owned(), message.files().to_string()),
        ];
        let texts = [
            ("From", &message.from),
            ("To", &message.to),
            ("Body", &message.body),
            ("MessagingServiceSid", &message.messaging_service_sid),
        ];
        let texts = texts.into_iter();
        pairs.extend(texts.filter_map(|(name, text)| Some((name.to_owned(), text.clone()?))));
        for (n, file) in files.iter().enumerate() {
            if has_path(&file.sid) {
                let url = format!("{}/{}", self.files_url(message), file.sid);
                pairs.push((format!("MediaUrl{n}"), url));
            }
            let content_type = file.content_type.clone();
            pairs.extend(content_type.map(|text| (format!("MediaContentType{n}"), text)));
        }
        Parameters::of(pairs)
    }
}

impl Listed {
    /// Twilio's id of it.
    pub fn sid(&self) -> &str {
        &self.sid
    }

    /// Who wrote, as Twilio says it.
    pub fn from(&self) -> &str {
        self.from.as_deref().unwrap_or_default()
    }

    /// When it came in, where that can be read.
    pub fn sent_at(&self) -> Option<Instant> {
        let at = DateTime::parse_from_rfc2822(self.date_sent.as_deref()?).ok()?;
        Some(at.with_timezone(&Utc))
    }

    /// Whether it came in before this time, which Twilio says in seconds.
    pub fn is_before(&self, from: Instant) -> bool {
        self.sent_at().is_some_and(|at| at < from.trunc_subsecs(0))
    }

    /// How many files came with it.
    fn files(&self) -> usize {
        let count = self.num_media.as_deref().unwrap_or_default();
        count.parse().unwrap_or_default()
    }
}

#[derive(Deserialize)]
struct RawPage {
    messages: Vec<Value>,
    next_page_uri: Option<String>,
}

#[derive(Deserialize)]
struct RawFiles {
    media_list: Vec<ListedFile>,
}

/// The page that an answer is. An error is what Twilio says, for a person.
pub fn page(answer: Answer<'_>) -> Result<Page, String> {
    let raw: RawPage = read(answer)?;
    let count = raw.messages.len();
    let messages = raw.messages.into_iter();
    let messages: Vec<_> = messages
        .filter_map(|message| serde_json::from_value(message).ok())
        .collect();
    Ok(Page {
        unreadable: count - messages.len(),
        messages,
        next: raw.next_page_uri,
    })
}

/// The files that an answer lists; none of a message that has none any more.
pub fn files(answer: Answer<'_>) -> Result<Vec<ListedFile>, String> {
    if answer.status == 404 {
        return Ok(Vec::new());
    }
    read::<RawFiles>(answer).map(|raw| raw.media_list)
}

fn read<T: for<'de> Deserialize<'de>>(answer: Answer<'_>) -> Result<T, String> {
    if (200..300).contains(&answer.status) {
        return serde_json::from_slice(answer.body).map_err(|_| "no_list".to_owned());
    }
    Err(refusal(answer))
}

/// What Twilio says instead of what it was asked for, for a person.
pub(super) fn refusal(answer: Answer<'_>) -> String {
    match trouble(answer) {
        Outcome::Passing { code, .. }
        | Outcome::Hold { code, .. }
        | Outcome::TooMuch { code, .. } => code,
        _ => answer.status.to_string(),
    }
}

/// Whether an id of Twilio's can be a part of a path.
fn has_path(sid: &str) -> bool {
    ["SM", "MM", "ME"].iter().any(|kind| is_sid(kind, sid))
}

fn instant(at: Instant) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

#[cfg(test)]
#[path = "list/tests.rs"]
mod tests;
