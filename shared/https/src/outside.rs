//! Requests to servers of others, at addresses that people have typed in. Nothing of the inside can be reached by
//! them: not the network around the process, and not the process's own host, where in Lambda its runtime answers.

use crate::ahead::Connector;
use crate::{BoxError, Trust, TrustError, trust};
use aws_smithy_types::body::SdkBody;
use http::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER};
use http::{Request, Uri};
use http_body_util::BodyExt as _;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector as Tcp;
use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use hyper_util::rt::TokioExecutor;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};
use thiserror::Error;
use tokio::time::timeout;
use tower_service::Service;

/// What may be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Public addresses by name, over TLS.
    Public,
    /// The same, and this very host, also without TLS: where the whole system runs on somebody's own machine.
    Loopback,
    /// Whatever the deployment itself names, and nobody has typed in: services of AWS, which may have their addresses inside
    /// the network around the process.
    Services,
}

/// How long a connection to somebody's server may take: as long as whoever asks waits at most.
const CONNECT: Duration = Duration::from_secs(10);
/// The header in which services of AWS's name an error.
const ERROR_TYPE: &str = "x-amzn-errortype";

/// A client for such requests. Redirects are not followed. Clones share its connections.
#[derive(Clone)]
pub struct Outside {
    client: Client<Connector, SdkBody>,
    reach: Reach,
}

/// What a server answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The header `retry-after`, if there is one that is text.
    pub retry_after: Option<String>,
    /// The header `location`, if there is one that is text.
    pub location: Option<String>,
    /// The header `content-type`, if there is one that is text.
    pub content_type: Option<String>,
    /// The header `x-amzn-errortype`, by which services of AWS's name an error, if there is one that is text.
    pub error_type: Option<String>,
    /// The beginning of the body.
    pub body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Debug, Error)]
pub enum NoAnswer {
    /// The address is none that may be reached. Trying again does not help.
    #[error("nothing may be sent there")]
    Forbidden,
    /// It took too long. The server may have got the request.
    #[error("no answer in time")]
    TimedOut,
    /// The connection could not be opened: the server has not got the request.
    #[error("no connection")]
    Unreachable(#[source] BoxError),
    /// The connection broke. The server may have got the request.
    #[error("the connection failed")]
    Broken(#[source] BoxError),
}

impl NoAnswer {
    /// The reason in a word.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Forbidden => "address_not_allowed",
            Self::TimedOut => "timed_out",
            Self::Unreachable(_) | Self::Broken(_) => "no_connection",
        }
    }
}

impl Outside {
    /// A client with no connections yet.
    pub fn new(trust: Trust<'_>, reach: Reach) -> Result<Self, TrustError> {
        let https = https(trust, reach)?;
        let connector = Connector::new((https, CONNECT), SystemTime::now);
        let client = Client::builder(TokioExecutor::new()).build(connector);
        Ok(Self { client, reach })
    }

    /// Whether requests may go there, as far as that can be known without looking a name up.
    pub fn allows(reach: Reach, to: &Uri) -> bool {
        let Some(host) = to.host() else {
            return false;
        };
        let has_user = to.authority().is_some_and(|it| it.as_str().contains('@'));
        let literal = host.trim_start_matches('[').trim_end_matches(']');
        let literal = literal.parse::<IpAddr>().ok();
        let is_own = host == "localhost" || literal.is_some_and(|ip| ip.is_loopback());
        match (reach, to.scheme_str()) {
            _ if has_user => false,
            (Reach::Services, Some("http" | "https")) => true,
            (Reach::Loopback, Some("http" | "https")) if is_own => true,
            (_, Some("https")) => !is_own && literal.is_none(),
            _ => false,
        }
    }

    /// Sends a request, and reads the beginning of the answer's body, at most so many bytes, within this time. What
    /// follows is left.
    pub async fn send(
        &self,
        request: Request<Vec<u8>>,
        within: Duration,
        most_bytes: usize,
    ) -> Result<Answer, NoAnswer> {
        if !Self::allows(self.reach, request.uri()) {
            return Err(NoAnswer::Forbidden);
        }
        let exchange = self.exchange(request.map(SdkBody::from), most_bytes);
        let answer = timeout(within, exchange).await;
        answer.unwrap_or(Err(NoAnswer::TimedOut))
    }

    async fn exchange(
        &self,
        request: Request<SdkBody>,
        most_bytes: usize,
    ) -> Result<Answer, NoAnswer> {
        let answer = self.client.request(request).await.map_err(failed)?;
        let (head, mut body) = answer.into_parts();
        let mut read = Vec::new();
        while read.len() < most_bytes {
            let Some(frame) = body.frame().await else {
                break;
            };
            let frame = frame.map_err(|error| NoAnswer::Broken(error.into()))?;
            if let Ok(data) = frame.into_data() {
                read.extend_from_slice(&data);
            }
        }
        read.truncate(most_bytes);
        let text = |name: &str| Some(head.headers.get(name)?.to_str().ok()?.to_owned());
        Ok(Answer {
            status: head.status.as_u16(),
            retry_after: text(RETRY_AFTER.as_str()),
            location: text(LOCATION.as_str()),
            content_type: text(CONTENT_TYPE.as_str()),
            error_type: text(ERROR_TYPE),
            body: read,
        })
    }
}

/// A name that leads inside is told from a connection that fails.
fn failed(error: hyper_util::client::legacy::Error) -> NoAnswer {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
    while let Some(error) = cause {
        if error.is::<Inside>() {
            return NoAnswer::Forbidden;
        }
        cause = error.source();
    }
    if error.is_connect() {
        NoAnswer::Unreachable(error.into())
    } else {
        NoAnswer::Broken(error.into())
    }
}

impl fmt::Debug for Outside {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Outside").finish_non_exhaustive()
    }
}

/// A name has no address that may be reached.
#[derive(Debug, Error)]
#[error("the name has no public address")]
struct Inside;

/// Connections to what may be reached.
pub(super) fn https(
    trust: Trust<'_>,
    reach: Reach,
) -> Result<HttpsConnector<Tcp<Names>>, TrustError> {
    let mut tcp = Tcp::new_with_resolver(Names {
        system: GaiResolver::new(),
        reach,
    });
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    Ok(HttpsConnector::from((tcp, trust::tls(trust)?)))
}

/// Looks names up, and forgets the addresses that may not be reached: the name that was checked is not looked up a
/// second time, with another answer.
#[derive(Clone)]
pub(super) struct Names {
    system: GaiResolver,
    reach: Reach,
}

impl Service<Name> for Names {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.system.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let (found, reach) = (self.system.call(name), self.reach);
        Box::pin(async move {
            let found: Vec<_> = found.await?.collect();
            let mut allowed = found;
            allowed.retain(|address| is_allowed(reach, address.ip()));
            if allowed.is_empty() {
                return Err(Inside.into());
            }
            Ok(allowed.into_iter())
        })
    }
}

fn is_allowed(reach: Reach, ip: IpAddr) -> bool {
    let is_public = match ip {
        IpAddr::V4(ip) => is_public(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    };
    match reach {
        Reach::Public => is_public,
        Reach::Loopback => is_public || ip.is_loopback(),
        Reach::Services => true,
    }
}

/// Whether it is anybody's, as IANA's registry of special addresses has it.
fn is_public(ip: Ipv4Addr) -> bool {
    let special = match ip.octets() {
        [100, second, ..] => (64..128).contains(&second),
        [172, second, ..] => (16..32).contains(&second),
        [0 | 10 | 127 | 224..=255, ..]
        | [169, 254, ..]
        | [192, 168, ..]
        | [192, 0, 0 | 2, _]
        | [198, 18 | 19, ..]
        | [198, 51, 100, _]
        | [203, 0, 113, _] => true,
        _ => false,
    };
    !special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    match ip.segments() {
        // An address of version 4 behind a translator is as public as it is itself.
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            let [a, b] = high.to_be_bytes();
            let [c, d] = low.to_be_bytes();
            is_public(Ipv4Addr::new(a, b, c, d))
        }
        // Examples, tunnels, and what is not anybody's.
        [0x2001, 0..=0x1ff | 0xdb8, ..] | [0x2002, ..] => false,
        [first, ..] => (0x2000..0x4000).contains(&first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(reach: Reach, to: &str) -> bool {
        Outside::allows(reach, &to.parse().unwrap())
    }

    #[test]
    fn what_the_deployment_names_may_be_anywhere() {
        for named in [
            "https://sms-voice.eu-central-1.amazonaws.com",
            "http://127.0.0.1:1/",
        ] {
            assert!(allows(Reach::Services, named), "{named}");
        }
        assert!(!allows(Reach::Services, "https://user@sms-voice.example/"));
        assert!(is_allowed(Reach::Services, "10.0.0.1".parse().unwrap()));
    }

    #[test]
    fn only_names_over_tls_may_be_reached_and_locally_this_very_host() {
        for good in ["https://shop.example/in?x=1", "https://shop.example:8443/"] {
            assert!(
                allows(Reach::Public, good) && allows(Reach::Loopback, good),
                "{good}"
            );
        }
        for own in [
            "http://127.0.0.1:9001/2018-06-01/runtime/invocation/next",
            "http://localhost:3000/",
            "https://[::1]/",
        ] {
            assert!(
                !allows(Reach::Public, own) && allows(Reach::Loopback, own),
                "{own}"
            );
        }
        for bad in [
            "http://shop.example/",
            "https://user@shop.example/",
            "https://user:pass@shop.example/",
            "https://169.254.169.254/latest/meta-data",
            "https://10.0.0.1/",
            "https://93.184.215.14/",
            "https://[fd00::1]/",
            "ftp://shop.example/",
            "/in",
        ] {
            assert!(
                !allows(Reach::Public, bad) && !allows(Reach::Loopback, bad),
                "{bad}"
            );
        }
    }

    #[test]
    fn what_a_name_leads_to_has_to_be_public() {
        for (ip, expected) in [
            ("93.184.215.14", true),
            ("1.1.1.1", true),
            ("100.128.0.1", true),
            ("172.32.0.1", true),
            ("2606:2800:21f::1", true),
            ("64:ff9b::101:101", true),
            ("64:ff9b::a00:1", false),
            ("0.0.0.0", false),
            ("10.1.2.3", false),
            ("100.64.0.1", false),
            ("127.0.0.1", false),
            ("169.254.169.254", false),
            ("172.16.0.1", false),
            ("192.168.0.1", false),
            ("198.18.0.1", false),
            ("224.0.0.1", false),
            ("255.255.255.255", false),
            ("::", false),
            ("::1", false),
            ("::ffff:10.0.0.1", false),
            ("::ffff:1.1.1.1", false),
            ("fd00:ec2::254", false),
            ("fe80::1", false),
            ("2001:db8::1", false),
            ("2002:a00:1::", false),
        ] {
            assert_eq!(
                is_allowed(Reach::Public, ip.parse().unwrap()),
                expected,
                "{ip}"
            );
        }
        for own in ["127.0.0.1", "::1"] {
            assert!(is_allowed(Reach::Loopback, own.parse().unwrap()), "{own}");
        }
        assert!(!is_allowed(Reach::Loopback, "10.0.0.1".parse().unwrap()));
    }

    #[tokio::test]
    async fn a_name_that_leads_inside_has_no_address() {
        let looked_up = |reach| async move {
            let mut names = Names {
                system: GaiResolver::new(),
                reach,
            };
            names.call("localhost".parse().unwrap()).await
        };
        let refused = looked_up(Reach::Public).await.unwrap_err();
        assert!(refused.is::<Inside>(), "{refused}");
        let mut own = looked_up(Reach::Loopback).await.unwrap();
        assert!(own.all(|address| address.ip().is_loopback()));
    }
}
