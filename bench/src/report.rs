//! The report: the goals first, then each part's figures and how they were measured.

use hiatus_lambda::clock::Clock as _;
use std::fmt::Write as _;
use std::path::Path;

/// A goal, and whether it was met.
pub(crate) struct Goal {
    pub(crate) what: String,
    pub(crate) wanted: String,
    pub(crate) measured: String,
    pub(crate) met: bool,
}

impl Goal {
    pub(crate) fn new(
        what: impl Into<String>,
        wanted: impl Into<String>,
        measured: String,
        met: bool,
    ) -> Self {
        Self {
            what: what.into(),
            wanted: wanted.into(),
            measured,
            met,
        }
    }
}

/// One part of the measurements.
pub(crate) struct Section {
    pub(crate) title: &'static str,
    pub(crate) how: String,
    pub(crate) tables: Vec<Table>,
    pub(crate) goals: Vec<Goal>,
}

/// Figures: a header, and rows as long as it.
pub(crate) struct Table {
    pub(crate) header: Vec<&'static str>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    fn render(&self, text: &mut String) {
        let right = self
            .header
            .iter()
            .skip(1)
            .map(|_| " ---: |")
            .collect::<String>();
        writeln!(text, "| {} |\n| --- |{right}", self.header.join(" | ")).unwrap();
        for row in &self.rows {
            writeln!(text, "| {} |", row.join(" | ")).unwrap();
        }
        text.push('\n');
    }
}

/// The whole report.
pub(crate) fn render(sections: &[Section]) -> String {
    let mut text = String::from(INTRODUCTION);
    writeln!(
        text,
        "Measured on {}, on {}.\n",
        hiatus_lambda::clock::SystemClock.now().format("%Y-%m-%d"),
        machine()
    )
    .unwrap();
    text.push_str("## Goals\n\n");
    let goal = |goal: &Goal| {
        let met = if goal.met { "met" } else { "**missed**" };
        vec![
            goal.what.clone(),
            goal.measured.clone(),
            goal.wanted.clone(),
            met.to_owned(),
        ]
    };
    let rows = sections
        .iter()
        .flat_map(|section| &section.goals)
        .map(goal)
        .collect();
    Table {
        header: vec!["what", "measured", "goal", ""],
        rows,
    }
    .render(&mut text);
    for section in sections {
        writeln!(text, "## {}\n\n{}\n", section.title, section.how).unwrap();
        for table in &section.tables {
            table.render(&mut text);
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

const INTRODUCTION: &str = "\
# How fast, and how cheap

`cargo run --release -p bench` measures all up to the routing and writes this page; `-- --help` names its parts. Timings depend on the
machine, so each stands beside its floor, measured in the same run. What does not depend on it is checked by tests: calls and
units in `tests/it/capacity` and `tests/it/cost`, item sizes in `shared/store/tests/store/capacity.rs`, binary sizes in
`scripts/check size`, what may be in a function in `deny.toml`.

";

/// Cores and memory.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let info = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kb = info
        .split_whitespace()
        .nth(1)
        .and_then(|kb| kb.parse::<u64>().ok())
        .unwrap_or_default();
    format!(
        "{} with {cores} cores and {} GiB of memory",
        std::env::consts::ARCH,
        kb.div_ceil(1024 * 1024)
    )
}

/// From this section on, the figures are those of tests, and of the console's timings.
const BY_TESTS: &str = "## Routing and sweeps at size\n";

/// Writes the page; the sections that tests measure stay as they are.
pub(crate) fn write(report: &str) {
    let page = root().join("docs/PERFORMANCE.md");
    let before = std::fs::read_to_string(&page).unwrap();
    let by_tests = before.find(BY_TESTS).map_or("", |start| &before[start..]);
    std::fs::write(page, format!("{report}{by_tests}")).unwrap();
}

/// The repository.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
