//! How far each agent has read its conversations: one item for each agent, beside its own, so that a mark makes no version of
//! the agent and no event.

use crate::batch::decode;
use crate::commit::{Condition, Damage, Write, encode};
use crate::digest::short_digest;
use crate::keys;
use crate::record::{BadRecord, MarkOf, PackedMarks, ReadMarksRecord, ttl};
use crate::{Attempt, Batch, Committed, Item, Store, StoreError, Wanted, until_committed};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::read_mark::ReadMark;
use hiatus_domain::{Duration, Instant};
use std::collections::HashSet;

/// Of so many conversations an agent's marks are kept: those that it read last.
const MOST: usize = 500;
/// For how long after the last mark: longer than any pause takes.
const KEPT_FOR: Duration = Duration::days(90);
/// How many agents' marks one call reads.
const AGENTS: usize = 100;

/// How far an agent has read its conversations.
#[derive(Debug, Clone, Default)]
pub struct ReadMarks {
    version: u64,
    /// The oldest first.
    marks: Vec<(MarkOf, ReadMark)>,
    /// Of an item that cannot be read: the next version takes its place.
    damage: Option<Damage>,
}

impl ReadMarks {
    /// How far it has read this one, if it ever has, as far as that is known.
    pub fn of(&self, conversation: &ConversationId) -> Option<ReadMark> {
        let of = mark_of(conversation);
        let found = self.marks.iter().find(|(known, _)| *known == of);
        found.map(|(_, mark)| *mark)
    }

    /// The next version, with this mark as the newest: where there are too many, the oldest goes.
    #[must_use]
    pub fn with(mut self, conversation: &ConversationId, mark: ReadMark) -> Self {
        let of = mark_of(conversation);
        self.marks.retain(|(known, _)| *known != of);
        self.marks.push((of, mark));
        let beyond = self.marks.len().saturating_sub(MOST);
        self.marks.drain(..beyond);
        self.version += 1;
        self
    }

    /// The next version, without these conversations; `None` where it has none of them. What cannot be read may have them.
    fn without(mut self, conversations: &HashSet<MarkOf>) -> Option<Self> {
        let before = self.marks.len();
        self.marks.retain(|(of, _)| !conversations.contains(of));
        self.version += 1;
        (self.marks.len() < before || self.damage.is_some()).then_some(self)
    }
}

impl TryFrom<ReadMarksRecord> for ReadMarks {
    type Error = BadRecord;

    fn try_from(record: ReadMarksRecord) -> Result<Self, BadRecord> {
        Ok(Self {
            version: record.version,
            marks: record.marks.read()?,
            damage: None,
        })
    }
}

fn mark_of(conversation: &ConversationId) -> MarkOf {
    let digest = short_digest(&[conversation.as_str().as_bytes()]);
    let mut of = MarkOf::default();
    of.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    of
}

impl Wanted {
    /// How far this agent has read its conversations too.
    #[must_use]
    pub fn read_marks(self, agent: &AgentId) -> Self {
        self.key(keys::read_marks(agent))
    }
}

impl Batch {
    /// How far this agent has read its conversations. Marks that cannot be read are logged, and are none.
    pub fn read_marks(&self, agent: &AgentId) -> ReadMarks {
        let key = keys::read_marks(agent);
        let Some(item) = self.item(&key) else {
            return ReadMarks::default();
        };
        decode::<ReadMarksRecord, ReadMarks>(&key, item.clone()).unwrap_or_else(|error| {
            tracing::error!(agent_id = %agent, error = &error as &dyn std::error::Error, "unreadable item");
            damaged(item)
        })
    }
}

fn damaged(item: &Item) -> ReadMarks {
    let version = item.get("version");
    let number = version.and_then(|version| version.as_n().ok()?.parse().ok());
    ReadMarks {
        version: number.unwrap_or_default(),
        marks: Vec::new(),
        damage: Some(Damage(version.cloned())),
    }
}

impl Store {
    /// Keeps how far an agent has read, in the place of what this was made from.
    pub async fn commit_read_marks(
        &self,
        agent: &AgentId,
        marks: &ReadMarks,
        now: Instant,
    ) -> Result<Committed, StoreError> {
        let key = keys::read_marks(agent);
        let (pk, sk) = key.clone().into_parts();
        let record = ReadMarksRecord {
            pk,
            sk,
            version: marks.version,
            marks: PackedMarks::of(marks.marks.iter()),
            expires_at: ttl(now + KEPT_FOR),
        };
        let condition = match &marks.damage {
            Some(damage) => Condition::Damaged(damage.clone()),
            None => Condition::replaces(marks.version),
        };
        let write = Write::new(encode(&key, record)?, condition);
        self.write(vec![write]).await
    }

    /// Forgets how far anybody has read these conversations; whether anybody had.
    pub async fn forget_read_marks(
        &self,
        conversations: &[ConversationId],
        now: Instant,
    ) -> Result<bool, StoreError> {
        let gone: HashSet<_> = conversations.iter().map(mark_of).collect();
        let mut found = false;
        for agents in self.agents().await?.chunks(AGENTS) {
            let wanted = agents.iter().fold(Wanted::new(), Wanted::read_marks);
            let batch = self.read(wanted).await?;
            for agent in agents {
                if batch.read_marks(agent).without(&gone).is_some() {
                    found = true;
                    until_committed(|| self.forget_those_of(agent, &gone, now)).await?;
                }
            }
        }
        Ok(found)
    }

    async fn forget_those_of(
        &self,
        agent: &AgentId,
        gone: &HashSet<MarkOf>,
        now: Instant,
    ) -> Result<Attempt<()>, StoreError> {
        let batch = self.read(Wanted::new().read_marks(agent)).await?;
        match batch.read_marks(agent).without(gone) {
            Some(left) => {
                let committed = self.commit_read_marks(agent, &left, now).await?;
                Ok(committed.attempt(()))
            }
            None => Ok(Attempt::Done(())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: usize) -> ConversationId {
        ConversationId::parse(format!("01SAMPLE{n:0>18}")).unwrap()
    }

    fn mark(seq: u64) -> ReadMark {
        ReadMark {
            seq,
            at: Instant::UNIX_EPOCH,
        }
    }

    #[test]
    fn those_that_were_read_last_are_kept() {
        let marks =
            (0..MOST + 2).fold(ReadMarks::default(), |marks, n| marks.with(&id(n), mark(1)));
        assert_eq!(marks.marks.len(), MOST);
        assert_eq!(marks.of(&id(0)), None);
        assert_eq!(marks.of(&id(2)), Some(mark(1)));
        // What is read again is the newest.
        let marks = marks.with(&id(2), mark(2)).with(&id(MOST + 2), mark(1));
        assert_eq!(marks.of(&id(2)), Some(mark(2)));
        assert_eq!(marks.of(&id(3)), None);
    }

    #[test]
    fn what_is_forgotten_is_gone_and_the_rest_stays() {
        let marks = ReadMarks::default()
            .with(&id(1), mark(1))
            .with(&id(2), mark(2));
        let others = HashSet::from([mark_of(&id(3))]);
        assert!(marks.clone().without(&others).is_none());
        let left = marks.without(&HashSet::from([mark_of(&id(1))])).unwrap();
        assert_eq!((left.of(&id(1)), left.of(&id(2))), (None, Some(mark(2))));
    }
}
