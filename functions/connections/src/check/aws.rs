//! What AWS says of a connection's number, and whether what comes in is published to the stack's own topic.

use super::Checked;
use super::call::{MOST_BYTES, REQUEST, parts, said};
use super::provider::{about_account, address};
use hiatus_api::documents::{Check, CheckName};
use hiatus_channels::aws::{sms, social};
use hiatus_channels::outbound::{Answer, Call};
use hiatus_channels::probe::Said;
use hiatus_domain::account::{AwsSms, AwsWhatsApp};
use hiatus_lambda::failure::chain;
use hiatus_signed::Service;
use https_pool::NoAnswer;

/// Of a number that texts come to.
pub(super) async fn texts(checked: &Checked<'_>, account: &AwsSms) -> Vec<Check> {
    let service = &checked.deps.messaging.sms;
    let answer = asked(checked, service, sms::question(account, service.url())).await;
    let mut checks = about(checked, &answer, sms::said);
    if let Ok(answer) = &answer
        && let Some(topic) = sms::comes_in_by(parts(answer))
    {
        checks.push(comes_in(checked, topic));
    }
    checks
}

/// Of a number of WhatsApp's. What its account publishes to is not asked: that is another thing's to show.
pub(super) async fn whatsapp(checked: &Checked<'_>, account: &AwsWhatsApp) -> Vec<Check> {
    let service = &checked.deps.messaging.social;
    let answer = asked(checked, service, social::question(account, service.url())).await;
    let mut checks = about(checked, &answer, |answer| social::said(answer, account));
    if checked.deps.topic.is_none() {
        checks.push(no_topic());
    }
    checks
}

fn about(
    checked: &Checked<'_>,
    answer: &Result<https_pool::Answer, NoAnswer>,
    means: impl FnOnce(Answer<'_>) -> Said,
) -> Vec<Check> {
    let said = said(answer, means);
    let mut checks = vec![about_account(&said)];
    if let Said::Known(Some(number)) = &said {
        checks.push(address(checked, number, "number"));
    }
    checks
}

fn comes_in(checked: &Checked<'_>, topic: Option<String>) -> Check {
    let Some(own) = checked.deps.topic.as_deref() else {
        return no_topic();
    };
    if topic.as_deref() == Some(own) {
        let detail = format!("what comes in is published to {own}");
        return Check::good(CheckName::Hook, detail);
    }
    let detail = match topic {
        None => "two-way messages are off: nothing comes in".to_owned(),
        Some(other) => format!("what comes in is published to {other}"),
    };
    let how =
        format!("set the number's two-way messages at AWS End User Messaging to the topic {own}");
    Check::bad(CheckName::Hook, detail, how)
}

fn no_topic() -> Check {
    let how = "deploy the stack with EndUserMessaging=ENABLED";
    Check::bad(
        CheckName::Hook,
        "the stack has no topic for what comes in",
        how,
    )
}

async fn asked(
    checked: &Checked<'_>,
    service: &Service,
    call: Call,
) -> Result<https_pool::Answer, NoAnswer> {
    let request = call.into_request().map_err(|_| NoAnswer::Forbidden)?;
    let now = checked.deps.keys.common.clock.now();
    let answer = service.ask(request, now, REQUEST, MOST_BYTES).await;
    answer.inspect_err(|error| tracing::warn!(error = chain(error), "no answer"))
}
