//! Mails that SES has received.

use super::case;
use crate::faults::case::{Act, Case, Step};
use crate::faults::given::ADMIN;
use crate::faults::stage::api;
use hiatus_tests::delivery::of_ses;
use serde_json::json;

const HELP: &str = "help@shop.example";
const FIRST: &str = "From: Ann <ann@home.example>\r\nMessage-ID: <m1@home.example>\r\nSubject: A question\r\n\r\nAny news?\r\n";
const SECOND: &str = "From: Ann <ann@home.example>\r\nMessage-ID: <m2@home.example>\r\nIn-Reply-To: <m1@home.example>\r\n\r\nStill none?\r\n";
/// From another mailbox of hers.
const ELSEWHERE: &str = "From: Ann <ann@work.example>\r\nMessage-ID: <m3@work.example>\r\nIn-Reply-To: <m1@home.example>\r\n\r\nIt is me.\r\n";
/// Nobody can say whom it is from.
const UNREADABLE: &str = "Message-ID: <m4@home.example>\r\n\r\nAny news?\r\n";

fn mailbox() -> Step {
    let body = json!({"provider": "ses", "channel": "email", "business_address": HELP});
    Step::Asks(api("PUT /v1/connections/{id}", "mailbox", ADMIN, &body))
}

fn comes(id: &str) -> Act {
    Act::Mail(of_ses(id, &[HELP]))
}

/// Mails, each the first to go wrong.
pub(crate) fn mails() -> Vec<Case> {
    let one = |raw| vec![mailbox(), Step::InTheBucket("s1", raw)];
    let after_the_first = |raw| {
        let mut steps = one(FIRST);
        steps.push(Step::Told(of_ses("s1", &[HELP])));
        steps.push(Step::InTheBucket("s2", raw));
        steps
    };
    vec![
        case("a mail", one(FIRST), comes("s1")),
        case(
            "a mail that answers one",
            after_the_first(SECOND),
            comes("s2"),
        ),
        case(
            "a mail from another mailbox",
            after_the_first(ELSEWHERE),
            comes("s2"),
        ),
        case("a mail that nobody can read", one(UNREADABLE), comes("s1")),
    ]
}
