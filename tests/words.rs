//! Numbers as people type them, and what the page shows of them.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use par_workbook::read::clean;
use par_workbook::read::number::*;
use par_workbook::text::Language;
use par_workbook::text::format::{format_count, format_percent, format_threshold};
use proptest::prelude::*;

#[track_caller]
fn count(typed: &str, read: Result<Option<u64>, CountProblem>) {
    assert_eq!(parse_count(typed), read, "{typed:?}");
}

#[track_caller]
fn percent(typed: &str, read: Result<Option<u32>, PercentProblem>) {
    assert_eq!(parse_percent(typed), read, "{typed:?}");
}

#[test]
fn counts_are_read_as_people_type_them() {
    for typed in ["1234", "1.234", "1,234", "1 234", "1\u{a0}234", "１２３４", " 1.234 ", "01234"]
    {
        count(typed, Ok(Some(1234)));
    }
    count("1.234.567", Ok(Some(1_234_567)));
    count("0", Ok(Some(0)));
    count("05", Ok(Some(5)));
}

/// A comma is read as thousands, and whoever types one is told so: it may have been meant as a decimal.
#[test]
fn a_comma_that_was_read_as_thousands_is_told() {
    for (typed, read) in
        [("1,555", 1555), ("3,000", 3000), (" 12,345 ", 12_345), ("１，５５５", 1555)]
    {
        assert_eq!(count_by_comma(typed), Some(read), "{typed:?}");
    }
    for typed in ["", "1555", "1.555", "1 555", "1,5", "1,5555", "1,234,567", "1.234,567", "0,500"]
    {
        assert_eq!(count_by_comma(typed), None, "{typed:?}");
    }
}

#[test]
fn an_empty_count_is_not_zero() {
    count("", Ok(None));
    count(" \u{a0} ", Ok(None));
}

#[test]
fn what_is_no_count_says_why() {
    for typed in ["-3", "−3", "- 3", "-1.234", "-2,5"] {
        count(typed, Err(CountProblem::Negative));
    }
    for typed in ["12,5", "12.5", "1.234,5", "1,234.50", "0.500", "1.23", "1234,567", "12,0"] {
        count(typed, Err(CountProblem::NotWhole));
    }
    for typed in
        ["11o", "0/0", "12 5", "55%", "+84", "1e5", "-", "--3", "1..2", ".5", "5.", "12 345,"]
    {
        count(typed, Err(CountProblem::NotANumber));
    }
    count("1000000000000000", Err(CountProblem::TooLarge));
    count("99999999999999999999999", Err(CountProblem::TooLarge));
}

#[test]
fn percentages_keep_two_decimals() {
    percent("55", Ok(Some(5500)));
    percent("55 %", Ok(Some(5500)));
    percent("55%", Ok(Some(5500)));
    percent("55,5", Ok(Some(5550)));
    percent("55.5", Ok(Some(5550)));
    percent("110,70", Ok(Some(11_070)));
    percent("97,05 ％", Ok(Some(9705)));
    percent("", Ok(None));
    percent("54,995", Err(PercentProblem::TooFine));
    percent("-1", Err(PercentProblem::Negative));
    percent("55,", Err(PercentProblem::NotANumber));
    percent("năm", Err(PercentProblem::NotANumber));
    percent("1000000000", Err(PercentProblem::TooLarge));
}

#[test]
fn a_ratio_just_below_never_shows_as_reached() {
    let at_least = |percent| Some(Bound::AtLeast(percent));
    assert_eq!(ratio_percent(54_995, 100_000, at_least(5500)), Some(5499));
    assert_eq!(ratio_percent(54_995, 100_000, None), Some(5500), "half up");
    assert_eq!(ratio_percent(11, 20, at_least(5500)), Some(5500));
    assert_eq!(ratio_percent(2, 3, None), Some(6667));
    assert_eq!(ratio_percent(29, 30, None), Some(9667));
    assert_eq!(ratio_percent(360, 390, at_least(9500)), Some(9231));
    assert_eq!(ratio_percent(4, 6, Some(Bound::AtMost(6666))), Some(6667));
    assert_eq!(ratio_percent(66_661, 100_000, Some(Bound::AtMost(6666))), Some(6667));
    assert_eq!(ratio_percent(0, 0, None), None);
    assert_eq!(format_percent(5499_u64, Language::Vietnamese), "54,99%");
    assert_eq!(format_percent(5500_u32, Language::Vietnamese), "55,00%");
    assert_eq!(format_percent(123_456_u64, Language::English), "1,234.56%");
    assert_eq!(format_threshold(9750_u32, Language::Vietnamese), "97,5%");
    assert_eq!(format_threshold(10_000_u32, Language::Vietnamese), "100%");
}

#[test]
fn ranks_are_read_with_and_without_units() {
    assert_eq!(parse_rank("5/19"), Ok(Some((5, Some(19)))));
    assert_eq!(parse_rank("05/19"), Ok(Some((5, Some(19)))));
    assert_eq!(parse_rank("từ 5 / 19"), Ok(Some((5, Some(19)))));
    assert_eq!(parse_rank("10"), Ok(Some((10, None))));
    assert_eq!(parse_rank(""), Ok(None));
    assert_eq!(parse_rank("16."), Ok(Some((16, None))));
    assert_eq!(parse_rank("Hạng: 16/96."), Ok(Some((16, Some(96)))));
    assert_eq!(parse_rank("16.."), Err(RankProblem::NotARank));
    assert_eq!(parse_rank("20/19"), Err(RankProblem::BeyondUnits));
    assert_eq!(parse_rank("0/19"), Err(RankProblem::Zero));
    assert_eq!(parse_rank("năm"), Err(RankProblem::NotARank));
    assert_eq!(parse_rank("5/"), Err(RankProblem::NotARank));
}

/// Over every rate of up to two thousand cases, for both senses: what is shown is on the side of the
/// threshold where the rate is, and no further from the rate than rounding allows.
#[test]
fn no_percent_crosses_its_threshold() {
    const THRESHOLDS: [u32; 7] = [1, 3333, 5500, 6667, 9750, 9999, 10_000];
    for whole in 1..=2_000_u64 {
        for part in 0..=whole {
            let plain = ratio_percent(part, whole, None).unwrap();
            for threshold in THRESHOLDS {
                let (line, rate) = (u64::from(threshold) * whole, part * 10_000);
                let least = ratio_percent(part, whole, Some(Bound::AtLeast(threshold))).unwrap();
                let most = ratio_percent(part, whole, Some(Bound::AtMost(threshold))).unwrap();
                let threshold = u64::from(threshold);
                assert_eq!(least >= threshold, rate >= line, "{part}/{whole} from {threshold}");
                assert_eq!(most <= threshold, rate <= line, "{part}/{whole} up to {threshold}");
                assert!(plain.abs_diff(least) <= 1 && plain.abs_diff(most) <= 1);
            }
        }
    }
}

proptest! {
    #[test]
    fn a_shown_count_reads_back(number in 0..=LARGEST_COUNT) {
        for language in [Language::Vietnamese, Language::English] {
            prop_assert_eq!(parse_count(&format_count(number, language)), Ok(Some(number)));
        }
    }

    #[test]
    fn a_shown_percentage_reads_back(hundredths in 0..100_000_u32) {
        for language in [Language::Vietnamese, Language::English] {
            prop_assert_eq!(parse_percent(&format_percent(hundredths, language)), Ok(Some(hundredths)));
            prop_assert_eq!(parse_percent(&format_threshold(hundredths, language)), Ok(Some(hundredths)));
        }
    }

    #[test]
    fn the_shown_ratio_is_the_nearest_to_the_true_one(part in any::<u32>(), whole in 1..=u32::MAX) {
        let shown = u128::from(ratio_percent(part.into(), whole.into(), None).unwrap());
        let (part, whole) = (u128::from(part) * 20_000, u128::from(whole));
        prop_assert!((shown * 2).saturating_sub(1) * whole <= part || shown == 0);
        prop_assert!((shown * 2 + 1) * whole > part);
    }

    #[test]
    fn any_text_is_read_and_hidden_letters_change_nothing(text in "\\PC{0,12}|[-0-9., %/]{0,12}") {
        let clean = clean::line(&text);
        prop_assert_eq!(parse_count(&text), parse_count(&clean));
        prop_assert_eq!(parse_percent(&text), parse_percent(&clean));
        prop_assert_eq!(parse_rank(&text), parse_rank(&clean));
    }
}
