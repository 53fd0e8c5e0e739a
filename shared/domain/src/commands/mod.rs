//! The commands, one module each, and what each does in each channel state (a dash is "no change,
//! no event"; a code is a refusal):
//!
//! | command | active, assigned | active, pending | active, awaiting routing | inactive | pause | closed |
//! | --- | --- | --- | --- | --- | --- | --- |
//! | [`message`] | appended | appended | appended | reactivated; once the window is over, opens another | appended while paused; with `wake`: active | opens another |
//! | [`message`], quiet | appended | appended | appended | appended, even if the window is over | appended | appended |
//! | [`first_word`] | its own: appended, or inactive; another's: `open_with_another_agent` | `open_with_another_agent` | `open_with_another_agent` | active, assigned, or inactive | its own: active, assigned, or inactive; another's: `open_with_another_agent` | opens another |
//! | [`agent_message`] | appended | `not_your_task` | `not_your_task` | `not_active` | `not_active` | `conversation_closed` |
//! | [`leave`] | inactive | `not_your_task`, supervisor `no_live_task` | `no_live_task` | `not_active` | `not_active` | `conversation_closed` |
//! | [`pause`] | pause | `not_your_task`, supervisor `no_live_task` | `no_live_task` | `not_active` | `not_active` | `conversation_closed` |
//! | [`resume`] | `not_paused` | `not_paused` | `not_paused` | `not_paused` | active | `conversation_closed` |
//! | [`extend`] | `not_paused` | `not_paused` | `not_paused` | `not_paused` | pause, later | `conversation_closed` |
//! | [`reactivate`] | `not_inactive` | `not_inactive` | `not_inactive` | active, assigned | `not_inactive` | `conversation_closed` |
//! | [`end`] | closed | supervisor: closed | supervisor: closed | supervisor: closed | closed | `conversation_closed` |
//! | [`transfer`] | pending or assigned | `not_your_task`, supervisor: pending or assigned | `no_live_task` | `not_active` | pending or assigned | `conversation_closed` |
//! | [`take`] | `already_taken`, a human's of an AI, supervisor: assigned | assigned | `no_live_task`, supervisor: assigned | `not_active` | `already_taken`, supervisor: assigned | `conversation_closed` |
//! | [`wake`] | `not_inactive` | `not_inactive` | `not_inactive` | active, pending or awaiting routing; or closed | active, pending; or closed | `conversation_closed` |
//! | [`reassign`] | – | – | – | – | active, pending or assigned, once due | – |
//! | [`skip`](plan::SkipStep), [`cancel`](plan::CancelPlan) | `not_inactive` | `not_inactive` | `not_inactive` | inactive; without a plan `no_plan` | `not_inactive` | `conversation_closed` |
//! | [`follow_up`] | – | – | – | told something; active, pending or awaiting routing; or closed; once due | – | – |
//! | [`remind`] | – | – | – | – | pause, once due | – |
//! | [`expire`] | – | – | – | closed, once due | – | – |
//! | [`assign`] | – | assigned | – | – | – | – |
//! | [`release_reservation`] | – | for any agent | – | – | – | – |
//! | [`fall_back`] | – | pending elsewhere, unless it is new | – | – | – | – |
//! | [`erase`] | closed | closed | closed | closed | closed | closed |
//! | [`give_back`] by its agent, removed or absent | pending | – | – | – | pending | – |
//! | [`auto_leave`] | inactive, once due | – | – | – | – | – |
//! | [`unanswered`] | pending, or escalated, once due | – | – | – | – | – |
//! | [`custom_task`] | `task_exists` | `task_exists` | pending or assigned | `not_active` | `not_active` | `conversation_closed` |
//! | [`routing_timeout`] | – | – | pending, once due | – | – | – |
//! | [`signal`] | kept | kept | kept | kept | what waits for it: active; else kept | `conversation_closed` |
//! | [`note`] | noted | noted | noted | noted | noted | noted |
//!
//! A note is written beside the conversation, which does not change.
//!
//! An erased conversation is closed like any other, and cannot be read from that version on.
//! Once its window is over, a left conversation is refused like a closed one, expired or not.
//!
//! A client's commands on a conversation are values that implement [`Command`] and go through
//! [`decide`], which checks idempotency, `If-Match` and whether the conversation is over, once for
//! all of them. A customer's [`message`] and an agent's [`first_word`] find their conversation by [`placement`].
//!
//! [`complete`] and [`presence`] are commands on an agent ([`decide_on_agent`]), [`due_of_agent`] says
//! what its timer brings; [`change_settings`] is one on the settings, [`connection`] has those
//! on connections. Hiatus issues all the others itself.

pub mod absence;
mod admission;
pub mod agent_message;
pub mod assign;
pub mod auto_leave;
pub mod change_settings;
pub mod come_back;
pub mod complete;
pub mod connection;
pub mod custom_task;
mod draft;
pub mod due_of_agent;
pub mod end;
pub mod endpoint;
pub mod erase;
pub mod expire;
pub mod extend;
pub mod fall_back;
pub mod first_word;
pub mod follow_up;
pub mod give_back;
mod hands;
pub mod leave;
pub mod message;
pub mod note;
mod on_agent;
mod opening;
pub mod pause;
mod pause_limit;
mod pause_rules;
pub mod placement;
pub mod plan;
pub mod presence;
mod provenance;
pub mod reactivate;
pub mod reassign;
pub mod release_reservation;
pub mod remind;
mod removal;
pub mod resume;
pub mod routing_timeout;
pub mod signal;
mod source;
pub mod take;
mod take_up;
pub mod transfer;
mod transition;
pub mod unanswered;
pub mod wake;
mod work_in_hand;

pub use admission::{Admitted, Command, MessageKey, Needs, Scene, Whose, decide};
pub use on_agent::{AdmittedAgent, AgentCommand, decide_on_agent};
pub use transition::{Decision, Transition};
