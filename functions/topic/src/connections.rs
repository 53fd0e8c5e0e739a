//! The connections that a notification is about.

use hiatus_channels::aws::{Item, Ours};
use hiatus_domain::account::Account;
use hiatus_domain::address::CanonicalAddress;
use hiatus_domain::connection::Connection;
use hiatus_domain::text::Address;
use hiatus_store::{Store, StoreError};

/// How many are read at once.
const PAGE: usize = 100;

/// The enabled connections of AWS's. A disabled one has no messages, like one that is not there.
#[derive(Debug, Default)]
pub(crate) struct Connections(Vec<Connection>);

impl Connections {
    /// All of them, if these items are about any.
    pub(crate) async fn read(store: &Store, items: &[Item]) -> Result<Self, StoreError> {
        let (mut all, mut after) = (Vec::new(), None);
        if items.iter().all(|item| item.ours == Ours::Unknown) {
            return Ok(Self(all));
        }
        loop {
            let page = store.connections(after.as_ref(), PAGE).await?;
            let own = page.items.into_iter();
            all.extend(
                own.filter(|it| it.described.enabled && it.described.account.provider().is_aws()),
            );
            after = page.next;
            if after.is_none() {
                return Ok(Self(all));
            }
        }
    }

    /// Those of this address of ours: a mailbox may be on two channels.
    pub(crate) fn of<'a>(&'a self, ours: &Ours) -> impl Iterator<Item = &'a Connection> {
        let is_one = move |it: &&Connection| match (&it.described.account, ours) {
            (Account::AwsSms(_), Ours::Number(ours)) | (Account::Ses(_), Ours::Mailbox(ours)) => {
                let (channel, own) = it.described.address();
                Address::parse(ours.as_str())
                    .is_ok_and(|ours| CanonicalAddress::of(channel, &ours) == own)
            }
            (Account::AwsWhatsApp(account), Ours::PhoneNumberId(id)) => {
                account.phone_number_id.as_str() == id
            }
            _ => false,
        };
        self.0.iter().filter(is_one)
    }
}
