//! A message of which nobody knows whether its provider has it: the answer was lost, or whoever waited for it. No chat
//! provider would know a second one for the same, so nothing is repeated before it has had time to report what it has, and
//! has been asked.

use crate::attempt::{Became, Said, accepted, given_up, held};
use crate::carrier::Line;
use crate::{Deps, call, wait};
use hiatus_channels::outbound::Found;
use hiatus_domain::delivery::DeliveryStatus;
use hiatus_domain::{Duration, Instant};
use hiatus_store::{Lease, StoreError};

/// How long a provider has to report what it has.
const REPORTS: Duration = Duration::seconds(60);
/// How often a message is handed over whose provider neither answers nor reports nor can be asked.
const MOST: u32 = 2;
/// How many messages before this one are looked at, of which the provider's ids are known: the same words may have been
/// said before.
const BEFORE: u64 = 20;

/// What can be said of a message that was begun at this time; none where it is to be handed over again.
pub(crate) async fn settled(
    deps: &Deps,
    line: &mut Line,
    said: Said<'_>,
    lease: &mut Lease,
    begun: Instant,
) -> Result<Option<Became>, StoreError> {
    let seq = said.message.seq;
    let range = seq.saturating_sub(BEFORE).max(1)..=seq;
    let known = deps.common.store.deliveries(said.id(), range).await?;
    let own = known.iter().find(|(of, _)| *of == seq);
    if let Some((_, reported)) = own.filter(|(_, it)| it.status > DeliveryStatus::Sending) {
        return Ok(Some(Became::Settled(reported.clone())));
    }
    let (now, reports_until) = (deps.common.clock.now(), begun + REPORTS);
    if now < reports_until {
        let until = reports_until;
        return Ok(Some(Became::Waits { until }));
    }
    let others = known.iter().filter(|(of, _)| *of != seq);
    let others: Vec<_> = others
        .filter_map(|(_, it)| it.provider_id.clone())
        .collect();
    let reference = said.reference();
    let outbound = said.outbound(&reference);
    let found = call::ask(deps, line, &outbound, begun, &others).await;
    let now = deps.common.clock.now();
    match found {
        Found::There { provider_id } => Ok(Some(accepted(provider_id, now))),
        Found::Missing => {
            lease.was_never_taken();
            Ok(None)
        }
        Found::CannotSay if lease.unsure < MOST => Ok(None),
        Found::CannotSay => Ok(Some(given_up(lease, now))),
        Found::Passing { after, code } => {
            let connection = line.connection.id.as_str();
            tracing::warn!(connection, code, "a provider is asked again");
            lease.attempt = lease.attempt.saturating_add(1);
            let until = now + wait::after_attempt(lease.attempt, after);
            Ok(Some(said.waits(line, lease, until, now)))
        }
        Found::Hold { after, code } => {
            let until = held(deps, line, (true, code), after, now).await?;
            Ok(Some(said.held(line, until, now)))
        }
    }
}
