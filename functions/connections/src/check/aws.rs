//! What AWS says of a connection's number or mailbox, and whether what there is to tell is published to the stack's own topic.

use super::Checked;
use super::call::{MOST_BYTES, REQUEST, parts, said};
use super::provider::{about_account, address};
use hiatus_api::documents::{Check, CheckName};
use hiatus_channels::aws::{email, sms, social};
use hiatus_channels::outbound::{Answer, Call};
use hiatus_channels::probe::Said;
use hiatus_domain::account::{AwsSms, AwsWhatsApp, ConfigurationSet, MailIdentity, Ses};
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

/// Of a mailbox: whether SES knows its address, and tells the stack what becomes of mails.
pub(super) async fn mailbox(checked: &Checked<'_>, account: &Ses) -> Vec<Check> {
    let service = &checked.deps.messaging.mail;
    let Some(identity) = identity(checked, account) else {
        return Vec::new();
    };
    let asked_for = asked(checked, service, email::question(&identity, service.url()));
    let answer = asked_for.await;
    let error = answer.as_ref().ok().and_then(|it| it.error_type.clone());
    let said = said(&answer, |answer| email::said(answer, error.as_deref()));
    let mut checks = vec![about_identity(&said, &identity)];
    if let Some(set) = &account.configuration_set {
        checks.extend(reports(checked, set).await);
    }
    checks
}

/// What SES is to know the address by.
fn identity(checked: &Checked<'_>, account: &Ses) -> Option<MailIdentity> {
    let address = checked.described.business_address.as_str();
    let domain = address.rsplit_once('@').map(|(_, domain)| domain);
    let said = account.identity.clone();
    said.or_else(|| MailIdentity::parse(domain?.to_ascii_lowercase()).ok())
}

fn about_identity(said: &Said, identity: &MailIdentity) -> Check {
    let (name, identity) = (CheckName::Account, identity.as_str());
    match said {
        Said::Known(_) => {
            let detail = format!("SES knows {identity}, and sends in its name");
            Check::good(name, detail)
        }
        Said::Closed(state) => {
            let detail = format!("{identity} is {state}");
            let how = "enter the records at your DNS that SES shows for it, and wait until it has found them";
            Check::bad(name, detail, how)
        }
        Said::Refused { code } if code == "NotFoundException" => {
            let how = format!(
                "aws sesv2 create-email-identity --email-identity {identity}; or name the one that it has in account.identity"
            );
            Check::bad(name, format!("SES does not know {identity}"), how)
        }
        Said::Refused { .. } | Said::Nothing { .. } => about_account(said),
    }
}

/// Whether what becomes of mails by this set comes to us.
async fn reports(checked: &Checked<'_>, set: &ConfigurationSet) -> Option<Check> {
    let Some(own) = checked.deps.topic.as_deref() else {
        return Some(no_topic());
    };
    let service = &checked.deps.messaging.mail;
    let call = email::destinations_question(set, service.url());
    let answer = asked(checked, service, call).await.ok()?;
    let name = set.as_str();
    if answer.status == 404 {
        let how = format!("aws sesv2 create-configuration-set --configuration-set-name {name}");
        let detail = format!("SES has no configuration set {name}: it takes no mail by it");
        return Some(Check::bad(CheckName::Hook, detail, how));
    }
    let topics = email::published_to(parts(&answer)).unwrap_or_default();
    if topics.iter().any(|topic| topic == own) {
        let detail = format!("what becomes of mails is published to {own}");
        return Some(Check::good(CheckName::Hook, detail));
    }
    let how = format!(
        "give the configuration set {name} an event destination: the topic {own}, with SEND, DELIVERY, BOUNCE, COMPLAINT, REJECT and RENDERING_FAILURE"
    );
    let detail = format!("{name} does not publish all that becomes of mails to the stack");
    Some(Check::bad(CheckName::Hook, detail, how))
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
    let how = "deploy the stack with EndUserMessaging=ENABLED, or Email=ENABLED for mail";
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
