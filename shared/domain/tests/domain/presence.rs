//! What an agent may not set for itself.

use crate::given::{agent, vip};
use hiatus_domain::agent::Availability;
use hiatus_domain::commands::presence::{Presence, Reserved};
use hiatus_domain::text::QueueName;

fn capacity(capacity: u32) -> Presence {
    Presence {
        capacity: Some(capacity.into()),
        ..Presence::default()
    }
}

fn queues(queues: &[QueueName]) -> Presence {
    Presence {
        queues: Some(queues.to_vec()),
        ..Presence::default()
    }
}

#[test]
fn another_capacity_and_other_queues_are_reserved_and_the_same_ones_are_not() {
    let mut alice = agent("alice", 2);
    alice.queues = vec![QueueName::fallback(), vip()];
    let of = |presence: Presence| presence.reserved(Some(&alice));
    assert_eq!(of(Presence::default()), None);
    assert_eq!(of(capacity(2)), None);
    assert_eq!(of(capacity(3)), Some(Reserved::Capacity));
    for same in [
        [QueueName::fallback(), vip()],
        [vip(), QueueName::fallback()],
    ] {
        assert_eq!(of(queues(&same)), None);
    }
    for other in [&[vip()][..], &[]] {
        assert_eq!(of(queues(other)), Some(Reserved::Queues));
    }
}

#[test]
fn an_agent_that_is_not_there_yet_has_neither() {
    for nothing in [capacity(0), queues(&[])] {
        assert_eq!(nothing.reserved(None), None);
    }
    assert_eq!(capacity(1).reserved(None), Some(Reserved::Capacity));
    let some = queues(&[QueueName::fallback()]);
    assert_eq!(some.reserved(None), Some(Reserved::Queues));
    let available = Presence {
        availability: Some(Availability::Available),
        ..some
    };
    let own = Presence {
        availability: Some(Availability::Available),
        capacity: Some(0.into()),
        queues: Some(Vec::new()),
        ..Presence::default()
    };
    assert_eq!(available.without_reserved(), own);
}
