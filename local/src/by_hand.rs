//! One message of a customer's, delivered at a hook as its provider would deliver it: for a stack that is deployed, where
//! no phone is.

use hiatus_lambda::clock::{Clock as _, SystemClock};
use https_pool::{Answer, NoAnswer, Outside, Reach, Trust, TrustError};
use simulator::webhook::{Hook, Webhook};
use simulator::{Carrier, Line, Phones};
use std::time::Duration;
use thiserror::Error;

/// How long the hook may take.
const WITHIN: Duration = Duration::from_secs(30);
/// How much is read of its answer.
const ANSWER_BYTES: usize = 64 * 1024;
/// What the local system's simulated connections have.
const SIMULATED: &str = "AC00000000000000000000000000000000";

/// A message, and where it is delivered.
#[derive(Debug)]
pub struct Delivery<'a> {
    /// Twilio, or else Meta.
    pub is_twilio: bool,
    /// The connection's `hook_url`, with or without what Twilio is told behind a `#`.
    pub url: &'a str,
    /// The account's token, or the app's secret.
    pub secret: &'a str,
    /// The account's sid, or the number as Meta numbers it; as the local system has it, if nothing is said.
    pub account: Option<&'a str>,
    /// The business's address.
    pub to: &'a str,
    /// The customer's.
    pub from: &'a str,
    /// What the customer writes.
    pub text: &'a str,
}

/// Why there is no answer.
#[derive(Debug, Error)]
pub enum NotDelivered {
    /// There is nothing to connect by.
    #[error("no TLS")]
    Tls(#[from] TrustError),
    /// The address is none.
    #[error("the URL cannot be read")]
    Url(#[from] http::Error),
    /// The hook has not answered.
    #[error("the hook has not answered ({})", .0.code())]
    NoAnswer(#[from] NoAnswer),
}

/// Delivers it; what the hook answers.
pub async fn deliver(delivery: &Delivery<'_>) -> Result<Answer, NotDelivered> {
    let webhook = webhook(delivery);
    let mut request =
        http::Request::post(&webhook.url).header("content-type", webhook.content_type);
    if let Some((name, signature)) = webhook.signature {
        request = request.header(name, signature);
    }
    let request = request.body(webhook.body)?;
    let outside = Outside::new(Trust::Mozilla, Reach::Loopback)?;
    Ok(outside.send(request, WITHIN, ANSWER_BYTES).await?)
}

/// The request, signed as the provider signs it.
fn webhook(delivery: &Delivery<'_>) -> Webhook {
    let number: String = delivery.to.chars().filter(char::is_ascii_digit).collect();
    let (carrier, account, sender) = if delivery.is_twilio {
        let account = delivery.account.unwrap_or(SIMULATED);
        (Carrier::Twilio, account, delivery.to)
    } else {
        let number = delivery.account.unwrap_or(&number);
        (Carrier::Meta, number, number)
    };
    let line = Line {
        carrier,
        account: account.to_owned(),
        sender: sender.to_owned(),
    };
    let from = carrier.customer(delivery.from);
    let message = Phones::default().write(&line, &from, delivery.text, None, SystemClock.now());
    // What follows the # is for Twilio, which does not sign it.
    let url = delivery.url.split('#').next().unwrap_or_default();
    let business = carrier.customer(delivery.to);
    let hook = Hook {
        url,
        secret: delivery.secret,
        business: &business,
        api: "",
        number: account,
    };
    hook.message(&message)
}
