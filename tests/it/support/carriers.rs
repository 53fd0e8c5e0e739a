//! Twilio's Messages API and Meta's, simulated, as far as messages are sent by them: what is sent is on customers' phones,
//! as often as it is taken; a list of what Twilio has; and whatever trouble is asked for.

use super::server::{self, Answered, Asked};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus::{LocalClock, Options, System};
use hiatus_lambda::clock::Clock as _;
use simulator::{Answer, Asked as Question, Message, Phones, Request};
pub(crate) use simulator::{Fate, Sending as Asking};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

type Behaviour = Arc<dyn Fn(usize, &Asking) -> Fate + Send + Sync>;

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
    phones: Phones,
    questions: usize,
    refuses_questions: Option<u16>,
    /// What Twilio says of the account, and how Meta shows the number.
    account: &'static str,
    number: &'static str,
}

impl Carriers {
    /// Providers that listen on this host.
    pub(crate) async fn start() -> Self {
        let seen = Arc::new(Mutex::new(Seen {
            clock: None,
            behaviour: Arc::new(|_, _| Fate::Taken),
            came: HashMap::new(),
            phones: Phones::default(),
            questions: 0,
            refuses_questions: None,
            account: "active",
            number: "+1 555-9999",
        }));
        let shared = Arc::clone(&seen);
        let url = server::listen(move |asked| shared.lock().unwrap().answer(&asked)).await;
        Self { url, seen }
    }

    /// Options of a system whose providers these are.
    pub(crate) fn reached(&self, options: Options) -> Options {
        let places = self.environment().into_iter();
        places.fold(options, |options, (name, url)| options.told(name, url))
    }

    /// Where functions find them.
    pub(crate) fn environment(&self) -> [(&'static str, String); 3] {
        let names = [
            "HIATUS_TWILIO_URL",
            "HIATUS_TWILIO_CONVERSATIONS_URL",
            "HIATUS_GRAPH_URL",
        ];
        names.map(|name| (name, self.url.clone()))
    }

    /// From now on their time is this system's.
    pub(crate) fn live_in(&self, system: &System) {
        self.seen.lock().unwrap().clock = Some(system.clock());
    }

    /// From now on this happens to the n-th request with each text, the first being 0.
    pub(crate) fn behave(&self, how: impl Fn(usize, &Asking) -> Fate + Send + Sync + 'static) {
        self.seen.lock().unwrap().behaviour = Arc::new(how);
    }

    /// From now on whatever asks them is answered so.
    pub(crate) fn refuse_questions(&self, status: Option<u16>) {
        self.seen.lock().unwrap().refuses_questions = status;
    }

    /// From now on Twilio says that the account is so.
    pub(crate) fn account_is(&self, state: &'static str) {
        self.seen.lock().unwrap().account = state;
    }

    /// From now on Meta shows the number so.
    pub(crate) fn number_is(&self, number: &'static str) {
        self.seen.lock().unwrap().number = number;
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
    pub(crate) fn phones(&self) -> Vec<Message> {
        let seen = self.seen.lock().unwrap();
        seen.phones.messages().cloned().collect()
    }

    /// The ids of the same, as who sent them has them.
    pub(crate) fn ids(&self) -> Vec<Option<String>> {
        self.phones().into_iter().map(|one| Some(one.id)).collect()
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
        let authorization = asked.header("authorization");
        let target = asked.header("x-amz-target");
        let request = Request {
            target: &target,
            method,
            path,
            query,
            authorization: &authorization,
            body: &asked.body,
        };
        let carrier = request.carrier().unwrap();
        match request.read().unwrap() {
            Question::Send(sending) => self.send(sending),
            question => {
                self.questions += usize::from(!is_backfill(&question));
                Some(answered(match (self.refuses_questions, question) {
                    (Some(status), _) => carrier.refused(status, 0, None),
                    (None, Question::Number(line)) => Answer::of_number(&line, self.number),
                    (None, Question::Account(account)) => {
                        Answer::of_account(&account, self.account)
                    }
                    (None, Question::Thread(of)) => self.phones.of_thread(&of),
                    (None, Question::List(listing)) => self.phones.list(&listing),
                    (None, Question::Files { account, message }) => {
                        self.phones.list_files(&account, &message)
                    }
                    // No test here has AWS's.
                    (None, Question::Send(_) | Question::File { .. } | Question::Destinations) => {
                        unreachable!()
                    }
                }))
            }
        }
    }

    fn send(&mut self, sending: Asking) -> Option<Answered> {
        assert!(!sending.report.is_empty(), "nobody would be told of it");
        let count = self.came.entry(sending.body.clone()).or_default();
        let n = *count;
        *count += 1;
        let fate = Arc::clone(&self.behaviour)(n, &sending);
        let now = self.clock.as_ref().unwrap().now();
        self.phones.send_with(sending, &fate, now).map(answered)
    }
}

/// Whether it is asked what has come in, which is asked every quarter of an hour, whatever goes out.
fn is_backfill(question: &Question) -> bool {
    matches!(question, Question::List(listing) if listing.since.is_some())
}

fn answered(answer: Answer) -> Answered {
    Answered {
        status: answer.status,
        retry_after: answer.retry_after,
        body: answer.body.to_string(),
    }
}

/// What HTTP's basic authorization says.
pub(crate) fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{user}:{password}")))
}
