//! Requests: the caller's identity and the operation.

use super::{Problem, field, scopes};
use crate::Deps;
use aws_lambda_events::apigw::ApiGatewayV2httpRequest;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus_api::routes::{FunctionOperation, Route, Scope};
use hiatus_domain::Instant;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::BadText;
use serde_json::Value;

/// The identity in the token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The `sub`.
    pub id: AgentId,
    /// The scopes that Hiatus knows.
    pub scopes: Vec<Scope>,
}

impl Identity {
    /// Whether the token has this scope.
    pub fn has(&self, scope: Scope) -> bool {
        self.scopes.contains(&scope)
    }
}

/// A request whose caller may make it.
#[derive(Debug)]
pub struct Request {
    /// Who.
    pub identity: Identity,
    /// Which route.
    pub route: &'static Route,
    pub(super) inner: ApiGatewayV2httpRequest,
    pub(super) body: Vec<u8>,
}

impl Request {
    /// Reads API Gateway's event, which has to be one of this function's operations, and checks the
    /// caller's scopes. API Gateway has already checked the token and the scopes; the scopes are
    /// checked again (defence in depth), so that a route added to the gateway alone opens no door.
    pub fn parse<O: FunctionOperation>(deps: &Deps, event: Value) -> Result<(O, Self), Problem> {
        Self::read(event, &deps.scope_prefix)
    }

    /// The same, for an issuer that prefixes the names of Hiatus's scopes.
    pub fn read<O: FunctionOperation>(
        event: Value,
        scope_prefix: &str,
    ) -> Result<(O, Self), Problem> {
        let (operation, route, inner) = routed(event)?;
        let identity = identity(&inner, scope_prefix)?;
        if !route.scopes.iter().any(|scope| identity.has(*scope)) {
            return Err(Problem::without_scope(route.scopes));
        }
        let body = body(&inner, route.max_body_bytes())?;
        let request = Self {
            identity,
            route,
            inner,
            body,
        };
        Ok((operation, request))
    }

    /// A part of the path.
    fn path_parameter(&self, name: &str) -> &str {
        path_parameter(&self.inner, name)
    }

    /// A segment of the path that may be any text.
    pub fn text_of_path(&self, name: &str) -> String {
        self.path_parameter(name).to_owned()
    }

    /// Where this API is, as the caller has found it: scheme and host. Only AWS's gateway says which
    /// scheme.
    pub fn own_url(&self) -> String {
        own_url(&self.inner)
    }

    /// Until when the caller's token is good, if it says so.
    pub fn token_expires(&self) -> Option<Instant> {
        let authorizer = self.inner.request_context.authorizer.as_ref()?;
        let expires = authorizer.jwt.as_ref()?.claims.get("exp")?;
        Instant::from_timestamp(expires.parse().ok()?, 0)
    }

    /// A parameter of the query, from the raw query string: in API Gateway's decoded map the values
    /// of one name are joined by commas. An event without the raw string has the map alone.
    pub fn query(&self, name: &str) -> Option<String> {
        query(&self.inner, name)
    }

    /// A parameter of the query as a value of the domain, if it is given; what is none is refused by its name.
    pub fn query_as<T, E: std::fmt::Display>(
        &self,
        name: &str,
        parse: impl FnOnce(String) -> Result<T, E>,
    ) -> Result<Option<T>, Problem> {
        let given = self.query(name);
        given.map(|text| field(name, parse(text))).transpose()
    }

    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.inner, name)
    }

    /// An id in the path. A text that cannot be an id is 404, like an unknown one.
    pub fn id<T>(
        &self,
        name: &str,
        parse: impl Fn(&str) -> Result<T, BadText>,
        what: &str,
    ) -> Result<T, Problem> {
        parse(self.path_parameter(name)).map_err(|_| Problem::not_found(what))
    }

    /// The conversation that the path names.
    pub fn conversation_id(&self) -> Result<ConversationId, Problem> {
        self.id("id", |text| ConversationId::parse(text), "conversation")
    }

    /// The agent that the path names.
    pub fn agent_id(&self) -> Result<AgentId, Problem> {
        self.id("id", |text| AgentId::parse(text), "agent")
    }
}

/// The identity in the authorizer's claims. `jwt.scopes` holds only what the gateway matched; the
/// token's own scopes are in the claims, each a string.
fn identity(inner: &ApiGatewayV2httpRequest, scope_prefix: &str) -> Result<Identity, Problem> {
    let authorizer = inner.request_context.authorizer.as_ref();
    let claims = authorizer
        .and_then(|authorizer| authorizer.jwt.as_ref())
        .map(|jwt| &jwt.claims);
    let claims = claims.ok_or_else(|| Problem::unauthorized("this needs a bearer token"))?;
    let id = claims
        .get("sub")
        .and_then(|sub| AgentId::parse(sub.clone()).ok());
    let id = id.ok_or_else(|| Problem::unauthorized("the token's `sub` is missing or invalid"))?;
    Ok(Identity {
        id,
        scopes: scopes::of(claims, scope_prefix),
    })
}

/// The event of a request, with its route, which has to be one of this function's.
pub(super) fn routed<O: FunctionOperation>(
    event: Value,
) -> Result<(O, &'static Route, ApiGatewayV2httpRequest), Problem> {
    let inner: ApiGatewayV2httpRequest = serde_json::from_value(event)
        .map_err(|_| Problem::malformed("the request could not be parsed"))?;
    let key = inner.route_key.as_deref().unwrap_or_default();
    let route = Route::find(key).ok_or_else(|| Problem::not_found("endpoint"))?;
    let operation = O::of(route.operation).ok_or_else(|| Problem::not_found("endpoint"))?;
    Ok((operation, route, inner))
}

pub(super) fn own_url(inner: &ApiGatewayV2httpRequest) -> String {
    let host = inner.request_context.domain_name.as_deref();
    let scheme = header(inner, "x-forwarded-proto").unwrap_or("http");
    format!("{scheme}://{}", host.unwrap_or_default())
}

pub(super) fn query(inner: &ApiGatewayV2httpRequest, name: &str) -> Option<String> {
    let raw = inner.raw_query_string.as_deref().unwrap_or_default();
    if raw.is_empty() {
        let decoded = inner.query_string_parameters.first(name);
        return decoded.map(str::to_owned);
    }
    let mut pairs = form_urlencoded::parse(raw.as_bytes());
    let (_, value) = pairs.find(|(found, _)| found == name)?;
    Some(value.into_owned())
}

pub(super) fn path_parameter<'a>(inner: &'a ApiGatewayV2httpRequest, name: &str) -> &'a str {
    let value = inner.path_parameters.get(name);
    value.map(String::as_str).unwrap_or_default()
}

pub(super) fn header<'a>(inner: &'a ApiGatewayV2httpRequest, name: &str) -> Option<&'a str> {
    inner
        .headers
        .get(name)
        .and_then(|value| value.to_str().ok())
}

/// The body, as it was sent, of at most so many bytes.
pub(super) fn body(inner: &ApiGatewayV2httpRequest, max: usize) -> Result<Vec<u8>, Problem> {
    let text = inner.body.as_deref().unwrap_or_default();
    let bytes = if inner.is_base64_encoded {
        STANDARD
            .decode(text)
            .map_err(|_| Problem::malformed("the body is not valid base64"))?
    } else {
        text.as_bytes().to_vec()
    };
    if bytes.len() > max {
        return Err(Problem::too_large(max));
    }
    Ok(bytes)
}
