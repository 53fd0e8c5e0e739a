//! What proves that a delivery is its connection's provider's. Nothing else is read before one knows who has signed, and a
//! connection that is not there is refused like a wrong signature.

use hiatus_channels::twilio::{Parameters, SETTINGS, SIGNATURE, Secret, Signed};
use hiatus_domain::account::AccountSid;
use hiatus_domain::connection::{Connection, Provider};
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Delivery, Problem};
use hiatus_lambda::metrics;
use hiatus_secrets::ProviderSecrets;
use serde::de::DeserializeOwned;

/// What it is proven by.
#[derive(Clone, Copy)]
pub struct Proof<'a> {
    /// The table and the time.
    pub common: &'a Deps,
    /// What the operator has from providers.
    pub providers: &'a ProviderSecrets,
    /// Where the API is for those outside, where it is not where its gateway says.
    pub public_url: Option<&'a str>,
}

impl Proof<'_> {
    /// The connection that the path names, if it is there and such a provider's.
    pub async fn connection(
        self,
        delivery: &Delivery,
        is_one: fn(Provider) -> bool,
    ) -> Result<Option<Connection>, Problem> {
        let Ok(id) = ConnectionId::parse(delivery.path_parameter("id")) else {
            return Ok(None);
        };
        let connection = self.common.store.connection(&id).await?.connection();
        Ok(connection.filter(|connection| is_one(connection.described.account.provider())))
    }

    /// Whether what the operator has from a connection's provider proves it: as it is kept, or else as it can be
    /// read anew.
    pub async fn is_proven<S: DeserializeOwned + Default>(
        self,
        connection: &Connection,
        proves: &(dyn Fn(&S) -> bool + Sync),
    ) -> Result<bool, Problem> {
        let now = self.common.clock.now();
        Ok(self.providers.prove(&connection.id, now, proves).await?)
    }

    /// A refusal of what is not proven, which is counted: somebody is at the door, or a secret is wrong.
    pub fn refused(self, problem: Problem) -> Problem {
        metrics::report(self.common, &[("HookRefused", 1)]);
        problem
    }

    /// The connection of this provider of Twilio's that a delivery at this place below its hook is for, whose secrets it is
    /// signed by, and what is delivered.
    pub async fn by_twilio(
        self,
        delivery: &Delivery,
        below: &str,
        is_one: fn(Provider) -> bool,
    ) -> Result<(Connection, Parameters), Problem> {
        let signature = delivery.header(SIGNATURE);
        let signature = signature
            .ok_or_else(|| Problem::unauthorized("the header x-twilio-signature is missing"))?;
        let connection = self.connection(delivery, is_one).await?;
        let connection = connection.ok_or_else(|| self.not_twilios())?;
        let url = self.public_url;
        let url = url.map_or_else(|| delivery.own_url(), str::to_owned);
        let (id, query) = (&connection.id, delivery.raw_query());
        let url = format!("{url}/v1/hooks/{id}{below}{query}");
        let signed = Signed {
            url: &url,
            content_type: delivery.header("content-type"),
            body: delivery.body(),
            signature,
            settings: delivery.header(SETTINGS),
        };
        let proves = |secret: &Secret| signed.is_by(secret);
        if !self.is_proven(&connection, &proves).await? {
            return Err(self.not_twilios());
        }
        let connection = enabled(connection)?;
        let parameters = Parameters::read(delivery.header("content-type"), delivery.body());
        let parameters = parameters.map_err(|why| Problem::malformed(why.to_string()))?;
        check_account(&parameters, &connection)?;
        Ok((connection, parameters))
    }

    /// The refusal of what Twilio has not signed.
    fn not_twilios(self) -> Problem {
        let why = "x-twilio-signature is not by a secret of this connection over its hook_url and the parameters";
        self.refused(Problem::forbidden(why))
    }
}

/// The connection, if it takes anything.
pub fn enabled(connection: Connection) -> Result<Connection, Problem> {
    if connection.described.enabled {
        Ok(connection)
    } else {
        Err(Problem::forbidden("this connection is disabled"))
    }
}

/// A signature of another account's would be by another token, unless the operator has mixed them up.
fn check_account(parameters: &Parameters, connection: &Connection) -> Result<(), Problem> {
    let own = connection.described.account.at_twilio();
    let own = own.map(AccountSid::as_str);
    if own.is_some() && parameters.get("AccountSid") == own {
        Ok(())
    } else {
        let why = "AccountSid is not the account of this connection";
        Err(Problem::forbidden(why))
    }
}
