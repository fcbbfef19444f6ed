//! What becomes of a text between the clipboard and the field.

use par_workbook::read::block::LINE_ENDS;
use par_workbook::read::clean;
use par_workbook::read::typed::{one_line, one_number, tidy_day, with_ends};
use proptest::prelude::*;

#[test]
fn several_numbers_do_not_look_like_one() {
    for (pasted, shown) in [
        ("12", "12"),
        (" 12 \r\n", "12"),
        ("1\n234", "1; 234"),
        ("1\t234", "1; 234"),
        ("1\r\n\r\n234\u{2028}5", "1; 234; 5"),
        ("1 234", "1 234"),
        ("\n\t\n", ""),
        ("", ""),
    ] {
        assert_eq!(one_number(pasted), shown, "{pasted:?}");
    }
}

#[test]
fn several_lines_become_one_and_spaces_at_the_ends_stay() {
    for (pasted, shown) in [
        ("một", "một"),
        ("một\nhai", "một hai"),
        ("một\r\n\thai\u{2029}ba", "một hai ba"),
        (" và\u{a0}  ba", " và ba"),
        ("và ba ", "và ba "),
        ("  và ba  ", " và ba "),
        ("\nvà ba\n", "và ba"),
        ("", ""),
        ("\n", ""),
    ] {
        assert_eq!(one_line(pasted, clean::line), shown, "{pasted:?}");
    }
}

#[test]
fn a_space_by_itself_stays_one_space() {
    assert_eq!(one_line(" ", clean::line), " ");
    assert_eq!(with_ends(" ", &clean::prose(" ")), " ");
}

#[test]
fn paragraphs_keep_their_lines_and_their_ends() {
    let pasted = " một\n•  hai ";
    assert_eq!(with_ends(pasted, &clean::prose(pasted)), " một\n- hai ");
    assert_eq!(with_ends("một", "một"), "một");
    assert_eq!(with_ends("", ""), "");
}

#[test]
fn a_day_that_is_understood_is_shown_in_full() {
    for (typed, shown) in [
        ("5/2/24", "05/02/2024"),
        (" 05022024 ", "05/02/2024"),
        ("ngày 5 tháng 2 năm 2024", "05/02/2024"),
        ("2024-02-05", "05/02/2024"),
        ("31/4/2024", "31/4/2024"),
        ("  sang   năm ", "sang năm"),
        ("", ""),
    ] {
        assert_eq!(tidy_day(typed), shown, "{typed:?}");
    }
}

fn pasted() -> impl Strategy<Value = String> {
    const BROKEN: &str =
        "([a-z0-9.,ă]{0,4}[ \t\r\n\u{b}\u{c}\u{85}\u{2028}\u{2029}\u{a0}]{0,3}){0,6}";
    prop_oneof!["\\PC{0,16}", BROKEN]
}

proptest! {
    #[test]
    fn a_line_has_no_line_end_and_keeps_its_ends(raw in pasted()) {
        let line = one_line(&raw, clean::line);
        prop_assert!(!line.contains(LINE_ENDS) && !line.contains('\t'));
        prop_assert_eq!(line.trim(), clean::line(&raw));
        if !line.trim().is_empty() {
            prop_assert_eq!(line.starts_with(' '), raw.starts_with(' '));
            prop_assert_eq!(line.ends_with(' '), raw.ends_with(' '));
            prop_assert_eq!(one_line(&line, clean::line), line);
        }
    }

    #[test]
    fn a_number_has_no_line_end_and_pasting_it_again_changes_nothing(raw in pasted()) {
        let number = one_number(&raw);
        prop_assert!(!number.contains(LINE_ENDS) && !number.contains('\t'));
        prop_assert_eq!(one_number(&number), number);
    }

    #[test]
    fn paragraphs_keep_their_ends(raw in pasted()) {
        let clean = clean::prose(&raw);
        let kept = with_ends(&raw, &clean);
        prop_assert!(kept.contains(&clean));
        if !clean.is_empty() {
            prop_assert_eq!(with_ends(&kept, &clean::prose(&kept)), kept);
        }
    }

    #[test]
    fn a_day_is_tidied_once(raw in "\\PC{0,16}|[-0-9./ ]{0,12}") {
        let once = tidy_day(&raw);
        prop_assert_eq!(tidy_day(&once), once);
    }
}
