//! The process itself, killed between what it has sent to a provider and the provider's answer.

use crate::running::Running;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::Method;
use hiatus_lambda::clock::{Clock as _, SystemClock};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

const ACCOUNT: &str = "AC0123456789abcdef0123456789abcdef";
const US: &str = "+15559999";

/// Twilio, which takes messages, and answers none while it is told not to.
#[derive(Clone)]
struct Twilio {
    taken: Arc<Mutex<Vec<Value>>>,
    is_silent: Arc<Mutex<bool>>,
    has_taken: mpsc::UnboundedSender<()>,
}

impl Twilio {
    async fn start() -> (Self, String, mpsc::UnboundedReceiver<()>) {
        let (has_taken, taken) = mpsc::unbounded_channel();
        let twilio = Self {
            taken: Arc::default(),
            is_silent: Arc::new(Mutex::new(true)),
            has_taken,
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(answer).with_state(twilio.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        (twilio, url, taken)
    }

    fn bodies(&self) -> Vec<String> {
        let taken = self.taken.lock().unwrap();
        let text = |one: &Value| one["body"].as_str().unwrap().to_owned();
        taken.iter().map(text).collect()
    }
}

async fn answer(State(twilio): State<Twilio>, request: Request) -> String {
    if request.method() == Method::GET {
        let messages = twilio.taken.lock().unwrap().clone();
        return json!({"messages": messages, "next_page_uri": null}).to_string();
    }
    let body = axum::body::to_bytes(request.into_body(), 64 * 1024).await;
    let taken = twilio.take(&body.unwrap());
    let _ = twilio.has_taken.send(());
    if *twilio.is_silent.lock().unwrap() {
        std::future::pending::<()>().await;
    }
    taken.to_string()
}

impl Twilio {
    /// Takes a message in the form in which it is listed.
    fn take(&self, form: &Bytes) -> Value {
        let field = |wanted: &str| {
            let mut pairs = form_urlencoded::parse(form);
            let found = pairs.find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.into_owned())
        };
        let mut taken = self.taken.lock().unwrap();
        let message = json!({
            "sid": format!("SM{:032}", taken.len()), "body": field("Body"), "to": field("To"), "from": field("From"),
            "status": "queued", "direction": "outbound-api", "num_media": "0",
            "date_created": SystemClock.now().to_rfc2822(),
        });
        taken.push(message.clone());
        message
    }
}

/// What a request is answered with.
async fn ask(running: &Running, method: Method, path: &str, token: &str, body: &Value) -> Value {
    let request = running
        .client
        .request(method, format!("{}{path}", running.url));
    let request = request.bearer_auth(token).json(body);
    let answer = request.send().await.unwrap();
    let status = answer.status();
    let text = answer.text().await.unwrap();
    assert!(status.is_success(), "{path}: {status} {text}");
    serde_json::from_str(&text).unwrap_or_default()
}

#[tokio::test]
async fn a_message_that_was_on_its_way_when_the_process_was_killed_is_asked_for_and_not_sent_twice()
{
    let folder = tempfile::tempdir().unwrap();
    let (twilio, url, mut taken) = Twilio::start().await;
    let start = || Running::start_with(folder.path(), &[("HIATUS_TWILIO_URL", &url)]);
    let running = start();
    let token = running
        .token("alice", "agent supervisor admin channel")
        .await;
    let ask_it = async |running: &Running, method, path: &str, body| {
        ask(running, method, path, &token, &body).await
    };
    let account = json!({"account_sid": ACCOUNT, "sender": US});
    let connection = json!({
        "provider": "twilio_messaging", "channel": "sms", "business_address": US, "account": account,
    });
    ask_it(&running, Method::PUT, "/v1/connections/main", connection).await;
    let secrets = json!({"auth_tokens": ["token"]});
    ask_it(
        &running,
        Method::PUT,
        "/local/connections/main/secret",
        secrets,
    )
    .await;
    let outbound = json!({"outbound": {"sms": {"deliver": true}}});
    ask_it(&running, Method::PATCH, "/v1/settings", outbound).await;
    let presence = json!({"availability": "available", "capacity": 3});
    ask_it(&running, Method::PUT, "/v1/agents/alice", presence).await;
    let message = json!({"channel": "sms", "from": "+15550001", "to": US, "message_id": "m1", "body": "Any news?"});
    let opened = ask_it(&running, Method::POST, "/v1/messages", message).await;
    ask_it(&running, Method::POST, "/local/settle", json!({})).await;
    let path = format!(
        "/v1/conversations/{}/messages",
        opened["conversation_id"].as_str().unwrap()
    );
    for answer in ["a1", "a2"] {
        let said = json!({"message_id": answer, "body": answer});
        ask_it(&running, Method::POST, &path, said).await;
    }
    taken.recv().await.unwrap();
    running.kill();
    assert_eq!(twilio.bodies(), ["a1"], "the second waits for the first");

    *twilio.is_silent.lock().unwrap() = false;
    let running = start();
    let later = json!({"advance_seconds": 300});
    ask_it(&running, Method::POST, "/local/clock", later).await;
    assert_eq!(twilio.bodies(), ["a1", "a2"]);
    let history = ask_it(&running, Method::GET, &path, Value::Null).await;
    for (n, message) in [1, 2].into_iter().enumerate() {
        let delivery = &history["messages"][message]["delivery"];
        assert_eq!(delivery["status"], "accepted", "{history}");
        assert_eq!(delivery["provider_id"], format!("SM{n:032}"));
    }
    running.kill();
}
