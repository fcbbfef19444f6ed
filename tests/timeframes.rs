//! Time frames as plans word them, and what they mean for a plan of 2024.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use chrono::NaiveDate;
use par_workbook::check::timeframe::Period::{HalfYear, Month, NineMonths, Quarter, Year};
use par_workbook::check::timeframe::{Period, Timeframe, understand};
use proptest::prelude::*;

#[track_caller]
fn means(text: &str, meaning: &Timeframe) {
    assert_eq!(&understand(text, 2024), meaning, "{text:?}");
}

#[track_caller]
fn until(text: &str, day: (i32, u32, u32)) {
    let day = NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap();
    means(text, &Timeframe::Until(day));
}

#[track_caller]
fn recurs(text: &str, periods: &[Period]) {
    means(text, &Timeframe::Recurring(periods.to_vec()));
}

#[test]
fn every_time_frame_of_the_sample_is_understood() {
    for text in ["Trong năm 2024.", "trong năm 2024.", "trong năm 2024"] {
        means(text, &Timeframe::WithinYear);
    }
    means("thường xuyên trong năm 2024.", &Timeframe::Continuous);
    means("thực hiện thường xuyên trong năm 2024.", &Timeframe::Continuous);
    means("quý 1/2024", &Timeframe::Quarter(1));
    recurs("định kỳ hàng tháng, quý, 6 tháng, 9 tháng, năm 2024", &Period::ALL);
    recurs("báo cáo kết quả quý, 6 tháng, năm 2024", &[Quarter, HalfYear, Year]);
}

#[test]
fn the_year_may_go_unsaid() {
    for text in ["Trong năm", "cả năm", "Cuối năm", "đến hết năm 2024", "Năm 2024"] {
        means(text, &Timeframe::WithinYear);
    }
    for text in ["Thường xuyên", "liên tục", "hằng ngày", "Hàng tuần"] {
        means(text, &Timeframe::Continuous);
    }
}

#[test]
fn another_year_is_not_this_one() {
    until("Trong năm 2023", (2023, 12, 31));
    until("quý 1/2025", (2025, 3, 31));
    until("trước năm 2025", (2024, 12, 31));
}

#[test]
fn quarters_are_read_in_both_numerals() {
    for text in ["Quý I/2024", "quý I năm 2024", "Quý 1", "quí 1-2024", "trong quý I", "QUÝ I"]
    {
        means(text, &Timeframe::Quarter(1));
    }
    means("quý IV/2024.", &Timeframe::Quarter(4));
    means("Quý I, II năm 2024", &Timeframe::Quarter(2));
    means("quý I và quý III", &Timeframe::Quarter(3));
    means("từ quý I đến quý III/2024", &Timeframe::Quarter(3));
    until("trước quý 2/2024", (2024, 3, 31));
}

#[test]
fn days_and_months_are_ends() {
    until("trước ngày 31/3/2024", (2024, 3, 31));
    until("Hoàn thành trước 31/3/2024.", (2024, 3, 31));
    until("chậm nhất ngày 15-6-2024", (2024, 6, 15));
    until("trước ngày 31 tháng 3 năm 2024", (2024, 3, 31));
    until("trước ngày 30/6", (2024, 6, 30));
    until("31/12/2024", (2024, 12, 31));
    until("đến hết tháng 6/2024", (2024, 6, 30));
    until("tháng 02 năm 2024", (2024, 2, 29));
    until("trước tháng 6/2024", (2024, 5, 31));
    until("tháng 6, 7/2024", (2024, 7, 31));
    until("từ tháng 3 đến tháng 6/2024", (2024, 6, 30));
    until("từ ngày 01/3/2024 đến ngày 30/6/2024", (2024, 6, 30));
    until("thường xuyên, hoàn thành trước 30/11/2024", (2024, 11, 30));
}

#[test]
fn periods_recur() {
    recurs("hàng tháng", &[Month]);
    recurs("hằng tháng", &[Month]);
    recurs("Hằng quý", &[Quarter]);
    recurs("hàng năm", &[Year]);
    recurs("6 tháng", &[HalfYear]);
    recurs("9 tháng", &[NineMonths]);
    recurs("năm", &[Year]);
    recurs("quý, năm", &[Quarter, Year]);
    recurs("hàng quý, 6 tháng và năm", &[Quarter, HalfYear, Year]);
    recurs("trước ngày 15/12 hằng năm", &[Year]);
    recurs("trước ngày 15 hàng tháng", &[Month]);
    recurs("Báo cáo 6 tháng đầu năm và năm 2024", &[HalfYear, Year]);
}

#[test]
fn a_half_year_named_alone_is_an_end() {
    until("6 tháng đầu năm 2024", (2024, 6, 30));
    until("trong 6 tháng cuối năm", (2024, 12, 31));
    until("9 tháng đầu năm", (2024, 9, 30));
}

#[test]
fn what_is_not_surely_understood_is_unknown() {
    for text in [
        "",
        "theo quy định",
        "theo chỉ đạo của UBND huyện",
        "từ quý 2/2024",
        "từ ngày 01/3/2024",
        "trong vòng 2 tháng",
        "giai đoạn 2023-2030",
        "30/2/2024",
        "99/99",
        "5/19",
    ] {
        means(text, &Timeframe::Unknown);
    }
}

#[test]
fn decomposed_text_means_the_same() {
    means("Quy\u{301} I/2024", &Timeframe::Quarter(1));
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,30}|((quý|tháng|năm|ngày|trước|từ|hàng|6|9|I|2024|/|,|31|99999999999|đầu|cuối) ?){0,12}", year in any::<i32>()) {
        let meaning = understand(&text, year);
        prop_assert_eq!(understand(&text, year), meaning);
    }
}
