//! What a time frame is understood to mean.

use par_workbook::check::timeframe::{Period, Timeframe, understand};
use par_workbook::view::time::understood;

use super::{EN, VI, date};

#[track_caller]
fn means(time: &Timeframe, vietnamese: &str, english: &str) {
    assert_eq!(understood(VI, time, 2024), vietnamese);
    assert_eq!(understood(EN, time, 2024), english);
}

#[test]
fn every_time_frame_has_words() {
    means(
        &Timeframe::WithinYear,
        "Hiểu là: trong năm, hết 31/12/2024.",
        "Understood: within the year, until 31/12/2024.",
    );
    means(
        &Timeframe::Continuous,
        "Hiểu là: thường xuyên cả năm 2024.",
        "Understood: continuously through 2024.",
    );
    means(
        &Timeframe::Quarter(1),
        "Hiểu là: quý 1, hạn 31/03/2024.",
        "Understood: quarter 1, due 31/03/2024.",
    );
    means(
        &Timeframe::Until(date("5/2/2024")),
        "Hiểu là: đến 05/02/2024.",
        "Understood: until 05/02/2024.",
    );
    means(
        &Timeframe::Recurring(Period::ALL.to_vec()),
        "Hiểu là: định kỳ tháng, quý, 6 tháng, 9 tháng, năm.",
        "Understood: each month, quarter, six months, nine months, year.",
    );
    means(
        &Timeframe::Unknown,
        "Chưa hiểu thời hạn; nhập hạn ở ô bên cạnh nếu có.",
        "The timeframe is not understood; give a due date beside it if there is one.",
    );
}

#[test]
fn what_is_typed_is_told_back() {
    for (typed, told) in [
        ("Trong năm 2024.", "Hiểu là: trong năm, hết 31/12/2024."),
        ("thực hiện thường xuyên trong năm 2024.", "Hiểu là: thường xuyên cả năm 2024."),
        ("quý 1/2024", "Hiểu là: quý 1, hạn 31/03/2024."),
        ("trước ngày 31/3/2024", "Hiểu là: đến 31/03/2024."),
        ("hằng quý", "Hiểu là: định kỳ quý."),
        ("", "Chưa hiểu thời hạn; nhập hạn ở ô bên cạnh nếu có."),
    ] {
        assert_eq!(understood(VI, &understand(typed, 2024), 2024), told, "{typed}");
    }
}
