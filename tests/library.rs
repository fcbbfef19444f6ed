//! The library of directions: what other plans do about a criterion.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use par_workbook::plan::CommuneKind;
use par_workbook::preset::{NewPlan, ba_xa_2024, skeleton};
use par_workbook::renew::library::{ALIKE, alike, guidance};

#[test]
fn the_twelve_directions_are_offered_by_what_their_names_say() {
    let source = ba_xa_2024();
    let plan = skeleton(&NewPlan {
        commune: "Trà Câu".to_owned(),
        kind: CommuneKind::Ward,
        superior: "UBND tỉnh Quảng Ngãi".to_owned(),
        year: 2027,
        ..NewPlan::default()
    });
    let all = guidance("xã Ba Xa 2024", &source, &plan);
    assert_eq!(all.len(), 12);
    let best = |code: &str, title: &str| {
        let found = alike(&all, code, title);
        (found[0].0 >= ALIKE, found[0].1.code.clone())
    };
    // Another set may give the same thing another code.
    let on_time = "Tỷ lệ hồ sơ TTHC tiếp nhận trong năm được giải quyết đúng hạn";
    assert_eq!(best("2.4.1", on_time), (true, "3.4.1".to_owned()));
    assert_eq!(best("3.4.1", on_time), (true, "3.4.1".to_owned()));
    // The same code for another thing is not alike.
    assert!(!best("3.4.1", "Trụ sở làm việc khang trang, sạch đẹp").0);
    assert!(!best("3.4.1", "").0);
    // As this plan says its year; the words of the seed otherwise.
    let plans = all.iter().find(|one| one.code == "1.(1)").unwrap();
    assert!(plans.direction.contains("Kế hoạch CCHC năm 2027"), "{}", plans.direction);
    let unchanged = guidance("xã Ba Xa 2024", &source, &source);
    for (one, (_, row)) in unchanged.iter().zip(source.remedies.iter()) {
        assert_eq!(one.direction, row.direction.trim());
    }
}
