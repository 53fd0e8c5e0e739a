//! The one port for browsers and clients: the API behind the gateway, `/local/…`, `/docs` and the console.
//! Nothing on it answers a page of another site, or one that gave this machine a name of its own.

mod console;
mod environment;
mod files;
mod local;
mod mail;
mod phones;
mod problem;
mod reference;

pub use console::has_console;
pub(crate) use mail::receive as receive_mail;

use crate::providers::Providers;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::Response;
use hiatus_api::routes::ROUTES;
use hiatus_lambda::http::Problem;
use local::Local;
use sandbox::gateway::{Route, Setup, discard_body};
use sandbox::{Sandbox, SocketRoute, loopback};
use std::sync::Arc;

/// Where live connections are opened: on AWS, at an API of their own.
const LIVE: SocketRoute = SocketRoute {
    path: "/v1/live",
    function: "live",
};

/// Everything on the port, to be served with the peers' addresses.
pub(crate) fn router(
    gateway: Router,
    sandbox: &Arc<Sandbox>,
    providers: &Arc<Providers>,
    environment: Vec<(&'static str, String)>,
) -> Router {
    let local = Local {
        sandbox: Arc::clone(sandbox),
        providers: Arc::clone(providers),
        environment,
    };
    gateway
        .merge(sandbox.sockets(&LIVE))
        .merge(local::router(Arc::new(local)))
        .merge(sandbox.links())
        .merge(reference::router())
        .fallback(console::serve)
        .layer(middleware::from_fn(guard))
}

/// The API alone.
pub(crate) fn gateway(sandbox: &Sandbox) -> Router {
    sandbox.gateway(Setup {
        routes: routes(),
        refuse: problem::refuse,
    })
}

/// Lets through what may come to this port.
async fn guard(request: Request, next: Next) -> Response {
    let admitted = if request.uri().path().starts_with("/local/") {
        loopback::check_own_page(request.headers())
    } else {
        loopback::check(request.headers())
    };
    match admitted {
        Ok(()) => next.run(request).await,
        Err(reason) => {
            discard_body(request.into_body()).await;
            problem::answer(Problem::forbidden(reason))
        }
    }
}

fn routes() -> Vec<Route> {
    ROUTES
        .iter()
        .map(|route| Route {
            method: route.method,
            path: route.path,
            function: route.function,
            scopes: route.scopes.iter().map(|scope| scope.as_str()).collect(),
            max_body_bytes: route.max_body_bytes(),
        })
        .collect()
}
