use super::*;
use crate::aws;
use aws_sdk_dynamodb::config::retry::RetryConfig;
use chrono::{DateTime, TimeDelta, Utc};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
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
#[derive(Clone, Default)]
struct TestClock(Arc<Mutex<DateTime<Utc>>>);

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// A function's client of DynamoDB, before its first event.
struct Function {
    connections: Connections,
    clock: TestClock,
    sdk: aws_types::SdkConfig,
}

impl Function {
    fn of(server: &Server, settings: &[(&str, &str)]) -> Self {
        let all = [
            &[
                ("AWS_ENDPOINT_URL", server.url.as_str()),
                ("AWS_ACCESS_KEY_ID", "id"),
            ],
            settings,
        ]
        .concat();
        let config: Config = all
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let clock = TestClock::default();
        let connections = Connections::new(&config, Arc::new(clock.clone())).unwrap();
        let sdk = aws::over(connections.clone(), &config, "DYNAMODB");
        Self {
            connections,
            clock,
            sdk,
        }
    }

    async fn start(&self) {
        self.connections
            .open_ahead(aws::dynamodb_endpoint(&self.sdk).await.unwrap())
            .await
            .unwrap();
    }

    async fn call(&self) -> Result<(), String> {
        // Attempts follow each other without a wait.
        let retries = RetryConfig::standard()
            .with_max_attempts(2)
            .with_initial_backoff(Duration::ZERO);
        let config = aws_sdk_dynamodb::config::Builder::from(&self.sdk)
            .retry_config(retries)
            .build();
        let answer = aws_sdk_dynamodb::Client::from_conf(config)
            .list_tables()
            .send()
            .await;
        answer
            .map(|_| ())
            .map_err(|error| crate::failure::chain(&error))
    }
}

#[tokio::test]
async fn the_first_request_goes_over_the_connection_that_was_opened_ahead_and_nothing_before_it() {
    let server = Server::start(vec![]).await;
    let function = Function::of(&server, &[]);
    function.start().await;
    assert_eq!(server.seen().1, 0);
    function.call().await.unwrap();
    function.call().await.unwrap();
    assert_eq!(server.seen(), (1, 2));
}

#[tokio::test]
async fn a_connection_that_waited_too_long_is_left_alone() {
    let server = Server::start(vec![]).await;
    let function = Function::of(&server, &[]);
    function.start().await;
    *function.clock.0.lock().unwrap() += TimeDelta::seconds(5);
    function.call().await.unwrap();
    assert_eq!(server.seen(), (2, 1));
}

#[tokio::test]
async fn a_connection_to_elsewhere_is_never_taken() {
    let (server, other) = (Server::start(vec![]).await, Server::start(vec![]).await);
    let function = Function::of(&server, &[]);
    function
        .connections
        .open_ahead(other.url.parse().unwrap())
        .await
        .unwrap();
    function.call().await.unwrap();
    assert_eq!((server.seen(), other.seen().1), ((1, 1), 0));
}

#[tokio::test]
async fn a_connection_that_cannot_be_opened_is_an_error_and_no_hindrance() {
    let server = Server::start(vec![]).await;
    let function = Function::of(&server, &[]);
    let nobody = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap();
    function
        .connections
        .open_ahead(format!("http://{nobody}").parse().unwrap())
        .await
        .unwrap_err();
    function.call().await.unwrap();
}

#[tokio::test]
async fn a_connection_that_the_other_end_closes_is_replaced() {
    let server = Server::start(vec![WELL_AND_LAST, WELL, NOTHING, WELL]).await;
    let function = Function::of(&server, &[]);
    for _ in 0..3 {
        function.call().await.unwrap();
    }
    assert_eq!(server.seen(), (3, 4));
}

#[tokio::test]
async fn the_next_attempt_after_a_failure_of_the_other_end_takes_another_connection() {
    let server = Server::start(vec![BROKEN, WELL]).await;
    Function::of(&server, &[]).call().await.unwrap();
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
    let function = Function::of(
        &server,
        &[("AWS_CA_BUNDLE", bundle.path().to_str().unwrap())],
    );
    function.start().await;
    function.call().await.unwrap();
    assert_eq!(server.seen(), (1, 1));
}

#[tokio::test]
async fn an_authority_that_nobody_knows_is_not() {
    let (_, server) = private().await;
    let refused = Function::of(&server, &[]).call().await.unwrap_err();
    assert!(refused.contains("UnknownIssuer"), "{refused}");
    assert_eq!(server.seen().1, 0);
}

#[tokio::test]
async fn a_certificate_for_another_name_is_not_trusted() {
    let (bundle, mut server) = private().await;
    server.url = server.url.replace("localhost", "127.0.0.1");
    let function = Function::of(
        &server,
        &[("AWS_CA_BUNDLE", bundle.path().to_str().unwrap())],
    );
    let refused = function.call().await.unwrap_err();
    assert!(refused.contains("not valid for name"), "{refused}");
}

#[test]
fn a_bundle_that_is_none_is_refused_at_start() {
    let refused = |path: &str| {
        let config = [("AWS_CA_BUNDLE".to_owned(), path.to_owned())]
            .into_iter()
            .collect();
        Connections::new(&config, Arc::new(TestClock::default())).unwrap_err()
    };
    let refused_file = |content: &str| refused(file(content).path().to_str().unwrap());
    assert!(matches!(
        refused("/no/such/file"),
        BadConfig::Unreadable { .. }
    ));
    assert!(matches!(
        refused_file("no certificate"),
        BadConfig::NoCertificate { .. }
    ));
    assert!(matches!(
        refused_file("-----BEGIN CERTIFICATE-----\n!\n"),
        BadConfig::NotPem { .. }
    ));
    let none = "-----BEGIN CERTIFICATE-----\naGlhdHVz\n-----END CERTIFICATE-----\n";
    assert!(matches!(refused_file(none), BadConfig::Tls { .. }));
}

#[tokio::test]
async fn dynamodb_is_where_its_region_has_it() {
    for (region, url) in [
        (
            "eu-central-1",
            "https://dynamodb.eu-central-1.amazonaws.com/",
        ),
        (
            "cn-north-1",
            "https://dynamodb.cn-north-1.amazonaws.com.cn/",
        ),
    ] {
        let config = [("AWS_REGION".to_owned(), region.to_owned())]
            .into_iter()
            .collect();
        let sdk = aws::sdk(&config, "DYNAMODB").unwrap();
        assert_eq!(aws::dynamodb_endpoint(&sdk).await.unwrap().to_string(), url);
    }
}
