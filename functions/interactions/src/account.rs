//! Who asks: an account, by its sid and one of the tokens that the operator has given.

use crate::Deps;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus_channels::twilio::Secret;
use hiatus_domain::account::AccountSid;
use hiatus_domain::ids::{AgentId, ConnectionId};
use hiatus_domain::intent::Caller;
use hiatus_lambda::http::{Delivery, Problem, field};
use hiatus_lambda::metrics;

/// An account that has shown a token.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    /// Its sid.
    pub(crate) sid: AccountSid,
}

impl Account {
    /// The account that asks. Its sid may be any: it is who the audit trail names. The token is what opens.
    pub(crate) async fn of(deps: &Deps, delivery: &Delivery) -> Result<Self, Problem> {
        let basic = delivery.header("authorization").and_then(basic);
        let Some((user, password)) = basic else {
            return Err(refused(deps));
        };
        let sid = AccountSid::parse(user).map_err(|_| refused(deps))?;
        let proves = |secret: &Secret| secret.has_token(&password);
        let (entry, now) = (ConnectionId::of_interactions(), deps.common.clock.now());
        if deps.tokens.prove(&entry, now, &proves).await? {
            Ok(Self { sid })
        } else {
            Err(refused(deps))
        }
    }

    /// It may do what a supervisor may, and what custom routing does.
    pub(crate) fn caller(&self) -> Result<Caller, Problem> {
        Ok(Caller {
            id: field("account", AgentId::parse(self.sid.as_str()))?,
            supervisor: true,
        })
    }
}

/// The user and the password of `Basic`.
fn basic(header: &str) -> Option<(String, String)> {
    let (scheme, credentials) = header.split_once(' ')?;
    let decoded = scheme
        .eq_ignore_ascii_case("basic")
        .then(|| STANDARD.decode(credentials.trim()))?;
    let text = String::from_utf8(decoded.ok()?).ok()?;
    let (user, password) = text.split_once(':')?;
    Some((user.to_owned(), password.to_owned()))
}

/// Twilio's own word for it. It is counted: somebody is at the door, or a token is wrong.
fn refused(deps: &Deps) -> Problem {
    metrics::report(&deps.common, &[("InteractionsRefused", 1)]);
    Problem::unauthorized("Authenticate")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(credentials: &str) -> String {
        format!("Basic {}", STANDARD.encode(credentials))
    }

    #[test]
    fn a_user_ends_at_the_first_colon_and_a_password_may_have_more() {
        let read = basic(&of("AC1:a:b")).unwrap();
        assert_eq!(read, ("AC1".to_owned(), "a:b".to_owned()));
        let read = basic(&of("AC1:").replace("Basic", "bAsIc")).unwrap();
        assert_eq!(read, ("AC1".to_owned(), String::new()));
    }

    #[test]
    fn whatever_else_is_in_the_header_is_nobody() {
        for header in [
            "",
            "Basic",
            "Basic ",
            "Basic !",
            "Bearer QUMxOmE=",
            "Basic QUMx",
            "Basic /////w==",
        ] {
            assert_eq!(basic(header), None, "{header}");
        }
    }
}
