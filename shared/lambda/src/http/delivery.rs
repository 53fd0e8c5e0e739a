//! Deliveries: requests that no token opens. Whoever reads one has to ask it for another proof.

use super::Problem;
use super::request::{body, header, own_url, path_parameter, query, routed};
use aws_lambda_events::apigw::ApiGatewayV2httpRequest;
use hiatus_api::routes::{FunctionOperation, Route};
use serde_json::Value;

/// A request of which nobody knows yet who made it.
#[derive(Debug)]
pub struct Delivery {
    pub(super) route: &'static Route,
    pub(super) inner: ApiGatewayV2httpRequest,
    pub(super) body: Vec<u8>,
}

impl Delivery {
    /// Reads API Gateway's event, which has to be one of this function's operations that ask for a
    /// proof of their own.
    pub fn read<O: FunctionOperation>(event: Value) -> Result<(O, Self), Problem> {
        let (operation, route, inner) = routed(event)?;
        if !route.has_own_proof() {
            return Err(Problem::without_scope(route.scopes));
        }
        let body = body(&inner, route.max_body_bytes())?;
        let delivery = Self { route, inner, body };
        Ok((operation, delivery))
    }

    /// The path as it came.
    pub fn path(&self) -> &str {
        self.inner.raw_path.as_deref().unwrap_or_default()
    }

    /// A part of the path.
    pub fn path_parameter(&self, name: &str) -> &str {
        path_parameter(&self.inner, name)
    }

    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.inner, name)
    }

    /// Where the API is, as its gateway says: scheme and host.
    pub fn own_url(&self) -> String {
        own_url(&self.inner)
    }

    /// The query as it came, with its question mark; empty where there is none.
    pub fn raw_query(&self) -> String {
        match self.inner.raw_query_string.as_deref() {
            None | Some("") => String::new(),
            Some(query) => format!("?{query}"),
        }
    }

    /// A parameter of the query.
    pub fn query(&self, name: &str) -> Option<String> {
        query(&self.inner, name)
    }

    /// The body, byte for byte.
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}
