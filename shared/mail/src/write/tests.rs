use super::*;
use crate::{Automatic, Envelope, Read, read};
use mail_parser::{Message, MessageParser, MimeHeaders as _};
use proptest::prelude::*;

fn letter<'a>() -> Letter<'a> {
    Letter {
        from: "help@shop.example",
        from_name: Some("Der Laden, GmbH"),
        to: "ann@home.example",
        about: Some("Späte Lieferung"),
        answers: &[],
        body: "Guten Tag\n\nSie kommt morgen: 10 €.",
        files: &[],
        reference: "01J9X-7",
        at: "2026-11-28T10:00:00Z".parse().unwrap(),
    }
}

fn parsed(raw: &[u8]) -> Message<'_> {
    MessageParser::default().parse(raw).unwrap()
}

#[test]
fn whoever_reads_it_finds_what_was_said_and_who_says_it() {
    let answers = [
        "root@home.example".to_owned(),
        "last@home.example".to_owned(),
    ];
    let letter = Letter {
        answers: &answers,
        ..letter()
    };
    let raw = write(&letter);
    let mail = parsed(&raw);
    let from = mail.from().unwrap().first().unwrap();
    assert_eq!(from.name(), Some("Der Laden, GmbH"));
    assert_eq!(from.address(), Some("help@shop.example"));
    assert_eq!(
        mail.to().unwrap().first().unwrap().address(),
        Some("ann@home.example")
    );
    assert_eq!(mail.subject(), Some("Re: Späte Lieferung"));
    assert_eq!(
        mail.body_text(0).unwrap().replace("\r\n", "\n").trim_end(),
        letter.body
    );
    assert_eq!(mail.in_reply_to().as_text(), Some("last@home.example"));
    let named: Vec<_> = mail.references().as_text_list().unwrap().to_vec();
    assert_eq!(named, ["root@home.example", "last@home.example"]);
    assert_eq!(mail.message_id(), Some("01J9X-7@shop.example"));
    assert_eq!(mail.date().unwrap().to_timestamp(), letter.at.timestamp());
    assert_eq!(
        mail.header_raw("X-Hiatus-Reference").unwrap().trim(),
        "01J9X-7"
    );
    assert_eq!(
        mail.header_raw("X-Auto-Response-Suppress").unwrap().trim(),
        "All"
    );
    // A person wrote it.
    assert_eq!(mail.header_raw("Auto-Submitted"), None);
    assert!(raw.is_ascii(), "SES takes seven bits");
    assert!(raw.split(|b| *b == b'\n').all(|line| line.len() <= 998));
}

/// What comes back to us is ours, and no customer's.
#[test]
fn a_mail_of_ours_is_told_from_a_customers() {
    let raw = write(&letter());
    let envelope = Envelope {
        id: "ses-1",
        return_path: Some("help@shop.example"),
        found: None,
        at: "2026-11-28T10:00:05Z".parse().unwrap(),
    };
    assert_eq!(read(&raw, &envelope), Read::Automatic(Automatic::Own));
}

#[test]
fn a_subject_is_that_of_the_conversation_or_the_first_line() {
    let answers = ["a@b.example".to_owned()];
    for (about, answers, expected) in [
        (Some("Late"), &[][..], "Late"),
        (Some("Late"), &answers[..], "Re: Late"),
        (Some("RE: Late"), &answers[..], "RE: Late"),
        (Some("Rekord"), &answers[..], "Re: Rekord"),
        (Some("  "), &answers[..], "Re: Guten Tag"),
        (None, &[][..], "Guten Tag"),
        // An owner's attribute is no way to another header.
        (
            Some("Late\r\nBcc: all@home.example"),
            &[][..],
            "Late  Bcc: all@home.example",
        ),
    ] {
        let raw = write(&Letter {
            about,
            answers,
            ..letter()
        });
        let mail = parsed(&raw);
        assert_eq!(mail.subject(), Some(expected), "{about:?}");
        assert_eq!(mail.header_raw("Bcc"), None);
    }
}

#[test]
fn files_go_with_it_under_their_names() {
    let files = [Enclosure {
        content_type: "image/png".to_owned(),
        name: "Übersicht \"neu\".png".to_owned(),
        content: vec![0, 159, 146, 150, 255],
    }];
    let raw = write(&Letter {
        files: &files,
        ..letter()
    });
    let mail = parsed(&raw);
    let file = mail.attachments().next().unwrap();
    assert_eq!(file.attachment_name(), Some("Übersicht \"neu\".png"));
    assert_eq!(file.contents(), files[0].content);
    let kind = file.content_type().unwrap();
    assert_eq!((kind.ctype(), kind.subtype()), ("image", Some("png")));
    assert!(mail.body_text(0).unwrap().contains("10 €"));
}

#[test]
fn mail_goes_to_one_mailbox_and_nowhere_else() {
    for good in [
        "ann@home.example",
        "ann+x@home.example",
        "änn@home.example",
        "o'neil@home.example",
    ] {
        assert!(is_mailbox(good), "{good}");
    }
    for bad in [
        "ann",
        "@home.example",
        "ann@home",
        "ann@home.example, eve@evil.example",
        "ann@home.example\r\nBcc: eve@evil.example",
        "Ann <ann@home.example>",
        "a b@home.example",
        "+15550001",
        "",
    ] {
        assert!(!is_mailbox(bad), "{bad}");
    }
}

#[test]
fn only_what_is_a_message_id_is_named() {
    assert!(is_named("a.b-c@home.example"));
    for bad in [
        "sha256:abc",
        "a b@c.example",
        "a>@c.example",
        "ä@c.example",
        "",
        "a@b\r\n",
    ] {
        assert!(!is_named(bad), "{bad}");
    }
    assert!(!is_named(&format!("{}@b.example", "x".repeat(900))));
    assert_eq!(sent_as("0102-1", "us-east-1"), "0102-1@email.amazonses.com");
    assert_eq!(sent_as("0102-1@a.example", "us-east-1"), "0102-1@a.example");
    assert_eq!(
        sent_as("0102-1", "eu-central-1"),
        "0102-1@eu-central-1.amazonses.com"
    );
}

proptest! {
    /// Whatever is said, about whatever: it arrives, and nothing but it.
    #[test]
    fn whatever_is_said_arrives_and_adds_no_header(
        body in "\\PC{0,200}(\n\\PC{0,80}){0,4}",
        about in prop::option::of("[\\PC\r\n]{0,300}"),
        name in "\\PC{1,60}",
    ) {
        let letter = Letter { about: about.as_deref(), from_name: Some(&name), body: &body, ..letter() };
        let raw = write(&letter);
        prop_assert!(raw.is_ascii());
        prop_assert!(raw.split(|b| *b == b'\n').all(|line| line.len() <= 998));
        let mail = parsed(&raw);
        let said = mail.body_text(0).unwrap_or_default().replace("\r\n", "\n");
        prop_assert_eq!(said.trim_end(), body.trim_end());
        let names: Vec<_> = mail.headers().iter().map(|it| it.name().to_ascii_lowercase()).collect();
        let known = ["from", "to", "subject", "date", "message-id", "x-hiatus-reference", "x-auto-response-suppress",
            "mime-version", "content-type", "content-transfer-encoding"];
        prop_assert!(names.iter().all(|it| known.contains(&it.as_str())), "{:?}", names);
    }
}
