//! What somebody asks for: about which conversation, and where it is found.

use crate::Deps;
use crate::account::Account;
use hiatus_api::routes::{MAX_REQUEST_BYTES, TWILIO};
use hiatus_channels::interactions::{self, View};
use hiatus_channels::sids::Of;
use hiatus_channels::twilio::Parameters;
use hiatus_domain::Instant;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::intent::Intent;
use hiatus_lambda::http::{Delivery, Problem};
use hiatus_store::Wanted;

/// A request about a conversation.
pub(crate) struct Asked<'a> {
    /// What the function needs.
    pub(crate) deps: &'a hiatus_lambda::Deps,
    /// The request.
    pub(crate) delivery: &'a Delivery,
    /// The conversation that the path names.
    pub(crate) id: ConversationId,
    account: Account,
    /// Where interactions are.
    url: String,
}

impl<'a> Asked<'a> {
    /// Reads the path. A channel that is not the interaction's own is not there.
    pub(crate) fn new(
        deps: &'a Deps,
        delivery: &'a Delivery,
        account: Account,
    ) -> Result<Self, Problem> {
        let interaction = delivery.path_parameter("interaction");
        let id = Of::Interaction.conversation(interaction);
        let channel = delivery.path_parameter("channel");
        let is_its_own = |id: &String| {
            channel.is_empty() || Of::Channel.conversation(channel).as_ref() == Some(id)
        };
        let id = id
            .filter(is_its_own)
            .and_then(|id| ConversationId::parse(id).ok());
        let base = deps.public_url.as_deref();
        let base = base.map_or_else(|| delivery.own_url(), str::to_owned);
        Ok(Self {
            deps: &deps.common,
            delivery,
            id: id.ok_or_else(|| missing(delivery))?,
            account,
            url: format!("{base}{TWILIO}/v1/Interactions"),
        })
    }

    /// The time.
    pub(crate) fn now(&self) -> Instant {
        self.deps.clock.now()
    }

    /// Who asks, and under which conditions.
    pub(crate) fn intent(&self) -> Result<Intent, Problem> {
        self.delivery.intent(self.account.caller()?, self.now())
    }

    /// The fields of the form.
    pub(crate) fn form(&self) -> Result<Parameters, Problem> {
        let content_type = self.delivery.header("content-type");
        let body = self.delivery.body();
        if body.len() > MAX_REQUEST_BYTES {
            return Err(Problem::too_large(MAX_REQUEST_BYTES));
        }
        let form = Parameters::read(content_type, body);
        form.map_err(|why| Problem::malformed(why.to_string()))
    }

    /// The conversation, as it is.
    pub(crate) async fn conversation(&self) -> Result<Conversation, Problem> {
        let wanted = Wanted::new().conversation(&self.id);
        let found = self.deps.store.read(wanted).await?.conversation(&self.id)?;
        let now = self.now();
        let found = found.filter(|conversation| !conversation.is_purged(now));
        found.ok_or_else(|| missing(self.delivery))
    }

    /// The conversation, as the account sees it.
    pub(crate) fn view<'b>(&'b self, conversation: &'b Conversation) -> View<'b> {
        View {
            conversation,
            account: self.account.sid.as_str(),
            url: &self.url,
            now: self.now(),
        }
    }

    /// Which page of a list.
    pub(crate) fn page(&self) -> Result<interactions::Asked, Problem> {
        let (page, size) = (self.delivery.query("Page"), self.delivery.query("PageSize"));
        let asked = interactions::Asked::of(page.as_deref(), size.as_deref());
        asked.map_err(|bad| Problem::invalid(bad.field, bad))
    }

    /// What is not there is said in the words that Twilio has for it, whatever it is.
    pub(crate) fn in_its_words(&self, problem: Problem) -> Problem {
        match problem.status() {
            404 => missing(self.delivery),
            _ => problem,
        }
    }
}

/// What Twilio says of what is not there.
pub(crate) fn missing(delivery: &Delivery) -> Problem {
    let path = delivery.path();
    let path = path.strip_prefix(TWILIO).unwrap_or(path);
    let mut problem = Problem::not_found("resource");
    problem.detail = format!("The requested resource {path} was not found");
    problem
}
