//! What must be true whatever happens, as functions named after the promises of
//! `docs/SEMANTICS.md`. The exhaustive check of a small world and the state-machine tests of the
//! whole system (`tests/it/model`) ask the same ones.

mod events;
mod moments;
mod steps;
mod waits;

use events::promise_11_events_agree_with_the_state;
use hiatus_domain::Instant;
use hiatus_domain::agent::Agent;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::event::{Cause, EventKind};
use hiatus_domain::message::Message;
use hiatus_domain::settings::{RoutingPolicy, Settings};
use moments::{
    promise_2_who_waits_is_looked_after, promise_4_a_live_task_is_in_one_pair_of_hands,
    promise_5_a_pause_returns_once_it_is_due_and_not_before, promise_6_what_agents_hold_is_theirs,
    promise_8_an_address_has_one_open_conversation,
    promise_8_the_window_ends_on_record_once_it_is_over_and_not_before,
    promise_19_a_wrap_up_lasts_for_as_long_as_it_may,
    promise_19_an_answer_is_waited_for_until_it_is_due,
    promise_24_a_silence_is_over_once_it_is_due_and_not_before,
    promise_24_a_step_happens_once_it_is_due_and_not_before,
};
use steps::{
    promise_1_a_quiet_message_changes_nothing_but_the_history,
    promise_1_messages_are_added_in_order, promise_3_a_task_is_made_only_where_there_is_none,
    promise_4_a_pause_ends_one_way, promise_5_no_pause_returns_early,
    promise_6_nobody_is_given_more_than_its_capacity,
    promise_7_what_is_paused_or_left_keeps_its_rules,
    promise_8_only_within_the_window_does_a_reply_reactivate,
    promise_9_what_is_off_does_not_happen, promise_12_only_the_owner_or_a_supervisor_acts,
    promise_19_what_is_unanswered_goes_back_or_is_told,
    promise_20_what_an_ai_paused_goes_to_humans,
    promise_24_a_plan_goes_on_while_its_customer_is_silent,
};
use waits::promise_23_a_wait_has_one_outcome;

/// Nothing, or what is wrong.
pub(crate) type Verdict = Result<(), String>;

/// All that is stored at one moment.
pub(crate) struct Present<'a> {
    pub(crate) now: Instant,
    pub(crate) conversations: Vec<&'a Conversation>,
    pub(crate) agents: Vec<&'a Agent>,
    /// The rules of routing.
    pub(crate) rules: &'a RoutingPolicy,
}

/// One commit: what was there, and what is there now.
pub(crate) struct Step<'a> {
    pub(crate) before: Option<&'a Conversation>,
    pub(crate) after: &'a Conversation,
    /// Every agent that it changes, before and after.
    pub(crate) agents: Vec<(&'a Agent, &'a Agent)>,
    pub(crate) message: Option<&'a Message>,
    /// The settings that the decision was taken on.
    pub(crate) settings: &'a Settings,
}

impl Step<'_> {
    /// Why it was made. In a bulk run, that is why the command is made that the run carries out, as the events
    /// say; a wake has no other cause.
    fn cause(&self) -> Cause {
        let outbox = &self.after.outbox;
        if outbox.cause != Cause::Bulk {
            return outbox.cause;
        }
        let mut kinds = outbox.events.iter().map(|event| event.kind);
        let command = kinds.find_map(|kind| match kind {
            EventKind::ChannelResumed => Some(Cause::Resume),
            EventKind::TaskTransferred => Some(Cause::Transfer),
            EventKind::PauseExtended => Some(Cause::Extend),
            EventKind::ChannelClosed => Some(Cause::End),
            _ => None,
        });
        command.unwrap_or(Cause::Bulk)
    }

    /// Whether a plan's words would not reach the customer any more: the reply window of their channel is over.
    fn is_reply_window_over(&self) -> bool {
        let heard = self.before.and_then(|before| before.last_customer_at);
        let window = self.settings.reply_window(&self.after.channel, heard);
        window.is_some_and(|window| !window.is_open(self.after.outbox.at))
    }
}

/// What holds at every moment.
pub(crate) const AT_EVERY_MOMENT: [fn(&Present<'_>) -> Verdict; 10] = [
    promise_2_who_waits_is_looked_after,
    promise_4_a_live_task_is_in_one_pair_of_hands,
    promise_5_a_pause_returns_once_it_is_due_and_not_before,
    promise_6_what_agents_hold_is_theirs,
    promise_8_an_address_has_one_open_conversation,
    promise_8_the_window_ends_on_record_once_it_is_over_and_not_before,
    promise_19_an_answer_is_waited_for_until_it_is_due,
    promise_19_a_wrap_up_lasts_for_as_long_as_it_may,
    promise_24_a_step_happens_once_it_is_due_and_not_before,
    promise_24_a_silence_is_over_once_it_is_due_and_not_before,
];

/// What holds for every commit of a conversation.
pub(crate) const IN_EVERY_STEP: [fn(&Step<'_>) -> Verdict; 15] = [
    promise_1_messages_are_added_in_order,
    promise_1_a_quiet_message_changes_nothing_but_the_history,
    promise_3_a_task_is_made_only_where_there_is_none,
    promise_4_a_pause_ends_one_way,
    promise_5_no_pause_returns_early,
    promise_6_nobody_is_given_more_than_its_capacity,
    promise_7_what_is_paused_or_left_keeps_its_rules,
    promise_8_only_within_the_window_does_a_reply_reactivate,
    promise_9_what_is_off_does_not_happen,
    promise_11_events_agree_with_the_state,
    promise_12_only_the_owner_or_a_supervisor_acts,
    promise_19_what_is_unanswered_goes_back_or_is_told,
    promise_20_what_an_ai_paused_goes_to_humans,
    promise_23_a_wait_has_one_outcome,
    promise_24_a_plan_goes_on_while_its_customer_is_silent,
];

pub(crate) fn hold(condition: bool, otherwise: impl FnOnce() -> String) -> Verdict {
    if condition { Ok(()) } else { Err(otherwise()) }
}
