use super::*;
use hiatus_domain::text::MAX_BODY_BYTES;
use proptest::prelude::*;

const NOW: &str = "2026-11-28T10:00:00Z";

fn envelope() -> Envelope<'static> {
    Envelope {
        id: "ses-1",
        return_path: Some("ann@home.example"),
        found: None,
        at: NOW.parse().unwrap(),
    }
}

fn mail(raw: &str) -> Mail {
    match read(raw.replace('\n', "\r\n").as_bytes(), &envelope()) {
        Read::Mail(mail) => *mail,
        other => panic!("{other:?}: {raw}"),
    }
}

/// A mail of Ann's with these headers and this body.
fn with(headers: &str, body: &str) -> String {
    format!("From: Ann <ann@home.example>\nMessage-ID: <m1@home.example>\n{headers}\n\n{body}")
}

#[test]
fn a_mail_is_who_wrote_what_about_and_when() {
    let read = mail(&with(
        "Subject: =?utf-8?q?Caf=C3=A9?= bill\nDate: Fri, 27 Nov 2026 10:00:00 +0100\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable",
        "Where is=20it, J=FCrg?\n\n",
    ));
    assert_eq!(read.from.as_str(), "ann@home.example");
    assert_eq!(read.name.unwrap().as_str(), "Ann");
    assert_eq!(read.subject.as_deref(), Some("Café bill"));
    assert_eq!(read.body.as_str(), "Where is it, Jürg?");
    assert_eq!(read.sent_at, Some("2026-11-27T09:00:00Z".parse().unwrap()));
    assert_eq!(read.message_id.as_str(), "m1@home.example");
    assert_eq!(read.root.as_str(), "m1@home.example");
    assert!(read.answers.is_empty() && read.files.is_empty());
}

#[test]
fn what_a_mail_does_not_say_is_nothing() {
    let read = mail("From: ANN@Home.EXAMPLE\n\nhi");
    assert_eq!(read.from.as_str(), "ANN@home.example");
    assert_eq!(read.message_id.as_str(), "ses-1", "what SES calls it");
    assert_eq!((read.name, read.subject, read.sent_at), (None, None, None));
}

#[test]
fn nothing_is_written_after_it_has_come_in() {
    for (date, is_known) in [
        ("Sat, 28 Nov 2026 10:00:00 +0000", true),
        ("Sat, 28 Nov 2026 10:00:01 +0000", false),
        ("Sat, 99 Nov 2026 10:00:00 +0000", false),
        ("yesterday", false),
    ] {
        let read = mail(&with(&format!("Date: {date}"), "hi"));
        assert_eq!(read.sent_at.is_some(), is_known, "{date}");
    }
}

#[test]
fn the_likeliest_mail_that_it_answers_comes_first_and_the_root_stays() {
    for (headers, answers, root) in [
        ("", &[][..], "m1@home.example"),
        ("In-Reply-To: <a@x>", &["a@x"], "a@x"),
        (
            "References: <a@x> <b@x> <c@x>",
            &["c@x", "b@x", "a@x"],
            "a@x",
        ),
        (
            "In-Reply-To: <b@x>\nReferences: <a@x>\n <b@x>",
            &["b@x", "a@x"],
            "a@x",
        ),
        ("In-Reply-To: your mail of Tuesday", &[], ""),
    ] {
        let read = mail(&with(headers, "hi"));
        if root.is_empty() {
            continue;
        }
        assert_eq!(read.answers, answers, "{headers}");
        assert_eq!(read.root.as_str(), root, "{headers}");
    }
    let many: Vec<_> = (0..100).map(|n| format!("<{n}@x>")).collect();
    let many = many.join(" ");
    let read = mail(&with(&format!("References: {many}"), "hi"));
    assert_eq!(read.answers.len(), crate::MOST_REFERENCES);
    assert_eq!(read.answers.first().unwrap(), "99@x");
    assert_eq!(read.root.as_str(), "0@x");
}

#[test]
fn a_page_is_read_as_text_where_there_is_no_plain_part() {
    let page = "<html><head><style>p{color:red}</style></head><body><p>Hello <b>there</b></p><p>&euro; 5</p><script>alert(1)</script></body></html>";
    let read = mail(&with("Content-Type: text/html; charset=utf-8", page));
    assert_eq!(read.body.as_str(), "Hello there\n€ 5");
    let both = "--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n<p>page</p>\n--b--\n";
    let read = mail(&with(
        "Content-Type: multipart/alternative; boundary=b",
        both,
    ));
    assert_eq!(read.body.as_str(), "plain");
    let empty = both.replace("plain\n--b", "\n--b");
    let read = mail(&with(
        "Content-Type: multipart/alternative; boundary=b",
        &empty,
    ));
    assert_eq!(read.body.as_str(), "page");
}

#[test]
fn files_have_a_type_a_name_a_size_and_what_is_in_them() {
    let parts = "--b\nContent-Type: text/plain\n\nSee there.\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''bill%20%E2%82%AC.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n--b\nContent-Type: image/png; name=\"a.png\"\nContent-ID: <i1>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n";
    let read = mail(&with("Content-Type: multipart/mixed; boundary=b", parts));
    assert_eq!(read.body.as_str(), "See there.");
    let said: Vec<_> = read
        .files
        .iter()
        .map(|file| {
            let media = &file.media;
            let text = |it: &Option<hiatus_domain::media::MediaName>| {
                it.as_ref().map(|it| it.as_str().to_owned())
            };
            (
                text(&media.content_type),
                text(&media.name),
                file.content.len(),
            )
        })
        .collect();
    let expected =
        |kind: &str, name: &str, size| (Some(kind.to_owned()), Some(name.to_owned()), size);
    assert_eq!(
        said,
        [
            expected("application/pdf", "bill €.pdf", 9),
            expected("image/png", "a.png", 8)
        ]
    );
    assert!(read.files.iter().all(|file| file.media.reference.is_none()));
}

#[test]
fn a_long_text_is_cut_on_a_character_and_says_so() {
    let read = mail(&with(
        "Content-Type: text/plain; charset=utf-8",
        &"€".repeat(40_000),
    ));
    let body = read.body.as_str();
    assert!(body.len() <= MAX_BODY_BYTES && body.len() > MAX_BODY_BYTES - 100);
    assert!(body.ends_with("is not kept.]"), "{}", body.len());
    let whole = "x".repeat(MAX_BODY_BYTES);
    assert_eq!(mail(&with("", &whole)).body.as_str(), whole);
}

#[test]
fn what_nobody_has_written_is_told_by_its_headers() {
    use Automatic::{AutoReply, Bounce, Bulk, List, Own};
    for (headers, why) in [
        ("Auto-Submitted: auto-replied", Some(AutoReply)),
        (
            "Auto-Submitted: auto-generated; owner-email=\"a@b\"",
            Some(AutoReply),
        ),
        ("Auto-Submitted: no", None),
        ("Auto-Submitted: No (a person)", None),
        ("X-Auto-Response-Suppress: All", Some(AutoReply)),
        ("X-Auto-Response-Suppress: DR, OOF", Some(AutoReply)),
        ("X-Auto-Response-Suppress: None", None),
        ("X-Autoreply: yes", Some(AutoReply)),
        ("X-Autoreply: no", None),
        ("Precedence: bulk", Some(Bulk)),
        ("Precedence: junk", Some(Bulk)),
        ("Precedence: list", Some(List)),
        ("Precedence: auto_reply", Some(AutoReply)),
        ("Precedence: first-class", None),
        ("List-Id: News <news.shop.example>", Some(List)),
        ("List-Unsubscribe: <mailto:u@shop.example>", Some(List)),
        ("X-Hiatus-Reference: 01J-7", Some(Own)),
        (
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            Some(Bounce),
        ),
    ] {
        let raw = with(headers, "--b\nContent-Type: text/plain\n\nhi\n--b--\n");
        let read = read(raw.as_bytes(), &envelope());
        match (why, read) {
            (None, Read::Mail(_)) => {}
            (Some(why), Read::Automatic(found)) => assert_eq!(found, why, "{headers}"),
            (_, other) => panic!("{headers}: {other:?}"),
        }
    }
}

#[test]
fn what_nobody_wants_back_is_a_bounce_and_what_the_scan_found_counts() {
    let raw = with("", "hi");
    for (return_path, from) in [
        (Some(""), "ann@home.example"),
        (Some("<>"), "ann@home.example"),
        (Some("MAILER-DAEMON@mx.example"), "ann@home.example"),
        (
            Some("x@mx.example"),
            "Mail Delivery <mailer-daemon@mx.example>",
        ),
    ] {
        let envelope = Envelope {
            return_path,
            ..envelope()
        };
        let raw = raw.replace("Ann <ann@home.example>", from);
        assert_eq!(
            read(raw.as_bytes(), &envelope),
            Read::Automatic(Automatic::Bounce)
        );
    }
    let envelope = Envelope {
        found: Some(Automatic::Virus),
        ..envelope()
    };
    assert_eq!(
        read(raw.as_bytes(), &envelope),
        Read::Automatic(Automatic::Virus)
    );
}

#[test]
fn what_is_no_mail_cannot_be_read() {
    for raw in [
        "",
        "\r\n",
        "Subject: nobody\r\n\r\nhi",
        "From: nobody\r\n\r\nhi",
    ] {
        let found = read(raw.as_bytes(), &envelope());
        assert!(matches!(found, Read::Unreadable(_)), "{raw:?}: {found:?}");
    }
    let large = vec![b'x'; MAX_MAIL_BYTES + 1];
    assert!(matches!(read(&large, &envelope()), Read::Unreadable(_)));
}

#[test]
fn no_more_files_are_kept_than_a_message_has_however_many_parts_there_are() {
    let part = "--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n";
    let parts = format!("{}--b--\n", part.repeat(5_000));
    let read = mail(&with("Content-Type: multipart/mixed; boundary=b", &parts));
    assert_eq!(read.files.len(), hiatus_domain::media::MAX_MEDIA);
    assert_eq!(read.body.as_str(), "");
}

/// What mails are made of, in any order.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("From: Ann <ann@home.example>\r\n".to_owned()),
        Just("From: =?utf-8?b?8J+YgA==?= <a@b\u{e9}>\r\n".to_owned()),
        Just("Content-Type: multipart/mixed; boundary=\"b\"\r\n".to_owned()),
        Just("Content-Type: message/rfc822\r\n".to_owned()),
        Just("Content-Type: text/html; charset=utf-7\r\n".to_owned()),
        Just("Content-Type: text/plain; charset=shift_jis\r\n".to_owned()),
        Just("Content-Transfer-Encoding: base64\r\n".to_owned()),
        Just("Content-Transfer-Encoding: quoted-printable\r\n".to_owned()),
        Just(
            "Content-Disposition: attachment; filename*0*=utf-8''%F0%9F; filename*1*=%98%80\r\n"
                .to_owned()
        ),
        Just("References: <a@b> <\r\n".to_owned()),
        Just("Message-ID: <".to_owned()),
        Just("\r\n".to_owned()),
        Just("\r\n--b\r\n".to_owned()),
        Just("\r\n--b--\r\n".to_owned()),
        Just("begin 644 x\r\n#86)C\r\n`\r\nend\r\n".to_owned()),
        Just("<p>&#x110000;&#xd800;<![CDATA[<a href=".to_owned()),
        Just("=F0=9F=\r\n=98".to_owned()),
        "[A-Za-z-]{1,12}: [ -~]{0,40}\r\n",
        "\\PC{0,60}",
    ]
}

proptest! {
    #[test]
    fn a_mail_of_any_bytes_is_read_or_not_and_breaks_nothing(raw in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&raw, &envelope());
    }

    #[test]
    fn a_mail_of_any_parts_is_read_or_not_and_stays_within_what_is_kept(pieces in proptest::collection::vec(piece(), 0..40)) {
        if let Read::Mail(mail) = read(pieces.concat().as_bytes(), &envelope()) {
            prop_assert!(mail.body.as_str().len() <= MAX_BODY_BYTES);
            prop_assert!(mail.answers.len() <= crate::MOST_REFERENCES);
            prop_assert!(mail.files.len() <= hiatus_domain::media::MAX_MEDIA);
        }
    }
}
