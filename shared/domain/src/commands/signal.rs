//! Signal: what a pause waits for, or will wait for, has come out.

use super::come_back::{Back, come_back};
use super::draft::Draft;
use super::{Admitted, Command, Needs, Transition};
use crate::conversation::{ChannelState, Conversation, Paused, TaskReason};
use crate::event::{Actor, ActorKind, Cause, Event, EventKind};
use crate::refusal::Refusal;
use crate::signal::{Fate, Signal, SignalData, SignalName, SignalOutcome};
use crate::terms::BackTo;

/// Gives a signal. The pause that waits for it ends, for the agent who paused; without one it is kept, and
/// counts for a pause within a day. Once: the same again changes nothing, and another outcome is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiveSignal {
    /// Its name.
    pub signal: SignalName,
    /// What came out.
    pub outcome: SignalOutcome,
    /// More about it.
    pub data: Option<SignalData>,
}

impl Command for GiveSignal {
    const CAUSE: Cause = Cause::Signal;

    fn needs(&self) -> Needs<'_> {
        Needs {
            owner_for_anybody: true,
            ..Needs::OWNER_AND_SETTINGS
        }
    }

    fn is_done(&self, scene: &Admitted<'_>) -> bool {
        let conversation = scene.conversation;
        self.waiting(conversation).is_none()
            && matches!(
                conversation.signal(&self.signal).map(|known| &known.fate),
                Some(Fate::Given { outcome, .. }) if *outcome == self.outcome
            )
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let (conversation, caller) = (scene.conversation, &scene.intent.caller);
        let kind = if caller.supervisor {
            ActorKind::Supervisor
        } else {
            ActorKind::Integration
        };
        let provenance = scene.provenance::<Self>(Actor::new(kind, caller.id.as_str()));
        let signal = Signal {
            name: self.signal.clone(),
            at: provenance.now,
            fate: Fate::Given {
                outcome: self.outcome.clone(),
                data: self.data.clone(),
            },
        };
        if let Some(paused) = self.waiting(conversation) {
            let back = Back {
                agent: scene.owner,
                settings: Some(scene.settings),
            };
            let ends = Event::of_task(EventKind::SignalReceived, paused.task)
                .with_agent(&paused.agent)
                .with_pause(&paused.id);
            let and = |draft: Draft| draft.signal(signal).event(ends);
            let to = (BackTo::Agent, TaskReason::Signal);
            return Ok(come_back(conversation, paused, back, to, &provenance, and));
        }
        match conversation.signal(&self.signal).map(|known| &known.fate) {
            Some(Fate::Given { outcome, .. }) => Err(Refusal::SignalAlreadyGiven {
                outcome: outcome.clone(),
            }),
            Some(Fate::Over(how)) => Err(Refusal::WaitOver { how: *how }),
            None => {
                let draft = conversation.draft(&provenance).signal(signal);
                let next = draft.event(Event::of(EventKind::SignalReceived)).done();
                Ok(Transition::of(next))
            }
        }
    }
}

impl GiveSignal {
    /// The pause that waits for it.
    fn waiting<'a>(&self, conversation: &'a Conversation) -> Option<&'a Paused> {
        match &conversation.state {
            ChannelState::Pause(paused) => paused
                .terms
                .wait
                .as_ref()
                .filter(|wait| wait.signal == self.signal)
                .map(|_| paused),
            _ => None,
        }
    }
}
