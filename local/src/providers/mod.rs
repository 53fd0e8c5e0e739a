//! The simulated providers of this system: what `deliver` sends comes here by HTTP, as it would go to Twilio and Meta, and
//! what they report and deliver goes to the hooks of the connections, signed by the connections' own secrets.

mod connect;
mod files;
mod hooks;
mod http;
mod line;

pub(crate) use connect::{Connected, connect};
pub(crate) use hooks::Hooks;
pub(crate) use http::layer;
pub(crate) use line::Wired;

use crate::clock::LocalClock;
use chrono::{DateTime, Utc};
use hiatus_lambda::clock::Clock as _;
use simulator::{Phones, Report};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The simulated providers.
pub(crate) struct Providers {
    phones: Mutex<Phones>,
    clock: LocalClock,
    hooks: Hooks,
    /// Held while reports are on their way, which are in order.
    reporting: tokio::sync::Mutex<()>,
    reported: AtomicU64,
}

impl Providers {
    /// Providers that nothing was sent by.
    pub(crate) fn new(clock: LocalClock, hooks: Hooks) -> Self {
        Self {
            phones: Mutex::default(),
            clock,
            hooks,
            reporting: tokio::sync::Mutex::default(),
            reported: AtomicU64::default(),
        }
    }

    /// Customers' phones.
    pub(crate) fn phones(&self) -> MutexGuard<'_, Phones> {
        self.phones.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The time.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Where what they deliver goes.
    pub(crate) const fn hooks(&self) -> &Hooks {
        &self.hooks
    }

    /// Begins to report what is to be reported, and waits for nobody.
    pub(crate) fn report_soon(self: &Arc<Self>) {
        let own = Arc::clone(self);
        tokio::spawn(async move { own.report().await });
    }

    /// Reports what is to be reported. Whoever takes no report gets it once, as providers have it.
    pub(crate) async fn report(&self) {
        let _reporting = self.reporting.lock().await;
        loop {
            let reports = self.phones().take_reports();
            if reports.is_empty() {
                return;
            }
            let wired = self.hooks.all_there_are().await;
            for report in reports {
                self.tell(&wired, &report).await;
                self.reported.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    /// How many reports there were: what is settled may be unsettled by one.
    pub(crate) fn reported(&self) -> u64 {
        self.reported.load(Ordering::Relaxed)
    }

    async fn tell(&self, all: &[Wired], report: &Report) {
        let line = &report.message.line;
        let Some(wired) = all.iter().find(|wired| wired.line == *line) else {
            tracing::info!(?line, "a report for nobody");
            return;
        };
        let Some(webhook) = wired.hook().report(report) else {
            return;
        };
        let status = self.hooks.post(webhook).await;
        if status >= 300 {
            let connection = wired.connection.id.as_str();
            tracing::info!(connection, status, "a report was not taken");
        }
    }
}
