//! Routes, and a router that is built from them.

use super::Gateway;
use crate::segment;
use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::routing::any;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

/// One route of an HTTP API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The HTTP method.
    pub method: &'static str,
    /// The path, `{id}` standing for one segment.
    pub path: &'static str,
    /// The function that answers it.
    pub function: &'static str,
    /// The scopes; a caller's token needs one of them. Where there are none, no token is asked for: the
    /// function has to see to it who calls.
    pub scopes: Vec<&'static str>,
    /// The largest body of a request, in bytes.
    pub max_body_bytes: usize,
}

impl Route {
    /// API Gateway's `routeKey`: the method, a space, the path.
    pub fn key(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// The parameters of a path that matches this route, decoded; `None` where one cannot be.
    pub(super) fn parameters(&self, path: &str) -> Option<Vec<(&'static str, String)>> {
        self.path
            .split('/')
            .zip(path.split('/'))
            .filter_map(|(template, value)| {
                let name = template.strip_prefix('{')?.strip_suffix('}')?;
                Some((name, value))
            })
            .map(|(name, value)| Some((name, segment::decode(value)?)))
            .collect()
    }
}

/// A router that hands each request on a path of these routes to the gateway.
pub(super) fn router(gateway: &Arc<Gateway>, routes: Vec<Route>) -> Router {
    let mut by_path: BTreeMap<&str, Vec<Route>> = BTreeMap::new();
    for route in routes {
        by_path.entry(route.path).or_default().push(route);
    }
    by_path
        .into_iter()
        .fold(Router::new(), |router, (path, routes)| {
            let (gateway, routes) = (Arc::clone(gateway), Arc::<[Route]>::from(routes));
            let handle = move |ConnectInfo(peer): ConnectInfo<SocketAddr>, request: Request| {
                Arc::clone(&gateway).handle(Arc::clone(&routes), peer, request)
            };
            router.route(path, any(handle))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_decoded_or_refused() {
        let route = Route {
            method: "GET",
            path: "/v1/orders/{id}/lines/{line}",
            function: "orders",
            scopes: vec![],
            max_body_bytes: 0,
        };
        assert_eq!(
            route.parameters("/v1/orders/a%2Fb/lines/c.1"),
            Some(vec![("id", "a/b".to_owned()), ("line", "c.1".to_owned())])
        );
        assert_eq!(route.parameters("/v1/orders/%zz/lines/1"), None);
    }
}
