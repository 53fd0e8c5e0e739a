//! `/2010-04-01/Accounts/{AccountSid}/Messages.json`, and `/2010-04-01/Accounts/{AccountSid}.json`.

use super::{Answer, Asked, Carrier, Line, Link, Listing, Misread, Request, Sending};
use crate::phones::Message;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};

/// What the paths of Twilio's API begin with.
pub(crate) const ACCOUNTS: &str = "/2010-04-01/Accounts/";
/// How many messages a page has, if nobody says, and at most.
const PAGE: usize = 50;
const MOST: usize = 1000;
/// How many files a message has at most.
const MOST_FILES: usize = 10;

pub(super) fn read(request: &Request<'_>) -> Result<Asked, Misread> {
    let below = request.path.strip_prefix(ACCOUNTS).unwrap_or_default();
    let is_one = |account: &&str| account.starts_with("AC") && !account.contains('/');
    let itself = below.strip_suffix(".json").filter(is_one);
    if let Some(account) = itself.filter(|_| request.method == "GET") {
        return Ok(Asked::Account(account.to_owned()));
    }
    if let Some((account, message)) = files_of(below).filter(|_| request.method == "GET") {
        return Ok(Asked::Files { account, message });
    }
    let account = below.strip_suffix("/Messages.json").filter(is_one);
    let account = account.ok_or(Misread::Address)?.to_owned();
    match request.method {
        "GET" => {
            let query = pairs(request.query.as_bytes());
            let most = query.get("PageSize").map_or(Ok(PAGE), |size| size.parse());
            Ok(Asked::List(Listing {
                account,
                from: query.get("From").cloned(),
                to: query.get("To").cloned(),
                since: instant(&query, "DateSent>")?,
                until: instant(&query, "DateSent<")?,
                after: query.get("PageToken").cloned(),
                most: most.map_err(|_| Misread::Field("PageSize"))?.min(MOST),
                query: request.query.to_owned(),
            }))
        }
        "POST" => {
            let form = pairs(request.body);
            let mut links = links(request.body)?;
            let template = form.get("ContentSid");
            let sender = needed(&form, "MessagingServiceSid").or_else(|_| needed(&form, "From"))?;
            // There, all but the first are forgotten.
            if sender.starts_with("whatsapp:") {
                links.truncate(1);
            }
            Ok(Asked::Send(Sending {
                line: Line {
                    carrier: Carrier::Twilio,
                    account,
                    sender,
                },
                to: needed(&form, "To")?,
                body: match template {
                    Some(sid) => said(sid, form.get("ContentVariables"))?,
                    // A file needs no text.
                    None if links.is_empty() => needed(&form, "Body")?,
                    None => form.get("Body").cloned().unwrap_or_default(),
                },
                is_template: template.is_some(),
                answers: Vec::new(),
                links,
                report: form.get("StatusCallback").cloned().unwrap_or_default(),
                author: String::new(),
                authorization: request.authorization.to_owned(),
            }))
        }
        _ => Err(Misread::Address),
    }
}

/// The files of a message, each by a parameter of the same name.
fn links(form: &[u8]) -> Result<Vec<Link>, Misread> {
    let pairs = form_urlencoded::parse(form).into_owned();
    let urls = pairs.filter(|(name, _)| name == "MediaUrl");
    let links: Vec<_> = urls.map(|(_, url)| Link { url, name: None }).collect();
    if links.len() > MOST_FILES {
        return Err(Misread::TooManyFiles);
    }
    let is_there =
        |link: &Link| link.url.starts_with("https://") || link.url.starts_with("http://");
    if links.iter().all(is_there) {
        Ok(links)
    } else {
        Err(Misread::Field("MediaUrl"))
    }
}

/// A template, as it is shown: its name, and what stands in its places.
fn said(sid: &str, variables: Option<&String>) -> Result<String, Misread> {
    let variables = variables.map_or("{}", String::as_str);
    let places: BTreeMap<usize, String> =
        serde_json::from_str(variables).map_err(|_| Misread::Field("ContentVariables"))?;
    Ok(super::template(sid, places.values().map(String::as_str)))
}

/// The account and the message whose files a path is about.
fn files_of(below: &str) -> Option<(String, String)> {
    let (account, message) = below
        .strip_suffix("/Media.json")?
        .split_once("/Messages/")?;
    Some((account.to_owned(), message.to_owned()))
}

/// A time: of a day, its beginning.
fn instant(
    pairs: &HashMap<String, String>,
    name: &'static str,
) -> Result<Option<DateTime<Utc>>, Misread> {
    let Some(text) = pairs.get(name) else {
        return Ok(None);
    };
    let day = || {
        Some(
            text.parse::<NaiveDate>()
                .ok()?
                .and_time(NaiveTime::MIN)
                .and_utc(),
        )
    };
    let at = text.parse().ok().or_else(day);
    at.map(Some).ok_or(Misread::Field(name))
}

fn pairs(form: &[u8]) -> HashMap<String, String> {
    form_urlencoded::parse(form).into_owned().collect()
}

fn needed(pairs: &HashMap<String, String>, name: &'static str) -> Result<String, Misread> {
    let value = pairs.get(name).filter(|value| !value.is_empty());
    value.cloned().ok_or(Misread::Field(name))
}

pub(super) fn taken(sending: &Sending, id: &str, at: DateTime<Utc>) -> Answer {
    let Line {
        account, sender, ..
    } = &sending.line;
    let (from, service) = if sender.starts_with("MG") {
        (None, Some(sender))
    } else {
        (Some(sender), None)
    };
    Answer {
        status: 201,
        retry_after: None,
        body: json!({
            "sid": id, "account_sid": account, "api_version": "2010-04-01", "direction": "outbound-api",
            "to": sending.to, "from": from, "messaging_service_sid": service, "body": sending.body,
            "status": "queued", "error_code": null, "error_message": null, "num_media": sending.links.len().to_string(),
            "num_segments": "1", "date_created": at.to_rfc2822(), "date_updated": at.to_rfc2822(), "date_sent": null,
            "uri": format!("{ACCOUNTS}{account}/Messages/{id}.json"),
        }),
    }
}

pub(super) fn account_is_there(account: &str, state: &str) -> Answer {
    Answer {
        status: 200,
        retry_after: None,
        body: json!({
            "sid": account, "friendly_name": "The simulator", "status": state, "type": "Full",
            "uri": format!("{ACCOUNTS}{account}.json"),
        }),
    }
}

pub(super) fn refusal(status: u16, code: i64) -> Value {
    let more_info = format!("https://www.twilio.com/docs/errors/{code}");
    json!({"code": code, "message": "The simulator refuses this.", "more_info": more_info, "status": status})
}

/// A page of messages: the newest first. There is another one after it, or not.
pub(crate) fn listed(messages: &[&Message], listing: &Listing, has_more: bool) -> Answer {
    let last = messages.last().filter(|_| has_more);
    let next = last.map(|last| {
        let pairs = form_urlencoded::parse(listing.query.as_bytes());
        let pairs = pairs.filter(|(name, _)| !matches!(&**name, "Page" | "PageToken"));
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(pairs);
        query
            .append_pair("Page", "1")
            .append_pair("PageToken", &last.id);
        let account = &listing.account;
        format!("{ACCOUNTS}{account}/Messages.json?{}", query.finish())
    });
    let messages: Vec<_> = messages.iter().map(|message| shown(message)).collect();
    Answer {
        status: 200,
        retry_after: None,
        body: json!({"messages": messages, "page": 0, "next_page_uri": next}),
    }
}

fn shown(it: &Message) -> Value {
    let (account, sender, id) = (&it.line.account, &it.line.sender, &it.id);
    let at = it.at.to_rfc2822();
    let (direction, status) = if it.is_own {
        ("inbound", "received")
    } else {
        ("outbound-api", it.status.as_str())
    };
    let own = format!("{ACCOUNTS}{account}/Messages/{id}");
    json!({
        "sid": id, "account_sid": account, "api_version": "2010-04-01", "to": it.to_as_listed(),
        "from": it.sender_as_listed(), "body": it.body, "direction": direction, "status": status,
        "error_code": it.error, "error_message": null, "num_segments": "1",
        "num_media": (usize::from(it.file.is_some()) + it.links.len()).to_string(),
        "messaging_service_sid": Some(sender).filter(|sender| sender.starts_with("MG")),
        "date_created": at, "date_updated": at, "date_sent": at, "uri": format!("{own}.json"),
        "subresource_uris": {"media": format!("{own}/Media.json")},
    })
}

/// The files of a message; of one that is not there, its refusal.
pub(crate) fn listed_files(message: Option<&Message>) -> Answer {
    let Some(message) = message else {
        return Carrier::Twilio.refused(404, 20_404, None);
    };
    let files = message.file.iter().map(|file| {
        let uri = format!("{}.json", file.twilio_path(&message.id));
        json!({
            "sid": file.id, "account_sid": message.line.account, "parent_sid": message.id,
            "content_type": file.file.content_type, "uri": uri,
        })
    });
    let files: Vec<_> = files.collect();
    Answer {
        status: 200,
        retry_after: None,
        body: json!({"media_list": files, "page": 0, "next_page_uri": null}),
    }
}
