//! A million pauses due in the same minute on AWS, second by second, under its quotas.

use crate::report::{Goal, Section, Table};
use crate::stats::number;
use hiatus_domain::ids::ConversationId;
use hiatus_store::keys;

const PAUSES: u32 = 1_000_000;
/// Write units a second of one partition key; not adjustable.
const PARTITION: u32 = 1_000;
/// Lambda's concurrent executions, of an account.
const CONCURRENCY: u32 = 1_000;
/// What one invocation of `reassign` is taken to last on AWS, in milliseconds: two DynamoDB calls,
/// with room.
const INVOCATION: u32 = 50;
/// Units that one pause writes to the partition of its shard in each list: it goes from what is
/// paused, and comes to what waits in the queue; where it is assigned at once, it goes from there
/// too.
const PAUSED: u32 = 1;
const WAITING: u32 = 2;

/// What a burst was held up by.
struct Course {
    shards: u8,
    firings: u32,
    seconds: u32,
    busiest: u32,
    binds: &'static str,
}

pub(crate) fn measure() -> Section {
    let courses: Vec<Course> = [
        (1, 1_000),
        (2, 1_000),
        (4, 1_000),
        (4, 2_000),
        (4, 5_000),
        (16, 5_000),
    ]
    .map(|(s, f)| course(s, f))
    .into();
    let ours = courses
        .iter()
        .find(|course| course.shards == keys::SHARDS && course.firings == 1_000)
        .unwrap();
    let row = |course: &Course| {
        vec![
            course.shards.to_string(),
            number(f64::from(course.firings)),
            format!("{} min", number(f64::from(course.seconds) / 60.0)),
            number(f64::from(PAUSES) / f64::from(course.seconds)),
            format!("{} %", course.busiest * 100 / PARTITION),
            course.binds.to_owned(),
        ]
    };
    Section {
        title: "A million pauses due in the same minute, on AWS",
        how: format!(
            "Not measured but reckoned, second by second, with the real spread of ids over shards: Scheduler fires up to its \
             quota; one firing is an asynchronous invocation of {INVOCATION} ms; it writes {PAUSED} unit to its shard of what is \
             paused and, all of them of one queue and assigned at once, {WAITING} to its shard of what waits. A partition takes \
             {} units a second, an account runs {} invocations at once; what a second does not take waits for the next. \
             Meanwhile the sweep takes up to 10,000 a minute too, which is left out here. `{}` shards is what the code has.",
            number(f64::from(PARTITION)),
            number(f64::from(CONCURRENCY)),
            keys::SHARDS
        ),
        tables: vec![Table {
            header: vec![
                "shards of each list",
                "firings a second (quota)",
                "all back after",
                "a second",
                "busiest shard of what waits",
                "what binds",
            ],
            rows: courses.iter().map(row).collect(),
        }],
        goals: vec![Goal::new(
            "a million at once: what binds first",
            "Scheduler's quota, not ours",
            format!(
                "{}; {} min",
                ours.binds,
                number(f64::from(ours.seconds) / 60.0)
            ),
            ours.binds == "Scheduler",
        )],
    }
}

/// Lets the seconds go by until all are back.
fn course(shards: u8, firings: u32) -> Course {
    let most_invocations = CONCURRENCY * 1000 / INVOCATION;
    let mut fired = 0;
    // Firings of each shard that wait for room in its partition.
    let mut held: Vec<u32> = vec![0; usize::from(shards)];
    let (mut back, mut seconds, mut busiest) = (0, 0, 0);
    let (mut by_scheduler, mut by_partition, mut by_lambda) = (0, 0, 0);
    while back < PAUSES {
        seconds += 1;
        let due = firings.min(PAUSES - fired);
        for n in fired..fired + due {
            let id = ConversationId::parse(format!("01BURST{n:0>19}")).unwrap();
            held[usize::from(keys::shard_among(&id, shards))] += 1;
        }
        fired += due;
        let mut room = most_invocations;
        let waited: u32 = held.iter().sum();
        for shard in &mut held {
            let done = (*shard).min(PARTITION / PAUSED.max(WAITING)).min(room);
            room -= done;
            *shard -= done;
            back += done;
            busiest = busiest.max(done * WAITING);
        }
        let left: u32 = held.iter().sum();
        match (left > 0, room) {
            (true, 0) => by_lambda += 1,
            (true, _) => by_partition += 1,
            (false, _) if waited == due => by_scheduler += 1,
            (false, _) => {}
        }
    }
    let most = by_scheduler.max(by_partition).max(by_lambda);
    let binds = match most {
        _ if most == by_scheduler => "Scheduler",
        _ if most == by_partition => "the partition of a shard",
        _ => "Lambda's concurrency",
    };
    Course {
        shards,
        firings,
        seconds,
        busiest,
        binds,
    }
}
