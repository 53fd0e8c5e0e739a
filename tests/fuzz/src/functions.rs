//! The functions themselves, on canned AWS: the body of every route, the events of the bus, the
//! schedules' payloads, and whatever the table may hold.

use crate::{canned, scene};
use chrono::{DateTime, Utc};
use hiatus::Handlers;
use hiatus_files::Files;
use hiatus_lambda::clock::Clock;
use hiatus_lambda::config::Config;
use hiatus_lambda::ids::Ids;
use hiatus_lambda::{Deps, consumer};
use hiatus_secrets::{Master, ProviderSecrets};
use hiatus_signed::Messaging;
use hiatus_store::Store;
use https_pool::{Outside, Reach, Trust};
use serde_json::{Value, json};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

/// A clock that stands still.
struct Still;

impl Clock for Still {
    fn now(&self) -> DateTime<Utc> {
        scene::now()
    }
}

/// One id for everything.
struct Same;

impl Ids for Same {
    fn fresh(&self, _now: DateTime<Utc>) -> String {
        "01FRESH0000000000000000000".to_owned()
    }
}

/// What every function gets.
fn over(items: &Value) -> Handlers {
    let sdk = canned::sdk(items);
    let store = Store::new(aws_sdk_dynamodb::Client::new(&sdk), canned::TABLE);
    let relay = relay::Deps {
        store: store.clone(),
        events: aws_sdk_eventbridge::Client::new(&sdk),
        bus: "hiatus".to_owned(),
        reports_as: None,
        clock: Arc::new(Still),
        customers: hiatus_lambda::customers::Customers::default(),
        message_events: hiatus_lambda::message_events::MessageEvents::default(),
    };
    let schedule = schedule::Deps {
        scheduler: aws_sdk_scheduler::Client::new(&sdk),
        clock: Arc::new(Still),
        group: "hiatus".to_owned(),
        reassign_arn: "arn:aws:lambda:us-east-1:0:function:reassign".to_owned(),
        role_arn: "arn:aws:iam::0:role/r".to_owned(),
        dlq_arn: "arn:aws:sqs:us-east-1:0:d".to_owned(),
    };
    let secrets = hiatus_secrets::Client::new(sdk.clone(), canned::connector(items));
    let master = || Master::new(secrets.clone(), "master");
    Handlers {
        deps: Deps::new(store, Arc::new(Still), Arc::new(Same)),
        relay,
        schedule,
        connections: master(),
        hook: master(),
        noted: hiatus::Noted::default(),
        deliver: master(),
        endpoints: master(),
        notify: master(),
        known_endpoints: notify::Endpoints::default(),
        outside: Arc::new(outside()),
        providers: ProviderSecrets::new(secrets.clone(), "connections"),
        checked: ProviderSecrets::new(secrets.clone(), "connections"),
        copied: ProviderSecrets::new(secrets.clone(), "connections"),
        tokens: ProviderSecrets::new(secrets.clone(), "connections"),
        files: files(items),
        apis: hiatus::Apis::default(),
        messaging: Messaging::from_config(&Config::default())
            .unwrap_or_else(|error| panic!("{error}")),
        topic: None,
        posts: live::Posts::new(&sdk, None),
        live_url: None,
        public_url: None,
        own_url: "https://hiatus.example.com".into(),
    }
}

/// A bucket that is asked for nothing.
fn files(items: &Value) -> Files {
    let bucket = ("HIATUS_MEDIA_BUCKET".to_owned(), "media".to_owned());
    let files = Files::required(&[bucket].into_iter().collect());
    let files = files.unwrap_or_else(|error| panic!("{error}"));
    files.by(canned::connector(items))
}

/// Nothing is sent by it.
fn outside() -> Outside {
    Outside::new(Trust::Mozilla, Reach::Public).unwrap_or_else(|error| panic!("{error}"))
}

/// Whether the function answers HTTP requests, and nothing else but sweeps.
fn is_http(function: &str) -> bool {
    !matches!(
        function,
        "reassign"
            | "relay"
            | "schedule"
            | "route"
            | "purge"
            | "deliver"
            | "live"
            | "notify"
            | "media"
            | "topic"
            | "mail"
            | "backfill"
    )
}

/// Whether an endpoint of webhooks, or a provider, would be sent something.
fn goes_out(event: &Value) -> bool {
    let route = event["routeKey"].as_str().unwrap_or_default();
    [
        "POST /v1/webhooks/{id}/test",
        "POST /v1/connections/{id}/check",
    ]
    .contains(&route)
}

/// One function, with its event and with what the table holds: `{"function", "event", "items"}`.
pub(crate) fn function(bytes: &[u8]) {
    let Ok(mut input) = serde_json::from_slice::<Value>(bytes) else {
        return;
    };
    let function = input["function"].as_str().unwrap_or_default().to_owned();
    // The canned table never changes, so that routing would give the same task again and again: it
    // has its own target. So it is with what is owed; and nothing may go out.
    if matches!(
        function.as_str(),
        "route" | "deliver" | "notify" | "backfill"
    ) || goes_out(&input["event"])
    {
        return;
    }
    let handlers = over(&input["items"]);
    let event = input.get_mut("event").map(Value::take).unwrap_or_default();
    // One that the API and a sweep call answers each in its own form.
    let is_answered = is_http(&function) && !consumer::is_sweep(&event);
    let Some(answer) = finished(&function, handlers.call(&function, event)) else {
        return;
    };
    if is_answered {
        let answer =
            answer.unwrap_or_else(|failure| panic!("{function} answers nothing: {failure}"));
        let status = answer["statusCode"].as_u64().unwrap_or_default();
        assert!((200..600).contains(&status), "{answer}");
    }
}

/// An event of the bus or a schedule's payload, to each function that takes any, over an empty
/// table.
pub(crate) fn event(bytes: &[u8]) {
    let Ok(event) = serde_json::from_slice::<Value>(bytes) else {
        return;
    };
    let handlers = over(&json!({}));
    for function in [
        "reassign", "route", "schedule", "relay", "purge", "topic", "mail",
    ] {
        let _ = finished(function, handlers.call(function, event.clone()));
    }
}

/// Runs it to its end, which must come.
fn finished<T>(function: &str, work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build();
    let runtime = runtime.unwrap_or_else(|_| unreachable!("a runtime without I/O needs nothing"));
    let bounded = async { tokio::time::timeout(Duration::from_secs(10), work).await };
    runtime
        .block_on(bounded)
        .unwrap_or_else(|_| panic!("no end of {function}"))
}
