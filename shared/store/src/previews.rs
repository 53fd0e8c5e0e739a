//! What rows of lists say of conversations' last messages: how the text begins, and what there is beside it.

use crate::keys;
use crate::sdk::text;
use crate::{Batch, Item, Store, StoreError, Wanted};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::media::MediaKind;
use std::collections::HashMap;

const BODY: &str = "body";
const MEDIA: &str = "media";
const CONTENT_TYPE: &str = "content_type";
/// How many characters of a message a list has.
const MOST: usize = 120;

/// The beginnings of last messages, with what these have beside their texts, by conversation.
#[derive(Debug, Default)]
pub struct Previews(HashMap<ConversationId, (String, Vec<MediaKind>)>);

impl Previews {
    /// Of this conversation's; `None` where it cannot be read.
    pub fn of(&self, id: &ConversationId) -> Option<(&str, &[MediaKind])> {
        let (beginning, media) = self.0.get(id)?;
        Some((beginning, media))
    }
}

impl Store {
    /// The beginnings of the last messages of these conversations: one read for each, by a hundred in a call.
    pub async fn previews<'a>(
        &self,
        of: impl Iterator<Item = &'a Conversation> + Clone,
    ) -> Result<Previews, StoreError> {
        Ok(self.previews_with(of, Wanted::new()).await?.0)
    }

    /// The same, with this in the same calls.
    pub async fn previews_with<'a>(
        &self,
        of: impl Iterator<Item = &'a Conversation> + Clone,
        wanted: Wanted,
    ) -> Result<(Previews, Batch), StoreError> {
        let last = |of: &Conversation| keys::message(&of.id, of.last_message.seq);
        let wanted = of.clone().map(last).fold(wanted, Wanted::key);
        let batch = self.read(wanted).await?;
        let preview = |of: &Conversation| {
            let message = batch.item(&last(of))?;
            let body = text(message, BODY)?;
            Some((of.id.clone(), (beginning(body), media(message))))
        };
        let previews = of.filter_map(preview).collect();
        Ok((Previews(previews), batch))
    }
}

fn media(message: &Item) -> Vec<MediaKind> {
    let media = message.get(MEDIA).and_then(|media| media.as_l().ok());
    let things = media.into_iter().flatten();
    let things = things.filter_map(|thing| thing.as_m().ok());
    things
        .map(|thing| MediaKind::of(text(thing, CONTENT_TYPE)))
        .collect()
}

/// The first characters, in one line.
fn beginning(body: &str) -> String {
    let in_line = |c: char| {
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
            ' '
        } else {
            c
        }
    };
    body.chars().take(MOST).map(in_line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_is_the_first_characters_in_one_line() {
        assert_eq!(
            beginning("Hello,\r\n\nwhere\tis it?"),
            "Hello,   where is it?"
        );
        assert_eq!(beginning(""), "");
        assert_eq!(beginning(&"\u{1F980}".repeat(200)), "\u{1F980}".repeat(120));
        assert_eq!(beginning("a\u{2028}b"), "a b");
    }
}
