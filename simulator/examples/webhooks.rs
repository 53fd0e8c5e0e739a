//! Prints what the simulated providers send to a hook, one of each kind, a line of JSON each: for programs of others that
//! take what Twilio and Meta send. `webhooks URL SECRET`.

use chrono::{DateTime, Utc};
use serde_json::json;
use simulator::webhook::{Hook, Webhook};
use simulator::{Carrier, Fate, Line, Message, NewFile, NotThere, Phones, Report, Sending, Status};
use std::io::Write as _;

const CUSTOMER: &str = "+15550042";
const MARK: &str = "hiatus:01M8DBPZA2ZV76X7DVGCRWTC51-2";

const CARRIERS: [Carrier; 5] = [
    Carrier::Twilio,
    Carrier::Conversations,
    Carrier::Meta,
    Carrier::Messenger,
    Carrier::Instagram,
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (url, secret) = arguments.next().zip(arguments.next()).ok_or("URL SECRET")?;
    for carrier in CARRIERS {
        let hook = Hook {
            url: &url,
            secret: &secret,
            business: "+15559999",
            api: "http://127.0.0.1:9",
            number: "AC00000000000000000000000000000000",
        };
        for (kind, webhook) in sent(carrier, hook)? {
            let (name, signature) = webhook.signature.ok_or("no signature")?;
            let line = json!({
                "by": by(carrier), "kind": kind, "url": webhook.url,
                "signature": {name: signature}, "body": String::from_utf8(webhook.body)?,
            });
            writeln!(std::io::stdout(), "{line}")?;
        }
    }
    Ok(())
}

const fn by(carrier: Carrier) -> &'static str {
    match carrier {
        Carrier::Twilio => "twilio",
        Carrier::Conversations => "conversations",
        Carrier::Meta => "meta",
        Carrier::Messenger => "messenger",
        Carrier::Instagram => "instagram",
        Carrier::AwsSms | Carrier::AwsWhatsApp | Carrier::Ses => "aws",
    }
}

/// All that a provider sends, with the kind of each.
fn sent(carrier: Carrier, hook: Hook<'_>) -> Result<Vec<(String, Webhook)>, NotThere> {
    let line = Line {
        carrier,
        account: "AC00000000000000000000000000000000".to_owned(),
        sender: "+15559999".to_owned(),
    };
    let (mut phones, now) = (Phones::default(), DateTime::<Utc>::UNIX_EPOCH);
    let mut all = Vec::new();
    let files = [
        ("text", None),
        ("image", Some(("image/jpeg", None))),
        ("document", Some(("application/pdf", Some("bill.pdf")))),
        ("audio", Some(("audio/ogg", None))),
        ("video", Some(("video/mp4", None))),
    ];
    for (kind, file) in files {
        let file = file.map(|(content_type, name)| NewFile {
            content_type: content_type.to_owned(),
            name: name.map(str::to_owned),
            content: b"content".to_vec(),
        });
        let written = phones.write(&line, CUSTOMER, "Gr\u{fc}\u{df}e \u{1F600}", file, now);
        all.push((kind.to_owned(), Some(hook.message(&written))));
    }
    let message = taken(&mut phones, &line, &hook, now).ok_or(NotThere)?;
    for (status, error) in [
        (Status::Sent, None),
        (Status::Delivered, None),
        (Status::Read, None),
        (Status::Failed, Some(131_026)),
    ] {
        let message = Message {
            status,
            error,
            ..message.clone()
        };
        let report = hook.report(&Report { message, at: now });
        all.push((status.as_str().to_owned(), report));
    }
    let reaction = hook.reaction(&message, ("wamid.1", now), "\u{1F44D}");
    all.push(("reaction".to_owned(), reaction));
    phones.write(&line, CUSTOMER, "Thre", None, now);
    for (kind, body) in [("edit", Some("Three")), ("revoke", None)] {
        let changed = phones.change(&line, CUSTOMER, body)?;
        let change = hook.change(&changed, ("wamid.2", now));
        all.push((kind.to_owned(), change));
    }
    let sent = all.into_iter();
    Ok(sent
        .filter_map(|(kind, webhook)| Some((kind, webhook?)))
        .collect())
}

/// A message of ours that the provider has taken.
fn taken(phones: &mut Phones, line: &Line, hook: &Hook<'_>, now: DateTime<Utc>) -> Option<Message> {
    let report = match line.carrier {
        Carrier::Twilio => format!("{}/status/{MARK}", hook.url),
        _ => MARK.to_owned(),
    };
    let sending = Sending {
        line: line.clone(),
        to: match line.carrier {
            Carrier::Twilio => CUSTOMER,
            _ => CUSTOMER.trim_start_matches('+'),
        }
        .to_owned(),
        body: "On its way.".to_owned(),
        is_template: false,
        answers: Vec::new(),
        links: Vec::new(),
        report,
        author: "hiatus".to_owned(),
        authorization: String::new(),
    };
    phones.send_with(sending, &Fate::Taken, now);
    phones.messages().next_back().cloned()
}
