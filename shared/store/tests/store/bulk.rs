//! Bulk runs and their pages, as they are stored.

use crate::fixture::store;
use crate::given::{agent_id, at, key, queue, sms};
use hiatus_domain::Duration;
use hiatus_domain::bulk::{
    Action, Item, MOST_MATCHED, Order, PAGE_ITEMS, Run, RunState, Tally, WakeUp,
};
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::end::End;
use hiatus_domain::commands::extend::{Extend, NewEnd};
use hiatus_domain::commands::resume::Resume;
use hiatus_domain::commands::transfer::{IfUnavailable, Transfer};
use hiatus_domain::commands::wake::Then;
use hiatus_domain::filter::Filter;
use hiatus_domain::ids::{BulkId, ConversationId};
use hiatus_domain::priority::Priority;
use hiatus_domain::state_name::StateName;
use hiatus_domain::text::{Body, Reason, Topic};
use hiatus_store::{BulkPage, Committed, Store};

fn bulk_id(name: &str) -> BulkId {
    BulkId::parse(name).unwrap()
}

fn of_a_queue() -> Filter {
    Filter {
        queue: Some(queue("support")),
        ..Filter::default()
    }
}

fn run_of(name: &str, action: Action, matched: usize) -> Run {
    let order = Order::new(of_a_queue(), action, false).unwrap();
    Run::of(bulk_id(name), order, matched, agent_id("sue"), at(5))
}

fn run(name: &str, matched: usize) -> Run {
    run_of(name, Action::Wake(WakeUp::default()), matched)
}

fn page(number: usize, items: usize) -> BulkPage {
    let item = |n: usize| Item {
        conversation: ConversationId::parse(format!("01CROWD{:0>19}", number * 1_000 + n)).unwrap(),
        version: n as u64 + 1,
    };
    BulkPage {
        number,
        items: (0..items).map(item).collect(),
        skipped: Vec::new(),
    }
}

async fn begin(store: &Store, run: &Run, pages: &[BulkPage]) {
    let begun = store.begin_bulk_run(run, pages).await.unwrap();
    assert_eq!(begun, Committed::Yes);
}

fn actions() -> Vec<Action> {
    let transfer = |to| Transfer {
        to,
        note: Some(Reason::parse("off sick").unwrap()),
        priority: Some(Priority::new(7).unwrap()),
        wrap_up: true,
        if_unavailable: IfUnavailable::Refuse,
    };
    let agent = Some(agent_id("bob"));
    vec![
        Action::Resume(Resume { agent: None }),
        Action::Resume(Resume { agent }),
        Action::Transfer(transfer(Target::Queue(queue("vip")))),
        Action::Transfer(transfer(Target::Agent(agent_id("bob")))),
        Action::End(End { wrap_up: true }),
        Action::Extend(Extend {
            to: NewEnd::Until(at(9_000)),
        }),
        Action::Extend(Extend {
            to: NewEnd::By(Duration::seconds(60)),
        }),
        Action::Wake(WakeUp::default()),
        Action::Wake(WakeUp {
            then: Then::Close,
            message: Body::parse("It is mended.").ok(),
        }),
    ]
}

#[tokio::test]
async fn a_run_is_read_back_as_it_was_written_whatever_it_does() {
    let store = store().await;
    for (n, action) in actions().into_iter().enumerate() {
        let name = format!("run{n}");
        let new = run_of(&name, action, 1).under(Some(&key(n)));
        begin(&store, &new, &[page(0, 1)]).await;
        assert_eq!(store.bulk_run(&new.id).await.unwrap(), Some(new));
    }
    let filter = Filter {
        state: Some(StateName::Pause),
        queue: Some(queue("support")),
        agent: Some(agent_id("alice")),
        channel: Some(sms()),
        due_before: Some(at(77)),
        topic: Topic::parse("outage").ok(),
    };
    let order = Order::new(filter, Action::Wake(WakeUp::default()), true).unwrap();
    let whole = Run::of(bulk_id("whole"), order, 0, agent_id("sue"), at(5));
    begin(&store, &whole, &[]).await;
    assert_eq!(store.bulk_run(&whole.id).await.unwrap(), Some(whole));
    assert_eq!(store.bulk_run(&bulk_id("none")).await.unwrap(), None);
}

#[tokio::test]
async fn every_step_of_a_run_is_read_back() {
    let store = store().await;
    let mut step = run("r", PAGE_ITEMS + 1);
    begin(&store, &step, &[page(0, PAGE_ITEMS), page(1, 1)]).await;
    let tally = Tally {
        done: PAGE_ITEMS - 1,
        skipped: 1,
    };
    let steps: [fn(Run, Tally) -> Run; 5] = [
        |run, _| run.taken(at(10)),
        |run, _| run.failed(at(20)),
        |run, tally| run.after_page(tally, at(30)),
        |run, _| run.stopped(at(40)).unwrap(),
        |run, _| run.canceled(Tally::default(), at(50)),
    ];
    for next in steps {
        step = next(step, tally);
        assert_eq!(store.commit_bulk_run(&step).await.unwrap(), Committed::Yes);
        assert_eq!(store.bulk_run(&step.id).await.unwrap(), Some(step.clone()));
    }
    assert_eq!(step.state(), RunState::Canceled);
}

#[tokio::test]
async fn the_longest_run_begins_in_one_write_and_its_pages_are_read_in_order() {
    let store = store().await;
    let pages: Vec<_> = (0..MOST_MATCHED / PAGE_ITEMS)
        .map(|number| page(number, PAGE_ITEMS))
        .collect();
    let longest = run("long", MOST_MATCHED);
    assert_eq!(longest.pages(), pages.len());
    begin(&store, &longest, &pages).await;
    let read = store.bulk_pages(&longest.id, 0, 100).await.unwrap();
    assert_eq!(read, pages);
    let some = store.bulk_pages(&longest.id, 48, 10).await.unwrap();
    assert_eq!(some, pages[48..]);
    // Nothing of another request under the same id.
    let other = store.begin_bulk_run(&run("long", 1), &[page(0, 1)]).await;
    assert_eq!(other.unwrap(), Committed::Conflict);
    let read = store.bulk_pages(&longest.id, 0, 1).await.unwrap();
    assert_eq!(read, pages[..1]);
}

#[tokio::test]
async fn a_page_is_written_with_the_progress_or_not_at_all() {
    let store = store().await;
    let begun = run("r", 3);
    begin(&store, &begun, &[page(0, 3)]).await;
    let taken = begun.clone().taken(at(10));
    assert_eq!(store.commit_bulk_run(&taken).await.unwrap(), Committed::Yes);
    let skipped = BulkPage {
        skipped: vec![(1, "not_paused".to_owned())],
        ..page(0, 3)
    };
    let tally = Tally {
        done: 2,
        skipped: 1,
    };
    // Somebody whose lease is over.
    let late = begun.after_page(tally, at(20));
    let refused = store.commit_bulk_page(&late, &skipped).await.unwrap();
    assert_eq!(refused, Committed::Conflict);
    assert_eq!(
        store.bulk_pages(&late.id, 0, 9).await.unwrap(),
        [page(0, 3)]
    );
    let done = taken.after_page(tally, at(20));
    let committed = store.commit_bulk_page(&done, &skipped).await.unwrap();
    assert_eq!(committed, Committed::Yes);
    assert_eq!(store.bulk_run(&done.id).await.unwrap(), Some(done.clone()));
    let read = store.bulk_pages(&done.id, 0, 9).await.unwrap();
    let listed: Vec<_> = read.iter().flat_map(BulkPage::skipped).collect();
    assert_eq!(listed, [(&skipped.items[1].conversation, "not_paused")]);
}

#[tokio::test]
async fn open_runs_are_listed_those_first_that_have_waited_longest_and_are_something_to_do() {
    let store = store().await;
    assert_eq!(store.earliest_due().await.unwrap(), None);
    let [first, second] = ["a", "b"].map(|name| run(name, 1));
    begin(&store, &first, &[page(0, 1)]).await;
    begin(&store, &second, &[page(0, 1)]).await;
    begin(&store, &run("over", 0), &[]).await;
    let open = store.open_bulk_runs(9).await.unwrap();
    assert_eq!(open, [bulk_id("a"), bulk_id("b")]);
    assert_eq!(store.earliest_due().await.unwrap(), Some(at(5)));
    let taken = first.taken(at(10));
    assert_eq!(store.commit_bulk_run(&taken).await.unwrap(), Committed::Yes);
    let open = store.open_bulk_runs(1).await.unwrap();
    assert_eq!(open, [bulk_id("b")]);
    let one = Tally {
        done: 1,
        skipped: 0,
    };
    let done = taken.after_page(one, at(20));
    assert_eq!(store.commit_bulk_run(&done).await.unwrap(), Committed::Yes);
    assert_eq!(store.open_bulk_runs(9).await.unwrap(), [bulk_id("b")]);
}
