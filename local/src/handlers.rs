//! The functions' handlers, under their names.

use crate::names::BUCKET;
use crate::wire::Wire;
use aws_smithy_runtime_api::client::http::SharedHttpConnector;
use aws_types::SdkConfig;
use deliver::Apis;
use hiatus_files::Files;
use hiatus_intake::{Intake, Noted};
use hiatus_lambda::clock::Clock;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::{Deps, Failure, aws};
use hiatus_secrets::{Master, ProviderSecrets};
use hiatus_signed::Messaging;
use hiatus_store::Store;
use https_pool::{Outside, Reach};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// The functions, called as Lambda calls them, with their dependencies.
pub struct Handlers {
    /// What most of them get.
    pub deps: Deps,
    /// What `relay` gets.
    pub relay: relay::Deps,
    /// What `schedule` gets.
    pub schedule: schedule::Deps,
    /// What `connections` derives keys from.
    pub connections: Master,
    /// What `hook` does.
    pub hook: Master,
    /// What the hook has noted.
    pub noted: Noted,
    /// What `deliver` derives keys from.
    pub deliver: Master,
    /// What `endpoints` does.
    pub endpoints: Master,
    /// What `notify` does.
    pub notify: Master,
    /// The endpoints that `notify` knows.
    pub known_endpoints: notify::Endpoints,
    /// What `deliver` sends by.
    pub outside: Arc<Outside>,
    /// What `hook`, `backfill` and `deliver` have from providers.
    pub providers: ProviderSecrets,
    /// What `connections` has from them.
    pub checked: ProviderSecrets,
    /// What `media` has from them.
    pub copied: ProviderSecrets,
    /// The tokens that `interactions` knows.
    pub tokens: ProviderSecrets,
    /// Where copies of files are.
    pub files: Files,
    /// Where the APIs of providers are.
    pub apis: Apis,
    /// AWS End User Messaging.
    pub messaging: Messaging,
    /// The topic that it publishes to.
    pub topic: Option<Arc<str>>,
    /// What `live` tells connections by.
    pub posts: live::Posts,
    /// Where to connect to `live`.
    pub live_url: Option<Arc<str>>,
    /// Where the API is for those outside.
    pub public_url: Option<Arc<str>>,
    /// Where it is for those on this host.
    pub own_url: Arc<str>,
}

/// The services of this process.
pub(crate) struct Services {
    /// DynamoDB.
    pub(crate) dynamodb: Wire,
    /// EventBridge, its scheduler, Secrets Manager and the connections of a WebSocket API.
    pub(crate) others: Wire,
    /// The API.
    pub(crate) api_url: String,
}

impl Handlers {
    /// The handlers as in Lambda, but on this clock.
    pub fn from_config(config: &Config, clock: Arc<dyn Clock>) -> Result<Self, BadConfig> {
        Ok(Self {
            deps: Deps {
                clock: Arc::clone(&clock),
                ..Deps::from_config(config)?
            },
            deliver: Master::from_config(config)?,
            notify: Master::from_config(config)?,
            endpoints: Master::from_config(config)?,
            known_endpoints: notify::Endpoints::default(),
            // Programs are on this host.
            outside: Arc::new(aws::outside(config, Reach::Loopback)?),
            relay: relay::Deps {
                clock: Arc::clone(&clock),
                ..relay::Deps::from_config(config)?
            },
            schedule: schedule::Deps {
                clock,
                ..schedule::Deps::from_config(config)?
            },
            connections: Master::from_config(config)?,
            hook: Master::from_config(config)?,
            noted: Noted::default(),
            providers: ProviderSecrets::from_config(config)?,
            checked: ProviderSecrets::from_config(config)?,
            copied: ProviderSecrets::from_config(config)?,
            tokens: ProviderSecrets::from_config(config)?,
            files: Files::required(config)?,
            apis: Apis::named(|name| config.optional(name)),
            messaging: Messaging::from_config(config)?,
            topic: config.optional(connections::TOPIC).map(Arc::from),
            posts: live::Posts::new(&aws::sdk(config, live::SERVICE)?, None),
            live_url: live::url(config),
            public_url: hiatus_secrets::public_url(config),
            own_url: Arc::from(""),
        })
    }

    /// The same, with the SDK clients' requests going to these services.
    pub(crate) fn over(
        services: &Services,
        config: &Config,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, BadConfig> {
        let mut handlers = Self::from_config(config, clock)?;
        let sdk = |name, wire: &Wire| -> Result<SdkConfig, BadConfig> {
            let sdk = aws::sdk(config, name)?.into_builder();
            Ok(sdk.http_client(wire.clone()).build())
        };
        let dynamodb = aws_sdk_dynamodb::Client::new(&sdk("DYNAMODB", &services.dynamodb)?);
        let store = Store::new(dynamodb, handlers.deps.store.table());
        handlers.deps.store = store.clone();
        handlers.relay.store = store;
        handlers.relay.events =
            aws_sdk_eventbridge::Client::new(&sdk("EVENTBRIDGE", &services.others)?);
        handlers.schedule.scheduler =
            aws_sdk_scheduler::Client::new(&sdk("SCHEDULER", &services.others)?);
        handlers.posts = live::Posts::new(&sdk(live::SERVICE, &services.others)?, None);
        let others = || SharedHttpConnector::new(services.others.clone());
        let secrets = hiatus_secrets::Client::new(aws::sdk(config, "SECRETS_MANAGER")?, others());
        handlers.connections = handlers.connections.by(secrets.clone());
        handlers.hook = handlers.hook.by(secrets.clone());
        handlers.deliver = handlers.deliver.by(secrets.clone());
        handlers.endpoints = handlers.endpoints.by(secrets.clone());
        handlers.notify = handlers.notify.by(secrets.clone());
        handlers.checked = handlers.checked.by(secrets.clone());
        handlers.copied = handlers.copied.by(secrets.clone());
        handlers.tokens = handlers.tokens.by(secrets.clone());
        handlers.providers = handlers.providers.by(secrets);
        handlers.files = handlers.files.by(others());
        // Where the console and its reader are.
        handlers.files = handlers.files.linking_to(&services.api_url, BUCKET);
        handlers.own_url = services.api_url.as_str().into();
        Ok(handlers)
    }

    fn keys(&self, master: &Master) -> hiatus_secrets::Deps {
        hiatus_secrets::Deps {
            common: self.deps.clone(),
            master: master.clone(),
            public_url: self.public_url.clone(),
        }
    }

    fn hook(&self) -> hook::Deps {
        hook::Deps {
            keys: self.keys(&self.hook),
            providers: self.providers.clone(),
            noted: self.noted.clone(),
        }
    }

    fn connections(&self) -> connections::Deps {
        connections::Deps {
            keys: self.keys(&self.connections),
            providers: self.checked.clone(),
            outside: Outside::clone(&self.outside),
            apis: self.apis.clone(),
            messaging: self.messaging.clone(),
            topic: self.topic.clone(),
        }
    }

    fn topic(&self) -> Intake {
        Intake {
            common: self.deps.clone(),
            noted: self.noted.clone(),
        }
    }

    fn interactions(&self) -> interactions::Deps {
        interactions::Deps {
            common: self.deps.clone(),
            tokens: self.tokens.clone(),
            public_url: self.public_url.clone(),
        }
    }

    fn live(&self) -> live::Deps {
        live::Deps {
            common: self.deps.clone(),
            posts: self.posts.clone(),
            url: self.live_url.clone(),
        }
    }

    fn deliver(&self) -> deliver::Deps {
        deliver::Deps {
            common: self.deps.clone(),
            master: self.deliver.clone(),
            providers: self.providers.clone(),
            apis: self.apis.clone(),
            public_url: self.public_url.clone().or(Some(Arc::clone(&self.own_url))),
            outside: Outside::clone(&self.outside),
            messaging: self.messaging.clone(),
            // Time is the test clock's, for which nothing waits.
            between: [Duration::ZERO; 2],
        }
    }

    fn backfill(&self) -> backfill::Deps {
        backfill::Deps {
            common: self.deps.clone(),
            providers: self.providers.clone(),
            apis: self.apis.clone(),
            outside: Outside::clone(&self.outside),
            public_url: self.public_url.clone(),
            noted: self.noted.clone(),
        }
    }

    fn media(&self) -> media::Deps {
        media::Deps {
            common: self.deps.clone(),
            providers: self.copied.clone(),
            apis: self.apis.clone(),
            outside: Outside::clone(&self.outside),
            files: self.files.clone(),
            messaging: self.messaging.clone(),
        }
    }

    fn mail(&self) -> mail::Deps {
        mail::Deps {
            intake: Intake {
                common: self.deps.clone(),
                noted: self.noted.clone(),
            },
            files: self.files.clone(),
        }
    }

    fn purge(&self) -> purge::Deps {
        purge::Deps {
            common: self.deps.clone(),
            files: Some(self.files.clone()),
        }
    }

    fn endpoints(&self) -> endpoints::Deps {
        endpoints::Deps {
            common: self.deps.clone(),
            master: self.endpoints.clone(),
            outside: Outside::clone(&self.outside),
        }
    }

    fn notify(&self) -> notify::Deps {
        notify::Deps {
            common: self.deps.clone(),
            master: self.notify.clone(),
            outside: Outside::clone(&self.outside),
            endpoints: self.known_endpoints.clone(),
            // Time is the test clock's, for which nothing waits.
            between: Duration::ZERO,
        }
    }

    /// What a function answers to an event; `None` if there is no such function.
    pub async fn call(&self, function: &str, event: Value) -> Option<Result<Value, Failure>> {
        let deps = &self.deps;
        Some(match function {
            "leave" => leave::handle(deps, event).await,
            "pause" => pause::handle(deps, event).await,
            "resume" => resume::handle(deps, event).await,
            "transfer" => transfer::handle(deps, event).await,
            "inbound-message" => inbound_message::handle(deps, event).await,
            "settings" => settings::handle(deps, event).await,
            "conversations" => conversations::handle(deps, event).await,
            "bulk" => bulk::handle(deps, event, Deadline::default()).await,
            "tasks" => tasks::handle(deps, event).await,
            "agents" => agents::handle(deps, event).await,
            "connections" => {
                let deps = Box::new(self.connections());
                Box::pin(connections::handle(&deps, event)).await
            }
            "hook" => hook::handle(&self.hook(), event).await,
            "topic" => topic::handle(&self.topic(), event).await,
            "interactions" => {
                let deps = Box::new(self.interactions());
                Box::pin(interactions::handle(&deps, event)).await
            }
            "deliver" => {
                let deps = Box::new(self.deliver());
                Box::pin(deliver::handle(&deps, event, Deadline::default())).await
            }
            "backfill" => {
                let deps = Box::new(self.backfill());
                Box::pin(backfill::handle(&deps, event, Deadline::default())).await
            }
            "media" => {
                let deps = Box::new(self.media());
                Box::pin(media::handle(&deps, event, Deadline::default())).await
            }
            "mail" => {
                let deps = Box::new(self.mail());
                Box::pin(mail::handle(&deps, event)).await
            }
            "live" => live::handle(&self.live(), event).await,
            "endpoints" => {
                let deps = Box::new(self.endpoints());
                let answer = Box::pin(endpoints::handle(&deps, event)).await;
                // In one process what was changed is known at once.
                self.known_endpoints.forget().await;
                answer
            }
            "notify" => {
                let deps = Box::new(self.notify());
                Box::pin(notify::handle(&deps, event, Deadline::default())).await
            }
            "customers" => customers::handle(deps, event).await,
            "reports" => reports::handle(deps, event, Deadline::default()).await,
            "reassign" => reassign::handle(deps, event, Deadline::default()).await,
            "relay" => relay::handle(&self.relay, event).await,
            "schedule" => schedule::handle(&self.schedule, event).await,
            "route" => route::handle(deps, event, Deadline::default()).await,
            "purge" => purge::handle(&self.purge(), event).await,
            _ => return None,
        })
    }
}
