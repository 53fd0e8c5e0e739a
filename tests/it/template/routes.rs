//! The routes of the API.

use super::document::{Template, strings};
use crate::repository::file;
use hiatus_api::routes::ROUTES;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn the_routes_their_functions_and_their_scopes_are_those_of_the_code() {
    let template = Template::read();
    let mut deployed = BTreeMap::new();
    for function in template.functions() {
        for (name, event) in function.events("HttpApi") {
            let key = format!(
                "{} {}",
                event["Method"].as_str().unwrap(),
                event["Path"].as_str().unwrap()
            );
            let auth = &event["Auth"];
            let scopes = if auth["Authorizer"] == "NONE" {
                assert_eq!(auth.get("AuthorizationScopes"), None, "{key}");
                Vec::new()
            } else {
                strings(&auth["AuthorizationScopes"])
            };
            let scopes: Vec<_> = scopes
                .iter()
                .map(|scope| scope.strip_prefix("${ScopePrefix}").expect(&key))
                .collect();
            assert_eq!(event["ApiId"], "Api", "{name}");
            assert!(
                deployed
                    .insert(key.clone(), (function.binary, scopes))
                    .is_none(),
                "{key} twice"
            );
        }
    }
    let mut coded = BTreeMap::new();
    for route in ROUTES {
        let mut scopes: Vec<_> = route.scopes.iter().map(|scope| scope.as_str()).collect();
        scopes.sort_unstable();
        coded.insert(route.key.to_owned(), (route.function, scopes));
    }
    assert_eq!(deployed, coded);
    let auth = template.at("/Resources/Api/Properties/Auth");
    assert_eq!(
        auth["DefaultAuthorizer"], "Jwt",
        "a route without its own authorizer must not be open"
    );
}

#[test]
fn the_routes_are_those_of_the_api_document() {
    let document = file("docs/API.md");
    let methods = ["GET ", "PUT ", "POST ", "PATCH ", "DELETE "];
    let quoted = document.split('`').skip(1).step_by(2);
    let routes = quoted.filter(|text| {
        methods.iter().any(|method| text.starts_with(method))
            && (text.contains(" /v1/") || text.contains(" /twilio/"))
    });
    let documented: BTreeSet<_> = routes
        .map(|route| route.split('?').next().unwrap().to_owned())
        .collect();
    let coded: BTreeSet<_> = ROUTES.iter().map(|route| route.key.to_owned()).collect();
    assert_eq!(documented, coded);
}

#[test]
fn the_console_is_served_with_the_policy_that_its_page_says() {
    let template = Template::read();
    let headers =
        "/Resources/ConsoleHeaders/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig";
    let policy = template.at(&format!(
        "{headers}/ContentSecurityPolicy/ContentSecurityPolicy/0"
    ));
    let served = policy
        .as_str()
        .unwrap()
        .replace("${ApiUrl}", "https://api.example.com")
        .replace("${Issuer}", "https://id.example.com")
        .replace(" ${ConsoleConnectsTo}${LiveOrigin}", "")
        .replace("${MediaOrigin}", "");
    assert!(
        file("console/README.md").contains(&format!("Content-Security-Policy: {served}\n")),
        "{served}"
    );
}
