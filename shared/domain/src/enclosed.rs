//! Files that an agent sends, and how many of them one message has by each provider. A message of ours is one request to its
//! provider and no more: what would take two is refused before it is said, and not left out, or lost, afterwards.

use crate::account::Account;
use crate::media::{MAX_MEDIA, Media, MediaKind, MediaName};
use crate::refusal::Refusal;
use crate::text::Body;

/// The most files of a message of Twilio's: <https://www.twilio.com/docs/api/errors/21623>.
const MOST_BY_TWILIO: usize = 10;
/// The most characters of the text beside a file at WhatsApp:
/// <https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/image-messages>.
const CAPTION_CHARS: usize = 1_024;

/// The files that an agent's message has, and what goes for them where they are sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Enclosed {
    /// The files; each is where its sender says.
    pub media: Vec<Media>,
    /// What goes for them.
    pub rules: FileRules,
}

/// What a provider takes of files in one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FileRules {
    /// As many as a message has at all: whoever shows them is a program of the owner's.
    #[default]
    Free,
    /// Twilio's, on any channel but WhatsApp.
    Twilio,
    /// WhatsApp's, by Twilio, which would send the first file and forget the others.
    WhatsAppByTwilio,
    /// WhatsApp's.
    WhatsApp,
    /// Messenger's and Instagram's: a file or a text, and never both.
    /// <https://developers.facebook.com/docs/messenger-platform/reference/send-api>
    Page,
    /// None at all: text alone is carried.
    TextAlone,
}

impl Account {
    /// What goes for files by this account.
    pub fn file_rules(&self) -> FileRules {
        match self {
            Self::Webhook(_) | Self::Ses(_) => FileRules::Free,
            Self::TwilioMessaging(account) if account.sender.is_whatsapp() => {
                FileRules::WhatsAppByTwilio
            }
            Self::TwilioMessaging(_) => FileRules::Twilio,
            Self::WhatsAppCloud(_) | Self::AwsWhatsApp(_) => FileRules::WhatsApp,
            Self::Messenger(_) | Self::Instagram(_) => FileRules::Page,
            Self::AwsSms(_) | Self::TwilioConversations(_) => FileRules::TextAlone,
        }
    }
}

impl FileRules {
    /// How many files a message has at most.
    const fn most(self) -> usize {
        match self {
            Self::Free => MAX_MEDIA,
            Self::Twilio => MOST_BY_TWILIO,
            Self::WhatsAppByTwilio | Self::WhatsApp | Self::Page => 1,
            Self::TextAlone => 0,
        }
    }

    /// How many characters of text go beside this file; none where that is as without it. WhatsApp has no words beside a
    /// voice; Twilio has none beside a document there either:
    /// <https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages>.
    fn words_beside(self, file: &Media) -> Option<usize> {
        let kind = || MediaKind::at_whatsapp(file.content_type.as_ref().map(MediaName::as_str));
        match self {
            Self::Free | Self::Twilio | Self::TextAlone => None,
            Self::Page => Some(0),
            Self::WhatsApp if kind() == MediaKind::Audio => Some(0),
            Self::WhatsAppByTwilio if matches!(kind(), MediaKind::Audio | MediaKind::File) => {
                Some(0)
            }
            Self::WhatsAppByTwilio | Self::WhatsApp => Some(CAPTION_CHARS),
        }
    }

    /// Refuses what one request would not carry.
    pub fn carry(self, media: &[Media], body: &Body) -> Result<(), Refusal> {
        let most = self.most();
        if media.len() > most {
            return Err(Refusal::TooManyFiles { most });
        }
        let words = media.iter().filter_map(|file| self.words_beside(file));
        match words.min() {
            Some(most) if body.is_longer_than(most) => Err(Refusal::TooLongBesideFile { most }),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{AccountSid, Program, TwilioMessaging, TwilioSender};

    fn file(content_type: &str) -> Media {
        Media {
            content_type: MediaName::parse(content_type).ok(),
            ..Media::default()
        }
    }

    #[test]
    fn each_account_has_its_providers_rules() {
        let twilio = |sender: &str| {
            Account::TwilioMessaging(TwilioMessaging {
                account_sid: AccountSid::parse(format!("AC{}", "0".repeat(32))).unwrap(),
                sender: TwilioSender::parse(sender).unwrap(),
            })
        };
        for (account, rules) in [
            (Account::Webhook(Program::default()), FileRules::Free),
            (twilio("+15559999"), FileRules::Twilio),
            (twilio("messenger:1234"), FileRules::Twilio),
            (twilio("whatsapp:+15559999"), FileRules::WhatsAppByTwilio),
        ] {
            assert_eq!(account.file_rules(), rules, "{account:?}");
        }
    }

    #[test]
    fn a_message_has_no_more_files_than_one_request_carries() {
        for (rules, most) in [
            (FileRules::Free, 30),
            (FileRules::Twilio, 10),
            (FileRules::WhatsAppByTwilio, 1),
            (FileRules::WhatsApp, 1),
            (FileRules::Page, 1),
            (FileRules::TextAlone, 0),
        ] {
            let body = Body::parse("").unwrap();
            let mut media = vec![file("application/pdf"); most];
            assert_eq!(rules.carry(&media, &body), Ok(()), "{rules:?}");
            media.push(file("application/pdf"));
            let refused = Err(Refusal::TooManyFiles { most });
            assert_eq!(rules.carry(&media, &body), refused, "{rules:?}");
        }
    }

    #[test]
    fn text_goes_beside_a_file_as_far_as_its_provider_shows_it() {
        use FileRules::{Free, Page, Twilio, WhatsApp, WhatsAppByTwilio};
        for (rules, content_type, most) in [
            (Free, "audio/ogg", None),
            (Twilio, "application/pdf", None),
            (Page, "image/jpeg", Some(0)),
            (WhatsApp, "image/jpeg", Some(1_024)),
            (WhatsApp, "application/pdf", Some(1_024)),
            (WhatsApp, "image/gif", Some(1_024)),
            (WhatsApp, "audio/ogg; codecs=opus", Some(0)),
            (WhatsAppByTwilio, "image/png", Some(1_024)),
            (WhatsAppByTwilio, "video/mp4", Some(1_024)),
            (WhatsAppByTwilio, "application/pdf", Some(0)),
            (WhatsAppByTwilio, "audio/aac", Some(0)),
        ] {
            let media = [file(content_type)];
            let said = |chars: usize| {
                let body = Body::parse("\u{e9}".repeat(chars)).unwrap();
                rules.carry(&media, &body)
            };
            let Some(most) = most else {
                assert_eq!(said(20_000), Ok(()), "{rules:?} {content_type}");
                continue;
            };
            assert_eq!(said(most), Ok(()), "{rules:?} {content_type}");
            let refused = Err(Refusal::TooLongBesideFile { most });
            assert_eq!(said(most + 1), refused, "{rules:?} {content_type}");
        }
        let body = Body::parse("x".repeat(20_000)).unwrap();
        assert_eq!(WhatsApp.carry(&[], &body), Ok(()), "text alone");
    }
}
