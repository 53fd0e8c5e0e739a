//! `PUT` and `DELETE /v1/connections/{id}`.

use crate::key::with_key;
use crate::view;
use hiatus_api::Wire;
use hiatus_api::requests::{AccountRequest, ConnectionRequest, ListedTemplate};
use hiatus_api::templates::{self, MAX_VARIABLES};
use hiatus_domain::Duration;
use hiatus_domain::account::{
    Account, AwsSms, AwsWhatsApp, Page, Program, Ses, TwilioConversations, TwilioMessaging,
    WhatsAppCloud,
};
use hiatus_domain::commands::connection::{Put, put_connection, remove_connection};
use hiatus_domain::connection::{
    DEFAULT_GIVE_UP, Described, Known, MAX_GIVE_UP, MIN_GIVE_UP, Provider,
};
use hiatus_domain::ids::ConnectionId;
use hiatus_domain::priority::Priority;
use hiatus_domain::template::{MAX_MENU_BYTES, TemplateMenu};
use hiatus_lambda::http::{Problem, Request, Response, attributes, field};
use hiatus_secrets::Deps;
use hiatus_store::{Attempt, until_committed};

/// Makes a connection, or describes it anew: 201 with its key, or 200.
pub(crate) async fn put(
    deps: &Deps,
    request: &Request,
    id: &ConnectionId,
) -> Result<Response, Problem> {
    if *id == ConnectionId::of_interactions() {
        let why = "is where the tokens of the Interactions API are kept; choose another";
        return Err(Problem::invalid("id", why));
    }
    let described = &described(request.json()?)?;
    let common = &deps.common;
    let intent = &request.intent_without_key(common.clock.now())?;
    let (status, connection) = until_committed(|| async move {
        let found = common.store.connection_and_holder(id, Some(described));
        let (known, holder) = found.await?;
        let intent = intent.at(common.clock.now());
        let put = put_connection(&known, id, described.clone(), holder.as_ref(), &intent)?;
        let (status, next) = match put {
            Put::Unchanged(present) => return Ok::<_, Problem>(Attempt::Done((200, present))),
            Put::Changed(next) => (200, next),
            Put::Made(next) => (201, next),
        };
        let committed = common.store.commit_connection(&known, &next).await?;
        Ok(committed.attempt((status, next)))
    })
    .await?;
    if status == 201 {
        return Ok(with_key(deps, request, &connection).await?.created());
    }
    let document = view::document(deps, request, &connection).await?;
    Ok(Response::json(200, &document).etag(connection.version))
}

fn described(body: ConnectionRequest) -> Result<Described, Problem> {
    let Wire(channel) = body.channel;
    let Wire(business_address) = body.business_address;
    let priority = body.priority.map(Priority::new);
    let described = Described {
        account: account(body.provider.0, body.account.unwrap_or_default())?,
        channel,
        business_address,
        enabled: body.enabled.unwrap_or(true),
        queue: body.queue.map(|Wire(queue)| queue),
        priority: priority
            .map(|priority| field("priority", priority))
            .transpose()?,
        attributes: body.attributes.map(attributes).transpose()?,
        give_up_after: give_up_after(body.give_up_after_seconds)?,
        templates: templates(body.templates)?,
    };
    let is_mail = described.account.provider() == Provider::Ses;
    if is_mail && !described.business_address.is_mailbox() {
        let why = "must be a mailbox alone, such as help@shop.example";
        return Err(Problem::invalid("business_address", why));
    }
    if described.address().1.is_usable() {
        Ok(described)
    } else {
        Err(Problem::invalid("business_address", "is nobody's address"))
    }
}

fn templates(listed: Vec<ListedTemplate>) -> Result<Option<TemplateMenu>, Problem> {
    if listed.is_empty() {
        return Ok(None);
    }
    let kept = templates::kept(listed).ok_or_else(|| {
        let must =
            format!("may have at most {MAX_MENU_BYTES} bytes, and {MAX_VARIABLES} variables each");
        Problem::invalid("templates", must)
    });
    kept.map(Some)
}

fn give_up_after(seconds: Option<i64>) -> Result<Duration, Problem> {
    let given = seconds.map_or(Some(DEFAULT_GIVE_UP), Duration::try_seconds);
    let range = MIN_GIVE_UP..=MAX_GIVE_UP;
    given.filter(|given| range.contains(given)).ok_or_else(|| {
        let (least, most) = (MIN_GIVE_UP.num_seconds(), MAX_GIVE_UP.num_seconds());
        let must = format!("must be from {least} to {most}");
        Problem::invalid("give_up_after_seconds", must)
    })
}

/// The account that a provider needs, of what was said of it.
fn account(provider: Provider, mut said: AccountRequest) -> Result<Account, Problem> {
    let account = match provider {
        Provider::Webhook => Account::Webhook(Program {
            url: said.url.take().map(|Wire(url)| url),
        }),
        Provider::TwilioMessaging => Account::TwilioMessaging(TwilioMessaging {
            account_sid: needed("account.account_sid", said.account_sid.take())?,
            sender: needed("account.sender", said.sender.take())?,
        }),
        Provider::TwilioConversations => Account::TwilioConversations(TwilioConversations {
            account_sid: needed("account.account_sid", said.account_sid.take())?,
            chat_service_sid: said.chat_service_sid.take().map(|Wire(sid)| sid),
            agent_author: said
                .agent_author
                .take()
                .map_or_else(Default::default, |Wire(name)| name),
        }),
        Provider::WhatsAppCloud => Account::WhatsAppCloud(WhatsAppCloud {
            phone_number_id: needed("account.phone_number_id", said.phone_number_id.take())?,
            graph_version: needed("account.graph_version", said.graph_version.take())?,
        }),
        Provider::Messenger => Account::Messenger(page(&mut said)?),
        Provider::Instagram => Account::Instagram(page(&mut said)?),
        Provider::AwsSms => Account::AwsSms(AwsSms {
            phone_number_arn: needed("account.phone_number_arn", said.phone_number_arn.take())?,
            configuration_set: needed("account.configuration_set", said.configuration_set.take())?,
            self_managed_opt_outs: said.self_managed_opt_outs.take().unwrap_or_default(),
        }),
        Provider::AwsWhatsApp => Account::AwsWhatsApp(AwsWhatsApp {
            origination_phone_number_id: needed(
                "account.origination_phone_number_id",
                said.origination_phone_number_id.take(),
            )?,
            phone_number_id: needed("account.phone_number_id", said.phone_number_id.take())?,
            graph_version: needed("account.graph_version", said.graph_version.take())?,
        }),
        Provider::Ses => Account::Ses(Ses {
            identity: said.identity.take().map(|Wire(identity)| identity),
            configuration_set: said.configuration_set.take().map(|Wire(set)| set),
            from_name: said.from_name.take().map(|Wire(name)| name),
        }),
    };
    match left_over(&said) {
        None => Ok(account),
        Some(field) => {
            let why = format!("is nothing that {} has", provider.as_str());
            Err(Problem::invalid(field, why))
        }
    }
}

fn page(said: &mut AccountRequest) -> Result<Page, Problem> {
    Ok(Page {
        page_id: needed("account.page_id", said.page_id.take())?,
        graph_version: needed("account.graph_version", said.graph_version.take())?,
        human_agent: said.human_agent.take().unwrap_or_default(),
    })
}

fn needed<T>(field: &str, given: Option<Wire<T>>) -> Result<T, Problem> {
    let Wire(value) = given.ok_or_else(|| Problem::invalid(field, "must be given"))?;
    Ok(value)
}

/// A field that was not used.
fn left_over(said: &AccountRequest) -> Option<&'static str> {
    let fields = [
        ("account.url", said.url.is_some()),
        ("account.account_sid", said.account_sid.is_some()),
        ("account.sender", said.sender.is_some()),
        ("account.chat_service_sid", said.chat_service_sid.is_some()),
        ("account.agent_author", said.agent_author.is_some()),
        ("account.phone_number_id", said.phone_number_id.is_some()),
        ("account.graph_version", said.graph_version.is_some()),
        ("account.page_id", said.page_id.is_some()),
        ("account.human_agent", said.human_agent.is_some()),
        ("account.phone_number_arn", said.phone_number_arn.is_some()),
        (
            "account.configuration_set",
            said.configuration_set.is_some(),
        ),
        (
            "account.self_managed_opt_outs",
            said.self_managed_opt_outs.is_some(),
        ),
        (
            "account.origination_phone_number_id",
            said.origination_phone_number_id.is_some(),
        ),
        ("account.from_name", said.from_name.is_some()),
        ("account.identity", said.identity.is_some()),
    ];
    let mut left = fields.into_iter().filter(|(_, is_left)| *is_left);
    left.next().map(|(field, _)| field)
}

/// Removes a connection. One that was removed before is not removed again.
pub(crate) async fn remove(
    deps: &hiatus_lambda::Deps,
    request: &Request,
    id: &ConnectionId,
) -> Result<Response, Problem> {
    let intent = &request.intent_without_key(deps.clock.now())?;
    until_committed(|| async move {
        let present = match deps.store.connection(id).await? {
            Known::There(present) => *present,
            Known::Removed { .. } => return Ok(Attempt::Done(())),
            Known::Never => return Err(Problem::not_found("connection")),
        };
        let version = remove_connection(&present, intent)?;
        let store = &deps.store;
        let committed = store.commit_removed_connection(&present, version).await?;
        Ok(committed.attempt(()))
    })
    .await?;
    Ok(Response::no_content())
}
