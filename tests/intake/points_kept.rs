//! What a table of criteria has no column for stays as the plan's set has it.

use par_workbook::plan::{Criterion, Id, Plan, PointRole, PointRule, RuleStep, Scorer};
use par_workbook::preset;
use par_workbook::score::Scheme;

use super::{after, agreed, of};
use par_workbook::edit::intake::{Choices, SheetKind};
use par_workbook::edit::{apply_all, build};

/// Ba Xa with a set of which a person has said everything.
pub fn scored_plan() -> Plan {
    let mut plan = preset::ba_xa_2024();
    plan.criteria_set.name = "Bộ tiêu chí cấp xã".into();
    let mut changes = Vec::new();
    let mut add = |word: &str, parent: Option<&str>, row: Criterion| {
        let row = Criterion { parent: parent.map(Id::named), ..row };
        changes.push((Id::named(word), row));
    };
    let row = |code: &str, name: &str, maximum: &str| Criterion {
        code: code.into(),
        name: name.into(),
        maximum: maximum.into(),
        ..Criterion::default()
    };
    add("mot", None, row("I", "Chỉ đạo, điều hành", "6"));
    add(
        "motmot",
        Some("mot"),
        Criterion {
            rule: PointRule::Deduct,
            each: "0,5".into(),
            scorer: Scorer::Appraiser,
            wording: "Mỗi lần chậm trừ 0,5".into(),
            required: "Báo cáo quý".into(),
            source: "Điều 3".into(),
            ..row("1.1", "Báo cáo đúng hạn", "2")
        },
    );
    add(
        "mothai",
        Some("mot"),
        Criterion {
            rule: PointRule::RatioBands,
            full_at: "95".into(),
            ..row("1.2", "Hoàn thành kế hoạch", "4")
        },
    );
    add("thuong", None, Criterion { role: PointRole::Bonus, ..row("", "Sáng kiến", "1") });
    add(
        "haimot",
        Some("thuong"),
        Criterion { role: PointRole::Bonus, ..row("2.1", "Mô hình mới", "1") },
    );
    for (id, row) in changes {
        let made = [build::add(&plan, id, row)];
        apply_all(&mut plan, &made).unwrap();
    }
    for (word, floor, points) in [("bac1", "80", "4"), ("bac2", "50", "1,5")] {
        let step = RuleStep {
            floor: floor.into(),
            points: points.into(),
            ..RuleStep::of(Id::named("mothai"))
        };
        let made = [build::add(&plan, Id::named(word), step)];
        apply_all(&mut plan, &made).unwrap();
    }
    plan
}

#[test]
fn a_flat_table_of_names_and_points_changes_names_and_points_alone() {
    let plan = scored_plan();
    let text = "Mã|Tiêu chí|Điểm tối đa
1.1|Báo cáo đúng hạn|2.5
1.2|Hoàn thành kế hoạch năm|4
2.1|Mô hình mới|1";
    let found = of(&plan, text);
    assert_eq!(found.kind, SheetKind::Criteria);
    let brought = after(&plan, &found);
    let mut right = plan.clone();
    right.criteria = brought.criteria.clone();
    assert_eq!(
        brought, right,
        "nothing but criteria changes: no step, no rating, no name of the set"
    );
    for (id, row) in plan.criteria.iter() {
        let mut row = row.clone();
        match row.code.as_str() {
            "1.1" => row.maximum = "2,5".into(),
            "1.2" => row.name = "Hoàn thành kế hoạch năm".into(),
            _ => {}
        }
        assert_eq!(brought.criteria.get(id), Some(&row));
    }
    assert_eq!(brought.criteria.ids(), plan.criteria.ids());
    assert_eq!(Scheme::of(&brought).nodes.len(), 5);
    assert_eq!(agreed(&brought, &of(&brought, text), &Choices::default()), []);
}

#[test]
fn a_new_row_of_a_flat_table_goes_where_the_row_before_it_is() {
    let plan = scored_plan();
    let found = of(&plan, "Mã|Tiêu chí|Điểm tối đa\n1.1|Báo cáo|2\n1.2|Kế hoạch|4\n1.3|Mới|1");
    let brought = after(&plan, &found);
    let id = brought.criterion_of_code("1.3").unwrap();
    assert_eq!(brought.criteria.get(id).unwrap().parent, Some(Id::named("mot")));
}

#[test]
fn a_rule_that_a_person_made_of_the_same_words_stays_and_other_words_make_another() {
    let plan = scored_plan();
    let table = |words: &str| {
        let text = format!(
            "Mã|Tiêu chí|Điểm tối đa|Cách tính điểm|Ai chấm
I|Chỉ đạo, điều hành|6||
1.1|Báo cáo đúng hạn|2|{words}|Thẩm định
1.2|Hoàn thành kế hoạch|4||Tự chấm"
        );
        after(&plan, &of(&plan, &text))
    };
    let row = |plan: &Plan, word| plan.criteria.get(Id::named(word)).unwrap().clone();
    let same = table("Mỗi lần chậm trừ 0,5");
    assert_eq!(row(&same, "motmot"), row(&plan, "motmot"));
    assert_eq!(row(&same, "mothai"), row(&plan, "mothai"), "nothing is said on either side");
    assert_eq!(same.steps_of(Id::named("mothai")).count(), 2);
    let other = table("Có: 2\u{2028}Không: 0".replace('\u{2028}', "; ").as_str());
    assert_ne!(row(&other, "motmot").wording, row(&plan, "motmot").wording);
    assert_ne!(row(&other, "motmot").rule, PointRule::Deduct);
    assert_eq!(row(&other, "motmot").required, "Báo cáo quý", "no column says anything of it");
}

#[test]
fn what_marks_a_paper_as_made_up_is_no_name_and_stays_said() {
    let plan = scored_plan();
    let table = "BỘ TIÊU CHÍ MINH HỌA, KHÔNG PHẢI VĂN BẢN CHÍNH THỨC||
Mã|Tiêu chí|Điểm tối đa
I|Chỉ đạo, điều hành|6
1.1|Báo cáo đúng hạn|2
1.2|Hoàn thành kế hoạch|4";
    let brought = after(&plan, &of(&plan, table));
    assert_eq!(brought.criteria_set.name, "Bộ tiêu chí cấp xã");
    assert!(brought.criteria_set.made_up);
    let named = table.replace("Mã|", "BỘ TIÊU CHÍ NĂM 2024||\nMã|");
    assert_eq!(after(&plan, &of(&plan, &named)).criteria_set.name, "BỘ TIÊU CHÍ NĂM 2024");
}

#[test]
fn names_that_are_blank_are_no_set() {
    let found = of(&preset::ba_xa_2024(), "Mã|Tiêu chí|Điểm tối đa|Cách tính điểm\n1|||\n2|||");
    assert!(found.points.is_empty());
}
