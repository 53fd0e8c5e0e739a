//! An administrator makes, describes and removes endpoints of outgoing webhooks, and replaces their keys; an endpoint
//! that takes nothing any more is given up.

use super::Decision;
use crate::Instant;
use crate::connection::{Keys, Known};
use crate::endpoint::{Described, Endpoint};
use crate::ids::EndpointId;
use crate::intent::Intent;
use crate::refusal::Refusal;

/// What becomes of an endpoint that is described.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    /// It is described so already.
    Unchanged(Endpoint),
    /// It is made.
    Made(Endpoint),
    /// It is described anew.
    Changed(Endpoint),
}

/// Makes an endpoint, or describes it anew. Idempotent: the same description again is no change. One that is enabled
/// again begins anew.
pub fn put_endpoint(
    known: &Known<Endpoint>,
    id: &EndpointId,
    described: Described,
    intent: &Intent,
) -> Result<Put, Refusal> {
    intent.expected.check(known.version())?;
    let version = known.version().saturating_add(1);
    let next = |described, keys, failing| Endpoint {
        id: id.clone(),
        version,
        described,
        keys,
        failing,
        is_given_up: false,
        updated_by: Some(intent.caller.id.clone()),
        updated_at: intent.now,
    };
    Ok(match known {
        Known::There(present) if present.described == described => {
            Put::Unchanged((**present).clone())
        }
        Known::There(present) => {
            let goes_on = present.described.enabled && present.described.url == described.url;
            let failing = present.failing.clone().filter(|_| goes_on);
            Put::Changed(next(described, present.keys.clone(), failing))
        }
        Known::Never | Known::Removed { .. } => {
            Put::Made(next(described, Keys::made_in(version), None))
        }
    })
}

/// Gives an endpoint another key; the present one signs along for another day. A retry under the same idempotency key
/// is no change.
pub fn rotate_endpoint_key(
    present: &Endpoint,
    intent: &Intent,
) -> Result<Decision<Endpoint>, Refusal> {
    let version = present.version.saturating_add(1);
    let Some(keys) = present.keys.rotated(version, intent)? else {
        return Ok(Decision::Unchanged);
    };
    intent.expected.check(present.version)?;
    Ok(Decision::Commit(Endpoint {
        version,
        keys,
        updated_by: Some(intent.caller.id.clone()),
        updated_at: intent.now,
        ..present.clone()
    }))
}

/// An endpoint that takes nothing any more: disabled, until an administrator says otherwise.
pub fn give_up_endpoint(present: &Endpoint, now: Instant) -> Endpoint {
    Endpoint {
        version: present.version.saturating_add(1),
        described: Described {
            enabled: false,
            ..present.described.clone()
        },
        is_given_up: true,
        updated_by: None,
        updated_at: now,
        ..present.clone()
    }
}

/// The version of an endpoint's removal.
pub fn remove_endpoint(present: &Endpoint, intent: &Intent) -> Result<u64, Refusal> {
    intent.expected.check(present.version)?;
    Ok(present.version.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Duration;
    use crate::account::ProgramUrl;
    use crate::endpoint::{EventPattern, Failing, Form};
    use crate::event::EventKind;
    use crate::ids::AgentId;
    use crate::intent::{Caller, Expected};

    fn intent(expected: Expected) -> Intent {
        Intent {
            caller: Caller {
                id: AgentId::parse("root").unwrap(),
                supervisor: false,
            },
            now: Instant::UNIX_EPOCH,
            expected,
            key: None,
            in_bulk: false,
        }
    }

    fn described(url: &str) -> Described {
        Described {
            url: ProgramUrl::parse(url).unwrap(),
            events: vec![EventPattern::parse("channel.*").unwrap()],
            enabled: true,
            form: Form::Standard,
            include_text: false,
        }
    }

    fn puts(known: &Known<Endpoint>, described: Described) -> Put {
        let id = EndpointId::parse("crm").unwrap();
        put_endpoint(known, &id, described, &intent(Expected::Any)).unwrap()
    }

    fn made(known: &Known<Endpoint>) -> Endpoint {
        match puts(known, described("https://a.example/")) {
            Put::Made(endpoint) => endpoint,
            other => panic!("{other:?}"),
        }
    }

    fn failing(endpoint: Endpoint) -> Endpoint {
        let at = Instant::UNIX_EPOCH;
        let code = "500".to_owned();
        Endpoint {
            failing: Some(Failing {
                since: at,
                last: at,
                code,
            }),
            ..endpoint
        }
    }

    #[test]
    fn the_same_description_again_is_no_change_and_no_version_is_used_twice() {
        let first = made(&Known::Never);
        assert_eq!(first.version, 1);
        let known = Known::There(Box::new(first.clone()));
        assert_eq!(
            puts(&known, described("https://a.example/")),
            Put::Unchanged(first.clone())
        );
        let version = remove_endpoint(&first, &intent(Expected::Any)).unwrap();
        let again = made(&Known::Removed { version });
        assert_eq!((version, again.version), (2, 3));
        assert_eq!(again.keys.generation, 3);
    }

    #[test]
    fn one_that_is_given_up_takes_nothing_until_it_is_enabled_again_and_then_begins_anew() {
        let given_up = give_up_endpoint(&failing(made(&Known::Never)), Instant::UNIX_EPOCH);
        assert!(given_up.is_given_up && !given_up.described.takes(EventKind::ChannelLeft));
        let known = Known::There(Box::new(given_up));
        let Put::Changed(enabled) = puts(&known, described("https://a.example/")) else {
            panic!("nothing changed");
        };
        assert!(!enabled.is_given_up && enabled.failing.is_none());
        assert!(enabled.described.takes(EventKind::ChannelLeft));
    }

    #[test]
    fn a_failing_one_begins_anew_at_another_address_alone() {
        let known = Known::There(Box::new(failing(made(&Known::Never))));
        let texts = Described {
            include_text: true,
            ..described("https://a.example/")
        };
        for (changed, is_failing) in [(texts, true), (described("https://b.example/"), false)] {
            let Put::Changed(next) = puts(&known, changed) else {
                panic!("nothing changed");
            };
            assert_eq!(next.failing.is_some(), is_failing);
        }
    }

    #[test]
    fn the_key_before_signs_along_for_a_day() {
        let first = made(&Known::Never);
        let rotated = rotate_endpoint_key(&first, &intent(Expected::Any)).unwrap();
        let second = rotated.into_change().unwrap();
        let at = |hours| {
            let now = Instant::UNIX_EPOCH + Duration::hours(hours);
            second.keys.in_force(now).collect::<Vec<_>>()
        };
        assert_eq!((at(0), at(23), at(24)), (vec![2, 1], vec![2, 1], vec![2]));
    }

    #[test]
    fn what_was_meant_for_another_version_changes_nothing() {
        let (first, seen) = (made(&Known::Never), intent(Expected::OneOf(vec![3])));
        let mismatch = Refusal::VersionMismatch { present: 1 };
        assert_eq!(rotate_endpoint_key(&first, &seen).unwrap_err(), mismatch);
        assert_eq!(remove_endpoint(&first, &seen).unwrap_err(), mismatch);
    }
}
