//! Measures Hiatus against the floor of what it stands on, and writes `docs/PERFORMANCE.md`.
//!
//! `cargo run --release -p bench` measures everything; with names of parts only these, and prints
//! without writing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::large_futures,
    clippy::explicit_counter_loop,
    reason = "a measurement that cannot go on fails, and its numbers are small"
)]

mod burst;
mod capacity;
mod cold;
mod desk;
mod local;
mod million;
mod overhead;
mod report;
mod stats;

use clap::{Parser, ValueEnum};
use report::Section;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Starts of the release binaries, against an empty function and the same function in Node.js.
    Cold,
    /// DynamoDB calls and units of each command, whatever there is besides.
    Capacity,
    /// Throughput of whole commands, against their bare SDK calls.
    Overhead,
    /// Many pauses due in the same minute.
    Burst,
    /// A million of them on AWS, on paper.
    Million,
    /// First pages of the desk's lists.
    Desk,
    /// The local system under load.
    Local,
}

#[derive(Debug, Parser)]
struct Arguments {
    /// Only these parts; nothing is written then.
    parts: Vec<Part>,
    /// Fewer runs and smaller crowds, to try a change; nothing is written then.
    #[arg(long)]
    quick: bool,
}

#[tokio::main]
async fn main() {
    let Arguments { parts, quick } = Arguments::parse();
    let all = parts.is_empty();
    let parts = if all {
        Part::value_variants().to_vec()
    } else {
        parts
    };
    let mut sections: Vec<Section> = Vec::new();
    for part in parts {
        eprintln!("measuring: {part:?}");
        sections.push(match part {
            Part::Cold => cold::measure(quick).await,
            Part::Capacity => capacity::measure(quick).await,
            Part::Overhead => overhead::measure(quick).await,
            Part::Burst => burst::measure(quick).await,
            Part::Million => million::measure(),
            Part::Desk => desk::measure(quick).await,
            Part::Local => local::measure(quick).await,
        });
    }
    let report = report::render(&sections);
    println!("{report}");
    if all && !quick {
        report::write(&report);
    }
}
