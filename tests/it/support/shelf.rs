//! Providers' files, behind their own proof, and servers of others that such a provider leads to.

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::Response;
use hiatus::Options;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// What a server answers for a path.
#[derive(Debug, Clone)]
pub(crate) enum Served {
    /// A file of this type.
    File(&'static str, Vec<u8>),
    /// That it is at this address.
    At(String),
    /// A document.
    Says(String),
    /// Nothing but this status.
    Status(u16),
}

/// A server.
#[derive(Clone)]
pub(crate) struct Shelf {
    pub(crate) url: String,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Default)]
struct Seen {
    served: HashMap<String, Served>,
    asked: Vec<(String, String)>,
    requests: usize,
}

impl Shelf {
    /// A server that has nothing yet.
    pub(crate) async fn start() -> Self {
        let seen: Arc<Mutex<Seen>> = Arc::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(answer).with_state(Arc::clone(&seen));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { url, seen }
    }

    /// Options of a system whose providers are here.
    pub(crate) fn reached(&self, options: Options) -> Options {
        let options = options.told("HIATUS_TWILIO_URL", self.url.clone());
        options.told("HIATUS_GRAPH_URL", self.url.clone())
    }

    /// From now on it has this at this path.
    pub(crate) fn puts(&self, path: &str, served: Served) {
        let mut seen = self.seen.lock().unwrap();
        seen.served.insert(path.to_owned(), served);
    }

    /// How many requests came, whatever they were.
    pub(crate) fn requests(&self) -> usize {
        self.seen.lock().unwrap().requests
    }

    /// What was asked since the last time: paths, each with what proved who asked.
    pub(crate) fn asked(&self) -> Vec<(String, String)> {
        std::mem::take(&mut self.seen.lock().unwrap().asked)
    }
}

async fn answer(State(seen): State<Arc<Mutex<Seen>>>, request: Request) -> Response {
    let proof = request.headers().get(header::AUTHORIZATION);
    let proof = proof.map_or("", |proof| proof.to_str().unwrap()).to_owned();
    let path = request.uri().path().to_owned();
    let served = {
        let mut seen = seen.lock().unwrap();
        seen.requests += 1;
        // What has come in is asked for every quarter of an hour, whatever else is asked.
        if !path.ends_with("/Messages.json") {
            seen.asked.push((path.clone(), proof));
        }
        seen.served.get(&path).cloned()
    };
    let answer = Response::builder();
    let answer = match served.unwrap_or(Served::Status(404)) {
        Served::File(kind, content) => answer
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from(content)),
        Served::At(url) => answer
            .status(StatusCode::TEMPORARY_REDIRECT)
            .header(header::LOCATION, url)
            .body(Body::empty()),
        Served::Says(text) => answer
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(text)),
        Served::Status(status) => answer.status(status).body(Body::empty()),
    };
    answer.unwrap()
}
