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
        is_answer: false,
        is_automatic: false,
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
    // A person wrote it; nobody has written what a plan says.
    assert_eq!(mail.header_raw("Auto-Submitted"), None);
    let nudge = write(&Letter {
        is_automatic: true,
        ..letter
    });
    let said = parsed(&nudge)
        .header_raw("Auto-Submitted")
        .unwrap()
        .trim()
        .to_owned();
    assert_eq!(said, "auto-generated");
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
fn an_answer_to_what_cannot_be_named_is_an_answer_all_the_same() {
    let raw = write(&Letter {
        is_answer: true,
        ..letter()
    });
    let mail = parsed(&raw);
    assert_eq!(mail.subject(), Some("Re: Späte Lieferung"));
    assert_eq!(mail.header_raw("In-Reply-To"), None);
}

#[test]
fn every_line_ends_as_mails_do_whatever_breaks_it() {
    let raw = write(&Letter {
        body: "One\r\ntwo\rthree\n\u{0}four",
        ..letter()
    });
    assert_eq!(
        parsed(&raw).body_text(0).unwrap().trim_end(),
        "One\r\ntwo\r\nthree\r\nfour"
    );
    let text = String::from_utf8(raw).unwrap();
    assert!(
        !text.replace("\r\n", "").contains(['\r', '\n', '\0']),
        "{text:?}"
    );
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
        body in "\\PC{0,200}((\n|\r|\r\n)\\PC{0,80}){0,4}",
        about in prop::option::of("[\\PC\r\n]{0,300}"),
        name in "\\PC{1,60}",
    ) {
        let letter = Letter { about: about.as_deref(), from_name: Some(&name), body: &body, ..letter() };
        let raw = write(&letter);
        prop_assert!(raw.is_ascii());
        prop_assert!(raw.split(|b| *b == b'\n').all(|line| line.len() <= 998));
        let mail = parsed(&raw);
        let said = mail.body_text(0).unwrap_or_default().replace("\r\n", "\n");
        let body = body.replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(said.trim_end(), body.trim_end());
        let text = String::from_utf8_lossy(&raw).replace("\r\n", "");
        prop_assert!(!text.contains(['\r', '\n']));
        let names: Vec<_> = mail.headers().iter().map(|it| it.name().to_ascii_lowercase()).collect();
        let known = ["from", "to", "subject", "date", "message-id", "x-hiatus-reference", "x-auto-response-suppress",
            "mime-version", "content-type", "content-transfer-encoding"];
        prop_assert!(names.iter().all(|it| known.contains(&it.as_str())), "{:?}", names);
    }
}
