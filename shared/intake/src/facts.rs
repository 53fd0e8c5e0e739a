//! Facts, taken in: those of one customer in their order, those of several at once.

use crate::Intake;
use futures_util::stream::{self, StreamExt as _};
use hiatus_api::documents::TakenDelivery;
use hiatus_channels::fact::{Arrived, Fact, Seen, Unreadable};
use hiatus_channels::status::Report;
use hiatus_domain::address::CanonicalAddress;
use hiatus_domain::connection::Connection;
use hiatus_domain::ids::ConnectionId;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::http::Problem;
use std::collections::BTreeMap;

/// How many customers' messages, or reports, are taken in at once.
const AT_ONCE: usize = 16;
/// After this time a provider is asked to deliver again: what is in by then is a duplicate.
const TIME: Duration = Duration::seconds(20);

/// What a delivery says, by what is done with it.
#[derive(Debug, Default)]
pub struct Facts<'a> {
    messages: BTreeMap<(&'a ConnectionId, CanonicalAddress), Vec<(&'a Connection, Arrived)>>,
    reports: Vec<(&'a Connection, Told)>,
    unreadable: Vec<(&'a Connection, Unreadable)>,
    taken: TakenDelivery,
}

/// What a provider tells of messages of ours.
#[derive(Debug)]
enum Told {
    /// Of one, as we name it.
    Of(Report),
    /// Of those to a customer.
    To(Box<Seen>),
}

impl<'a> Facts<'a> {
    /// Adds a fact about this connection; one about none that is there is ignored.
    pub fn add(&mut self, connection: Option<&'a Connection>, fact: Fact) {
        match (fact, connection) {
            (Fact::Message(arrived), Some(connection)) => {
                let channel = &connection.described.channel;
                let customer = CanonicalAddress::of(channel, &arrived.from);
                let of_one = self.messages.entry((&connection.id, customer)).or_default();
                of_one.push((connection, *arrived));
            }
            (Fact::Status(report), Some(connection)) => {
                self.reports.push((connection, Told::Of(*report)));
            }
            (Fact::Seen(seen), Some(connection)) => self.reports.push((connection, Told::To(seen))),
            (Fact::Unreadable(part), Some(connection)) => self.unreadable.push((connection, part)),
            (Fact::Ignored(kind), _) => self.ignore(kind.as_str()),
            (_, None) => self.ignore("unknown_number"),
        }
    }

    fn ignore(&mut self, kind: &str) {
        tracing::info!(kind, "ignored");
        self.taken.ignored += 1;
    }

    /// Takes everything in. Trouble of ours is the delivery's, which is to come again; what cannot be a
    /// message is not, since it never will be one.
    pub async fn take_in(mut self, intake: &Intake) -> Result<TakenDelivery, Problem> {
        let of_each = std::mem::take(&mut self.messages).into_values();
        let reports = std::mem::take(&mut self.reports);
        let until = intake.common.clock.now() + TIME;
        self.taken.statuses = u64::try_from(reports.len()).unwrap_or(u64::MAX);
        let of_each = of_each.map(|messages| (messages, None));
        // Their order says nothing.
        let reports = reports.into_iter().map(|report| (Vec::new(), Some(report)));
        let work: Vec<_> = of_each
            .chain(reports)
            .map(|(messages, report)| of_one(intake, messages, report, until))
            .collect();
        let all = stream::iter(work).buffer_unordered(AT_ONCE);
        let all: Vec<_> = all.collect().await;
        for taken in all {
            let (messages, unreadable) = taken?;
            self.taken.messages += messages;
            self.taken.unreadable += unreadable;
        }
        for (connection, part) in &self.unreadable {
            intake.keep_unreadable(connection, part).await?;
            self.taken.unreadable += 1;
        }
        Ok(self.taken)
    }
}

fn in_time(intake: &Intake, until: Instant) -> Result<(), Problem> {
    if intake.common.clock.now() < until {
        return Ok(());
    }
    let why = "there was no time for all of it; deliver it again";
    Err(Problem::unavailable(why))
}

/// Takes in the messages of one customer, or a report: how many messages, and how many more there were.
async fn of_one(
    intake: &Intake,
    messages: Vec<(&Connection, Arrived)>,
    report: Option<(&Connection, Told)>,
    until: Instant,
) -> Result<(u64, u64), Problem> {
    let (mut taken, mut unreadable) = (0, 0);
    if let Some((connection, report)) = report {
        in_time(intake, until)?;
        match report {
            Told::Of(report) => {
                intake.keep_report(connection, report).await?;
            }
            Told::To(seen) => intake.keep_seen(connection, &seen).await?,
        }
    }
    for (connection, arrived) in messages {
        in_time(intake, until)?;
        match intake.take_in(connection, arrived).await {
            Ok(_) => taken += 1,
            Err(problem) if problem.status() >= 500 => return Err(problem),
            // It is kept, for an operator.
            Err(_) => unreadable += 1,
        }
    }
    Ok((taken, unreadable))
}
