//! An administrator makes, describes and removes connections, and replaces their keys.

use super::Decision;
use crate::Instant;
use crate::connection::{Connection, Described, Keys, Known};
use crate::ids::ConnectionId;
use crate::intent::Intent;
use crate::refusal::Refusal;

/// What becomes of a connection that is described.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    /// It is described so already.
    Unchanged(Connection),
    /// It is made.
    Made(Connection),
    /// It is described anew.
    Changed(Connection),
}

/// Makes a connection, or describes it anew. Idempotent: the same description again is no change.
/// `holder` is the connection that has the address now.
pub fn put_connection(
    known: &Known,
    id: &ConnectionId,
    described: Described,
    holder: Option<&ConnectionId>,
    intent: &Intent,
) -> Result<Put, Refusal> {
    intent.expected.check(known.version())?;
    if let Some(by) = holder.filter(|holder| *holder != id) {
        return Err(Refusal::AddressTaken { by: by.clone() });
    }
    let version = known.version().saturating_add(1);
    let next = |described, keys| Connection {
        id: id.clone(),
        version,
        described,
        keys,
        updated_by: intent.caller.id.clone(),
        updated_at: intent.now,
    };
    Ok(match known {
        Known::There(present) if present.described == described => {
            Put::Unchanged((**present).clone())
        }
        Known::There(present) => Put::Changed(next(described, present.keys.clone())),
        Known::Never | Known::Removed { .. } => Put::Made(next(described, Keys::made_in(version))),
    })
}

/// Gives a connection another key; the present one holds for another day. A retry under the same
/// idempotency key is no change.
pub fn rotate_key(present: &Connection, intent: &Intent) -> Result<Decision<Connection>, Refusal> {
    let version = present.version.saturating_add(1);
    let Some(keys) = present.keys.rotated(version, intent)? else {
        return Ok(Decision::Unchanged);
    };
    intent.expected.check(present.version)?;
    Ok(Decision::Commit(Connection {
        version,
        keys,
        updated_by: intent.caller.id.clone(),
        updated_at: intent.now,
        ..present.clone()
    }))
}

/// The connection once its provider wants nothing more from it: disabled, until an administrator says otherwise.
pub fn disable(present: &Connection, now: Instant) -> Connection {
    Connection {
        version: present.version.saturating_add(1),
        described: Described {
            enabled: false,
            ..present.described.clone()
        },
        updated_at: now,
        ..present.clone()
    }
}

/// The version of a connection's removal.
pub fn remove_connection(present: &Connection, intent: &Intent) -> Result<u64, Refusal> {
    intent.expected.check(present.version)?;
    Ok(present.version.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{Account, Program};
    use crate::connection::DEFAULT_GIVE_UP;
    use crate::ids::AgentId;
    use crate::intent::{Caller, Expected};
    use crate::text::{Address, ChannelName};

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

    fn id(text: &str) -> ConnectionId {
        ConnectionId::parse(text).unwrap()
    }

    fn described(address: &str) -> Described {
        Described {
            account: Account::Webhook(Program::default()),
            channel: ChannelName::parse("web").unwrap(),
            business_address: Address::parse(address).unwrap(),
            enabled: true,
            queue: None,
            priority: None,
            attributes: None,
            give_up_after: DEFAULT_GIVE_UP,
            templates: None,
        }
    }

    fn puts(known: &Known, address: &str) -> Put {
        let intent = intent(Expected::Any);
        put_connection(known, &id("web-main"), described(address), None, &intent).unwrap()
    }

    fn made(known: &Known) -> Connection {
        match puts(known, "us") {
            Put::Made(connection) => connection,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_same_description_again_is_no_change_and_another_one_is_the_next_version() {
        let first = made(&Known::Never);
        assert_eq!(first.version, 1);
        let known = Known::There(Box::new(first.clone()));
        assert_eq!(puts(&known, "us"), Put::Unchanged(first));
        let Put::Changed(second) = puts(&known, "them") else {
            panic!("nothing changed");
        };
        assert_eq!(second.version, 2);
    }

    #[test]
    fn its_own_address_is_not_taken() {
        let (own, any) = (id("web-main"), intent(Expected::Any));
        let known = Known::There(Box::new(made(&Known::Never)));
        let put = put_connection(&known, &own, described("US"), Some(&own), &any);
        assert!(matches!(put, Ok(Put::Changed(_))));
    }

    #[test]
    fn a_version_is_never_used_twice() {
        let removed = remove_connection(&made(&Known::Never), &intent(Expected::Any));
        let version = removed.unwrap();
        assert_eq!(version, 2);
        assert_eq!(made(&Known::Removed { version }).version, 3);
    }

    #[test]
    fn the_key_before_holds_for_a_day_and_no_key_comes_twice() {
        let first = made(&Known::Never);
        let holds = |connection: &Connection, hours| {
            let now = Instant::UNIX_EPOCH + crate::Duration::hours(hours);
            connection.keys.in_force(now).collect::<Vec<_>>()
        };
        assert_eq!(holds(&first, 0), [1]);
        let any = intent(Expected::Any);
        let second = rotate_key(&first, &any).unwrap().into_change().unwrap();
        assert_eq!(
            (holds(&second, 0), holds(&second, 23)),
            (vec![2, 1], vec![2, 1])
        );
        assert_eq!(holds(&second, 24), [2]);
        let third = rotate_key(&second, &any).unwrap().into_change().unwrap();
        assert_eq!(holds(&third, 0), [3, 2]);
        let version = remove_connection(&third, &any).unwrap();
        assert_eq!(holds(&made(&Known::Removed { version }), 0), [5]);
    }

    #[test]
    fn a_retry_of_a_rotation_rotates_nothing() {
        let request = Intent {
            key: Some(crate::idempotency::RequestKey {
                key: [1; 9],
                fingerprint: [2; 9],
            }),
            ..intent(Expected::OneOf(vec![1]))
        };
        let first = made(&Known::Never);
        let second = rotate_key(&first, &request).unwrap().into_change().unwrap();
        assert!(
            rotate_key(&second, &request)
                .unwrap()
                .into_change()
                .is_none()
        );
    }

    #[test]
    fn an_address_belongs_to_one_connection() {
        let other = id("web-other");
        let any = intent(Expected::Any);
        let refused = put_connection(
            &Known::Never,
            &id("web-main"),
            described("us"),
            Some(&other),
            &any,
        );
        assert_eq!(
            refused.unwrap_err(),
            Refusal::AddressTaken { by: other.clone() }
        );
    }

    #[test]
    fn what_was_meant_for_another_version_changes_nothing() {
        let seen = intent(Expected::OneOf(vec![3]));
        let refused = put_connection(&Known::Never, &id("web-main"), described("us"), None, &seen);
        assert_eq!(
            refused.unwrap_err(),
            Refusal::VersionMismatch { present: 0 }
        );
    }
}
