//! Finds the route of a request in the table that the handlers and the template share.

use super::query::segment;
use hiatus_api::routes::{ROUTES, Route};

/// What a method and a path lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// A function, with the path's parameters.
    Route(&'static Route, Vec<(&'static str, String)>),
    /// The path is known, for these other methods.
    OtherMethods(Vec<&'static str>),
    /// The path is known, but a parameter in it cannot be decoded.
    Undecodable,
    /// Nothing.
    Nothing,
}

/// Looks a request up.
pub(super) fn find(method: &str, path: &str) -> Found {
    let mut others = Vec::new();
    for route in ROUTES {
        let Some(raw) = parameters(route.path, path) else {
            continue;
        };
        if route.method != method {
            others.push(route.method);
            continue;
        }
        let decoded: Option<Vec<_>> = raw
            .into_iter()
            .map(|(name, value)| Some((name, segment(value)?)))
            .collect();
        return decoded.map_or(Found::Undecodable, |parameters| {
            Found::Route(route, parameters)
        });
    }
    if others.is_empty() {
        Found::Nothing
    } else {
        Found::OtherMethods(others)
    }
}

/// The parameters of a path that fits a template segment by segment, as they stand in it.
fn parameters<'a>(template: &'static str, path: &'a str) -> Option<Vec<(&'static str, &'a str)>> {
    let (mut template, mut path) = (template.split('/'), path.split('/'));
    let mut parameters = Vec::new();
    loop {
        match (template.next(), path.next()) {
            (None, None) => return Some(parameters),
            (Some(wanted), Some(got)) => match wanted
                .strip_prefix('{')
                .and_then(|name| name.strip_suffix('}'))
            {
                Some(name) if !got.is_empty() => parameters.push((name, got)),
                None if wanted == got => {}
                _ => return None,
            },
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_found_by_its_own_path() {
        for route in ROUTES {
            let path = route
                .path
                .replace("{id}", "a%2Fb")
                .replace("{task_id}", "c.1");
            let Found::Route(found, parameters) = find(route.method, &path) else {
                panic!("{}", route.key)
            };
            assert_eq!(found, route);
            for (name, value) in parameters {
                assert_eq!(value, if name == "id" { "a/b" } else { "c.1" });
            }
        }
    }

    #[test]
    fn another_method_is_told_apart_from_another_path() {
        assert_eq!(
            find("PATCH", "/v1/agents/a"),
            Found::OtherMethods(vec!["PUT", "GET"])
        );
        assert_eq!(
            find("GET", "/v1/messages"),
            Found::OtherMethods(vec!["POST"])
        );
        for path in [
            "/",
            "/v1",
            "/v1/agents",
            "/v1/agents/",
            "/v1/agents/a/",
            "/v1/agents//tasks",
            "//v1/settings",
        ] {
            assert_eq!(find("GET", path), Found::Nothing, "{path}");
        }
        assert_eq!(find("GET", "/v1/agents/%zz"), Found::Undecodable);
    }
}
