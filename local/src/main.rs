//! `cargo run`: the whole of Hiatus in one process.

use clap::{Parser, Subcommand, ValueEnum};
use hiatus::by_hand::{self, Delivery};
use hiatus::{
    ClockMode, Data, Disorder, OUTSIDE, Options, Port, StartError, System, banner, names,
};
use replay::{FileError, Recording, ReplayError, Verdict};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::Ordering;
use thiserror::Error;
use tracing_subscriber::EnvFilter;

/// Leave and Pause for any contact centre: the whole system on this machine.
#[derive(Debug, Parser)]
#[command(name = "hiatus", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    /// The port of the API (0: any that is free). Without it: 8080, or the next one that is free.
    /// DynamoDB, and EventBridge with its scheduler, get the next two that are free
    #[arg(long)]
    port: Option<u16>,

    /// Where the data is kept
    #[arg(long, value_name = "DIR", default_value = ".hiatus")]
    data: PathBuf,

    /// Keep nothing
    #[arg(long, conflicts_with = "data")]
    memory: bool,

    /// Let the bus deliver in order and once. Without it, as on AWS: at once, in any order, and
    /// sometimes twice
    #[arg(long)]
    ordered: bool,

    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run a file of conversations through the system, at their own times, and compare the
    /// histories with the file
    Replay {
        /// One JSON object per line: session, company, customer, messages (from, at, id, text)
        file: PathBuf,

        /// Only so many conversations from the beginning of the file
        #[arg(long, value_name = "N")]
        first: Option<usize>,
    },

    /// Deliver one customer's message at a hook, signed as the provider signs it: for a deployed stack, without a phone.
    /// The account's token, or the app's secret, is read from `HIATUS_HOOK_SECRET`
    Hook {
        /// Whose delivery it is
        provider: ByProvider,

        /// The connection's `hook_url`
        #[arg(long)]
        url: String,

        /// The account's sid (AC…), or the phone number id; without it as in the local system
        #[arg(long)]
        account: Option<String>,

        /// The connection's `business_address`; by Twilio with its scheme, as in whatsapp:+15559999
        #[arg(long, value_name = "ADDRESS", default_value = "+15559999")]
        to: String,

        /// The customer's address
        #[arg(long, value_name = "ADDRESS", default_value = "+15550001")]
        from: String,

        /// What the customer writes
        #[arg(long)]
        text: String,
    },
}

/// The providers whose deliveries can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ByProvider {
    /// Twilio
    #[value(name = "twilio_messaging")]
    Twilio,
    /// Meta
    #[value(name = "whatsapp_cloud")]
    WhatsApp,
}

/// The variable with what the provider signs with.
const SECRET: &str = "HIATUS_HOOK_SECRET";

/// Where the API is unless another port is chosen.
const USUAL_PORT: u16 = 8080;
/// The exit status for invalid input, as clap has it.
const BAD_INPUT: u8 = 2;

#[tokio::main]
async fn main() -> ExitCode {
    // dynoxide warns of every failed condition, which is ordinary here.
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,dynoxide=off"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    let arguments = Arguments::parse();
    match arguments.command {
        Some(Command::Replay { file, first }) => run_replay(&file, first).await,
        Some(Command::Hook {
            provider,
            url,
            account,
            to,
            from,
            text,
        }) => {
            let secret = std::env::var(SECRET);
            deliver(&Delivery {
                is_twilio: provider == ByProvider::Twilio,
                url: &url,
                secret: secret.as_deref().unwrap_or(names::SIMULATED),
                account: account.as_deref(),
                to: &to,
                from: &from,
                text: &text,
            })
            .await
        }
        None => serve(arguments).await,
    }
}

/// What this process's environment says of the world outside.
fn of_the_environment() -> Vec<(&'static str, String)> {
    let said = OUTSIDE.into_iter();
    said.filter_map(|name| Some((name, std::env::var(name).ok()?)))
        .collect()
}

/// Why a replay came to no verdict.
#[derive(Debug, Error)]
enum NoVerdict {
    #[error(transparent)]
    File(#[from] FileError),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Replay(#[from] ReplayError),
}

async fn run_replay(file: &Path, first: Option<usize>) -> ExitCode {
    match try_replay(file, first).await {
        Ok(verdict) => {
            print(&verdict.to_string());
            if verdict.differences.is_empty() {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(error) => {
            eprintln!("{error}");
            match error {
                NoVerdict::File(_) => ExitCode::from(BAD_INPUT),
                _ => ExitCode::FAILURE,
            }
        }
    }
}

async fn try_replay(file: &Path, first: Option<usize>) -> Result<Verdict, NoVerdict> {
    let recording = Recording::read(file, first)?;
    let options = Options::default().frozen_at(recording.begins_at());
    let system = System::start(options).await?;
    // The sweeps back up the schedules and the bus, which have to manage alone here. (And two years
    // of sweeps take longer than everything else.)
    system.switches().sweeps.store(false, Ordering::Relaxed);
    Ok(replay::replay(system.url(), &recording).await?)
}

/// Says what the hook answers; a failure, unless it takes the message.
async fn deliver(delivery: &Delivery<'_>) -> ExitCode {
    match by_hand::deliver(delivery).await {
        Ok(answer) => {
            let body = String::from_utf8_lossy(&answer.body);
            print(&format!("{} {body}\n", answer.status));
            if (200..300).contains(&answer.status) {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(arguments: Arguments) -> ExitCode {
    let data = if arguments.memory {
        Data::Memory
    } else {
        Data::Folder(arguments.data)
    };
    let port = match arguments.port {
        None => Port::From(USUAL_PORT),
        Some(0) => Port::Any,
        Some(port) => Port::Exactly(port),
    };
    let options = Options {
        port,
        data: data.clone(),
        clock: ClockMode::Ticking,
        disorder: if arguments.ordered {
            Disorder::None
        } else {
            Disorder::Bus(fastrand::u64(..))
        },
        outside: of_the_environment(),
    };
    let system = match System::start(options).await {
        Ok(system) => system,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let (leave, pause) = system.what_is_on().await.unwrap_or_default();
    print(&banner::banner(&banner::Facts {
        url: system.url(),
        dynamodb_url: system.dynamodb_url(),
        aws_url: system.aws_url(),
        moves: system.moves(),
        data: match data {
            Data::Memory => "nothing is kept".to_owned(),
            Data::Folder(folder) => format!("the data is in {}", folder.display()),
        },
        clock: system
            .now()
            .to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        console: hiatus::has_console(),
        leave,
        pause,
    }));
    // Nothing has to be saved: whatever was answered is on disk.
    if let Err(error) = tokio::signal::ctrl_c().await {
        eprintln!("{error}");
        return ExitCode::FAILURE;
    }
    system.stop();
    ExitCode::SUCCESS
}

/// Prints, and goes on when the reader has gone, as in `hiatus | head -1`.
fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}
