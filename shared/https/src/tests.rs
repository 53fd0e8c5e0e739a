use super::*;
use aws_credential_types::Credentials;
use aws_sdk_dynamodb::config::retry::RetryConfig;
use aws_sdk_dynamodb::config::{BehaviorVersion, Region, SharedAsyncSleep};
use aws_sdk_dynamodb::error::DisplayErrorContext;
use aws_smithy_async::rt::sleep::TokioSleep;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// What a server answers to its next requests, one after the other; then that all is well.
type Answers = Vec<&'static str>;

const WELL: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
const WELL_AND_LAST: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}";
const BROKEN: &str = "HTTP/1.1 500 Internal Server Error\r\ncontent-length: 2\r\n\r\n{}";
/// Closes the connection without a word.
const NOTHING: &str = "";

/// Something that answers like DynamoDB, and counts.
#[derive(Clone)]
struct Server {
    url: String,
    connections: Arc<AtomicUsize>,
    requests: Arc<AtomicUsize>,
    answers: Arc<Mutex<std::vec::IntoIter<&'static str>>>,
}

impl Server {
    async fn start(answers: Answers) -> Self {
        Self::listen("http", answers, None).await
    }

    async fn listen(scheme: &str, answers: Answers, tls: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!(
            "{scheme}://localhost:{}",
            listener.local_addr().unwrap().port()
        );
        let answers = Arc::new(Mutex::new(answers.into_iter()));
        let server = Self {
            url,
            connections: Arc::default(),
            requests: Arc::default(),
            answers,
        };
        let own = server.clone();
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                own.connections.fetch_add(1, Ordering::SeqCst);
                let (own, tls) = (own.clone(), tls.clone());
                tokio::spawn(async move {
                    match tls {
                        None => own.serve(stream).await,
                        // A client that does not trust it hangs up.
                        Some(tls) => match tls.accept(stream).await {
                            Ok(stream) => own.serve(stream).await,
                            Err(_) => None,
                        },
                    }
                });
            }
        });
        server
    }

    async fn serve(&self, mut stream: impl AsyncRead + AsyncWrite + Unpin) -> Option<()> {
        loop {
            read_request(&mut stream).await?;
            self.requests.fetch_add(1, Ordering::SeqCst);
            let answer = self.answers.lock().unwrap().next().unwrap_or(WELL);
            stream.write_all(answer.as_bytes()).await.ok()?;
            if [NOTHING, WELL_AND_LAST].contains(&answer) {
                return None;
            }
        }
    }

    fn seen(&self) -> (usize, usize) {
        (
            self.connections.load(Ordering::SeqCst),
            self.requests.load(Ordering::SeqCst),
        )
    }
}

async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Option<()> {
    let mut read = Vec::new();
    let head = loop {
        if let Some(at) = read.windows(4).position(|four| four == b"\r\n\r\n") {
            break at + 4;
        }
        if stream.read_buf(&mut read).await.ok()? == 0 {
            return None;
        }
    };
    let text = String::from_utf8_lossy(&read[..head]).to_lowercase();
    let length = text
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"))
        .unwrap();
    let mut left = (head + length.trim().parse::<usize>().unwrap()).saturating_sub(read.len());
    while left > 0 {
        left -= stream.read_buf(&mut read).await.ok()?;
    }
    Some(())
}

/// A clock that a test sets.
#[derive(Clone)]
struct TestClock(Arc<Mutex<SystemTime>>);

impl TestClock {
    fn new() -> Self {
        Self(Arc::new(Mutex::new(SystemTime::UNIX_EPOCH)))
    }

    fn advance(&self, by: Duration) {
        *self.0.lock().unwrap() += by;
    }

    fn reader(&self) -> impl Fn() -> SystemTime + Send + Sync + 'static {
        let now = Arc::clone(&self.0);
        move || *now.lock().unwrap()
    }
}

/// A process with a client of DynamoDB, before its first request.
struct Process {
    connections: Connections,
    clock: TestClock,
    url: String,
}

impl Process {
    fn of(server: &Server) -> Self {
        Self::trusting(server, Trust::Mozilla)
    }

    fn trusting(server: &Server, trust: Trust<'_>) -> Self {
        let clock = TestClock::new();
        Self {
            connections: Connections::new(trust, clock.reader()).unwrap(),
            clock,
            url: server.url.clone(),
        }
    }

    async fn start(&self) {
        let to = self.url.parse().unwrap();
        self.connections.open_ahead(to).await.unwrap();
    }

    async fn call(&self) -> Result<(), String> {
        // Attempts follow each other without a wait.
        let retries = RetryConfig::standard()
            .with_max_attempts(2)
            .with_initial_backoff(Duration::ZERO);
        let config = aws_sdk_dynamodb::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new("id", "secret", None, None, "test"))
            .endpoint_url(&self.url)
            .http_client(self.connections.clone())
            .sleep_impl(SharedAsyncSleep::new(TokioSleep::new()))
            .retry_config(retries)
            .build();
        let answer = aws_sdk_dynamodb::Client::from_conf(config)
            .list_tables()
            .send()
            .await;
        answer
            .map(drop)
            .map_err(|error| DisplayErrorContext(error).to_string())
    }
}

#[tokio::test]
async fn the_first_request_goes_over_the_connection_that_was_opened_ahead_and_nothing_before_it() {
    let server = Server::start(vec![]).await;
    let process = Process::of(&server);
    process.start().await;
    assert_eq!(server.seen().1, 0);
    process.call().await.unwrap();
    process.call().await.unwrap();
    assert_eq!(server.seen(), (1, 2));
}

#[tokio::test]
async fn a_connection_that_waited_too_long_is_left_alone() {
    let server = Server::start(vec![]).await;
    let process = Process::of(&server);
    process.start().await;
    process.clock.advance(Duration::from_secs(5));
    process.call().await.unwrap();
    assert_eq!(server.seen(), (2, 1));
}

#[tokio::test]
async fn a_connection_to_elsewhere_is_never_taken() {
    let (server, other) = (Server::start(vec![]).await, Server::start(vec![]).await);
    let process = Process::of(&server);
    process
        .connections
        .open_ahead(other.url.parse().unwrap())
        .await
        .unwrap();
    process.call().await.unwrap();
    assert_eq!((server.seen(), other.seen().1), ((1, 1), 0));
}

#[tokio::test]
async fn a_connection_that_cannot_be_opened_is_an_error_and_no_hindrance() {
    let server = Server::start(vec![]).await;
    let process = Process::of(&server);
    let nobody = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap();
    process
        .connections
        .open_ahead(format!("http://{nobody}").parse().unwrap())
        .await
        .unwrap_err();
    process.call().await.unwrap();
}

#[tokio::test]
async fn a_connection_that_the_other_end_closes_is_replaced() {
    let server = Server::start(vec![WELL_AND_LAST, WELL, NOTHING, WELL]).await;
    let process = Process::of(&server);
    for _ in 0..3 {
        process.call().await.unwrap();
    }
    assert_eq!(server.seen(), (3, 4));
}

#[tokio::test]
async fn the_next_attempt_after_a_failure_of_the_other_end_takes_another_connection() {
    let server = Server::start(vec![BROKEN, WELL]).await;
    Process::of(&server).call().await.unwrap();
    assert_eq!(server.seen(), (2, 2));
}

/// An authority of one's own, as a bundle, and a server for `localhost` that it vouches for.
async fn private() -> (tempfile::NamedTempFile, Server) {
    let mut authority = CertificateParams::default();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec!["localhost".to_owned()])
        .unwrap()
        .signed_by(&key, &authority)
        .unwrap();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let tls =
        ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .unwrap();
    let bundle = file(&authority.pem());
    (
        bundle,
        Server::listen("https", vec![], Some(TlsAcceptor::from(Arc::new(tls)))).await,
    )
}

fn file(content: &str) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), content).unwrap();
    file
}

#[tokio::test]
async fn an_authority_in_the_bundle_is_trusted() {
    let (bundle, server) = private().await;
    let process = Process::trusting(&server, Trust::Bundle(bundle.path()));
    process.start().await;
    process.call().await.unwrap();
    assert_eq!(server.seen(), (1, 1));
}

#[tokio::test]
async fn an_authority_that_nobody_knows_is_not() {
    let (_, server) = private().await;
    let refused = Process::of(&server).call().await.unwrap_err();
    assert!(refused.contains("UnknownIssuer"), "{refused}");
    assert_eq!(server.seen().1, 0);
}

#[tokio::test]
async fn a_certificate_for_another_name_is_not_trusted() {
    let (bundle, mut server) = private().await;
    server.url = server.url.replace("localhost", "127.0.0.1");
    let process = Process::trusting(&server, Trust::Bundle(bundle.path()));
    let refused = process.call().await.unwrap_err();
    assert!(refused.contains("not valid for name"), "{refused}");
}

#[test]
fn a_malformed_bundle_is_refused_at_start() {
    let refused =
        |path: &Path| Connections::new(Trust::Bundle(path), TestClock::new().reader()).unwrap_err();
    let refused_file = |content: &str| refused(file(content).path());
    assert!(matches!(
        refused(Path::new("/no/such/file")),
        TrustError::Unreadable(_)
    ));
    assert!(matches!(
        refused_file("no certificate"),
        TrustError::NoCertificate
    ));
    assert!(matches!(
        refused_file("-----BEGIN CERTIFICATE-----\n!\n"),
        TrustError::NotPem(_)
    ));
    let none = "-----BEGIN CERTIFICATE-----\naGlhdHVz\n-----END CERTIFICATE-----\n";
    assert!(matches!(refused_file(none), TrustError::Tls(_)));
}
