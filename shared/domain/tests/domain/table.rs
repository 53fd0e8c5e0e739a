//! Every state with every command, as one table.

use crate::matrix::{Attempt, Became, Command, State, assert_sound};
use crate::worlds::{kinds, label};
use hiatus_domain::refusal::Refusal;
use std::collections::BTreeMap;

/// Commands, states, and what comes of each of these pairs: the new state with the events in order,
/// a refusal's code, `unchanged`, or `elsewhere` (the message opens another conversation). `over`
/// is inactive past its window, `planned` is inactive with a plan, `step-due` is that with its first step due,
/// `due` is pause past its limit, `late` is past the deadline of
/// custom routing, `unanswered` is assigned past the time for an answer,
/// `silent` past the time for a reply.
const TABLE: &str = "
message | assigned, silent, unanswered | assigned: message.added
message | pending                      | pending: message.added
message | reserved                     | reserved: message.added
message | awaiting, awaiting-late      | awaiting: message.added
message | inactive, planned, step-due | pending: channel.reactivated message.added task.queued
message | pause, due                   | pause: message.added
message | over, closed                 | elsewhere

quiet message | assigned, silent, unanswered | assigned: message.added
quiet message | pending                  | pending: message.added
quiet message | reserved                 | reserved: message.added
quiet message | awaiting, awaiting-late  | awaiting: message.added
quiet message | inactive, over, planned, step-due | inactive: message.added
quiet message | pause, due               | pause: message.added
quiet message | closed                   | closed: message.added

first_word by owner | assigned, silent, unanswered | assigned: message.added
first_word by owner | inactive, planned, step-due | assigned: channel.reactivated message.added task.assigned
first_word by owner | pause, due | assigned: channel.resumed message.added task.assigned
first_word by owner | pending, reserved, awaiting, awaiting-late | open_with_another_agent
first_word by other | inactive, planned, step-due | assigned: channel.reactivated message.added task.assigned
first_word by other | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, pause, due | open_with_another_agent
first_word by supervisor | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, pause, due | open_with_another_agent
first_word by supervisor | inactive, planned, step-due | agent_unavailable
first_word by owner, first_word by other, first_word by supervisor | over, closed | elsewhere

first_word then leave by owner | assigned, silent, unanswered | inactive: message.added channel.left task.completed
first_word then leave by owner | pause, due | inactive: channel.resumed message.added channel.left
first_word then leave by owner | pending, reserved, awaiting, awaiting-late | open_with_another_agent
first_word then leave by owner, first_word then leave by other, first_word then leave by supervisor | inactive, planned, step-due | inactive: message.added channel.left
first_word then leave by owner, first_word then leave by other, first_word then leave by supervisor | over, closed | elsewhere
first_word then leave by other, first_word then leave by supervisor | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, pause, due | open_with_another_agent

agent_message by owner      | assigned, silent, unanswered | assigned: message.added
agent_message by owner      | pending, reserved, awaiting, awaiting-late | not_your_task
agent_message by owner      | inactive, pause, due, planned, step-due | not_active
agent_message by owner      | over, closed                               | conversation_closed
agent_message by other, agent_message by supervisor | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late | not_your_task
agent_message by other, agent_message by supervisor | inactive, pause, due, planned, step-due | not_active
agent_message by other, agent_message by supervisor | over, closed         | conversation_closed

leave by owner, leave by supervisor | assigned, silent, unanswered | inactive: channel.left task.completed
leave by other                      | assigned, silent, unanswered | not_your_task
leave by owner, leave by other      | pending, reserved | not_your_task
leave by supervisor                 | pending, reserved | no_live_task
leave by owner, leave by other, leave by supervisor | awaiting, awaiting-late | no_live_task
leave by owner, leave by other, leave by supervisor | inactive, pause, due, planned, step-due | not_active
leave by owner, leave by other, leave by supervisor | over, closed            | conversation_closed

pause by owner, pause by supervisor | assigned, silent, unanswered | pause: channel.paused task.completed
pause by other                      | assigned, silent, unanswered | not_your_task
pause by owner, pause by other      | pending, reserved | not_your_task
pause by supervisor                 | pending, reserved | no_live_task
pause by owner, pause by other, pause by supervisor | awaiting, awaiting-late | no_live_task
pause by owner, pause by other, pause by supervisor | inactive, pause, due, planned, step-due | not_active
pause by owner, pause by other, pause by supervisor | over, closed            | conversation_closed

resume by owner, resume by supervisor | pause, due | assigned: channel.resumed task.assigned
resume by other                       | pause, due | not_your_task
resume by owner, resume by other, resume by supervisor | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, inactive, planned, step-due | not_paused
resume by owner, resume by other, resume by supervisor | over, closed | conversation_closed

extend by owner, extend by supervisor | pause | pause: pause.extended
extend by owner, extend by supervisor | due   | not_later
extend by other                       | pause, due | not_your_task
extend by owner, extend by other, extend by supervisor | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, inactive, planned, step-due | not_paused
extend by owner, extend by other, extend by supervisor | over, closed | conversation_closed

reactivate by owner, reactivate by supervisor | inactive, planned, step-due | assigned: channel.reactivated task.assigned
reactivate by other                           | inactive, planned, step-due | not_your_task
reactivate by owner, reactivate by other, reactivate by supervisor | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, pause, due | not_inactive
reactivate by owner, reactivate by other, reactivate by supervisor | over, closed | conversation_closed

wake by supervisor | inactive, planned, step-due | pending: channel.reactivated task.queued
wake by supervisor | pause, due | pending: channel.reassigned task.queued
wake and close by supervisor | inactive, pause, due, planned, step-due | closed: message.added channel.closed
wake and close by supervisor | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late | not_inactive
wake and close by owner, wake and close by other | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, inactive, pause, due, planned, step-due | not_your_task
wake and close by owner, wake and close by other, wake and close by supervisor | over, closed | conversation_closed
wake by supervisor | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late | not_inactive
wake by owner, wake by other | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, inactive, pause, due, planned, step-due | not_your_task
wake by owner, wake by other, wake by supervisor | over, closed | conversation_closed

end by owner, end by supervisor | assigned, silent, unanswered | closed: channel.closed task.completed
end by other                    | assigned, silent, unanswered | not_your_task
end by supervisor               | pending, reserved                          | closed: channel.closed task.canceled
end by supervisor               | awaiting, awaiting-late, inactive, planned, step-due | closed: channel.closed
end by owner, end by other      | pending, reserved, awaiting, awaiting-late | not_your_task
end by owner, end by other      | inactive, planned, step-due | not_active
end by owner, end by supervisor | pause, due                                 | closed: channel.closed
end by other                    | pause, due                                 | not_your_task
end by owner, end by other, end by supervisor | over, closed                 | conversation_closed

transfer to a queue by owner, transfer to a queue by supervisor | assigned, silent, unanswered | pending: task.transferred task.completed task.queued
give back by owner, give back by supervisor                     | assigned, silent, unanswered | pending: task.transferred task.completed task.queued
transfer to an agent by owner, transfer to an agent by supervisor | assigned, silent, unanswered | assigned: task.transferred task.completed task.assigned
transfer to a queue by supervisor, give back by supervisor | pending, reserved | pending: task.transferred task.canceled task.queued
transfer to an agent by supervisor                         | pending, reserved | assigned: task.transferred task.canceled task.assigned
transfer to a queue by owner, give back by owner, transfer to an agent by owner | pending, reserved | not_your_task
transfer to a queue by other, give back by other, transfer to an agent by other | assigned, silent, unanswered, pending, reserved | not_your_task
transfer to a queue by owner, transfer to a queue by supervisor, give back by owner, give back by supervisor | pause, due | pending: task.transferred task.queued
transfer to an agent by owner, transfer to an agent by supervisor | pause, due | assigned: task.transferred task.assigned
transfer to a queue by other, give back by other, transfer to an agent by other | pause, due | not_your_task
transfer to a queue by owner, transfer to a queue by other, transfer to a queue by supervisor    | awaiting, awaiting-late | no_live_task
give back by owner, give back by other, give back by supervisor                                  | awaiting, awaiting-late | no_live_task
transfer to an agent by owner, transfer to an agent by other, transfer to an agent by supervisor | awaiting, awaiting-late | no_live_task
transfer to a queue by owner, transfer to a queue by other, transfer to a queue by supervisor    | inactive, planned, step-due | not_active
give back by owner, give back by other, give back by supervisor                                  | inactive, planned, step-due | not_active
transfer to an agent by owner, transfer to an agent by other, transfer to an agent by supervisor | inactive, planned, step-due | not_active
transfer to a queue by owner, transfer to a queue by other, transfer to a queue by supervisor    | over, closed | conversation_closed
give back by owner, give back by other, give back by supervisor                                  | over, closed | conversation_closed
transfer to an agent by owner, transfer to an agent by other, transfer to an agent by supervisor | over, closed | conversation_closed

take by owner | assigned, silent, unanswered | unchanged
take by owner, take by other | pending | assigned: task.taken task.assigned
take by owner | reserved           | assigned: task.taken task.assigned
take by other | assigned, silent, unanswered, reserved | already_taken
take by owner, take by other | pause, due              | already_taken
take by owner, take by other | awaiting, awaiting-late | no_live_task
take for bob by supervisor | assigned, silent, unanswered | assigned: task.taken task.completed task.assigned
take for bob by supervisor | pending, reserved, awaiting, awaiting-late, pause, due | assigned: task.taken task.assigned
take by owner, take by other, take for bob by supervisor | inactive, planned, step-due | not_active
take by owner, take by other, take for bob by supervisor | over, closed | conversation_closed

reassign this pause    | due | pending: channel.reassigned task.queued
reassign this pause    | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, inactive, over, pause, closed, planned, step-due | unchanged
remind this pause      | pause | pause: pause.reminder
remind this pause      | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, inactive, over, due, closed, planned, step-due | unchanged
reassign another pause | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, inactive, over, pause, due, closed, planned, step-due | unchanged

skip step by owner, skip step by supervisor     | planned, step-due | inactive: plan.skipped
cancel plan by owner, cancel plan by supervisor | planned, step-due | inactive: plan.canceled
skip step by owner, skip step by supervisor, cancel plan by owner, cancel plan by supervisor | inactive | no_plan
skip step by other, cancel plan by other | inactive, planned, step-due | not_your_task
skip step by owner, skip step by other, skip step by supervisor       | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, pause, due | not_inactive
skip step by owner, skip step by other, skip step by supervisor       | over, closed | conversation_closed
cancel plan by owner, cancel plan by other, cancel plan by supervisor | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, pause, due | not_inactive
cancel plan by owner, cancel plan by other, cancel plan by supervisor | over, closed | conversation_closed

follow_up | step-due | inactive: message.added
follow_up | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, inactive, planned, over, pause, due, closed | unchanged

auto_leave | silent | inactive: channel.left task.completed
auto_leave | assigned, unanswered, pending, reserved, awaiting, awaiting-late, inactive, planned, step-due, over, pause, due, closed | unchanged

expire | over | closed: channel.expired
expire | assigned, silent, unanswered, pending, reserved, awaiting, awaiting-late, inactive, pause, due, closed, planned, step-due | unchanged

assign | pending, reserved | assigned: task.assigned
assign | assigned, silent, unanswered, awaiting, awaiting-late, inactive, over, pause, due, closed, planned, step-due | unchanged

release_reservation | reserved | pending: task.queued
release_reservation | assigned, silent, unanswered, pending, awaiting, awaiting-late, inactive, over, pause, due, closed, planned, step-due | unchanged

fall_back | pending | pending: task.queued
fall_back | assigned, silent, unanswered, reserved, awaiting, awaiting-late, inactive, over, pause, due, closed, planned, step-due | unchanged

custom_task to a queue  | awaiting, awaiting-late | pending: task.queued
custom_task to an agent | awaiting, awaiting-late | assigned: task.assigned
custom_task to a queue, custom_task to an agent | assigned, silent, unanswered, pending, reserved | task_exists
custom_task to a queue, custom_task to an agent | inactive, pause, due, planned, step-due | not_active
custom_task to a queue, custom_task to an agent | over, closed                | conversation_closed

routing_timeout | awaiting-late | pending: task.queued
routing_timeout | assigned, silent, unanswered, pending, reserved, awaiting, inactive, over, pause, due, closed, planned, step-due | unchanged

unanswered | unanswered | pending: task.returned task.completed task.queued
unanswered | assigned, silent, pending, reserved, awaiting, awaiting-late, inactive, over, pause, due, closed, planned, step-due | unchanged
";

/// The table by pair; panics where a pair is there twice.
fn table() -> BTreeMap<(String, String), String> {
    let mut table = BTreeMap::new();
    for line in TABLE.lines().filter(|line| !line.is_empty()) {
        let [commands, states, outcome] = line.split('|').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        for command in commands.split(',') {
            for state in states.split(',') {
                let pair = (command.trim().to_owned(), state.trim().to_owned());
                let twice = table.insert(pair, outcome.trim().to_owned());
                assert_eq!(twice, None, "{command} in {state} is in the table twice");
            }
        }
    }
    table
}

fn described(became: &Became) -> String {
    match became {
        Became::Committed(written) => {
            format!(
                "{}: {}",
                label(&written.conversation),
                kinds(&written.conversation).join(" ")
            )
        }
        Became::Unchanged => "unchanged".to_owned(),
        Became::Refused(refusal) => code(refusal),
        Became::Elsewhere => "elsewhere".to_owned(),
    }
}

/// A refusal as the table names it: its variant in snake case, which is also its code in the API.
fn code(refusal: &Refusal) -> String {
    let debug = format!("{refusal:?}");
    let variant = debug.split(['(', ' ']).next().unwrap();
    let mut code = String::new();
    for letter in variant.chars() {
        if letter.is_ascii_uppercase() && !code.is_empty() {
            code.push('_');
        }
        code.push(letter.to_ascii_lowercase());
    }
    code
}

#[test]
fn every_command_in_every_state_does_what_the_table_says_and_nothing_else() {
    let mut table = table();
    for command in Command::all() {
        for state in State::ALL {
            let what = format!("{} in {}", command.name(), state.name());
            let expected = table.remove(&(command.name(), state.name().to_owned()));
            let expected = expected.unwrap_or_else(|| panic!("{what} is missing from the table"));
            let world = state.world();
            let became = command.run(&world, &Attempt::default());
            assert_eq!(described(&became), expected, "{what}");
            if let Became::Committed(written) = &became {
                assert_sound(&world, written, &what);
            }
            assert_eq!(world, state.world(), "{what}: what was there is untouched");
        }
    }
    assert!(
        table.is_empty(),
        "no such command or state: {:?}",
        table.keys()
    );
}

#[test]
fn the_worlds_of_the_table_are_in_the_states_that_they_are_named_after() {
    for state in State::ALL {
        let expected = match state {
            State::AwaitingLate => "awaiting",
            State::Unanswered | State::Silent => "assigned",
            State::Planned | State::StepDue | State::Over => "inactive",
            State::Due => "pause",
            state => state.name(),
        };
        assert_eq!(label(&state.world().conversation), expected);
    }
}

#[test]
fn every_refusal_of_the_table_says_in_a_sentence_what_can_be_done() {
    for command in Command::all() {
        for state in State::ALL {
            if let Became::Refused(refusal) = command.run(&state.world(), &Attempt::default()) {
                assert!(
                    refusal.to_string().contains(';'),
                    "{}: {refusal}",
                    code(&refusal)
                );
            }
        }
    }
}
