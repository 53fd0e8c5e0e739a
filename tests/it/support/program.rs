//! Somebody's program that takes what goes out, by the library of the standard itself, and misbehaves as it is told.

use super::server::{self, Answered, Asked};
use serde_json::Value;
use standardwebhooks::Webhook;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

/// What the program does with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reply {
    /// It takes the message and says so.
    Take,
    /// It takes the message, and its answer is lost.
    TakeInSilence,
    /// It answers so, and takes nothing.
    Refuse(u16),
    /// The same, and says after how many seconds to come again.
    RefuseFor(u16, u32),
    /// The connection breaks, and it takes nothing.
    Break,
}

type Behaviour = Arc<dyn Fn(usize, &Value) -> Reply + Send + Sync>;

/// The program.
pub(crate) struct Program {
    url: String,
    seen: Arc<Mutex<Seen>>,
}

struct Seen {
    keys: Vec<String>,
    behaviour: Behaviour,
    /// Every request that came: how often it has come, by its id.
    requests: HashMap<String, usize>,
    /// What was taken, each message as often as it was.
    taken: Vec<(String, Value)>,
    /// What was said when a connection was checked.
    checks: Vec<Value>,
}

impl Program {
    /// A program that listens on this host.
    pub(crate) async fn start() -> Self {
        let seen = Arc::new(Mutex::new(Seen {
            keys: Vec::new(),
            behaviour: Arc::new(|_, _| Reply::Take),
            requests: HashMap::new(),
            taken: Vec::new(),
            checks: Vec::new(),
        }));
        let shared = Arc::clone(&seen);
        let listening = server::listen(move |asked| answer(&decide(&shared, &asked)));
        let url = format!("{}/in", listening.await);
        Self { url, seen }
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Every request has to be signed by one of these keys.
    pub(crate) fn trusts(&self, keys: &[String]) {
        self.seen.lock().unwrap().keys = keys.to_vec();
    }

    /// From now on it does this with the n-th request of each message, the first being 0.
    pub(crate) fn behaves(&self, how: impl Fn(usize, &Value) -> Reply + Send + Sync + 'static) {
        self.seen.lock().unwrap().behaviour = Arc::new(how);
    }

    /// How many requests came.
    pub(crate) fn requests(&self) -> usize {
        self.seen.lock().unwrap().requests.values().sum()
    }

    /// What was said when a connection was checked, each time.
    pub(crate) fn checks(&self) -> Vec<Value> {
        self.seen.lock().unwrap().checks.clone()
    }

    /// All that was said of each message that was taken.
    pub(crate) fn taken(&self) -> Vec<Value> {
        let seen = self.seen.lock().unwrap();
        seen.taken.iter().map(|(_, data)| data.clone()).collect()
    }

    /// What was taken for each customer, in order: the texts, each message once.
    pub(crate) fn shown(&self) -> BTreeMap<String, Vec<String>> {
        let seen = self.seen.lock().unwrap();
        let mut known: HashMap<&str, &Value> = HashMap::new();
        let mut shown: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (id, data) in &seen.taken {
            if let Some(before) = known.insert(id, data) {
                assert_eq!(before, data, "another message under the same id");
                continue;
            }
            let text = |field: &str| data[field].as_str().unwrap().to_owned();
            shown.entry(text("to")).or_default().push(text("body"));
        }
        shown
    }
}

fn answer(reply: &Reply) -> Option<Answered> {
    let refused = |status, retry_after| Answered {
        status,
        retry_after,
        body: String::new(),
    };
    match reply {
        Reply::Take => Some(refused(200, None)),
        Reply::TakeInSilence | Reply::Break => None,
        Reply::Refuse(status) => Some(refused(*status, None)),
        Reply::RefuseFor(status, seconds) => Some(refused(*status, Some(*seconds))),
    }
}

fn decide(seen: &Mutex<Seen>, asked: &Asked) -> Reply {
    let (id, at) = (
        asked.header("webhook-id"),
        asked.header("webhook-timestamp"),
    );
    let signature = asked.header("webhook-signature");
    let body = asked.body.as_slice();
    let mut seen = seen.lock().unwrap();
    assert!(!signature.is_empty() && !at.is_empty(), "{}", asked.head);
    for key in &seen.keys {
        let signed = Webhook::new(key)
            .unwrap()
            .sign(&id, at.parse().unwrap(), body);
        assert!(
            signature
                .split(' ')
                .any(|one| one == signed.as_ref().unwrap())
        );
    }
    let body: Value = serde_json::from_slice(body).unwrap();
    if body["type"] == "connection.check" {
        seen.checks.push(body["data"].clone());
        return Arc::clone(&seen.behaviour)(0, &body["data"]);
    }
    assert_eq!(body["type"], "message.outbound");
    let data = body["data"].clone();
    assert_eq!(data["reference"], id.as_str());
    let count = seen.requests.entry(id.clone()).or_default();
    let n = *count;
    *count += 1;
    let reply = Arc::clone(&seen.behaviour)(n, &data);
    if matches!(reply, Reply::Take | Reply::TakeInSilence) {
        seen.taken.push((id, data));
    }
    reply
}
