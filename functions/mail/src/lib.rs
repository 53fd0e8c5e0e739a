//! Mail: takes in what SES has received, and has put into the bucket. Mail is hostile: what nobody has written is counted
//! and forgotten, what nobody can read is kept for an operator, and everything else is a message.

mod event;
mod flood;
mod intake;
mod mailbox;
mod thread;

use crate::event::{Event, Ses};
use crate::intake::Came;
use hiatus_files::{FileError, Files};
use hiatus_intake::{Intake, Noted};
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::http::Problem;
use hiatus_lambda::{Failure, metrics};
use hiatus_mail::{Automatic, Envelope, Read, read};
use hiatus_store::StoreError;
use serde_json::{Value, json};
use thiserror::Error;

/// What the function needs.
#[derive(Clone)]
pub struct Deps {
    /// What messages are taken in by.
    pub intake: Intake,
    /// Where mails are.
    pub files: Files,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        let noted = Noted::default();
        Ok(Self {
            intake: Intake { common, noted },
            files: Files::required(config)?,
        })
    }
}

/// Why a mail is not taken in, which Lambda then tries again.
#[derive(Debug, Error)]
pub(crate) enum Trouble {
    /// The table failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The bucket did.
    #[error(transparent)]
    Files(#[from] FileError),
    /// A message could not be taken in.
    #[error("a message could not be taken in ({0})")]
    Intake(&'static str),
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Store(source) => Self::Store { source },
            Trouble::Files(error) => error.into(),
            Trouble::Intake(_) => Self::Service {
                service: "intake",
                doing: "take a mail in",
                source: Box::new(trouble),
            },
        }
    }
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self::Intake(problem.code.as_str())
    }
}

/// Handles SES's event of a mail that has come in.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    let event: Event =
        serde_json::from_value(event).map_err(|source| Failure::BadEvent { source })?;
    let mut taken = 0_u64;
    for record in &event.records {
        taken += one(deps, &record.ses).await?;
    }
    Ok(json!({ "messages": taken }))
}

/// Takes one mail in, by each of the mailboxes that it is for; how many messages it has become.
async fn one(deps: &Deps, ses: &Ses) -> Result<u64, Trouble> {
    let ours = mailbox::all(deps).await?;
    let mailboxes = mailbox::of(&ours, &ses.receipt.addresses());
    if mailboxes.is_empty() {
        ignore(deps, "unknown_address");
        return Ok(0);
    }
    let (id, now) = (ses.mail.message_id.as_str(), deps.intake.common.clock.now());
    let Some(raw) = deps.files.mail(id, now).await? else {
        unreadable(deps, id, "it is not in the bucket");
        return Ok(0);
    };
    let envelope = Envelope {
        id,
        return_path: ses.mail.source.as_deref(),
        found: ses.receipt.found(),
        at: now,
    };
    let mail = match read(&raw, &envelope) {
        Read::Mail(mail) if mailbox::is_one(&ours, &mail.from) => {
            ignore(deps, Automatic::Own.as_str());
            return Ok(0);
        }
        Read::Mail(mail) => *mail,
        Read::Automatic(why) => {
            ignore(deps, why.as_str());
            return Ok(0);
        }
        Read::Unreadable(why) => {
            for mailbox in mailboxes {
                mailbox::keep_unreadable(deps, mailbox, why, &raw).await?;
            }
            unreadable(deps, id, why);
            return Ok(0);
        }
    };
    let came = Came { id, mail: &mail };
    let media = came.keep_files(deps).await?;
    let mut taken = 0;
    for mailbox in mailboxes {
        taken += u64::from(came.take_in(deps, mailbox, &media).await?);
    }
    Ok(taken)
}

/// Nothing that somebody wrote is in the log.
fn ignore(deps: &Deps, kind: &str) {
    tracing::info!(kind, "ignored");
    metrics::report(&deps.intake.common, &[("MailIgnored", 1)]);
}

fn unreadable(deps: &Deps, id: &str, why: &str) {
    tracing::error!(id, why, "a mail is not taken in");
    metrics::report(&deps.intake.common, &[("MailUnreadable", 1)]);
}
