use par_workbook::edit::intake::{ProposedLast, ProposedPoints, ProposedUnit};
use par_workbook::plan::{LastScore, Plan, UnitScore};
use par_workbook::preset;
use par_workbook::text::Language;
use par_workbook::view::intake_points::{last_lines, set_preview, unit_lines, ways_to_see};

const VI: Language = Language::Vietnamese;

fn last(held: Option<par_workbook::plan::Id>) -> ProposedLast {
    let record = LastScore {
        code: "1.1".into(),
        name: "Kế hoạch".into(),
        maximum: "2".into(),
        given: "1,5".into(),
        ..LastScore::default()
    };
    ProposedLast { row: 1, record, held, maximum_of_set: false }
}

#[test]
fn points_are_told_with_what_they_replace() {
    let mut plan = preset::ba_xa_2024();
    let id = par_workbook::plan::Id::named("cu");
    let old = LastScore { given: "1".into(), ..last(None).record };
    let add = par_workbook::edit::build::add(&plan, id, old);
    par_workbook::edit::apply_all(&mut plan, &[add]).unwrap();
    let record =
        UnitScore { unit: "xã Ba Vì".into(), score: "91".into(), ..UnitScore::default() };
    let found = ProposedPoints {
        last: vec![last(None), last(Some(id))],
        units: vec![ProposedUnit { row: 1, record, held: None }],
        ..ProposedPoints::default()
    };
    assert_eq!(
        last_lines(VI, &plan, &found),
        [
            "1.1 Kế hoạch: được 1,5 trên 2 điểm",
            "1.1 Kế hoạch: được 1,5 trên 2 điểm, thay cho 1 đang có"
        ]
    );
    assert_eq!(unit_lines(VI, &plan, &found), ["xã Ba Vì: 91 điểm"]);
    // A reason that somebody typed does not go unseen.
    let reason = par_workbook::plan::At::LastScore(id, par_workbook::plan::LastScoreField::Reason);
    let typed = par_workbook::plan::Value::text("Thiếu biên bản");
    let change = par_workbook::edit::build::set(&plan, reason, typed).unwrap();
    par_workbook::edit::apply_all(&mut plan, &[change]).unwrap();
    let mut told = last(Some(id));
    told.record.reason = "Trễ hạn".into();
    let found = ProposedPoints { last: vec![told], ..ProposedPoints::default() };
    assert_eq!(
        last_lines(VI, &plan, &found),
        ["1.1 Kế hoạch: được 1,5 trên 2 điểm, thay cho 1 đang có; thay lý do mất điểm đang có"]
    );
}

#[test]
fn what_came_in_is_seen_on_the_page_that_holds_it() {
    use par_workbook::edit::build;
    use par_workbook::plan::{At, Criterion, Id, Remedy, Slot, UnitScore, Value};
    use par_workbook::route::path;
    let plan = preset::ba_xa_2024();
    let ways = |changes: &[par_workbook::edit::Change]| {
        let all = ways_to_see(changes).into_iter();
        all.map(|(word, route)| format!("{} {}", word.get(VI), path(&route))).collect::<Vec<_>>()
    };
    let figure = At::Figure(Id::named("cot7"), Slot::Month(6));
    let figure = build::set(&plan, figure, Value::text("12")).unwrap();
    let set = build::add(&plan, Id::new(1), Criterion::default());
    let points = build::add(&plan, Id::new(2), last(None).record);
    let unit = build::add(&plan, Id::new(3), UnitScore::default());
    let remedy = build::add(&plan, Id::new(4), Remedy::default());
    let figures = "Xem số liệu #/so-lieu";
    assert_eq!(ways(&[figure.clone(), figure.clone()]), [figures]);
    assert_eq!(ways(std::slice::from_ref(&set)), ["Xem bộ tiêu chí #/diem/bo-tieu-chi"]);
    assert_eq!(ways(std::slice::from_ref(&points)), ["Xem mất điểm năm trước #/diem/mat-diem"]);
    assert_eq!(ways(&[unit]), ["Xem điểm các đơn vị #/diem/con-lay-duoc"]);
    assert_eq!(ways(&[remedy]), ["Xem mục khắc phục #/tieu-chi"]);
    assert_eq!(
        ways(&[points, figure, set]),
        [figures, "Xem bộ tiêu chí #/diem/bo-tieu-chi", "Xem mất điểm năm trước #/diem/mat-diem"]
    );
}

#[test]
fn a_set_is_told_before_it_comes_in() {
    let plan = preset::ba_xa_2024();
    let mut set = Plan::default();
    for number in 1..=20 {
        let row = par_workbook::plan::Criterion {
            code: number.to_string(),
            name: "Kế hoạch".into(),
            maximum: if number == 1 { String::new() } else { "2".into() },
            ..par_workbook::plan::Criterion::default()
        };
        let add = par_workbook::edit::build::add(&set, par_workbook::plan::Id::new(number), row);
        par_workbook::edit::apply_all(&mut set, &[add]).unwrap();
    }
    set.criteria_set.name = "Bộ tiêu chí mới".into();
    let told = set_preview(VI, &plan, &set);
    assert_eq!(told.own, "Phần chung khác nhau: Tên bộ tiêu chí.");
    assert_eq!(told.issued, "");
    set.criteria_set.number = "673/QĐ-UBND".into();
    set.criteria_set.day = "2023-07-17".into();
    let told = set_preview(VI, &plan, &set);
    assert_eq!(
        told.issued,
        "Bảng ghi: ban hành kèm theo Quyết định số 673/QĐ-UBND ngày 17/7/2023. Số và ngày này được ghi vào bộ tiêu chí."
    );
    let mut held = plan.clone();
    held.criteria_set = set.criteria_set.clone();
    let same = set_preview(VI, &held, &set);
    assert_eq!((same.issued.as_str(), same.own.as_str()), ("", ""));
    assert_eq!(told.rows.len(), 13);
    assert_eq!(told.rows[12], "và 8 tiêu chí nữa");
    assert!(told.rows[1].starts_with("2 Kế hoạch: "), "{:?}", told.rows[1]);
    assert!(told.remarks.iter().any(|it| it.starts_with("1 · Kế hoạch: ")), "{:?}", told.remarks);
    assert!(!told.loses && told.gone.is_empty());
}
