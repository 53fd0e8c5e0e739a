//! A connection's account at its provider. The provider's name says which of them there is.

use super::BadRecord;
use hiatus_domain::account::{
    Account, AccountSid, AgentAuthor, AwsSms, AwsWhatsApp, BadName, ChatServiceSid,
    ConfigurationSet, FromName, GraphVersion, MailIdentity, OriginationPhoneNumberId, Page, PageId,
    PhoneNumberArn, PhoneNumberId, Program, ProgramUrl, Ses, TwilioConversations, TwilioMessaging,
    TwilioSender, WhatsAppCloud,
};
use hiatus_domain::connection::Provider;
use serde::{Deserialize, Serialize};

/// An account as it is stored.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct AccountRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    account_sid: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sender: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    chat_service_sid: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agent_author: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    phone_number_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    graph_version: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    page_id: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    human_agent: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    phone_number_arn: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    configuration_set: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    self_managed_opt_outs: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origination_phone_number_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    identity: Option<String>,
}

impl AccountRecord {
    /// The record of an account, if there is anything to it.
    pub(super) fn of(account: &Account) -> Option<Self> {
        match account {
            Account::Webhook(program) => program.url.as_ref().map(|url| Self {
                url: Some(url.as_str().to_owned()),
                ..Self::default()
            }),
            Account::TwilioMessaging(twilio) => Some(Self {
                account_sid: Some(twilio.account_sid.as_str().to_owned()),
                sender: Some(twilio.sender.as_str().to_owned()),
                ..Self::default()
            }),
            Account::TwilioConversations(twilio) => {
                let service = twilio.chat_service_sid.as_ref();
                Some(Self {
                    account_sid: Some(twilio.account_sid.as_str().to_owned()),
                    chat_service_sid: service.map(|sid| sid.as_str().to_owned()),
                    agent_author: Some(twilio.agent_author.as_str().to_owned()),
                    ..Self::default()
                })
            }
            Account::WhatsAppCloud(whatsapp) => Some(Self {
                phone_number_id: Some(whatsapp.phone_number_id.as_str().to_owned()),
                graph_version: Some(whatsapp.graph_version.as_str().to_owned()),
                ..Self::default()
            }),
            Account::Messenger(page) | Account::Instagram(page) => Some(Self {
                page_id: Some(page.page_id.as_str().to_owned()),
                graph_version: Some(page.graph_version.as_str().to_owned()),
                human_agent: page.human_agent,
                ..Self::default()
            }),
            Account::AwsSms(sms) => Some(Self {
                phone_number_arn: Some(sms.phone_number_arn.as_str().to_owned()),
                configuration_set: Some(sms.configuration_set.as_str().to_owned()),
                self_managed_opt_outs: sms.self_managed_opt_outs,
                ..Self::default()
            }),
            Account::AwsWhatsApp(whatsapp) => {
                let own = whatsapp.origination_phone_number_id.as_str();
                Some(Self {
                    origination_phone_number_id: Some(own.to_owned()),
                    phone_number_id: Some(whatsapp.phone_number_id.as_str().to_owned()),
                    graph_version: Some(whatsapp.graph_version.as_str().to_owned()),
                    ..Self::default()
                })
            }
            Account::Ses(ses) => (*ses != Ses::default()).then(|| Self {
                identity: ses.identity.as_ref().map(|it| it.as_str().to_owned()),
                configuration_set: ses
                    .configuration_set
                    .as_ref()
                    .map(|it| it.as_str().to_owned()),
                from_name: ses.from_name.as_ref().map(|it| it.as_str().to_owned()),
                ..Self::default()
            }),
        }
    }

    /// The account at this provider.
    pub(super) fn at(self, provider: Provider) -> Result<Account, BadRecord> {
        Ok(match provider {
            Provider::Webhook => Account::Webhook(Program {
                url: optional("url", self.url, ProgramUrl::parse)?,
            }),
            Provider::TwilioMessaging => Account::TwilioMessaging(TwilioMessaging {
                account_sid: name("account_sid", self.account_sid, AccountSid::parse)?,
                sender: name("sender", self.sender, TwilioSender::parse)?,
            }),
            Provider::TwilioConversations => Account::TwilioConversations(TwilioConversations {
                account_sid: name("account_sid", self.account_sid, AccountSid::parse)?,
                chat_service_sid: match self.chat_service_sid {
                    Some(sid) => Some(name("chat_service_sid", Some(sid), ChatServiceSid::parse)?),
                    None => None,
                },
                agent_author: name("agent_author", self.agent_author, AgentAuthor::parse)?,
            }),
            Provider::WhatsAppCloud => Account::WhatsAppCloud(WhatsAppCloud {
                phone_number_id: name(
                    "phone_number_id",
                    self.phone_number_id,
                    PhoneNumberId::parse,
                )?,
                graph_version: name("graph_version", self.graph_version, GraphVersion::parse)?,
            }),
            Provider::Messenger => Account::Messenger(self.page()?),
            Provider::Instagram => Account::Instagram(self.page()?),
            Provider::AwsSms => Account::AwsSms(AwsSms {
                phone_number_arn: name(
                    "phone_number_arn",
                    self.phone_number_arn,
                    PhoneNumberArn::parse,
                )?,
                configuration_set: name(
                    "configuration_set",
                    self.configuration_set,
                    ConfigurationSet::parse,
                )?,
                self_managed_opt_outs: self.self_managed_opt_outs,
            }),
            Provider::AwsWhatsApp => Account::AwsWhatsApp(AwsWhatsApp {
                origination_phone_number_id: name(
                    "origination_phone_number_id",
                    self.origination_phone_number_id,
                    OriginationPhoneNumberId::parse,
                )?,
                phone_number_id: name(
                    "phone_number_id",
                    self.phone_number_id,
                    PhoneNumberId::parse,
                )?,
                graph_version: name("graph_version", self.graph_version, GraphVersion::parse)?,
            }),
            Provider::Ses => Account::Ses(Ses {
                identity: optional("identity", self.identity, MailIdentity::parse)?,
                configuration_set: optional(
                    "configuration_set",
                    self.configuration_set,
                    ConfigurationSet::parse,
                )?,
                from_name: optional("from_name", self.from_name, FromName::parse)?,
            }),
        })
    }

    fn page(self) -> Result<Page, BadRecord> {
        Ok(Page {
            page_id: name("page_id", self.page_id, PageId::parse)?,
            graph_version: name("graph_version", self.graph_version, GraphVersion::parse)?,
            human_agent: self.human_agent,
        })
    }
}

fn optional<T>(
    field: &'static str,
    stored: Option<String>,
    parse: impl FnOnce(String) -> Result<T, BadName>,
) -> Result<Option<T>, BadRecord> {
    stored
        .map(|stored| name(field, Some(stored), parse))
        .transpose()
}

pub(super) fn name<T>(
    field: &'static str,
    stored: Option<String>,
    parse: impl FnOnce(String) -> Result<T, BadName>,
) -> Result<T, BadRecord> {
    parse(stored.unwrap_or_default()).map_err(|_| BadRecord::Unknown { field })
}
