//! Somebody's program that takes what goes out, by the library of the standard itself, and misbehaves as it is told.

use serde_json::Value;
use standardwebhooks::Webhook;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

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
}

impl Program {
    /// A program that listens on this host.
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/in", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Seen {
            keys: Vec::new(),
            behaviour: Arc::new(|_, _| Reply::Take),
            requests: HashMap::new(),
            taken: Vec::new(),
        }));
        let shared = Arc::clone(&seen);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&shared)));
            }
        });
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

async fn serve(mut stream: TcpStream, seen: Arc<Mutex<Seen>>) {
    let Some((headers, body)) = request(&mut stream).await else {
        return;
    };
    let (answer, is_silent) = match decide(&seen, &headers, &body) {
        Reply::Take => ("200 OK".to_owned(), false),
        Reply::TakeInSilence | Reply::Break => (String::new(), true),
        Reply::Refuse(status) => (format!("{status} No"), false),
        Reply::RefuseFor(status, seconds) => {
            (format!("{status} No\r\nretry-after: {seconds}"), false)
        }
    };
    if !is_silent {
        let answer = format!("HTTP/1.1 {answer}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
        stream.write_all(answer.as_bytes()).await.unwrap();
    }
}

fn decide(seen: &Mutex<Seen>, headers: &str, body: &[u8]) -> Reply {
    let header = |name: &str| {
        let mut lines = headers.lines();
        let found = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        found.unwrap_or_default().to_owned()
    };
    let (id, at) = (header("webhook-id"), header("webhook-timestamp"));
    let signature = header("webhook-signature");
    let mut seen = seen.lock().unwrap();
    assert!(!signature.is_empty() && !at.is_empty(), "{headers}");
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

/// The head of a request, and its body.
async fn request(stream: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let mut read = Vec::new();
    loop {
        let end = read.windows(4).position(|four| four == b"\r\n\r\n");
        if let Some(end) = end {
            let head = String::from_utf8(read[..end].to_vec()).unwrap();
            let mut lines = head.lines();
            let length = lines.find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.unwrap().parse().unwrap();
            while read.len() < end + 4 + length {
                more(stream, &mut read).await?;
            }
            return Some((head, read[end + 4..end + 4 + length].to_vec()));
        }
        more(stream, &mut read).await?;
    }
}

async fn more(stream: &mut TcpStream, read: &mut Vec<u8>) -> Option<()> {
    let mut buffer = [0; 4096];
    let count = stream.read(&mut buffer).await.ok()?;
    read.extend_from_slice(&buffer[..count]);
    (count > 0).then_some(())
}
