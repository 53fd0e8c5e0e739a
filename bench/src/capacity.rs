//! What each command takes of DynamoDB: few and many conversations, a short and a long history.

use crate::report::{Goal, Section, Table};
use crate::stats::number;
use hiatus_tests::capacity::{self, Usage};

/// The most calls, and write units of the table and of the indexes, that a command may take.
const MOST: [(&str, usize, f64, f64); 6] = [
    ("leave", 2, 4.0, 4.0),
    ("pause", 2, 4.0, 4.0),
    ("resume", 2, 4.0, 4.0),
    ("wrap-up completed", 2, 1.0, 0.0),
    ("reassign", 2, 1.0, 3.0),
    ("message into an open conversation", 3, 6.0, 0.0),
];

pub(crate) async fn measure(quick: bool) -> Section {
    let (others, messages) = if quick {
        (3_000, 1_000)
    } else {
        (100_000, 10_000)
    };
    let few = capacity::measure(10, 10).await;
    let many = capacity::measure(others, messages).await;
    let (crowd, history) = (number(others as f64), number(messages as f64));
    let rows = few.iter().zip(&many).map(|(few, many)| {
        let mut row = vec![few.command.to_owned()];
        row.extend(figures(few));
        row.extend(figures(many));
        row
    });
    let within = |(command, calls, table, indexes): (&str, usize, f64, f64)| {
        let taken = many.iter().find(|taken| taken.command == command).unwrap();
        let met = taken.calls.len() <= calls
            && taken.table_writes() <= table
            && taken.index_writes() <= indexes;
        let measured = figures(taken);
        let measured = format!("{} calls, {} write units", measured[0], measured[2]);
        Goal::new(
            command,
            format!("at most {calls} calls, {table} + {indexes} write units"),
            measured,
            met,
        )
    };
    let mut goals: Vec<Goal> = MOST.into_iter().map(within).collect();
    let same = few == many;
    goals.push(Goal::new(
        format!("the same beside {crowd} conversations and after {history} messages"),
        "the same".to_owned(),
        if same { "the same" } else { "more" }.to_owned(),
        same,
    ));
    Section {
        title: "Calls and units of each command",
        how: format!(
            "Each command through its handler; the figures are those of DynamoDB's own answers (`ReturnConsumedCapacity`). \
             Beside 10 conversations after 10 messages, and beside {crowd} after {history}: a third of them paused by the \
             same agent, a third left, a third waiting. Transfer and take change two agents where there are two: one item more in the \
             transaction. What a conversation of a bulk run takes is in [OPERATIONS.md](OPERATIONS.md#bulk-runs).\n\n\
             A write unit holds 1 KiB. A conversation keeps within it with all that it remembers (8 requests, who held its last \
             4 tasks, the conversation before it), agents named by UUIDs, a queue's name of 29 characters, 15 bytes of \
             attributes and a reason of 32 characters: 1,010 bytes at most. Each further KiB costs one unit more where it is \
             written alone (`reassign`), and two in a transaction."
        ),
        tables: vec![Table {
            header: vec![
                "command",
                "calls",
                "read units",
                "write units (table + indexes)",
                "calls",
                "read units",
                "write units",
            ],
            rows: rows.collect(),
        }],
        goals,
    }
}

fn figures(taken: &Usage) -> [String; 3] {
    let writes = format!("{} + {}", taken.table_writes(), taken.index_writes());
    [
        taken.calls.len().to_string(),
        taken.reads().to_string(),
        writes,
    ]
}
