//! Web pages of other sites: what the ports refuse them.

use crate::system::{code, options};
use hiatus::System;
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};

/// A request that a browser would send for a page, to one of the ports.
async fn from_a_page(method: Method, url: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = Client::new()
        .request(method, url)
        .header("x-amz-target", "DynamoDB_20120810.ListTables")
        .header("content-type", "application/x-amz-json-1.0")
        .body("{}");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

#[tokio::test]
async fn no_port_answers_a_page_of_another_site() {
    let system = System::start(options()).await.unwrap();
    let front = format!("{}/v1/settings", system.url());
    for url in [front, system.dynamodb_url(), system.aws_url()] {
        for (name, value) in [
            ("host", "evil.example"),
            ("origin", "https://evil.example"),
            ("origin", "null"),
        ] {
            for method in [Method::OPTIONS, Method::GET, Method::POST] {
                let refused = from_a_page(method.clone(), &url, &[(name, value)]).await;
                assert_eq!(refused.status(), 403, "{method} {url} {name}: {value}");
                let readable = refused
                    .headers()
                    .keys()
                    .any(|name| name.as_str().starts_with("access-control-"));
                assert!(!readable, "{method} {url} {name}: {value}");
            }
        }
    }
}

#[tokio::test]
async fn no_page_at_all_reads_the_table_or_the_bus_and_programs_do() {
    let system = System::start(options()).await.unwrap();
    for url in [system.dynamodb_url(), system.aws_url()] {
        for page in [
            ("origin", "http://localhost:8080"),
            ("sec-fetch-site", "none"),
        ] {
            let refused = from_a_page(Method::POST, &url, &[page]).await;
            assert_eq!(refused.status(), 403, "{url} {page:?}");
        }
    }
    for host in ["host.docker.internal:8081", "localhost", "[::1]:8081"] {
        let answer = from_a_page(Method::POST, &system.dynamodb_url(), &[("host", host)]).await;
        assert_eq!(answer.status(), 200, "{host}");
        let tables: Value = answer.json().await.unwrap();
        assert_eq!(tables, json!({"TableNames": ["hiatus"]}));
    }
}

#[tokio::test]
async fn what_needs_no_token_is_for_the_systems_own_page_and_for_programs() {
    let system = System::start(options()).await.unwrap();
    let own = system.url();
    let ask = async |headers: &[(&str, &str)]| {
        let url = format!("{own}/local/settle");
        from_a_page(Method::POST, &url, headers).await
    };
    assert_eq!(ask(&[]).await.status(), 200);
    let own_page = [("origin", own.as_str()), ("sec-fetch-site", "same-origin")];
    assert_eq!(ask(&own_page).await.status(), 200);
    for headers in [
        [("origin", "http://localhost:3000")].as_slice(),
        &[("origin", "https://evil.example")],
        &[("host", "evil.example")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site")],
    ] {
        let refused = ask(headers).await;
        assert_eq!(
            code(refused).await,
            (403, "forbidden".into()),
            "{headers:?}"
        );
    }
}
