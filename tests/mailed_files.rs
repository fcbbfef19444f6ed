//! Files that went by mail: what mail does to them is undone, or reported before they are opened.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use par_workbook::export::html;
use par_workbook::file;
use par_workbook::file::{Limits, Opened, Problem, Refused, Ruin};
use par_workbook::read::letters;
use par_workbook::text::{Language, opening};

const SAMPLE: &str = include_str!("samples/ke-hoach-v1-ba-xa-2024.json");

fn open(text: &str) -> Opened {
    file::open(text.as_bytes(), &Limits::default()).unwrap()
}

/// Opens as exactly the plan that was written, with no problem but what was undone.
#[track_caller]
fn whole(text: &str, ruin: Option<Ruin>) {
    let (found, sent) = (open(text), open(SAMPLE));
    assert!(found.digest_ok, "{:?}", found.problems);
    assert_eq!(found.book, sent.book);
    let told: Vec<Problem> = ruin.into_iter().map(|ruin| Problem::Undone { ruin }).collect();
    assert_eq!(found.problems, told);
}

/// UTF-8 as it looks when read as windows-1252, by the table of browsers.
fn as_windows_1252(text: &str) -> String {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let high: Vec<char> = HIGH.chars().collect();
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => high[usize::from(byte - 0x80)],
        byte => char::from(*byte),
    };
    text.as_bytes().iter().map(letter).collect()
}

fn base64(text: &str) -> String {
    let coded = STANDARD.encode(text);
    let lines: Vec<&str> =
        coded.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    lines.join("\r\n")
}

fn quoted_printable(text: &str) -> String {
    let mut out = String::new();
    let mut column = 0;
    for byte in text.bytes() {
        let piece = match byte {
            b'\n' => "\r\n".to_owned(),
            b'=' | 0x80.. => format!("={byte:02X}"),
            other => char::from(other).to_string(),
        };
        if column + piece.len() > 74 && byte != b'\n' {
            out.push_str("=\r\n");
            column = 0;
        }
        column = if byte == b'\n' { 0 } else { column + piece.len() };
        out.push_str(&piece);
    }
    out
}

/// A whole message, as a mail program saves it.
fn message(encoding: &str, body: &str) -> String {
    format!(
        "From: van thu <vt@baxa.vn>\r\nSubject: =?utf-8?B?S+G6vyBob+G6oWNo?=\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: text/plain\r\n\r\n\
         Gui UBND xa.\r\n--xx\r\nContent-Type: application/json; name=\"ke-hoach-cchc.json\"\r\n\
         Content-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n--xx--\r\n"
    )
}

/// Lines of at most this many letters, broken at spaces as mail does.
fn folded(text: &str, most: usize) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        let indent: String = line.chars().take_while(|letter| *letter == ' ').collect();
        let mut now = indent.clone();
        for word in line.trim_start().split(' ') {
            if now.chars().count() + word.chars().count() > most && now.trim() != "" {
                lines.push(now.trim_end().to_owned());
                now = String::new();
            }
            now.push_str(word);
            now.push(' ');
        }
        lines.push(now.trim_end().to_owned());
    }
    lines.join("\n")
}

#[test]
fn what_mail_does_is_undone_to_the_letter() {
    whole(SAMPLE, None);
    whole(&SAMPLE.replace('\n', "\r\n"), None);
    whole(&base64(SAMPLE), Some(Ruin::Transfer));
    whole(&base64(SAMPLE).replace("\r\n", ""), Some(Ruin::Transfer));
    whole(&quoted_printable(SAMPLE), Some(Ruin::Transfer));
    whole(&message("base64", &base64(SAMPLE)), Some(Ruin::Transfer));
    whole(&message("quoted-printable", &quoted_printable(SAMPLE)), Some(Ruin::Transfer));
    let quoted = SAMPLE.replace('\n', "\n> ");
    let quoted = format!("> {quoted}");
    whole(&quoted, Some(Ruin::Quoted));
    whole(&folded(SAMPLE, 72), Some(Ruin::Folded));
    whole(&as_windows_1252(SAMPLE), Some(Ruin::Encoding));
    // Two at once.
    whole(&base64(&as_windows_1252(SAMPLE)), Some(Ruin::Transfer));
}

/// A message with another part before the plan's.
fn with_part(head: &str, part: &str, encoding: &str, body: &str) -> String {
    message(encoding, body).replacen(
        "--xx\r\nContent-Type: application/json",
        &format!("--xx\r\n{head}\r\n\r\n{part}\r\n--xx\r\nContent-Type: application/json"),
        1,
    )
}

#[test]
fn the_plan_is_found_among_the_parts_of_a_mail() {
    // A signed scan, larger than the plan.
    let scan: Vec<u8> =
        (0..400_000_u32).map(|n| 0x80 | n.wrapping_mul(7919).to_le_bytes()[1]).collect();
    let lines = STANDARD.encode(&scan);
    let lines: Vec<&str> =
        lines.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    let head = "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64";
    let mail = with_part(head, &lines.join("\r\n"), "base64", &base64(SAMPLE));
    whole(&mail, Some(Ruin::Transfer));
    // Words of another code page beside it.
    let head = "Content-Type: text/plain; charset=windows-1258\r\nContent-Transfer-Encoding: \
                quoted-printable";
    let mail = with_part(head, "G=EDi UBND x=E3", "quoted-printable", &quoted_printable(SAMPLE));
    whole(&mail, Some(Ruin::Transfer));
    let mail = with_part("Content-Type: text/plain", "Kính gửi", "8bit", &as_windows_1252(SAMPLE));
    whole(&mail, Some(Ruin::Encoding));
    // A subject that is not UTF-8 does not concern the plan.
    let mail = message("8bit", SAMPLE).replacen("van thu", "v?n thu", 1).into_bytes();
    let mail: Vec<u8> = mail.into_iter().map(|b| if b == b'?' { 0xe3 } else { b }).collect();
    let sample_has_none = !SAMPLE.contains('?');
    assert!(sample_has_none);
    let opened = file::open(&mail, &Limits::default()).unwrap();
    assert!(opened.digest_ok && opened.problems.is_empty(), "{:?}", opened.problems);
}

#[test]
fn the_code_page_of_vietnamese_windows_is_undone_too() {
    whole(&as_windows_1252(SAMPLE).replace('Ã', "Ă"), Some(Ruin::Encoding));
}

#[test]
fn a_coded_file_that_was_cut_still_gives_what_is_left() {
    let coded = STANDARD.encode(SAMPLE);
    for cut in 0..8 {
        let opened = open(&coded[..coded.len() / 2 + cut]);
        assert!(opened.problems.contains(&Problem::CutShort), "{cut}: {:?}", opened.problems);
        assert!(!opened.book.plan.remedies.is_empty());
    }
}

#[test]
fn lines_that_are_damaged_hide_no_figure_that_could_be_read() {
    let lines: Vec<&str> = SAMPLE.lines().collect();
    let quoted: Vec<usize> =
        (0..lines.len()).filter(|at| lines[*at].trim_end().ends_with("\",")).collect();
    let figures: Vec<usize> = (0..lines.len())
        .filter(|at| lines[*at].contains("\": {\"") && lines[*at].contains("\"}"))
        .collect();
    let places = [quoted[40], figures[1], figures[3], figures[figures.len() / 2]];
    let damaged: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| match line.rfind('"').filter(|_| places.contains(&at)) {
            Some(quote) => format!("{}{}", &line[..quote], &line[quote + 1..]),
            None => (*line).to_owned(),
        })
        .collect();
    let opened = open(&damaged.join("\n"));
    let kept = opened.counts.figures;
    let all = open(SAMPLE).counts.figures;
    assert!(kept + 15 * 3 >= all, "{kept} of {all}: a line holds a few of them, no more");
}

#[test]
fn letters_and_their_marks_taken_apart_are_no_change_by_hand() {
    let apart = letters::apart(SAMPLE);
    assert_ne!(apart, SAMPLE);
    whole(&apart, None);
}

#[test]
fn letters_that_are_lost_are_said_before_the_button() {
    let lost: String =
        SAMPLE.chars().map(|letter| if letter.is_ascii() { letter } else { '?' }).collect();
    let found = open(&lost);
    assert!(!found.digest_ok);
    let Some(Problem::Garbled { count }) = found.problems.first() else {
        panic!("{:?}", found.problems)
    };
    assert!(*count > 1_000);
    let said = opening::problem(Language::Vietnamese, &found.book.plan, &found.problems[0]);
    assert!(said.contains("thành “?”"), "{said}");
    // Figures are digits: they are intact.
    assert_eq!(found.book.plan.figures, open(SAMPLE).book.plan.figures);
    // A question mark here and there is the writer's own.
    let asked = open(&SAMPLE.replace("đúng hạn", "đúng hạn?"));
    assert!(!asked.digest_ok);
    let garbled = |opened: &Opened| {
        opened.problems.iter().any(|problem| matches!(problem, Problem::Garbled { .. }))
    };
    assert!(!garbled(&asked));
    // So are words in quotation marks, and addresses.
    let words = "“Tự đánh giá” “Khá” “ĐÃ” “đã\u{a0}” https://a.vn/vb.aspx?id=12&b=c?d ".repeat(6);
    let quoted = open(&SAMPLE.replacen("đúng hạn", &words, 1));
    assert!(!quoted.digest_ok && !garbled(&quoted), "{:?}", quoted.problems);
}

#[test]
fn a_file_saved_long_before_its_plan_is_pointed_out() {
    let old = SAMPLE.replace("2024-12-20T16:45:00+07:00", "2009-12-20T16:45:00+07:00");
    assert_eq!(open(&old).problems, [Problem::SavedBefore { year: 2009 }]);
    let before = SAMPLE.replace("2024-12-20T16:45:00+07:00", "2023-11-20T16:45:00+07:00");
    assert_eq!(open(&before).problems, []);
}

#[test]
fn what_is_no_plan_stays_refused() {
    let limits = Limits::default();
    for text in ["Kính gửi UBND xã", "aGVsbG8gd29ybGQsIHRoaXMgaXMgbm90IGEgcGxhbg==", "=3D=3D\n=\n"]
    {
        assert_eq!(file::open(text.as_bytes(), &limits), Err(Refused::NoPlan), "{text}");
    }
}

#[test]
fn a_saved_page_that_mail_rewrote_still_gives_its_plan() {
    let page = html::page(
        &par_workbook::document::Document::default(),
        html::Typesetting::default(),
        Some(SAMPLE),
    );
    for mailed in [
        page.replace("<template id=\"par-workbook-plan\">", "<TEMPLATE ID=par-workbook-plan>")
            .replace("</template>", "</TEMPLATE >"),
        page.replace(
            "<template id=\"par-workbook-plan\">",
            "<template\r\n  class=\"x\" id='par-workbook-plan'>",
        ),
        quoted_printable(&page),
        page.replace('\n', "\r\n "),
    ] {
        assert_eq!(html::embedded(&mailed).as_deref(), Some(SAMPLE));
    }
}
