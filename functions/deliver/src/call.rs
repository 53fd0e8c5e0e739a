//! One request to a provider, and what came of it.

use crate::Deps;
use crate::carrier::{FarEnd, Line};
use chrono::SecondsFormat;
use hiatus_channels::outbound::{Answer, Call, Found, NO_SECRETS, Outbound, Outcome};
use hiatus_channels::status::DeliveryFailure;
use hiatus_channels::twilio::conversations::{self, Asks};
use hiatus_channels::{Apis, aws, messenger, twilio, webhook, whatsapp};
use hiatus_domain::Instant;
use hiatus_domain::account::TwilioConversations;
use hiatus_domain::text::Thread;
use hiatus_lambda::failure::chain;
use https_pool::NoAnswer;
use std::time::Duration;

/// How long one request may take.
pub(crate) const REQUEST: Duration = Duration::from_secs(10);
/// How much is read of what a provider answers to a message...
const ANSWER_BYTES: usize = 16 * 1024;
/// ...and of a list of messages.
const LIST_BYTES: usize = 512 * 1024;

/// What is said of a message that is for no thread: nobody has written who could be answered there.
const NO_THREAD: &str = "no_thread";

/// What is handed over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ready<'a> {
    /// The message.
    pub(crate) outbound: Outbound<'a>,
    /// The mail that it is, whole; empty where it goes as none.
    pub(crate) mail: &'a [u8],
}

/// Hands a message over once.
pub(crate) async fn hand_over(deps: &Deps, line: &Line, ready: Ready<'_>) -> Outcome {
    if let FarEnd::Conversations { .. } = &line.far_end
        && thread(&ready.outbound).is_none()
    {
        return Outcome::refused(DeliveryFailure::BadAddress, NO_THREAD);
    }
    let Some(call) = call(deps, line, ready) else {
        return Outcome::Hold {
            after: None,
            code: NO_SECRETS.to_owned(),
        };
    };
    let answer = match sent(deps, line, call).await {
        Ok(answer) => answer,
        Err(no_answer) => return without_answer(&line.far_end, &no_answer),
    };
    let error = answer.error_type.as_deref();
    let answer = parts(&answer);
    match &line.far_end {
        FarEnd::Program { .. } => webhook::outcome(answer),
        FarEnd::Twilio { .. } => twilio::outcome(answer),
        FarEnd::Conversations { .. } => conversations::outcome(answer),
        FarEnd::WhatsApp { .. } => whatsapp::outcome(answer),
        FarEnd::Page { .. } => messenger::outcome(answer),
        FarEnd::AwsSms(_) => aws::sms::outcome(answer),
        FarEnd::AwsWhatsApp(_) => aws::social::outcome(answer),
        FarEnd::Ses(_) => {
            let from = ready.outbound.from;
            aws::email::outcome(answer, aws::email::Refused { kind: error, from })
        }
    }
}

/// Asks whether the provider has a message that it may have since then. Those with these ids are others.
pub(crate) async fn ask(
    deps: &Deps,
    line: &Line,
    outbound: &Outbound<'_>,
    since: Instant,
    others: &[String],
) -> Found {
    let apis = &deps.apis;
    let call = match &line.far_end {
        // It knows what comes again: there is nothing to ask.
        FarEnd::Program { .. } => return Found::Missing,
        FarEnd::Twilio { account, secret } => {
            twilio::question(outbound, account, secret, &apis.twilio)
        }
        FarEnd::Conversations { account, secret } => {
            let asks = asks(account, secret, apis);
            thread(outbound).and_then(|thread| conversations::question(&thread, asks))
        }
        FarEnd::WhatsApp { account, secret } => whatsapp::question(account, secret, &apis.graph),
        FarEnd::Page { page, secret, .. } => messenger::question(page, secret, &apis.graph),
        // It has no list of messages.
        FarEnd::AwsSms(_) | FarEnd::AwsWhatsApp(_) | FarEnd::Ses(_) => return Found::CannotSay,
    };
    let Some(call) = call else {
        return Found::Hold {
            after: None,
            code: NO_SECRETS.to_owned(),
        };
    };
    let answer = match answered(deps, call, LIST_BYTES).await {
        Ok(answer) => answer,
        Err(no_answer) => {
            return Found::Passing {
                after: None,
                code: no_answer.code().to_owned(),
            };
        }
    };
    match &line.far_end {
        FarEnd::Conversations { account, .. } => {
            conversations::found(parts(&answer), outbound, account)
        }
        FarEnd::WhatsApp { .. } => whatsapp::found(parts(&answer)),
        FarEnd::Page { .. } => messenger::found(parts(&answer)),
        _ => twilio::found(parts(&answer), outbound, since, others),
    }
}

fn call(deps: &Deps, line: &Line, ready: Ready<'_>) -> Option<Call> {
    let (apis, outbound) = (&deps.apis, &ready.outbound);
    match &line.far_end {
        FarEnd::Program { url, keys } => {
            let now = deps.common.clock.now();
            let text = now.to_rfc3339_opts(SecondsFormat::Millis, true);
            let signed_at = webhook::Now {
                seconds: now.timestamp(),
                text: &text,
            };
            Some(webhook::call(outbound, url, keys, signed_at))
        }
        FarEnd::Twilio { account, secret } => {
            let id = &line.connection.id;
            let hook_url = deps.public_url.as_deref();
            let hook_url = hook_url.map(|url| format!("{url}/v1/hooks/{id}"));
            let places = (&*apis.twilio, hook_url.as_deref());
            twilio::call(outbound, account, secret, places)
        }
        FarEnd::Conversations { account, secret } => {
            let asks = asks(account, secret, apis);
            conversations::call(outbound, &thread(outbound)?, asks)
        }
        FarEnd::WhatsApp { account, secret } => {
            whatsapp::call(outbound, account, secret, &apis.graph)
        }
        FarEnd::Page {
            provider,
            page,
            secret,
        } => messenger::call(outbound, (*provider, page), secret, &apis.graph),
        FarEnd::AwsSms(account) => {
            Some(aws::sms::call(outbound, account, deps.messaging.sms.url()))
        }
        FarEnd::AwsWhatsApp(account) => Some(aws::social::call(
            outbound,
            account,
            deps.messaging.social.url(),
        )),
        FarEnd::Ses(account) => Some(aws::email::call(
            outbound,
            ready.mail,
            account,
            deps.messaging.mail.url(),
        )),
    }
}

/// The thread of Conversations that a message goes into.
fn thread(outbound: &Outbound<'_>) -> Option<Thread> {
    let thread = Thread::parse(outbound.thread?).ok();
    thread.filter(conversations::is_thread)
}

fn asks<'a>(
    account: &'a TwilioConversations,
    secret: &'a twilio::Secret,
    apis: &'a Apis,
) -> Asks<'a> {
    Asks {
        account,
        secret,
        api: &apis.conversations,
    }
}

/// What it means that there is no answer. Whoever knows what comes again is simply called again.
fn without_answer(far_end: &FarEnd, no_answer: &NoAnswer) -> Outcome {
    let code = no_answer.code().to_owned();
    match no_answer {
        NoAnswer::Forbidden => Outcome::Hold { after: None, code },
        NoAnswer::TimedOut | NoAnswer::Broken(_) if !far_end.knows_repetitions() => {
            Outcome::Unknown { code }
        }
        NoAnswer::TimedOut | NoAnswer::Broken(_) | NoAnswer::Unreachable(_) => {
            Outcome::Passing { after: None, code }
        }
    }
}

/// Sends it, signed where the far end wants that.
async fn sent(deps: &Deps, line: &Line, call: Call) -> Result<https_pool::Answer, NoAnswer> {
    let service = match &line.far_end {
        FarEnd::AwsSms(_) => &deps.messaging.sms,
        FarEnd::AwsWhatsApp(_) => &deps.messaging.social,
        FarEnd::Ses(_) => &deps.messaging.mail,
        _ => return answered(deps, call, ANSWER_BYTES).await,
    };
    let request = call.into_request().map_err(|_| NoAnswer::Forbidden)?;
    let now = deps.common.clock.now();
    let answer = service.ask(request, now, REQUEST, ANSWER_BYTES).await;
    noted(answer)
}

fn noted(answer: Result<https_pool::Answer, NoAnswer>) -> Result<https_pool::Answer, NoAnswer> {
    answer.inspect_err(|error| tracing::warn!(error = chain(error), "no answer"))
}

async fn answered(
    deps: &Deps,
    call: Call,
    most_bytes: usize,
) -> Result<https_pool::Answer, NoAnswer> {
    let request = call.into_request().map_err(|_| NoAnswer::Forbidden)?;
    noted(deps.outside.send(request, REQUEST, most_bytes).await)
}

fn parts(answer: &https_pool::Answer) -> Answer<'_> {
    Answer {
        status: answer.status,
        retry_after: answer.retry_after.as_deref(),
        body: &answer.body,
    }
}
