//! What a damaged file lost, in words.

use par_workbook::edit::Book;
use par_workbook::file;
use par_workbook::file::{Counts, Envelope, Limits, Opened, Problem, Ruin};
use par_workbook::plan::{Duty, List, Plan, YearRule};
use par_workbook::view::damage::{Hurt, damaged, hurt, is_damage, words};

use super::support::{SENDER, opened};
use super::{EN, VI, blank, duty, id, measure, remedy, sample, type_in};

/// Two remedies, a duty and a figure.
fn small() -> Plan {
    let mut plan = blank();
    remedy(&mut plan, "r1", "", "Số hóa");
    remedy(&mut plan, "r2", "", "Đối thoại");
    duty(&mut plan, "d", "Báo cáo", Duty::default());
    measure(&mut plan, "b", YearRule::Sum);
    type_in(&mut plan, "b 1=5");
    plan
}

/// A file of [`small`] in which these were found.
pub fn found(problems: &[Problem]) -> Opened {
    let plan = small();
    Opened {
        counts: Counts::of(&plan),
        book: Book::new(plan),
        envelope: Envelope::default(),
        problems: problems.to_vec(),
        read_only: false,
        digest_ok: false,
        check_code: "A1B2-C3D4".to_owned(),
    }
}

fn broken(number: usize) -> Problem {
    Problem::Line { number, text: "\"heading\": \"".to_owned() }
}

fn fewer() -> Problem {
    Problem::Fewer { key: "remedies".to_owned(), said: 3, found: 2 }
}

#[test]
fn the_worst_that_was_found_says_what_became_of_a_file() {
    let (undone, garbled) = (Problem::Undone { ruin: Ruin::Quoted }, Problem::Garbled { count: 9 });
    let (cut, checksum, letters) = (Problem::CutShort, Problem::Checksum, Problem::Letters);
    for (problems, what) in [
        (&[undone.clone()][..], Hurt::Mended),
        (&[], Hurt::Whole),
        (&[Problem::Homeless { list: List::Remedies, id: id("r1"), moved: false }], Hurt::Whole),
        (&[Problem::Envelope { key: "device" }], Hurt::Whole),
        (&[undone.clone(), checksum.clone()], Hurt::Changed),
        (std::slice::from_ref(&checksum), Hurt::Changed),
        (&[garbled.clone(), checksum.clone()], Hurt::Garbled),
        (&[letters, checksum.clone()], Hurt::Garbled),
        (&[garbled, cut.clone()], Hurt::Lost),
        (&[broken(3)], Hurt::Lost),
        (&[undone, fewer()], Hurt::Lost),
        (&[checksum.clone(), cut], Hurt::Lost),
    ] {
        let file = found(problems);
        assert_eq!((hurt(&file), damaged(&file)), (what, what == Hurt::Lost), "{problems:?}");
    }
}

#[test]
fn only_what_the_warning_tells_is_damage() {
    let told = [
        broken(3),
        Problem::CutShort,
        fewer(),
        Problem::Letters,
        Problem::Garbled { count: 9 },
        Problem::Checksum,
        Problem::Undone { ruin: Ruin::Folded },
    ];
    assert!(told.iter().all(is_damage));
    let (list, id, at) = (List::Remedies, id("r1"), "agency/name".to_owned());
    let apart = [
        Problem::Value { at: at.clone() },
        Problem::Renamed { list, id },
        Problem::Repeated { list, id },
        Problem::Missing { list, id },
        Problem::Homeless { list, id, moved: true },
        Problem::Loop { list, id },
        Problem::SavedBefore { year: 2009 },
        Problem::Envelope { key: "device" },
        Problem::Controls { at: at.clone() },
        Problem::Direction { at },
        Problem::Newer { version: 2, reader: 1 },
    ];
    assert!(!apart.iter().any(is_damage));
}

#[test]
fn what_could_be_read_and_what_is_lost_is_told() {
    let read = "đọc được 3 nội dung, 1 số liệu";
    for (problems, told) in [
        (
            vec![Problem::CutShort, fewer()],
            format!("Tệp bị cắt mất đoạn cuối: {read}; phần còn lại bị mất."),
        ),
        (
            vec![broken(1240), Problem::CutShort],
            format!("Tệp bị cắt mất đoạn cuối: {read}; phần sau dòng 1240 bị mất."),
        ),
        (
            vec![broken(3), broken(9), Problem::CutShort],
            format!("Tệp bị cắt mất đoạn cuối: {read}; phần sau dòng 9 bị mất."),
        ),
        (vec![broken(3), broken(9)], format!("Tệp bị hỏng: {read}; 2 dòng không đọc được.")),
    ] {
        assert_eq!(words(VI, &found(&problems)), told);
    }
    assert_eq!(
        words(EN, &found(&[broken(3)])),
        "The file is damaged: 3 items and 1 figures could be read; 1 of its lines could not."
    );
}

fn text() -> String {
    file::write(&Book::new(sample()), &SENDER)
}

#[test]
fn a_file_as_it_was_written_is_whole() {
    let file = opened(&text());
    assert_eq!((hurt(&file), file.problems), (Hurt::Whole, Vec::new()));
}

#[test]
fn a_file_that_was_cut_short_has_lost_something() {
    let text = text();
    for share in [2, 5, 9] {
        let bytes = &text.as_bytes()[..text.len() / 10 * share];
        let file = file::open(bytes, &Limits::default()).expect("some of it can be read");
        assert_eq!(hurt(&file), Hurt::Lost, "{share}");
        let told = words(VI, &file);
        assert!(told.starts_with("Tệp bị cắt mất đoạn cuối: đọc được "), "{told}");
    }
}

#[test]
fn a_file_that_was_changed_by_hand_is_changed() {
    let file = opened(&text().replacen("Sáng kiến hoặc giải pháp", "Sáng kiến, giải pháp", 1));
    assert_eq!((hurt(&file), file.problems), (Hurt::Changed, vec![Problem::Checksum]));
}

#[test]
fn a_file_that_mail_quoted_is_mended() {
    let file = opened(&format!("> {}", text().replace('\n', "\n> ")));
    let undone = Problem::Undone { ruin: Ruin::Quoted };
    assert_eq!((hurt(&file), file.problems), (Hurt::Mended, vec![undone]));
}
