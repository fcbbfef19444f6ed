//! Targets by what is published and by periods, in the tracking table.

use par_workbook::edit::{apply_all, build};
use par_workbook::plan::{Id, Slot, Target, TargetKind};
use par_workbook::preset::ba_xa_2024;

use super::told;

#[test]
fn the_plans_own_targets_stand_below_rank_and_rating() {
    let mut plan = ba_xa_2024();
    let text = |text: &str| text.to_owned();
    let own = |label: &str, kind, threshold: &str, base: &str, published: &str| Target {
        label: text(label),
        kind,
        threshold: text(threshold),
        base: text(base),
        published: text(published),
        ..Target::default()
    };
    let targets = [
        own("Điểm", TargetKind::ScoreAtLeast, "92", "", "90,75"),
        // Two of the same words are two lines all the same.
        own("Nhóm đầu", TargetKind::AmongFirst, "8", "", ""),
        own("Nhóm đầu", TargetKind::AmongFirst, "8", "", ""),
        own("Tăng bậc", TargetKind::PlacesGained, "5", "", ""),
        own("Trung bình", TargetKind::NotBelowAverage, "", "85,1", "85,1"),
    ];
    for (place, target) in targets.into_iter().enumerate() {
        let add = build::add(&plan, Id::named(&format!("rieng{place}")), target);
        apply_all(&mut plan, &[add]).unwrap();
    }
    plan.aim.published_rank = text("9");
    let lines = told(&plan).lines();
    let from = lines.iter().position(|line| line.contains("Mục tiêu phấn đấu")).unwrap();
    let rows: Vec<&str> = lines[from + 1..from + 8].iter().map(String::as_str).collect();
    let row =
        |name: &str| rows.iter().copied().filter(|row| row.contains(name)).collect::<Vec<_>>();
    assert_eq!(row("Điểm").len(), 1, "{rows:#?}");
    for part in ["từ 92 điểm trở lên", "90,75 điểm", "1,25 điểm", "Chưa đạt"] {
        assert!(row("Điểm")[0].contains(part), "{part}: {rows:#?}");
    }
    assert_eq!(row("Nhóm đầu").len(), 2, "{rows:#?}");
    for part in ["trong nhóm 8 đơn vị dẫn đầu", "hạng 9", "1 bậc"] {
        assert!(row("Nhóm đầu")[1].contains(part), "{part}: {rows:#?}");
    }
    // Last year's rank of the sample is 10.
    for part in ["tăng từ 5 bậc trở lên so với hạng 10", "hạng 9", "4 bậc"] {
        assert!(row("Tăng bậc")[0].contains(part), "{part}: {rows:#?}");
    }
    for part in ["không thấp hơn mức trung bình 85,1 điểm", "Đạt"] {
        assert!(row("Trung bình")[0].contains(part), "{part}: {rows:#?}");
    }
}

#[test]
fn the_table_tells_a_limit_of_each_period_and_a_maximum() {
    let mut plan = ba_xa_2024();
    let (owner, part) = (Some(Id::named("r341")), vec![Id::named("cot10")]);
    let label = "Trễ mỗi tháng".to_owned();
    let kind = TargetKind::AtMostPerPeriod;
    let limit = Target { owner, label, kind, part, threshold: "3".into(), ..Target::default() };
    let label = "Điểm của mục".to_owned();
    let kind = TargetKind::KeepMaximum;
    let (base, published) = ("2".to_owned(), "1,5".to_owned());
    let most = Target { owner, label, kind, base, published, ..Target::default() };
    let rows =
        [build::add(&plan, Id::named("them1"), limit), build::add(&plan, Id::named("them2"), most)];
    for row in rows {
        apply_all(&mut plan, &[row]).unwrap();
    }
    plan.figures.insert((Id::named("cot10"), Slot::Month(2)), "5".to_owned());
    let lines = told(&plan).lines();
    let row = |name: &str| lines.iter().find(|line| line.contains(name)).unwrap();
    for part in
        ["không quá 3 hồ sơ mỗi tháng", "5 (tháng 2)", "vượt 2 hồ sơ, không thể bù trong năm"]
    {
        assert!(row("Trễ mỗi tháng").contains(part), "{part}: {}", row("Trễ mỗi tháng"));
    }
    for part in ["giữ điểm tối đa 2 điểm", "1,5 điểm", "0,5 điểm"] {
        assert!(row("Điểm của mục").contains(part), "{part}: {}", row("Điểm của mục"));
    }
}
