//! Lambda's Runtime API, as far as one invocation needs it: says when a function first asks for
//! work, gives it an event, and says when it has answered.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{get, post};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Instant;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

/// What a function has done.
pub(crate) enum Step {
    /// It has asked for work; the event goes in here.
    Asked(Instant, oneshot::Sender<String>),
    /// It has answered.
    Answered(Instant, Bytes),
    /// It has said that it cannot.
    Failed(Bytes),
}

/// One Runtime API, for one function after the other.
pub(crate) struct RuntimeApi {
    pub(crate) address: SocketAddr,
    steps: mpsc::UnboundedReceiver<Step>,
    current: Arc<Mutex<mpsc::UnboundedSender<Step>>>,
}

type Steps = Arc<Mutex<mpsc::UnboundedSender<Step>>>;

impl RuntimeApi {
    pub(crate) async fn start() -> Self {
        let (sender, steps) = mpsc::unbounded_channel();
        let current = Arc::new(Mutex::new(sender));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new()
            .route("/2018-06-01/runtime/invocation/next", get(next))
            .route(
                "/2018-06-01/runtime/invocation/{id}/response",
                post(answered),
            )
            .fallback(failed)
            .with_state(Arc::clone(&current));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self {
            address,
            steps,
            current,
        }
    }

    /// Forgets whatever an earlier function did.
    pub(crate) fn begin(&mut self) {
        let (sender, steps) = mpsc::unbounded_channel();
        *self.current.lock().unwrap() = sender;
        self.steps = steps;
    }

    /// What the function does next.
    pub(crate) async fn step(&mut self) -> Step {
        self.steps.recv().await.unwrap()
    }
}

async fn next(State(steps): State<Steps>) -> Response {
    let (sender, event) = oneshot::channel();
    let reported = steps
        .lock()
        .unwrap()
        .send(Step::Asked(Instant::now(), sender));
    let event = match reported {
        Ok(()) => event.await.unwrap_or_default(),
        Err(_) => String::new(),
    };
    Response::builder()
        .header("content-type", "application/json")
        .header(
            "lambda-runtime-aws-request-id",
            "3d8a9c50-0001-4000-8000-000000000001",
        )
        .header("lambda-runtime-deadline-ms", "4102444800000")
        .header(
            "lambda-runtime-invoked-function-arn",
            "arn:aws:lambda:us-east-1:000000000000:function:bench",
        )
        .body(Body::from(event))
        .unwrap()
}

async fn answered(State(steps): State<Steps>, body: Bytes) -> Response {
    let now = Instant::now();
    let _ = steps.lock().unwrap().send(Step::Answered(now, body));
    Response::builder().status(202).body(Body::empty()).unwrap()
}

async fn failed(State(steps): State<Steps>, uri: Uri, body: Bytes) -> Response {
    let _ = steps.lock().unwrap().send(Step::Failed(
        [uri.path().as_bytes(), b": ", &body].concat().into(),
    ));
    Response::builder().status(202).body(Body::empty()).unwrap()
}
