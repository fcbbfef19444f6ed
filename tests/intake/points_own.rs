//! This year's self-scores, appraisals, notes and explanations, brought back in a table.

use par_workbook::document::{Block, DocumentTable, TableRow, self_score};
use par_workbook::edit::intake::{
    Alert, Answers, Choices, Known, NothingToWrite, Proposal, ReadAs, SheetKind, Unfit,
    nothing_to_write, propose,
};
use par_workbook::edit::{apply_all, build};
use par_workbook::plan::{
    Criterion, CriterionScore, CriterionScoreField as F, Id, Plan, PointRule, Value,
};
use par_workbook::read::grid::{ReadCell, ReadSheet};
use par_workbook::text::Language;
use par_workbook::view::intake_points::{own_lines, own_points};

use super::points_kept::scored_plan;
use super::{after, agreed, book, known, out, plan, sheet};

/// The plan with a criterion that is answered yes, one that is typed, and what else was typed for them.
fn plan_of_points() -> Plan {
    let mut plan = scored_plan();
    let row = Criterion {
        parent: Some(Id::named("mot")),
        code: "1.3".into(),
        name: "Ban hành kế hoạch".into(),
        maximum: "1,5".into(),
        rule: PointRule::YesNo,
        ..Criterion::default()
    };
    let made = [build::add(&plan, Id::named("motba"), row)];
    apply_all(&mut plan, &made).unwrap();
    let typed = [
        ("motba", F::Answer, Value::text("co")),
        ("mothai", F::Own, Value::text("3")),
        ("mothai", F::First, Value::text("2,5")),
        ("mothai", F::Note, Value::text("Đã hoàn thành\nđúng hạn")),
        ("mothai", F::Explanation, Value::text("Thiếu biên bản")),
    ];
    for (word, field, value) in typed {
        let made = build::score(&plan, Id::named(word), field, value);
        apply_all(&mut plan, &made).unwrap();
    }
    plan
}

fn of_sheet(plan: &Plan, sheet: ReadSheet, answers: &Answers) -> Proposal {
    let own = own_points(plan);
    let known = Known { own_points: &own, ..known(plan) };
    propose(known, &book(vec![sheet]), 0, answers)
}

fn of(plan: &Plan, text: &str) -> Proposal {
    of_sheet(plan, sheet("", text), &Answers::default())
}

/// The table of the paper as "Lưu Excel" writes it: points are numbers, words are words.
fn paper(plan: &Plan) -> ReadSheet {
    let document = self_score(plan);
    let blocks = document.parts.iter().flat_map(|part| &part.blocks);
    let table: Vec<&DocumentTable> = blocks
        .filter_map(|it| if let Block::Table(table) = it { Some(table) } else { None })
        .collect();
    let heads = table[0].columns.iter().map(|it| ReadCell::Text(it.head.clone())).collect();
    let cell = |at: usize, text: String| {
        let number = text.replace(',', ".");
        match (2..5).contains(&at) && number.parse::<f64>().is_ok() {
            true => ReadCell::Number { value: number, percent: Some(false) },
            false if text.is_empty() => ReadCell::Blank,
            false => ReadCell::Text(text),
        }
    };
    let row = |row: &TableRow| -> Vec<ReadCell> {
        let texts = match row {
            TableRow::Cells(cells) => cells.iter().map(|it| it.join("\n")).collect(),
            TableRow::GroupSum(cells) | TableRow::Total(cells) => cells.clone(),
            TableRow::Group(_)
            | TableRow::Continued { .. }
            | TableRow::List(_)
            | TableRow::Note(_) => Vec::new(),
        };
        texts.into_iter().enumerate().map(|(at, text)| cell(at, text)).collect()
    };
    let title = "BÁO CÁO KẾT QUẢ TỰ CHẤM ĐIỂM NĂM 2024";
    let mut rows = vec![vec![ReadCell::Text(title.into())], heads];
    rows.extend(table[0].rows.iter().map(row));
    ReadSheet { rows, ..ReadSheet::default() }
}

#[test]
fn our_own_self_score_out_and_in_changes_nothing() {
    let plan = plan_of_points();
    let found = of_sheet(&plan, paper(&plan), &Answers::default());
    assert_eq!(found.kind, SheetKind::OwnPoints);
    assert!(found.points.is_empty(), "{:#?}", found.points);
    assert_eq!((&found.alerts, &found.refused), (&Vec::new(), &Vec::new()));
    assert_eq!(agreed(&plan, &found, &Choices::default()), []);
    assert_eq!(nothing_to_write(&[(&found, &Choices::default())]), NothingToWrite::NothingNew);
}

#[test]
fn what_was_filled_in_comes_back_to_its_criteria_and_a_blank_takes_nothing_away() {
    let plan = plan_of_points();
    let found = of(
        &plan,
        "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Ghi chú đơn vị|Giải trình khi thiếu tài liệu
I|Chỉ đạo, điều hành|6|4.5|3|Chữ của nhóm|
1.1|Báo cáo đúng hạn|2|!1,25||Chậm một lần|
1.2|Hoàn thành kế hoạch|4||3||Đã bổ sung
1.3|Ban hành kế hoạch|1.5|1.5|||
2.1|Mô hình mới|1|2||Quá điểm|
9.9|Không có|1|1|||
|Tổng cộng|7|4.5|3||",
    );
    assert_eq!(found.kind, SheetKind::OwnPoints);
    let brought = after(&plan, &found);
    let score = |word: &str| brought.score_of(Id::named(word)).cloned().unwrap_or_default();
    let motmot = score("motmot");
    assert_eq!((motmot.own.as_str(), motmot.note.as_str()), ("1,25", "Chậm một lần"));
    let before = plan.score_of(Id::named("mothai")).unwrap();
    let right =
        CriterionScore {
            first: "3".into(), explanation: "Đã bổ sung".into(), ..before.clone()
        };
    assert_eq!(score("mothai"), right);
    assert_eq!(score("motba").own, "", "the rule gives just this");
    assert_eq!(score("mot").note, "Chữ của nhóm");
    assert_eq!(score("haimot"), CriterionScore::default());
    assert_eq!(out(&found, Unfit::AboveMaximum).len(), 5);
    assert_eq!(out(&found, Unfit::UnknownCriterion).len(), 4);
    assert_eq!(found.alerts, [Alert::PointsOut(vec![5, 6])]);
    assert_eq!((&brought.criteria, &brought.criteria_set), (&plan.criteria, &plan.criteria_set));
    let said = own_lines(Language::Vietnamese, &plan, &found.points);
    assert_eq!(said[1], "1.1 Báo cáo đúng hạn, điểm tự chấm: 1,25");
    assert_eq!(said[3], "1.2 Hoàn thành kế hoạch, điểm thẩm định lần 1: 3, thay cho 2,5 đang có");
}

#[test]
fn both_appraisals_go_where_their_heads_say() {
    let plan = plan_of_points();
    let text = "Mã|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định lần 1|Điểm thẩm định lần 2
1.1|Báo cáo đúng hạn|2|2|1.5|2
1.2|Hoàn thành kế hoạch|4|3|2.5|";
    let answers = Answers { read_as: Some(ReadAs::OwnPoints), ..Answers::default() };
    let found = of_sheet(&plan, sheet("", text), &answers);
    let brought = after(&plan, &found);
    let score = brought.score_of(Id::named("motmot")).unwrap();
    assert_eq!(
        (score.own.as_str(), score.first.as_str(), score.second.as_str()),
        ("2", "1,5", "2")
    );
    assert_eq!(brought.score_of(Id::named("mothai")), plan.score_of(Id::named("mothai")));
}

#[test]
fn a_table_with_self_scores_is_never_a_set_by_itself() {
    let text = "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm
1.1|Báo cáo đúng hạn|2|1
1.2|Hoàn thành kế hoạch|4|3";
    assert_eq!(of(&plan_of_points(), text).kind, SheetKind::OwnPoints);
    // Without a set of these codes, or with another year, nobody knows.
    let ways = vec![ReadAs::Criteria, ReadAs::OwnPoints];
    for (plan, text) in [
        (plan(), text.to_owned()),
        (plan_of_points(), format!("BẢNG ĐIỂM NĂM 2023|||\n{text}")),
        (plan_of_points(), text.replace("1.1", "7.1").replace("1.2", "7.2")),
        (
            plan_of_points(),
            text.replace("Báo cáo đúng hạn", "Khác")
                .replace("Hoàn thành", "Sai lệch")
                .replace("kế hoạch", "thế"),
        ),
    ] {
        let found = of(&plan, &text);
        assert_eq!(found.kind, SheetKind::Unknown, "{text}");
        assert!(found.alerts.contains(&Alert::CouldBe(ways.clone())), "{:?}", found.alerts);
        assert_eq!(agreed(&plan, &found, &Choices::default()), []);
        assert_eq!(nothing_to_write(&[(&found, &Choices::default())]), NothingToWrite::NoWay);
    }
    // Nothing is filled in yet: it may be the set.
    assert_eq!(
        of(&plan(), &text.replace("2|1", "2|").replace("4|3", "4|")).kind,
        SheetKind::Criteria
    );
}

#[test]
fn appraisals_of_this_year_are_not_last_years_without_asking() {
    let table = "Mã|Tiêu chí|Điểm tối đa|Điểm thẩm định
1.1|Báo cáo đúng hạn|2|1.5
1.2|Hoàn thành kế hoạch|4|4";
    let plan = plan_of_points();
    let titled = |year: &str| of(&plan, &format!("KẾT QUẢ THẨM ĐỊNH NĂM {year}|||\n{table}"));
    let ways = vec![ReadAs::OwnPoints, ReadAs::LastPoints];
    assert!(titled("2024").alerts.contains(&Alert::CouldBe(ways)));
    assert_eq!(titled("2023").kind, SheetKind::LastPoints);
    assert_eq!(of(&plan, table).kind, SheetKind::LastPoints);
}
