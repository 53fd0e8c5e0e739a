//! The one port for browsers and clients: the API behind the gateway, `/local/…`, and the console.

mod console;
mod local;
mod problem;

pub use console::has_console;

use axum::Router;
use hiatus_api::routes::ROUTES;
use hiatus_lambda::http::MAX_BODY_BYTES;
use sandbox::Sandbox;
use sandbox::gateway::{Route, Setup};
use std::sync::Arc;

/// Everything on the port, to be served with the peers' addresses.
pub(crate) fn router(sandbox: &Arc<Sandbox>) -> Router {
    let setup = Setup {
        routes: routes(),
        max_body_bytes: MAX_BODY_BYTES,
        refuse: problem::refuse,
    };
    sandbox
        .gateway(setup)
        .merge(local::router(Arc::clone(sandbox)))
        .fallback(console::serve)
}

fn routes() -> Vec<Route> {
    ROUTES
        .iter()
        .map(|route| Route {
            method: route.method,
            path: route.path,
            function: route.function,
            scopes: route.scopes.iter().map(|scope| scope.as_str()).collect(),
        })
        .collect()
}
