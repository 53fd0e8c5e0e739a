//! Twilio's Messages API and Meta's, as far as messages are sent by them: what is sent is on customers' phones, as often as
//! it is taken; a list of what Twilio has; and whatever trouble is asked for.

use super::server::{self, Answered, Asked};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use hiatus::{LocalClock, Options, System};
use hiatus_lambda::clock::Clock as _;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

/// What becomes of a message that is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Sent {
    /// It is taken, and answered so.
    Taken,
    /// It is taken, and the answer is lost.
    TakenInSilence,
    /// It is lost, as is the answer.
    Lost,
    /// It is refused with this status and the provider's own code.
    Refused(u16, i64),
    /// The same, and the provider says after how many seconds to come again.
    RefusedFor(u16, i64, u32),
}

/// A message on its way to a phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OnItsWay {
    /// The customer, as the provider was told.
    pub(crate) to: String,
    pub(crate) body: String,
    /// What reports will say of it: the address that they go to, or the mark that they have.
    pub(crate) report: String,
    /// What proved who called.
    pub(crate) authorization: String,
    /// The provider's id.
    pub(crate) id: String,
    at: DateTime<Utc>,
}

type Behaviour = Arc<dyn Fn(usize, &OnItsWay) -> Sent + Send + Sync>;

/// Both of them.
pub(crate) struct Carriers {
    url: String,
    seen: Arc<Mutex<Seen>>,
}

struct Seen {
    clock: Option<Arc<LocalClock>>,
    behaviour: Behaviour,
    /// How often each text came.
    came: HashMap<String, usize>,
    phones: Vec<OnItsWay>,
    questions: usize,
    refuses_questions: Option<u16>,
}

impl Carriers {
    /// Providers that listen on this host.
    pub(crate) async fn start() -> Self {
        let seen = Arc::new(Mutex::new(Seen {
            clock: None,
            behaviour: Arc::new(|_, _| Sent::Taken),
            came: HashMap::new(),
            phones: Vec::new(),
            questions: 0,
            refuses_questions: None,
        }));
        let shared = Arc::clone(&seen);
        let url = server::listen(move |asked| shared.lock().unwrap().answer(&asked)).await;
        Self { url, seen }
    }

    /// Options of a system whose providers these are.
    pub(crate) fn reached(&self, options: Options) -> Options {
        let options = options.told("HIATUS_TWILIO_URL", self.url.clone());
        options.told("HIATUS_GRAPH_URL", self.url.clone())
    }

    /// From now on their time is this system's.
    pub(crate) fn live_in(&self, system: &System) {
        self.seen.lock().unwrap().clock = Some(system.clock());
    }

    /// From now on this happens to the n-th request with each text, the first being 0.
    pub(crate) fn behave(&self, how: impl Fn(usize, &OnItsWay) -> Sent + Send + Sync + 'static) {
        self.seen.lock().unwrap().behaviour = Arc::new(how);
    }

    /// From now on whatever asks them is answered so.
    pub(crate) fn refuse_questions(&self, status: Option<u16>) {
        self.seen.lock().unwrap().refuses_questions = status;
    }

    /// How often they were asked for what they have.
    pub(crate) fn questions(&self) -> usize {
        self.seen.lock().unwrap().questions
    }

    /// How many messages were sent, taken or not.
    pub(crate) fn requests(&self) -> usize {
        self.seen.lock().unwrap().came.values().sum()
    }

    /// What is on the phones, each as often as it came, in order.
    pub(crate) fn phones(&self) -> Vec<OnItsWay> {
        self.seen.lock().unwrap().phones.clone()
    }

    /// What each customer has got, in order.
    pub(crate) fn shown(&self) -> BTreeMap<String, Vec<String>> {
        let mut shown: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for one in self.phones() {
            shown.entry(one.to).or_default().push(one.body);
        }
        shown
    }
}

impl Seen {
    fn answer(&mut self, asked: &Asked) -> Option<Answered> {
        let (method, path, query) = asked.line();
        let is_twilio = path.starts_with("/2010-04-01/Accounts/AC");
        if method == "GET" {
            self.questions += 1;
            if let Some(status) = self.refuses_questions {
                return Some(answered(status, None, &json!({})));
            }
            let document = if is_twilio {
                self.list(query)
            } else {
                json!({"display_phone_number": "+1 555-9999", "id": "106"})
            };
            return Some(answered(200, None, &document));
        }
        let message = if is_twilio {
            assert!(path.ends_with("/Messages.json"), "{path}");
            self.form(asked)
        } else {
            assert!(path.ends_with("/messages"), "{path}");
            self.json(asked)
        };
        let count = self.came.entry(message.body.clone()).or_default();
        let n = *count;
        *count += 1;
        match Arc::clone(&self.behaviour)(n, &message) {
            Sent::Taken => {
                let id = self.take(message);
                let document = if is_twilio {
                    json!({"sid": id, "status": "queued"})
                } else {
                    json!({"messages": [{"id": id}]})
                };
                Some(answered(201, None, &document))
            }
            Sent::TakenInSilence => {
                self.take(message);
                None
            }
            Sent::Lost => None,
            Sent::Refused(status, code) => Some(answered(status, None, &refusal(is_twilio, code))),
            Sent::RefusedFor(status, code, seconds) => {
                Some(answered(status, Some(seconds), &refusal(is_twilio, code)))
            }
        }
    }

    fn take(&mut self, message: OnItsWay) -> String {
        let id = message.id.clone();
        self.phones.push(message);
        id
    }

    fn on_its_way(&self, asked: &Asked, [to, body, report]: [String; 3]) -> OnItsWay {
        let authorization = asked.header("authorization");
        assert!(!authorization.is_empty(), "{}", asked.head);
        OnItsWay {
            to,
            body,
            report,
            authorization,
            id: format!("SM{}", self.phones.len() + 1),
            at: self.clock.as_ref().unwrap().now(),
        }
    }

    fn form(&self, asked: &Asked) -> OnItsWay {
        let form: HashMap<String, String> =
            form_urlencoded::parse(&asked.body).into_owned().collect();
        assert!(form.contains_key("From") || form.contains_key("MessagingServiceSid"));
        self.on_its_way(
            asked,
            ["To", "Body", "StatusCallback"].map(|name| form[name].clone()),
        )
    }

    fn json(&self, asked: &Asked) -> OnItsWay {
        let document: Value = serde_json::from_slice(&asked.body).unwrap();
        assert_eq!(document["messaging_product"], "whatsapp");
        let places = ["/to", "/text/body", "/biz_opaque_callback_data"];
        let text = |place: &str| {
            document
                .pointer(place)
                .unwrap()
                .as_str()
                .unwrap()
                .to_owned()
        };
        self.on_its_way(asked, places.map(text))
    }

    /// As Twilio lists messages: the newest first.
    fn list(&self, query: &str) -> Value {
        let query: HashMap<String, String> = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        let newest = self.phones.iter().rev().filter(|one| one.to == query["To"]);
        let messages: Vec<_> = newest
            .take(query["PageSize"].parse().unwrap())
            .map(|one| {
                let at = one.at.to_rfc2822();
                json!({"sid": one.id, "body": one.body, "direction": "outbound-api", "date_created": at})
            })
            .collect();
        json!({"messages": messages})
    }
}

fn refusal(is_twilio: bool, code: i64) -> Value {
    if is_twilio {
        json!({"code": code, "message": "No"})
    } else {
        json!({"error": {"code": code, "message": "No"}})
    }
}

fn answered(status: u16, retry_after: Option<u32>, document: &Value) -> Answered {
    Answered {
        status,
        retry_after,
        body: document.to_string(),
    }
}

/// What HTTP's basic authorization says.
pub(crate) fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{user}:{password}")))
}
