//! Code that was written for Twilio's Interactions API, at `/twilio`.

use super::{Answer, Call, World};
use hiatus::names::SIMULATED;
use hiatus_channels::sids::Of;
use hiatus_tests::flex::form;
pub(crate) use hiatus_tests::flex::{ACCOUNT, basic};
use serde_json::Value;

/// Where a conversation's interaction is.
pub(crate) fn interaction(id: &str) -> String {
    format!("/twilio/v1/Interactions/{}", Of::Interaction.sid(id))
}

/// Where its channel is.
pub(crate) fn channel(id: &str) -> String {
    format!("{}/Channels/{}", interaction(id), Of::Channel.sid(id))
}

impl World {
    /// A request of the account's.
    pub(crate) fn flex(&self, method: &str, path: &str) -> Call {
        let call = self.anonymous(method, path);
        call.header("authorization", basic(ACCOUNT, SIMULATED))
    }

    /// Reads something that is there.
    pub(crate) async fn flex_reads(&self, path: &str) -> Value {
        self.flex("GET", path).send().await.is(200)
    }

    /// Posts a form.
    pub(crate) fn flex_form(&self, path: &str, fields: &[(&str, &str)]) -> Call {
        let call = self.flex("POST", path);
        call.header("content-type", "application/x-www-form-urlencoded")
            .raw(form(fields))
    }

    /// Posts a form, and reads the answer.
    pub(crate) async fn flex_posts(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.flex_form(path, fields).send().await
    }
}

impl Answer {
    /// The document of a problem as Twilio's clients read it, with this status, number, and code of Hiatus's.
    #[track_caller]
    pub(crate) fn refused_as_twilio_does(self, status: u16, number: u32, code: &str) -> Value {
        let seen = (
            self.status,
            self.body["code"].as_u64(),
            self.body["details"]["code"].as_str(),
        );
        let wanted = (status, Some(u64::from(number)), Some(code));
        assert_eq!(seen, wanted, "{}", self.body);
        assert_eq!(self.body["status"], status, "{}", self.body);
        let more = format!("https://www.twilio.com/docs/errors/{number}");
        assert_eq!(self.body["more_info"], more, "{}", self.body);
        let message = self.body["message"].as_str();
        assert!(message.is_some_and(|text| !text.is_empty()));
        assert_eq!(self.headers["content-type"], "application/json");
        self.body
    }
}
