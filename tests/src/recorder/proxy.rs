//! The proxy between the functions and the emulated services: each request is noted as the actions
//! and resources that IAM would check, the capacity units that DynamoDB says it took, and the
//! events that it puts on the bus.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::Response;
use hiatus::System;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// An IAM action and the kind of resource that it is done to, as the template's roles name them.
pub type Grant = (String, String);

/// What was asked of AWS.
#[derive(Debug, Default)]
pub struct Observed {
    /// What IAM would check.
    pub grants: BTreeSet<Grant>,
    /// The calls of DynamoDB, in the order of their answers.
    pub calls: Vec<Call>,
    /// The entries that were put on the bus.
    pub published: Vec<Value>,
    /// How many requests went to the bucket of files.
    pub objects: u32,
}

/// A call of DynamoDB, and the units that it says it took.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Call {
    /// The operation's name.
    pub operation: String,
    /// Read units, those of indexes included.
    pub reads: f64,
    /// Write units of the table.
    pub table_writes: f64,
    /// Write units of the indexes.
    pub index_writes: f64,
}

pub(crate) struct Proxy {
    client: reqwest::Client,
    dynamodb: String,
    aws: String,
    asked: Mutex<Observed>,
    earlier: Mutex<Option<Value>>,
    refused: Mutex<Option<&'static str>>,
}

impl Proxy {
    /// A proxy before this system's services, and its address.
    pub(crate) async fn before(system: &System) -> (Arc<Self>, String) {
        let proxy = Arc::new(Self {
            client: reqwest::Client::new(),
            dynamodb: system.dynamodb_url(),
            aws: system.aws_url(),
            asked: Mutex::default(),
            earlier: Mutex::default(),
            refused: Mutex::default(),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new()
            .fallback(forward)
            .with_state(Arc::clone(&proxy));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        (proxy, url)
    }

    /// What was asked since the last time.
    pub(crate) fn take(&self) -> Observed {
        std::mem::take(&mut self.asked.lock().unwrap())
    }

    /// From now on the table fails at this operation.
    pub(crate) fn refuse(&self, operation: Option<&'static str>) {
        *self.refused.lock().unwrap() = operation;
    }

    fn refuses(&self, target: &str) -> bool {
        let refused = *self.refused.lock().unwrap();
        refused.is_some_and(|operation| target.ends_with(operation))
    }

    /// The next batch in which this item is read has it as it is here.
    pub(crate) fn reads_once(&self, earlier: Value) {
        *self.earlier.lock().unwrap() = Some(earlier);
    }

    /// The answer to a batch, with the earlier item in the place of the present one, once.
    fn make_earlier(&self, answer: &mut Value) {
        let Some(old) = self.earlier.lock().unwrap().take() else {
            return;
        };
        let tables = answer["Responses"]
            .as_object_mut()
            .into_iter()
            .flat_map(|tables| tables.values_mut());
        let mut items = tables.filter_map(Value::as_array_mut).flatten();
        match items.find(|item| item["pk"] == old["pk"] && item["sk"] == old["sk"]) {
            Some(item) => *item = old,
            None => self.reads_once(old),
        }
    }

    async fn pass_on(
        &self,
        method: Method,
        url: String,
        headers: &HeaderMap,
        body: Vec<u8>,
    ) -> reqwest::Response {
        let request = self.client.request(method, url);
        let passed = headers
            .iter()
            .filter(|(name, _)| ![header::HOST, header::CONTENT_LENGTH].contains(name));
        let request = passed.fold(request, |request, (name, value)| {
            request.header(name, value)
        });
        request.body(body).send().await.unwrap()
    }
}

async fn forward(
    State(proxy): State<Arc<Proxy>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let target = headers
        .get("x-amz-target")
        .map(|target| target.to_str().unwrap())
        .unwrap_or_default();
    let mut document: Value = serde_json::from_slice(&body).unwrap_or_default();
    {
        let mut asked = proxy.asked.lock().unwrap();
        asked.objects += u32::from(is_of_bucket(uri.path()));
        asked
            .grants
            .extend(grants(&method, uri.path(), target, &document));
        asked.published.extend(
            document["Entries"]
                .as_array()
                .into_iter()
                .flatten()
                .cloned(),
        );
    }
    if proxy.refuses(target) {
        let why = json!({"__type": "com.amazonaws.dynamodb.v20120810#InternalServerError"});
        let mut response = Response::new(Body::from(why.to_string()));
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        return response;
    }
    let is_dynamodb = target.starts_with("DynamoDB");
    if is_dynamodb {
        document["ReturnConsumedCapacity"] = json!("INDEXES");
    }
    let upstream = if is_dynamodb {
        &proxy.dynamodb
    } else {
        &proxy.aws
    };
    let body = if is_dynamodb {
        document.to_string().into_bytes()
    } else {
        body.to_vec()
    };
    let answer = proxy
        .pass_on(method, format!("{upstream}{uri}"), &headers, body)
        .await;
    let (status, mut answered) = (answer.status(), answer.headers().clone());
    let mut body = answer.bytes().await.unwrap();
    if is_dynamodb {
        let mut answer: Value = serde_json::from_slice(&body).unwrap_or_default();
        proxy
            .asked
            .lock()
            .unwrap()
            .calls
            .push(call(target, &answer));
        if target.ends_with(".BatchGetItem") && proxy.earlier.lock().unwrap().is_some() {
            proxy.make_earlier(&mut answer);
            body = Bytes::from(answer.to_string());
            answered.remove(header::CONTENT_LENGTH);
            answered.remove("x-amz-crc32");
        }
    }
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    *response.headers_mut() = answered;
    response
}

/// The units that an operation took. Each is a reading or a writing one.
fn call(target: &str, answer: &Value) -> Call {
    let operation = target.rsplit('.').next().unwrap_or_default();
    let is_read = ["GetItem", "BatchGetItem", "Query"].contains(&operation);
    let consumed = &answer["ConsumedCapacity"];
    let single = [consumed.clone()];
    let mut call = Call {
        operation: operation.to_owned(),
        ..Call::default()
    };
    for consumed in consumed.as_array().map_or(&single[..], Vec::as_slice) {
        let units = |of: &Value| of["CapacityUnits"].as_f64().unwrap_or_default();
        let table = units(&consumed["Table"]);
        let indexes: f64 = consumed["GlobalSecondaryIndexes"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(_, of)| units(of))
            .sum();
        if is_read {
            call.reads += table + indexes;
        } else {
            call.table_writes += table;
            call.index_writes += indexes;
        }
    }
    call
}

/// What IAM checks for a request to SES. A mail that is whole is sent under the name of an older API's operation, too.
fn ses(path: &str) -> BTreeSet<Grant> {
    let grant = |action: &str, of: &str| (format!("ses:{action}"), of.to_owned());
    match path.trim_start_matches("/v2/email/").split('/').next() {
        Some("outbound-emails") => {
            let actions = ["SendEmail", "SendRawEmail"].into_iter();
            let both =
                actions.flat_map(|it| [grant(it, "identity"), grant(it, "configuration-set")]);
            both.collect()
        }
        Some("identities") => BTreeSet::from([grant("GetEmailIdentity", "identity")]),
        _ => BTreeSet::from([grant(
            "GetConfigurationSetEventDestinations",
            "configuration-set",
        )]),
    }
}

/// What IAM checks for a request.
fn grants(method: &Method, path: &str, target: &str, body: &Value) -> BTreeSet<Grant> {
    let grant = |action: &str, resource: &str| (action.to_owned(), resource.to_owned());
    match target.split_once('.') {
        Some((service, operation)) if service.starts_with("DynamoDB") => dynamodb(operation, body),
        Some(("AWSEvents", operation)) => {
            BTreeSet::from([grant(&format!("events:{operation}"), "Bus.Arn")])
        }
        Some(("secretsmanager", operation)) => {
            let secret = match body["SecretId"].as_str() {
                Some(hiatus::names::CONNECTIONS_SECRET) => "ConnectionsSecret",
                _ => "MasterSecret",
            };
            BTreeSet::from([grant(&format!("secretsmanager:{operation}"), secret)])
        }
        Some(("PinpointSMSVoiceV2", operation)) => {
            BTreeSet::from([grant(&format!("sms-voice:{operation}"), "number")])
        }
        Some(other) => panic!("{other:?} is a service that no function should call"),
        None if path.starts_with("/v1/whatsapp/") => {
            let operation = match path {
                "/v1/whatsapp/send" => "SendWhatsAppMessage",
                "/v1/whatsapp/media/get" => "GetWhatsAppMessageMedia",
                _ => "GetLinkedWhatsAppBusinessAccountPhoneNumber",
            };
            BTreeSet::from([grant(&format!("social-messaging:{operation}"), "number")])
        }
        None if path.starts_with("/v2/email/") => ses(path),
        None if is_of_bucket(path) => {
            let objects = if path.contains("/mail/") {
                "MediaBucket.Arn/mail/*"
            } else {
                "MediaBucket.Arn/media/*"
            };
            BTreeSet::from([match method.as_str() {
                "PUT" => grant("s3:PutObject", objects),
                "DELETE" => grant("s3:DeleteObject", objects),
                _ if path.ends_with('/') => grant("s3:ListBucket", "MediaBucket.Arn"),
                _ => grant("s3:GetObject", objects),
            }])
        }
        None if path.starts_with("/@connections/") => {
            BTreeSet::from([grant("execute-api:ManageConnections", "connections")])
        }
        // The scheduler's protocol has no targets, but methods. Whoever makes a schedule passes its
        // role on.
        None if method == Method::POST => BTreeSet::from([
            grant("scheduler:CreateSchedule", "schedule"),
            grant("iam:PassRole", "SchedulerRole.Arn"),
        ]),
        None if method == Method::DELETE => {
            BTreeSet::from([grant("scheduler:DeleteSchedule", "schedule")])
        }
        None => panic!("{method} is no request that a function should make"),
    }
}

fn is_of_bucket(path: &str) -> bool {
    path.starts_with(&format!("/{}/", hiatus::names::BUCKET))
}

/// A transaction is no action of its own: each of its items is checked.
fn dynamodb(operation: &str, body: &Value) -> BTreeSet<Grant> {
    if operation == "TransactWriteItems" {
        let items = body["TransactItems"].as_array().unwrap().iter();
        let actions =
            items
                .flat_map(|item| item.as_object().unwrap().keys())
                .map(|kind| match kind.as_str() {
                    "ConditionCheck" => "dynamodb:ConditionCheckItem".to_owned(),
                    kind => format!("dynamodb:{kind}Item"),
                });
        return actions
            .map(|action| (action, "Table.Arn".to_owned()))
            .collect();
    }
    let resource = match body["IndexName"].as_str() {
        Some(index) => format!("Table.Arn/index/{index}"),
        None => "Table.Arn".to_owned(),
    };
    BTreeSet::from([(format!("dynamodb:{operation}"), resource)])
}
