//! The scopes in a token's claims, as issuers write them and API Gateway passes them on.

use hiatus_api::routes::Scope;
use std::collections::HashMap;

/// The scopes as far as Hiatus knows them: those of `scope`, or of `scp` where there is none. A
/// list arrives as `[a b]`, or as JSON; `prefix` is what the issuer puts before each of Hiatus's
/// names.
pub(super) fn of(claims: &HashMap<String, String>, prefix: &str) -> Vec<Scope> {
    let claim = claims.get("scope").or_else(|| claims.get("scp"));
    let names = claim.map(|claim| names(claim)).unwrap_or_default();
    let own = names.iter().filter_map(|name| name.strip_prefix(prefix));
    own.filter_map(Scope::parse).collect()
}

fn names(claim: &str) -> Vec<String> {
    if let Ok(list) = serde_json::from_str(claim) {
        return list;
    }
    let inside = claim
        .strip_prefix('[')
        .and_then(|claim| claim.strip_suffix(']'));
    let names = inside.unwrap_or(claim).split(' ');
    names.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scopes(claim: &str, value: &str, prefix: &str) -> Vec<Scope> {
        of(
            &HashMap::from([(claim.to_owned(), value.to_owned())]),
            prefix,
        )
    }

    #[test]
    fn scopes_are_read_in_every_form_that_issuers_and_the_gateway_have() {
        let both = [Scope::Agent, Scope::Supervisor];
        for (claim, value) in [
            ("scope", "agent supervisor"),
            ("scope", "openid agent email supervisor"),
            ("scope", "[agent supervisor]"),
            ("scope", r#"["agent","supervisor"]"#),
            ("scp", "agent supervisor"),
            ("scp", "[agent supervisor]"),
            ("scp", r#"["agent", "supervisor"]"#),
        ] {
            assert_eq!(scopes(claim, value, ""), both, "{claim} {value}");
        }
    }

    #[test]
    fn a_prefix_is_cut_off_and_what_lacks_it_is_somebody_elses() {
        for (prefix, value) in [
            ("hiatus/", "hiatus/agent supervisor other/admin"),
            ("api://hiatus/", "api://hiatus/agent hiatus/admin"),
        ] {
            assert_eq!(scopes("scope", value, prefix), [Scope::Agent]);
        }
    }

    #[test]
    fn what_is_no_list_of_names_opens_nothing() {
        for value in [
            "",
            "[",
            "]",
            "[]",
            "Agent",
            "agents",
            "admin,agent",
            "[\"agent\"",
            "{\"agent\":1}",
            "[[\"agent\"]]",
            "[1]",
            "agent]",
            "supervisor\u{a0}agent",
            "\"agent\"",
        ] {
            assert_eq!(scopes("scope", value, ""), [], "{value}");
        }
    }

    #[test]
    fn scp_counts_only_where_there_is_no_scope() {
        let claims = [("scope", "agent"), ("scp", "admin")];
        let claims = claims.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(of(&HashMap::from(claims), ""), [Scope::Agent]);
    }
}
