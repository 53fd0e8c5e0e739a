//! The functions, on a transport that fails, and with ids that say what they belong to.

use super::picture::{DIGITS, FRESH, GIVEN};
use super::transport::Transport;
use aws_sdk_dynamodb::config::retry::{RetryPartition, TokenBucket};
use aws_smithy_runtime_api::client::http::SharedHttpConnector;
use chrono::{DateTime, Utc};
use hiatus::{Handlers, System};
use hiatus_files::Files;
use hiatus_lambda::config::Config;
use hiatus_lambda::ids::Ids;
use hiatus_lambda::{Deps, aws};
use hiatus_secrets::{Master, ProviderSecrets};
use hiatus_signed::Messaging;
use hiatus_store::Store;
use https_pool::Reach;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Ids that say what they belong to.
#[derive(Default)]
pub(crate) struct Counter {
    pub(crate) last: AtomicU64,
    pub(crate) is_fresh: AtomicBool,
}

impl Ids for Counter {
    fn fresh(&self, _now: DateTime<Utc>) -> String {
        let n = self.last.fetch_add(1, Ordering::SeqCst) + 1;
        let kind = if self.is_fresh.load(Ordering::SeqCst) {
            FRESH
        } else {
            GIVEN
        };
        format!("{kind}{n:0DIGITS$}")
    }
}

/// The functions as in Lambda, except for their transport, and for an SDK retry quota that is never
/// used up, so that each case meets a fresh client.
pub(crate) fn functions(system: &System, transport: &Transport, ids: Arc<Counter>) -> Handlers {
    let environment = system.environment().into_iter();
    let config: Config = environment
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    let sdk = |service| {
        aws::sdk(&config, service)
            .unwrap()
            .into_builder()
            .http_client(transport.http_client())
            .build()
    };
    let retries = || {
        RetryPartition::custom("faults")
            .token_bucket(TokenBucket::unlimited())
            .build()
    };
    let dynamodb = aws_sdk_dynamodb::config::Builder::from(&sdk("DYNAMODB"))
        .retry_partition(retries())
        .build();
    let events = aws_sdk_eventbridge::config::Builder::from(&sdk("EVENTBRIDGE"))
        .retry_partition(retries())
        .build();
    let scheduler = aws_sdk_scheduler::config::Builder::from(&sdk("SCHEDULER"))
        .retry_partition(retries())
        .build();
    let store = Store::new(
        aws_sdk_dynamodb::Client::from_conf(dynamodb),
        system.store().table(),
    );
    let relay = relay::Deps {
        clock: system.clock(),
        store: store.clone(),
        events: aws_sdk_eventbridge::Client::from_conf(events),
        ..relay::Deps::from_config(&config).unwrap()
    };
    let schedule = schedule::Deps {
        clock: system.clock(),
        scheduler: aws_sdk_scheduler::Client::from_conf(scheduler),
        ..schedule::Deps::from_config(&config).unwrap()
    };
    let connector = SharedHttpConnector::new(transport.clone());
    let secrets = hiatus_secrets::Client::new(sdk("SECRETS_MANAGER"), connector);
    let master = || Master::from_config(&config).unwrap().by(secrets.clone());
    Handlers {
        deps: Deps::new(store, system.clock(), ids),
        relay,
        schedule,
        connections: master(),
        hook: master(),
        noted: hiatus::Noted::default(),
        deliver: master(),
        notify: master(),
        endpoints: master(),
        known_endpoints: notify::Endpoints::default(),
        outside: Arc::new(aws::outside(&config, Reach::Loopback).unwrap()),
        providers: ProviderSecrets::from_config(&config)
            .unwrap()
            .by(secrets.clone()),
        checked: ProviderSecrets::from_config(&config)
            .unwrap()
            .by(secrets.clone()),
        copied: ProviderSecrets::from_config(&config)
            .unwrap()
            .by(secrets.clone()),
        tokens: ProviderSecrets::from_config(&config)
            .unwrap()
            .by(secrets.clone()),
        files: Files::required(&config)
            .unwrap()
            .by(SharedHttpConnector::new(transport.clone())),
        apis: hiatus::Apis::default(),
        messaging: Messaging::from_config(&config).unwrap(),
        topic: None,
        posts: live::Posts::new(&sdk(live::SERVICE), None),
        live_url: None,
        public_url: None,
        own_url: system.url().into(),
    }
}
