//! What SES tells of a mail that has come in: who it is for, and what a scan has found. The mail itself is in the bucket.
//! <https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda-event.html>

use hiatus_domain::text::Address;
use hiatus_mail::Automatic;
use serde::Deserialize;

/// The event.
#[derive(Debug, Deserialize)]
pub(crate) struct Event {
    #[serde(rename = "Records")]
    pub(crate) records: Vec<Record>,
}

/// One mail.
#[derive(Debug, Deserialize)]
pub(crate) struct Record {
    pub(crate) ses: Ses,
}

/// What there is to say of it.
#[derive(Debug, Deserialize)]
pub(crate) struct Ses {
    pub(crate) mail: Mail,
    pub(crate) receipt: Receipt,
}

/// The mail.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Mail {
    /// What SES calls it, which is the end of its key in the bucket.
    pub(crate) message_id: String,
    /// Where it would be returned to.
    pub(crate) source: Option<String>,
}

/// How it was received.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Receipt {
    /// Whom it is for, as far as a rule has it.
    #[serde(default)]
    pub(crate) recipients: Vec<String>,
    spam_verdict: Option<Verdict>,
    virus_verdict: Option<Verdict>,
}

#[derive(Debug, Deserialize)]
struct Verdict {
    status: String,
}

impl Receipt {
    /// What the scan has found, if that is against the mail. `GRAY`, and that nothing was scanned, is not.
    pub(crate) fn found(&self) -> Option<Automatic> {
        let failed = |verdict: &Option<Verdict>| {
            let status = verdict.as_ref().map(|verdict| verdict.status.as_str());
            status == Some("FAIL")
        };
        if failed(&self.virus_verdict) {
            return Some(Automatic::Virus);
        }
        failed(&self.spam_verdict).then_some(Automatic::Spam)
    }

    /// The addresses that it is for.
    pub(crate) fn addresses(&self) -> Vec<Address> {
        let all = self.recipients.iter();
        all.filter_map(|text| Address::parse(text.as_str()).ok())
            .collect()
    }
}
