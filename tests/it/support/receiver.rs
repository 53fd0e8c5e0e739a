//! Somebody's endpoint of webhooks, which checks signatures by the library of the standard itself and answers as it is
//! told.

use super::server::{self, Answered, Asked};
use super::{ADMIN, Answer, World};
use serde_json::{Value, json};
use standardwebhooks::Webhook;
use std::sync::{Arc, Mutex};

/// What the endpoint answers to the n-th request, the first being 0; the connection breaks where it answers nothing.
type Behaviour = Arc<dyn Fn(usize) -> Option<Answered> + Send + Sync>;

/// A request that came.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Got {
    /// Its `webhook-id`.
    pub(crate) id: String,
    /// Its signatures.
    pub(crate) signatures: Vec<String>,
    /// What is in it.
    pub(crate) body: Value,
}

/// The endpoint.
pub(crate) struct Receiver {
    pub(crate) url: String,
    seen: Arc<Mutex<Seen>>,
}

struct Seen {
    key: Option<String>,
    behaviour: Behaviour,
    got: Vec<Got>,
}

/// An answer without a body.
pub(crate) fn status(status: u16) -> Answered {
    Answered {
        status,
        retry_after: None,
        body: String::new(),
    }
}

impl Receiver {
    /// An endpoint that listens on this host, and takes everything.
    pub(crate) async fn start() -> Self {
        let seen = Arc::new(Mutex::new(Seen {
            key: None,
            behaviour: Arc::new(|_| Some(status(200))),
            got: Vec::new(),
        }));
        let shared = Arc::clone(&seen);
        let url = server::listen(move |asked| receive(&shared, &asked)).await;
        Self {
            url: format!("{url}/hiatus"),
            seen,
        }
    }

    /// The same, as the webhook of this id, which takes these events.
    pub(crate) async fn of(world: &World, id: &str, events: &[&str]) -> Self {
        let receiver = Self::start().await;
        let body = json!({"url": receiver.url, "events": events});
        let made = put(world, id, &body).await.is(201);
        receiver.trusts(made["secret"].as_str().unwrap());
        receiver
    }

    /// From now on a signature by this key has to be among those of each request.
    pub(crate) fn trusts(&self, key: &str) {
        self.seen.lock().unwrap().key = Some(key.to_owned());
    }

    /// From now on it answers so.
    pub(crate) fn answers(&self, how: impl Fn(usize) -> Option<Answered> + Send + Sync + 'static) {
        self.seen.lock().unwrap().behaviour = Arc::new(how);
    }

    /// What came, in order.
    pub(crate) fn got(&self) -> Vec<Got> {
        self.seen.lock().unwrap().got.clone()
    }

    /// The types of what came, in order.
    pub(crate) fn types(&self) -> Vec<String> {
        let text = |got: Got| got.body["type"].as_str().unwrap().to_owned();
        self.got().into_iter().map(text).collect()
    }
}

fn receive(seen: &Mutex<Seen>, asked: &Asked) -> Option<Answered> {
    let (id, at) = (
        asked.header("webhook-id"),
        asked.header("webhook-timestamp"),
    );
    let signatures = asked.header("webhook-signature");
    let signatures: Vec<_> = signatures.split(' ').map(str::to_owned).collect();
    let mut seen = seen.lock().unwrap();
    if let Some(key) = &seen.key {
        let theirs = Webhook::new(key).unwrap();
        let signed = theirs.sign(&id, at.parse().unwrap(), &asked.body);
        assert!(signatures.contains(&signed.unwrap()), "{}", asked.head);
    }
    assert!(!id.contains('.') && id.starts_with("evt_"), "{id}");
    let n = seen.got.len();
    seen.got.push(Got {
        id,
        signatures,
        body: serde_json::from_slice(&asked.body).unwrap(),
    });
    Arc::clone(&seen.behaviour)(n)
}

/// `PUT /v1/webhooks/{id}`.
pub(crate) async fn put(world: &World, id: &str, body: &Value) -> Answer {
    let path = format!("/v1/webhooks/{id}");
    world.call("PUT", &path, ADMIN).json(body).send().await
}
