//! What Twilio lists of a thread, behind the last number that is known.

use super::thread::Line;
use crate::{Trouble, list};
use hiatus_channels::twilio::conversations::{self, Numbered};
use hiatus_domain::text::Thread;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::sweep::Budget;

/// How many pages are read at most.
const PAGES: usize = 40;
/// After this time what is not listed is taken for not there: messages are deleted, and numbers are left out.
const SETTLED: Duration = Duration::minutes(1);

/// What was missing of a thread, perhaps.
#[derive(Debug)]
pub(super) struct Listed {
    /// Its messages, oldest first.
    pub(super) messages: Vec<Numbered>,
    /// The number before them, if there is one.
    floor: Option<u64>,
}

impl Listed {
    /// With this one, which was delivered: it may be too new for the list.
    pub(super) fn with(mut self, own: Numbered) -> Self {
        let is_there = self.messages.iter().any(|it| it.index == own.index);
        if !is_there {
            self.messages.push(own);
            self.messages.sort_by_key(|it| it.index);
        }
        self
    }

    /// The number up to which nothing is missing; none where there is nothing.
    pub(super) fn through(&self, now: Instant) -> Option<u64> {
        let mut through = self.floor;
        for message in &self.messages {
            if through.is_some_and(|through| message.index <= through) {
                continue;
            }
            let follows = through.is_none_or(|through| message.index == through + 1);
            let is_settled = message.at.is_some_and(|at| at + SETTLED <= now);
            if !follows && !is_settled {
                break;
            }
            through = Some(message.index);
        }
        through
    }

    /// Whether something may be missing still.
    pub(super) fn has_gap(&self, now: Instant) -> bool {
        let last = self.messages.last().map(|message| message.index);
        last.is_some_and(|last| self.through(now).is_none_or(|through| through < last))
    }
}

/// What the thread has behind this number, and of what came since then; none where the thread is not there any more.
pub(super) async fn behind(
    line: Line<'_>,
    thread: &Thread,
    (through, since): (Option<u64>, Instant),
    (is_refused, time): (bool, Budget),
) -> Result<Option<Listed>, Trouble> {
    let secret = line.secret(is_refused).await?;
    let asks = line.asks(&secret);
    let mut listed = Listed {
        messages: Vec::new(),
        floor: through,
    };
    let mut call = asks.newest(thread).ok_or(Trouble::NoSecrets)?;
    for _ in 0..PAGES {
        if time.is_spent() {
            return Err(Trouble::NoTime);
        }
        let answer = list::answered(line.deps, call).await?;
        let page = conversations::page(list::parts(&answer)).map_err(Trouble::Provider)?;
        let Some(page) = page else {
            return Ok(None);
        };
        if page.unreadable > 0 {
            let count = page.unreadable;
            tracing::error!(count, "messages of a thread cannot be read");
        }
        let next = asks.after(thread, &page).map_err(Trouble::Provider)?;
        let is_last = listed.add(page.messages, (through, since));
        match next {
            Some(next) if !is_last => call = next,
            _ => {
                listed.messages.sort_by_key(|it| it.index);
                return Ok(Some(listed));
            }
        }
    }
    Err(Trouble::TooMany)
}

impl Listed {
    /// Adds what is wanted of a page, the newest first; whether nothing that is behind it is.
    fn add(&mut self, page: Vec<Numbered>, (through, since): (Option<u64>, Instant)) -> bool {
        for message in page {
            let is_known = through.is_some_and(|through| message.index <= through);
            if is_known || message.at.is_some_and(|at| at < since) {
                self.floor = self.floor.max(Some(message.index));
                return true;
            }
            self.messages.push(message);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hiatus_channels::twilio::Parameters;
    use hiatus_channels::twilio::conversations::{Event, read};
    use hiatus_domain::account::{AccountSid, AgentAuthor, TwilioConversations};

    fn numbered(index: u64, at: &str) -> Numbered {
        let hex = "0123456789abcdef0123456789abcdef";
        let body = format!(
            "EventType=onMessageAdded&ConversationSid=CH{hex}&MessageSid=IM{hex}&Index={index}&DateCreated={at}"
        );
        let form = Some("application/x-www-form-urlencoded");
        let account = TwilioConversations {
            account_sid: AccountSid::parse(format!("AC{hex}")).unwrap(),
            chat_service_sid: None,
            agent_author: AgentAuthor::default(),
        };
        let parameters = Parameters::read(form, body.as_bytes()).unwrap();
        match read(&parameters, &account) {
            Ok(Event::Added(message)) => *message,
            other => panic!("{other:?}"),
        }
    }

    fn listed(through: Option<u64>, newest_first: &[(u64, &str)]) -> (Listed, bool) {
        let mut listed = Listed {
            messages: Vec::new(),
            floor: through,
        };
        let page = newest_first.iter();
        let page = page.map(|(index, at)| numbered(*index, at)).collect();
        let is_last = listed.add(page, (through, at("10:00:00")));
        listed.messages.sort_by_key(|it| it.index);
        (listed, is_last)
    }

    fn at(time: &str) -> Instant {
        format!("2026-11-28T{time}Z").parse().unwrap()
    }

    fn indexes(listed: &Listed) -> Vec<u64> {
        listed.messages.iter().map(|it| it.index).collect()
    }

    const NOW: &str = "2026-11-28T12:00:00Z";
    const NEW: &str = "2026-11-28T11:59:30Z";
    const OLD: &str = "2026-11-28T09:00:00Z";

    #[test]
    fn what_is_known_and_what_came_too_early_end_the_list() {
        let now = NOW.parse().unwrap();
        let (known, is_last) = listed(Some(4), &[(6, NEW), (5, NEW), (4, NEW)]);
        assert_eq!((indexes(&known), is_last), (vec![5, 6], true));
        assert_eq!((known.through(now), known.has_gap(now)), (Some(6), false));
        let (early, is_last) = listed(None, &[(6, NEW), (5, NEW), (4, OLD)]);
        assert_eq!((indexes(&early), is_last), (vec![5, 6], true));
        assert_eq!(early.through(now), Some(6));
        let (whole, is_last) = listed(None, &[(6, NEW), (5, NEW)]);
        assert_eq!((whole.through(now), is_last), (Some(6), false));
    }

    #[test]
    fn a_number_that_is_left_out_is_waited_for_until_it_is_settled() {
        let (listed, _) = listed(Some(4), &[(8, NEW), (7, NEW), (5, NEW)]);
        let now = NOW.parse().unwrap();
        assert_eq!((listed.through(now), listed.has_gap(now)), (Some(5), true));
        let later = at("12:00:30");
        assert_eq!(listed.through(later), Some(8));
        assert!(!listed.has_gap(later));
    }

    #[test]
    fn what_was_delivered_is_there_whatever_the_list_has() {
        let now = NOW.parse().unwrap();
        let with = |page: &[(u64, &str)], own| {
            let (listed, _) = listed(Some(4), page);
            let listed = listed.with(numbered(own, NEW));
            (indexes(&listed), listed.through(now))
        };
        assert_eq!(with(&[(5, NEW)], 6), (vec![5, 6], Some(6)));
        assert_eq!(with(&[(6, NEW), (5, NEW)], 6), (vec![5, 6], Some(6)));
        assert_eq!(with(&[], 6), (vec![6], Some(4)));
        let (nothing, _) = listed(None, &[]);
        assert_eq!((nothing.through(now), nothing.has_gap(now)), (None, false));
    }
}
