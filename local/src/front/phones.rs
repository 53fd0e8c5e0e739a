//! `/local/phones/…`: the customers' side of the connections whose providers are simulated.

use super::problem;
use crate::providers::{Providers, Wired};
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus_domain::ids::ConnectionId;
use hiatus_domain::media::MediaName;
use hiatus_domain::text::Address;
use hiatus_lambda::http::Problem;
use hiatus_store::StoreError;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_json::{Value, json};
use simulator::webhook::Webhook;
use simulator::{Carrier, Faults, Message, NewFile, NotThere};
use std::sync::Arc;

/// The most characters that a customer writes at once.
const MOST_CHARS: usize = 4096;
/// How many of a phone's messages are shown.
const SHOWN: usize = 200;
/// How many customers of a line are listed.
const CUSTOMERS: usize = 50;

/// What is asked of a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Show,
    Write,
    Repeat,
    React,
    Edit,
    Delete,
    Read,
    SetFaults,
}

/// What a customer does.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deed {
    from: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    message_id: String,
    #[serde(default)]
    emoji: String,
    #[serde(default)]
    file: Option<SentFile>,
    /// Whether its webhook is lost on the way.
    #[serde(default)]
    lost: bool,
}

/// A file that a customer sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SentFile {
    content_type: String,
    #[serde(default)]
    name: Option<String>,
    /// In base64.
    content: String,
}

/// Answers what is asked of phones; `None` where the path is not about them.
pub(super) async fn answer(
    providers: &Arc<Providers>,
    parts: &Parts,
    body: &[u8],
) -> Option<Result<Value, Response>> {
    let rest = parts.uri.path().strip_prefix("/local/phones")?;
    if rest.is_empty() {
        return Some(match parts.method {
            Method::GET => list(providers).await.map_err(problem::answer),
            _ => Err(problem::method_not_allowed(&["GET"])),
        });
    }
    let (id, deed) = match rest.strip_prefix('/')?.split_once('/') {
        Some((id, deed)) => (id, deed),
        None => (rest.strip_prefix('/')?, ""),
    };
    let (method, act) = match deed {
        "" => ("GET", Act::Show),
        "messages" => ("POST", Act::Write),
        "repeat" => ("POST", Act::Repeat),
        "reactions" => ("POST", Act::React),
        "edits" => ("POST", Act::Edit),
        "deletions" => ("POST", Act::Delete),
        "read" => ("POST", Act::Read),
        "faults" => ("PUT", Act::SetFaults),
        _ => return None,
    };
    if parts.method.as_str() != method {
        return Some(Err(problem::method_not_allowed(&[method])));
    }
    let query = parts.uri.query().unwrap_or_default();
    let done = act_on(providers, (id, act), query, body).await;
    Some(done.map_err(problem::answer))
}

async fn act_on(
    providers: &Arc<Providers>,
    (id, act): (&str, Act),
    query: &str,
    body: &[u8],
) -> Result<Value, Problem> {
    let id = ConnectionId::parse(id).map_err(|_| Problem::not_found("connection"))?;
    let wired = providers.hooks().of(&id).await.map_err(unreadable)?;
    let wired = wired.ok_or_else(|| Problem::not_found("connection"))?;
    match act {
        Act::Show => show(providers, &wired, query),
        Act::SetFaults => set_faults(providers, &wired, body),
        Act::Read => {
            let deed = deed(body)?;
            let now = providers.now();
            providers.phones().read(&wired.line, &deed.from, now);
            providers.report_soon();
            Ok(json!({}))
        }
        Act::Write | Act::Repeat | Act::React | Act::Edit | Act::Delete => {
            deliver(providers, &wired, act, body).await
        }
    }
}

async fn list(providers: &Providers) -> Result<Value, Problem> {
    let all = providers.hooks().all().await.map_err(unreadable)?;
    let phones = providers.phones();
    let of = |wired: &Wired| {
        let described = &wired.connection.described;
        let mut customers: Vec<&str> = Vec::new();
        for message in phones.messages().rev().filter(|it| it.line == wired.line) {
            if customers.len() < CUSTOMERS && !customers.contains(&&*message.customer) {
                customers.push(&message.customer);
            }
        }
        json!({
            "connection": wired.connection.id.as_str(),
            "provider": described.account.provider().as_str(),
            "channel": described.channel.as_str(),
            "business_address": described.business_address.as_str(),
            "customers": customers,
            "faults": phones.faults(&wired.line),
        })
    };
    let phones: Vec<_> = all.iter().map(of).collect();
    Ok(json!({ "phones": phones }))
}

fn show(providers: &Providers, wired: &Wired, query: &str) -> Result<Value, Problem> {
    let customer = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "customer");
    let customer = customer
        .ok_or_else(|| Problem::invalid("customer", "must be given"))?
        .1;
    check_address("customer", &customer)?;
    let phones = providers.phones();
    let on_phone = phones.on_phone(&wired.line, &customer);
    let mut messages: Vec<_> = on_phone.rev().take(SHOWN).map(shown).collect();
    messages.reverse();
    Ok(json!({ "messages": messages, "faults": phones.faults(&wired.line) }))
}

fn shown(message: &Message) -> Value {
    json!({
        "id": message.id,
        "from": if message.is_own { "customer" } else { "business" },
        "body": message.body,
        "at": super::local::instant(message.at),
        "status": message.status,
        "error": message.error,
        "reaction": message.reaction,
        "change": message.change,
        "file": message.file.as_ref().map(|it| json!({
            "id": it.id,
            "content_type": it.file.content_type,
            "name": it.file.name,
            "size": it.file.content.len(),
        })),
        "answers": message.answers,
        "links": message.links.iter().map(|it| json!({ "url": it.url, "name": it.name })).collect::<Vec<_>>(),
    })
}

fn set_faults(providers: &Arc<Providers>, wired: &Wired, body: &[u8]) -> Result<Value, Problem> {
    let faults: Faults = parse(body)?;
    if !faults.is_bounded() {
        return Err(Problem::invalid("next", "has too many"));
    }
    let now = providers.now();
    let mut phones = providers.phones();
    phones.set_faults(&wired.line, faults, now);
    let faults = json!(phones.faults(&wired.line));
    drop(phones);
    providers.report_soon();
    Ok(faults)
}

/// What the customer does goes to the hook; what it is answered with.
async fn deliver(
    providers: &Providers,
    wired: &Wired,
    act: Act,
    body: &[u8],
) -> Result<Value, Problem> {
    let deed = deed(body)?;
    let is_lost = deed.lost;
    let (id, webhook) = done(providers, wired, act, deed)?;
    if is_lost {
        return Ok(json!({ "id": id, "hook_status": null }));
    }
    let status = providers.hooks().post(webhook).await;
    Ok(json!({ "id": id, "hook_status": status }))
}

/// What the customer does, on the phone; its id, and what the provider tells of it.
fn done(
    providers: &Providers,
    wired: &Wired,
    act: Act,
    deed: Deed,
) -> Result<(String, Webhook), Problem> {
    let mut phones = providers.phones();
    let (line, now) = (&wired.line, providers.now());
    if !phones.faults(line).signal {
        return Err(Problem::invalid("signal", "the phones have none"));
    }
    let gone = |_: NotThere| Problem::not_found("message");
    let untold = || Problem::invalid("provider", "tells of no such change");
    match act {
        Act::React => {
            let reacted = phones.react(line, &deed.from, &deed.message_id, &deed.emoji);
            let message = reacted.map_err(gone)?;
            let id = phones.next_id(line.carrier, now);
            let webhook = wired.hook().reaction(&message, (&id, now), &deed.emoji);
            let untold = || Problem::invalid("emoji", "its provider tells of no reactions");
            Ok((id, webhook.ok_or_else(untold)?))
        }
        Act::Edit | Act::Delete => {
            let is_told = match line.carrier {
                Carrier::Twilio | Carrier::Conversations | Carrier::AwsSms | Carrier::Ses => false,
                Carrier::Messenger => act == Act::Edit,
                Carrier::Meta | Carrier::Instagram | Carrier::AwsWhatsApp => true,
            };
            if !is_told {
                return Err(untold());
            }
            let body = (act == Act::Edit).then_some(deed.body.as_str());
            body.map_or(Ok(()), check_body)?;
            let changed = phones.change(line, &deed.from, body).map_err(gone)?;
            let id = phones.next_id(line.carrier, now);
            let webhook = wired.hook().change(&changed, (&id, now));
            Ok((id, webhook.ok_or_else(untold)?))
        }
        Act::Repeat => {
            let id = Some(deed.message_id.as_str()).filter(|id| !id.is_empty());
            let message = phones.written(line, &deed.from, id).map_err(gone)?;
            Ok((message.id.clone(), wired.hook().message(&message)))
        }
        _ => {
            if deed.file.is_some() && line.carrier == Carrier::AwsSms {
                return Err(Problem::invalid("file", "a text has none"));
            }
            if deed.file.is_none() || !deed.body.is_empty() {
                check_body(&deed.body)?;
            }
            let file = deed.file.map(file).transpose()?;
            let message = phones.write(line, &deed.from, &deed.body, file, now);
            Ok((message.id.clone(), wired.hook().message(&message)))
        }
    }
}

fn check_body(body: &str) -> Result<(), Problem> {
    if body.trim().is_empty() || body.chars().count() > MOST_CHARS {
        return Err(Problem::invalid("body", "must have 1 to 4096 characters"));
    }
    Ok(())
}

fn file(sent: SentFile) -> Result<NewFile, Problem> {
    let content = STANDARD.decode(sent.content.as_bytes());
    let content = content.map_err(|_| Problem::invalid("file.content", "must be base64"))?;
    let called = |field: &str, text: &str| {
        let parsed = MediaName::parse(text);
        parsed
            .map(|_| ())
            .map_err(|why| Problem::invalid(field, why))
    };
    called("file.content_type", &sent.content_type)?;
    // An empty name is none.
    let name = sent.name.filter(|name| !name.is_empty());
    name.iter().try_for_each(|name| called("file.name", name))?;
    Ok(NewFile {
        content_type: sent.content_type,
        name,
        content,
    })
}

fn deed(body: &[u8]) -> Result<Deed, Problem> {
    let deed: Deed = parse(body)?;
    check_address("from", &deed.from)?;
    Ok(deed)
}

fn check_address(field: &str, address: &str) -> Result<(), Problem> {
    Address::parse(address)
        .map(|_| ())
        .map_err(|why| Problem::invalid(field, why))
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|error| match error.classify() {
        Category::Data => Problem::invalid("the body", error),
        _ => Problem::malformed("the body must be JSON"),
    })
}

fn unreadable(error: StoreError) -> Problem {
    tracing::error!(%error, "the connections cannot be read");
    problem::internal()
}
