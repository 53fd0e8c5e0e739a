//! Lists as Twilio has them. All that there is of a conversation is on one page.

use super::documents::{Channel, Invite, Participant};
use serde::Serialize;
use thiserror::Error;

/// How many a page may have, where nothing is asked for.
const USUAL_SIZE: u32 = 50;
/// How many it may have at most.
const LARGEST_SIZE: u32 = 1000;

/// Where a page is within its list, and where the others are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioPage"))]
pub struct Meta {
    /// The number of the page, from 0.
    pub page: u32,
    /// How many a page may have.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1000)))]
    pub page_size: u32,
    /// Where the first page is.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub first_page_url: String,
    /// Where the page before is; null where there is none.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub previous_page_url: Option<String>,
    /// Where this page is.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub url: String,
    /// Where the page behind it is; null where there is none.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub next_page_url: Option<String>,
    /// The field with what is listed.
    pub key: &'static str,
}

/// The channels of an interaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioChannelPage"))]
pub struct Channels {
    /// The one channel.
    pub channels: Vec<Channel>,
    /// The page.
    pub meta: Meta,
}

/// The invites of a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioInvitePage"))]
pub struct Invites {
    /// The live task, if there is one.
    pub invites: Vec<Invite>,
    /// The page.
    pub meta: Meta,
}

/// The participants of a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioParticipantPage"))]
pub struct Participants {
    /// The customer, and the agent who has the conversation's task.
    pub participants: Vec<Participant>,
    /// The page.
    pub meta: Meta,
}

/// Which page of a list somebody asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Its number, from 0.
    page: u32,
    /// How many a page may have.
    size: u32,
}

/// What cannot be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be a whole number from {least} to {most}")]
pub struct BadPage {
    /// The parameter.
    pub field: &'static str,
    /// The least that it may be.
    pub least: u32,
    /// The most.
    pub most: u32,
}

impl Asked {
    /// What `Page` and `PageSize` of the query say.
    pub fn of(page: Option<&str>, size: Option<&str>) -> Result<Self, BadPage> {
        let number = |text: Option<&str>, otherwise: u32, bad: BadPage| match text {
            None => Ok(otherwise),
            Some(text) => {
                let number = text.parse().ok();
                let number = number.filter(|number| (bad.least..=bad.most).contains(number));
                number.ok_or(bad)
            }
        };
        let of = |field, least, most| BadPage { field, least, most };
        Ok(Self {
            page: number(page, 0, of("Page", 0, u32::MAX))?,
            size: number(size, USUAL_SIZE, of("PageSize", 1, LARGEST_SIZE))?,
        })
    }

    /// What is on that page of all that there is, and where it is, in a list at this address.
    pub fn of_all<T>(self, all: Vec<T>, url: &str, key: &'static str) -> (Vec<T>, Meta) {
        let at = |page: u32| format!("{url}?PageSize={}&Page={page}", self.size);
        let (page, size) = (self.page as usize, self.size as usize);
        let begins = page.saturating_mul(size);
        let is_last = all.len() <= begins.saturating_add(size);
        let next = self.page.checked_add(1).filter(|_| !is_last);
        let meta = Meta {
            page: self.page,
            page_size: self.size,
            first_page_url: at(0),
            previous_page_url: self.page.checked_sub(1).map(at),
            url: at(self.page),
            next_page_url: next.map(at),
            key,
        };
        let listed = all.into_iter().skip(begins).take(size);
        (listed.collect(), meta)
    }
}

/// The schemas of all documents of the Interactions API: components by name.
#[cfg(feature = "schema")]
pub fn schemas() -> serde_json::Map<String, serde_json::Value> {
    use super::documents::Interaction;
    let settings = schemars::generate::SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = std::borrow::Cow::Borrowed("/components/schemas");
        settings.meta_schema = None;
    });
    let mut generator = settings.for_serialize().into_generator();
    generator.subschema_for::<Interaction>();
    generator.subschema_for::<Channels>();
    generator.subschema_for::<Invites>();
    generator.subschema_for::<Participants>();
    generator.take_definitions(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_on_the_first_page_unless_a_page_is_smaller() {
        let page = |page, size| {
            let asked = Asked::of(page, size).unwrap();
            asked.of_all(vec![1, 2], "u", "k")
        };
        let (listed, meta) = page(None, None);
        assert_eq!((listed, meta.page_size), (vec![1, 2], 50));
        assert_eq!(meta.url, "u?PageSize=50&Page=0");
        assert_eq!(meta.next_page_url, None);
        let next = page(Some("0"), Some("1")).1.next_page_url;
        assert_eq!(next.as_deref(), Some("u?PageSize=1&Page=1"));
        let (listed, meta) = page(Some("1"), Some("1"));
        assert_eq!((listed, &meta.next_page_url), (vec![2], &None));
        assert_eq!(
            meta.previous_page_url.as_deref(),
            Some("u?PageSize=1&Page=0")
        );
        for (n, size) in [("1", "50"), ("4294967295", "1000")] {
            assert_eq!(page(Some(n), Some(size)).0, [0; 0]);
        }
    }

    #[test]
    fn what_is_no_page_is_refused_by_its_parameter() {
        for size in ["0", "1001", "x", "-1", "1.5", ""] {
            let field = Asked::of(None, Some(size)).unwrap_err().field;
            assert_eq!(field, "PageSize", "{size}");
        }
        for page in ["-1", "x", "4294967296"] {
            assert_eq!(Asked::of(Some(page), None).unwrap_err().field, "Page");
        }
    }
}
