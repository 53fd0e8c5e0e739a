//! The free agents of a queue, the longest idle first, as they really are.

use crate::give::if_readable;
use crate::rules::{settings, settings_in};
use futures_util::future::{join_all, try_join_all};
use hiatus_domain::agent::Agent;
use hiatus_domain::capacity::Load;
use hiatus_domain::ids::AgentId;
use hiatus_domain::settings::{Idle, Settings};
use hiatus_domain::text::{ChannelName, QueueName};
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::Deps;
use hiatus_lambda::failure::chain;
use hiatus_store::{Batch, FreeAgent, StoreError, Wanted};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// Who changed an agent within this time is correcting its rows, or an event that does is on the way:
/// nobody else needs to.
const SETTLED: Duration = Duration::seconds(5);
/// The most agents that are read together while looking for one.
const WINDOW: usize = 32;

/// What is done with orphans: rows of agents who are not free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Orphans {
    /// All are removed.
    Remove,
    /// Those of agents that changed just now are passed over.
    RemoveSettled,
}

/// The free agents of a queue. Rows are corrected against the agents themselves as far as somebody
/// looks.
pub(crate) struct Free<'a> {
    deps: &'a Deps,
    queue: &'a QueueName,
    orphans: Orphans,
    /// The settings: read where a row depends on them, or with the first agents.
    settings: Option<Settings>,
    /// The channel of the task that they are looked for, if it is one.
    channel: Option<ChannelName>,
    rows: Vec<FreeAgent>,
    /// Those who are free, but have no room for that.
    others: Vec<FreeAgent>,
    seen: HashMap<AgentId, Agent>,
    /// Those who were given something, and have room for more: their rows say less than that.
    given: HashSet<AgentId>,
}

impl<'a> Free<'a> {
    /// Reads the rows of this queue, not yet their agents.
    pub(crate) async fn of(
        deps: &'a Deps,
        queue: &'a QueueName,
        orphans: Orphans,
    ) -> Result<Self, StoreError> {
        let rows = deps.store.free_agents(queue).await?;
        let settings = if rows.iter().any(FreeAgent::is_marked) {
            Some(settings(deps).await?)
        } else {
            None
        };
        Ok(Self {
            deps,
            queue,
            orphans,
            settings,
            channel: None,
            rows,
            others: Vec::new(),
            seen: HashMap::new(),
            given: HashSet::new(),
        })
    }

    /// The same, of those who have room for a task of this channel.
    pub(crate) async fn for_task(
        deps: &'a Deps,
        (queue, channel): (&'a QueueName, &ChannelName),
        orphans: Orphans,
    ) -> Result<Self, StoreError> {
        let mut free = Self::of(deps, queue, orphans).await?;
        free.channel = Some(channel.clone());
        if let Some(load) = free.load() {
            let rows = free.rows.into_iter();
            (free.rows, free.others) = rows.partition(|row| row.may_have_room_for(&load));
        }
        Ok(free)
    }

    /// The settings, as they were read with the first of the agents.
    pub(crate) fn settings(&self) -> Cow<'_, Settings> {
        let settings = self.settings.as_ref().map(Cow::Borrowed);
        settings.unwrap_or_else(|| Cow::Owned(Settings::default()))
    }

    /// What they are to have room for.
    fn load(&self) -> Option<Load> {
        let (settings, channel) = (self.settings.as_ref()?, self.channel.as_ref()?);
        Some(settings.routing.weights.load(channel))
    }

    /// Whether any of the queue's free agents may have room for a task of this channel, as far as is
    /// known.
    pub(crate) fn any_for(&self, channel: &ChannelName) -> bool {
        let mut rows = self.rows.iter().chain(&self.others);
        let Some(settings) = &self.settings else {
            return rows.next().is_some();
        };
        let load = settings.routing.weights.load(channel);
        rows.any(|row| match self.seen.get(&row.agent) {
            Some(agent) => agent.has_room_for(&load),
            None => row.may_have_room_for(&load),
        })
    }

    /// How many there are, at most.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The agent who is the longest idle but `place`, and what else was `wanted`, from one batch
    /// unless rows turn out to be wrong. None where there are not so many.
    pub(crate) async fn nth(
        &mut self,
        place: usize,
        wanted: &Wanted,
    ) -> Result<Option<(Agent, Batch)>, StoreError> {
        let mut window = 1;
        loop {
            let Some(row) = self.rows.get(place) else {
                return Ok(None);
            };
            let candidate = row.agent.clone();
            let unseen = self.unseen(place).take(window).cloned().collect::<Vec<_>>();
            let batch = self.look_at(&unseen, wanted).await?;
            let is_next = self
                .rows
                .get(place)
                .is_some_and(|row| row.agent == candidate);
            let agent = self.seen.get(&candidate).filter(|_| is_next);
            if let Some(agent) = agent {
                return Ok(Some((agent.clone(), batch)));
            }
            window = (window * 2).min(WINDOW);
        }
    }

    /// The longest idle of them, at most so many, and what else was `wanted`, from one batch unless
    /// rows turn out to be wrong.
    pub(crate) async fn first(
        &mut self,
        count: usize,
        wanted: &Wanted,
    ) -> Result<(Vec<Agent>, Batch), StoreError> {
        let unseen = self.unseen_among_first(count);
        let batch = self.look_at(&unseen, wanted).await?;
        loop {
            let unseen = self.unseen_among_first(count);
            if unseen.is_empty() {
                return Ok((self.seen_among_first(count), batch));
            }
            self.look_at(&unseen, &Wanted::new()).await?;
        }
    }

    fn unseen_among_first(&self, count: usize) -> Vec<FreeAgent> {
        let first = self.rows.iter().take(count);
        let unseen = first.filter(|row| !self.seen.contains_key(&row.agent));
        unseen.cloned().collect()
    }

    /// Those of the longest idle that were read, at most so many.
    pub(crate) fn seen_among_first(&self, count: usize) -> Vec<Agent> {
        let first = self.rows.iter().take(count);
        let seen = first.map_while(|row| self.seen.get(&row.agent));
        seen.cloned().collect()
    }

    /// How many are idle for longer than this agent.
    pub(crate) async fn before(&mut self, id: &AgentId) -> Result<usize, StoreError> {
        loop {
            let place = self.rows.iter().position(|row| row.agent == *id);
            let place = place.unwrap_or(self.rows.len());
            let ahead = self.rows.iter().take(place);
            let unseen = ahead.filter(|row| !self.seen.contains_key(&row.agent));
            let unseen = unseen.cloned().collect::<Vec<_>>();
            if unseen.is_empty() {
                return Ok(place);
            }
            self.look_at(&unseen, &Wanted::new()).await?;
        }
    }

    /// Takes an agent's new state in: it was given something.
    pub(crate) fn given(&mut self, agent: Agent) {
        if agent.can_take() && self.has_room(&agent) {
            self.given.insert(agent.id.clone());
            self.seen.insert(agent.id.clone(), agent);
            self.sort();
        } else {
            self.given.remove(&agent.id);
            self.drop(&agent.id);
        }
    }

    /// Corrects the rows of those who were given something, and have room for more. Where that fails, who
    /// meets a row next corrects it, or the sweep.
    pub(crate) async fn correct_given(&mut self) {
        let given = self.given.drain().filter_map(|id| self.seen.get(&id));
        let corrected = given.map(|agent| self.deps.store.correct_free(self.queue, agent));
        for error in join_all(corrected)
            .await
            .into_iter()
            .filter_map(Result::err)
        {
            tracing::warn!(error = chain(&error), "an agent's row is corrected later");
        }
    }

    fn has_room(&self, agent: &Agent) -> bool {
        let load = self.load();
        load.is_none_or(|load| agent.has_room_for(&load))
    }

    /// Leaves an agent out.
    pub(crate) fn drop(&mut self, id: &AgentId) {
        self.rows.retain(|row| row.agent != *id);
    }

    fn unseen(&self, from: usize) -> impl Iterator<Item = &FreeAgent> {
        let rows = self.rows.iter().skip(from);
        rows.filter(|row| !self.seen.contains_key(&row.agent))
    }

    /// Reads the agents of these rows: orphans are left out, so are those who have no room, which their
    /// rows say from then on; and those who were given something since are put in their place.
    async fn look_at(&mut self, rows: &[FreeAgent], wanted: &Wanted) -> Result<Batch, StoreError> {
        let agents = rows.iter().map(|row| &row.agent);
        let mut wanted = agents.fold(wanted.clone(), Wanted::agent);
        if self.settings.is_none() {
            wanted = wanted.settings();
        }
        let batch = self.deps.store.read(wanted).await?;
        let settings = self.settings.get_or_insert_with(|| settings_in(&batch));
        let idle = settings.routing.idle;
        let (mut orphans, mut late, mut full) = (Vec::new(), Vec::new(), Vec::new());
        for row in rows {
            match batch.agent(&row.agent) {
                Ok(Some(agent)) if row.is_of(&agent, self.queue) => {
                    if agent.idle(idle) > row.idle(idle) {
                        late.push(agent.clone());
                    }
                    if !self.has_room(&agent) {
                        self.rows.retain(|own| own != row);
                        self.others.push(row.clone());
                        if self.is_to_be_removed(Some(&agent)) {
                            full.push(row);
                        }
                    }
                    self.seen.insert(agent.id.clone(), agent);
                }
                Ok(agent) => {
                    self.rows.retain(|own| own != row);
                    if self.is_to_be_removed(agent.as_ref()) {
                        orphans.push(row);
                    }
                }
                Err(error) => {
                    tracing::error!(agent_id = %row.agent, error = chain(&error), "routing skipped an unreadable agent");
                    self.rows.retain(|own| own != row);
                }
            }
        }
        self.sort();
        self.correct(&late, &orphans, &full).await?;
        Ok(batch)
    }

    /// Corrects rows: of those who were given something since, of those who are not free, and of those who
    /// have no room for the task.
    async fn correct(
        &self,
        late: &[Agent],
        orphans: &[&FreeAgent],
        full: &[&FreeAgent],
    ) -> Result<(), StoreError> {
        let (store, queue) = (&self.deps.store, self.queue);
        let late = late.iter().map(|agent| store.correct_free(queue, agent));
        try_join_all(late).await?;
        let orphans = orphans.iter().map(|row| store.remove_orphan(queue, row));
        for removed in join_all(orphans).await {
            if_readable(removed)?;
        }
        if let Some(load) = &self.load() {
            let full = full
                .iter()
                .map(|row| store.unlist_for(&row.agent, queue, load));
            for marked in join_all(full).await {
                if_readable(marked)?;
            }
        }
        Ok(())
    }

    fn is_to_be_removed(&self, agent: Option<&Agent>) -> bool {
        let changed = agent.map(|agent| agent.outbox.at);
        let is_settled = |at: Instant| self.deps.clock.now() - at >= SETTLED;
        self.orphans == Orphans::Remove || changed.is_none_or(is_settled)
    }

    fn sort(&mut self) {
        let Self {
            rows,
            seen,
            settings,
            ..
        } = self;
        let from = settings
            .as_ref()
            .map_or(Idle::SinceAssigned, |settings| settings.routing.idle);
        // Stable: those that are idle for equally long stay as the index has them.
        rows.sort_by_key(|row| {
            seen.get(&row.agent)
                .map_or_else(|| row.idle(from), |agent| agent.idle(from))
        });
    }
}
