//! `GET /v1/reports/returns?bucket=hour|day`: what is due to come back, and when.

use crate::in_time;
use chrono::DurationRound as _;
use hiatus_api::Wire;
use hiatus_api::documents::{Bucket, DueReturns, Returns};
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::Deps;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::DueKind;
use hiatus_store::keys::SHARDS;
use std::collections::BTreeMap;

/// How many entries of an index are read at once.
const AT_ONCE: usize = 5_000;

/// How many paused conversations are due in each bucket, and how many steps of plans.
type Buckets = BTreeMap<Instant, (u64, u64)>;

/// Reads the wave of returns.
pub(crate) async fn read(
    deps: &Deps,
    request: &Request,
    deadline: Deadline,
) -> Result<Response, Problem> {
    let bucket = bucket(request)?;
    let mut buckets = Buckets::new();
    for kind in [DueKind::Paused, DueKind::Left] {
        for shard in 0..SHARDS {
            count(deps, (kind, shard), bucket, &mut buckets, deadline).await?;
        }
    }
    let returns = buckets
        .into_iter()
        .map(|(at, (paused, plan_steps))| DueReturns {
            at: Wire(at),
            paused,
            plan_steps,
        });
    let document = Returns {
        bucket: Wire(bucket),
        returns: returns.collect(),
    };
    Ok(Response::json(200, &document)
        .etag_of_body()
        .unless_known(request))
}

async fn count(
    deps: &Deps,
    (kind, shard): (DueKind, u8),
    bucket: Bucket,
    buckets: &mut Buckets,
    deadline: Deadline,
) -> Result<(), Problem> {
    let mut after = None;
    loop {
        let page = deps.store.due_times(kind, shard, after.as_ref(), AT_ONCE);
        let page = page.await?;
        for (at, is_step) in page.items {
            let due = match (kind, is_step) {
                (DueKind::Paused, _) => (1, 0),
                (DueKind::Left, true) => (0, 1),
                // The end of a window brings nothing back.
                _ => continue,
            };
            let counts = buckets.entry(begin(bucket, at)).or_default();
            *counts = (counts.0 + due.0, counts.1 + due.1);
        }
        in_time(deadline, "bucket")?;
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(()),
        }
    }
}

/// When the bucket begins in which something is due.
fn begin(bucket: Bucket, at: Instant) -> Instant {
    let long = match bucket {
        Bucket::Hour => Duration::hours(1),
        Bucket::Day => Duration::days(1),
    };
    at.duration_trunc(long).unwrap_or(at)
}

fn bucket(request: &Request) -> Result<Bucket, Problem> {
    let parse = |text: String| Bucket::parse(&text).ok_or("must be hour or day");
    Ok(request.query_as("bucket", parse)?.unwrap_or(Bucket::Hour))
}
