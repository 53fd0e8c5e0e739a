//! Our mailboxes: the connections by which mail comes in.

use crate::{Deps, Trouble};
use hiatus_domain::address::CanonicalAddress;
use hiatus_domain::connection::{Connection, Provider};
use hiatus_domain::text::Address;
use hiatus_intake::Unreadable;

/// How many connections are read at once.
const PAGE: usize = 100;

/// All of them.
pub(crate) async fn all(deps: &Deps) -> Result<Vec<Connection>, Trouble> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page = deps
            .intake
            .common
            .store
            .connections(after.as_ref(), PAGE)
            .await?;
        let mailboxes = page.items.into_iter();
        all.extend(mailboxes.filter(|it| it.described.account.provider() == Provider::Ses));
        after = page.next;
        if after.is_none() {
            return Ok(all);
        }
    }
}

/// Those that take what is for these addresses.
pub(crate) fn of<'a>(all: &'a [Connection], addresses: &[Address]) -> Vec<&'a Connection> {
    let takes = |mailbox: &&Connection| {
        mailbox.described.enabled && addresses.iter().any(|it| is_of(mailbox, it))
    };
    all.iter().filter(takes).collect()
}

/// Whether an address is one of ours, by whichever mailbox.
pub(crate) fn is_one(all: &[Connection], address: &Address) -> bool {
    all.iter().any(|mailbox| is_of(mailbox, address))
}

fn is_of(mailbox: &Connection, address: &Address) -> bool {
    let (channel, ours) = mailbox.described.address();
    CanonicalAddress::of(channel, address) == ours
}

/// Keeps what nobody can read, or nobody should: an operator may. Of a large mail, its beginning.
pub(crate) async fn keep_unreadable(
    deps: &Deps,
    mailbox: &Connection,
    why: &str,
    raw: &[u8],
) -> Result<(), Trouble> {
    let beginning = raw.get(..MOST_KEPT).unwrap_or(raw);
    let unreadable = Unreadable {
        field: String::new(),
        why: why.to_owned(),
        content: String::from_utf8_lossy(beginning).into_owned(),
    };
    Ok(deps.intake.keep_unreadable(mailbox, &unreadable).await?)
}

/// How many bytes of a mail are looked at for that; the store keeps fewer.
const MOST_KEPT: usize = 256 * 1024;
