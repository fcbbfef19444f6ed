//! Where a file and the plan here differ, in words.

use par_workbook::edit::{Book, build};
use par_workbook::file::{ChangedBy, Comparison, Difference, DifferenceGroup, Side, compare};
use par_workbook::plan::value::code_value;
use par_workbook::plan::{
    At, Duty, List, One, Place, Plan, RemedyField, Statement, Target, TargetField, TargetKind,
    Value, YearRule,
};
use par_workbook::view::differences::{DifferenceRow, row, sentence, taken, title, whose};

use super::{EN, VI, add, blank, duty, id, measure, officer, remedy, said, support};

fn mine() -> Plan {
    let mut plan = blank();
    officer(&mut plan, "x", "Văn phòng", &[]);
    remedy(&mut plan, "r", "", "Số hóa");
    measure(&mut plan, "b", YearRule::Sum);
    said(&mut plan, "t", "r", Statement::Unsaid);
    plan
}

/// The same, with a remedy and a duty more.
fn theirs() -> Plan {
    let mut plan = mine();
    remedy(&mut plan, "r2", "", "Đối thoại");
    duty(&mut plan, "d", "Báo cáo", Duty::default());
    plan
}

fn value(at: At, here: Value, there: Value, standing: ChangedBy) -> Difference {
    Difference::Value { at, mine: here, theirs: there, standing }
}

fn both(name: &str, standing: &'static str, here: &str, there: &str) -> DifferenceRow {
    DifferenceRow::Both { name: name.into(), standing, here: here.into(), there: there.into() }
}

#[track_caller]
fn says(difference: &Difference, expected: &DifferenceRow) {
    assert_eq!(row(VI, &mine(), &theirs(), difference), *expected);
}

#[test]
fn a_value_is_told_as_it_stands_on_both_sides() {
    let time = At::Remedy(id("r"), RemedyField::Timeframe);
    let name = "Số hóa: Thời gian thực hiện";
    let (here, there) = (Value::text("Trong quý I"), Value::text(""));
    says(
        &value(time, here.clone(), there.clone(), ChangedBy::OnlyTheirs),
        &both(name, "Tệp đã sửa", "Trong quý I", "(trống)"),
    );
    says(
        &value(time, there, here, ChangedBy::Both),
        &both(name, "Cả hai đã sửa", "(trống)", "Trong quý I"),
    );
    let leads = At::Remedy(id("r"), RemedyField::Leads);
    says(
        &value(leads, Value::Ids(vec![id("x")]), Value::Ids(vec![]), ChangedBy::OnlyMine),
        &both("Số hóa: Công chức tham mưu khắc phục", "Máy này đã sửa", "Văn phòng", "(trống)"),
    );
    let due = At::Target(id("t"), TargetField::Due);
    says(
        &value(due, Value::text("2024-03-31"), Value::text("mai"), ChangedBy::Same),
        &both("Hạn", "Không rõ bên nào sửa", "31/03/2024", "mai"),
    );
}

#[test]
fn a_code_is_told_in_its_words() {
    let at = At::Target(id("t"), TargetField::Kind);
    let (here, there) = (code_value(TargetKind::Statement), code_value(TargetKind::RatioAtLeast));
    let told = row(VI, &mine(), &theirs(), &value(at, here, there, ChangedBy::OnlyTheirs));
    let DifferenceRow::Both { here, there, .. } = &told else { panic!("{told:?}") };
    assert_eq!(here, "Công chức tự đánh giá");
    assert_eq!(there, "Tỷ lệ từ ngưỡng trở lên");
}

#[test]
fn a_value_that_is_in_the_file_alone_is_named_by_the_file() {
    let at = At::Remedy(id("r2"), RemedyField::Timeframe);
    let (here, there) = (Value::text(""), Value::text("Trong quý I"));
    says(
        &value(at, here, there, ChangedBy::OnlyTheirs),
        &both("Đối thoại: Thời gian thực hiện", "Tệp đã sửa", "(trống)", "Trong quý I"),
    );
}

#[test]
fn a_record_of_one_side_is_told_with_its_side() {
    let (list, standing) = (List::Remedies, ChangedBy::OnlyMine);
    says(
        &Difference::Mine { list, id: id("r"), standing },
        &DifferenceRow::Alone {
            name: "Mục khắc phục “Số hóa”: chỉ có trên máy này".to_owned(),
            standing: "Máy này đã sửa",
        },
    );
    let (list, standing) = (List::Duties, ChangedBy::OnlyTheirs);
    says(
        &Difference::Theirs { list, id: id("d"), standing },
        &DifferenceRow::Alone {
            name: "Nhiệm vụ “Báo cáo”: chỉ có trong tệp".to_owned(),
            standing: "Tệp đã sửa",
        },
    );
}

#[test]
fn an_order_is_told_by_its_list() {
    let order = Difference::Order { list: List::Remedies, standing: ChangedBy::Both };
    says(&order, &DifferenceRow::Order("Thứ tự: mục khắc phục".to_owned()));
    let english = row(EN, &mine(), &theirs(), &order);
    assert_eq!(english, DifferenceRow::Order("Order: remediation item".to_owned()));
}

#[test]
fn a_part_is_called_as_it_is_everywhere() {
    let (mine, theirs) = (mine(), theirs());
    for (place, called) in [
        (Place::Record(List::Remedies, id("r")), "Số hóa"),
        (Place::Record(List::Remedies, id("r2")), "Đối thoại"),
        (Place::Record(List::Duties, id("d")), "Nhiệm vụ “Báo cáo”"),
        (Place::Record(List::Officers, id("x")), "Cán bộ, công chức “Văn phòng”"),
        (Place::Record(List::Notes, id("n")), "Ghi chú tiến độ n"),
        (Place::Figures(id("b")), "Số liệu “B”"),
        (Place::One(One::Decision), "Quyết định"),
        (Place::Order(List::Duties), "Thứ tự: nhiệm vụ"),
        (Place::Value(At::Remedy(id("r"), RemedyField::Due)), "Hạn hoàn thành"),
    ] {
        assert_eq!(title(VI, &mine, &theirs, place), called);
    }
}

fn group(standing: ChangedBy, of: &[ChangedBy]) -> DifferenceGroup {
    let subject = Place::Record(List::Remedies, id("r"));
    let one = |standing: &ChangedBy| Difference::Order { list: List::Areas, standing: *standing };
    DifferenceGroup { subject, standing, differences: of.iter().map(one).collect() }
}

#[test]
fn who_changed_a_part_is_told_and_apart_is_no_conflict() {
    use ChangedBy::{Both, OnlyMine, OnlyTheirs, Same, Unrelated};
    for (group, words) in [
        (group(OnlyTheirs, &[OnlyTheirs]), "Tệp đã sửa"),
        (group(OnlyMine, &[OnlyMine]), "Máy này đã sửa"),
        (group(Both, &[OnlyMine, OnlyTheirs]), "mỗi bên sửa chỗ riêng"),
        (group(Both, &[OnlyMine, Both]), "Cả hai đã sửa"),
        (group(Same, &[]), "Không rõ bên nào sửa"),
        (group(Unrelated, &[]), "Không rõ bên nào sửa"),
    ] {
        assert_eq!(whose(&group).get(VI), words);
    }
}

#[test]
fn one_sentence_says_how_the_file_stands_to_the_plan() {
    use ChangedBy::{Both, OnlyMine, OnlyTheirs, Same, Unrelated};
    let here = "Kế hoạch này đã có trên máy";
    for (standing, of, words) in [
        (
            OnlyTheirs,
            &[OnlyTheirs][..],
            ". Từ lần chung gần nhất chỉ bên gửi đã sửa, nên nhận thay đổi là an toàn.",
        ),
        (Same, &[], " và giống hệt tệp. Không cần làm gì."),
        (
            OnlyMine,
            &[OnlyMine],
            " và mới hơn tệp: từ lần chung gần nhất chỉ bên máy này đã sửa. Không cần nhận tệp.",
        ),
        (
            Both,
            &[OnlyMine, OnlyTheirs],
            ". Hai bên đã sửa những chỗ khác nhau, không chỗ nào trùng, nên gộp cả hai là an toàn.",
        ),
        (
            Both,
            &[OnlyMine, Both],
            " và có chỗ cả hai bên cùng sửa. Nhận những nội dung chỉ bên gửi đã sửa là an toàn; chỗ cả \
             hai cùng sửa thì xem và chọn từng chỗ ở dưới.",
        ),
        (
            Unrelated,
            &[],
            ", nhưng không rõ hai bên cùng gốc từ đâu. Nên mở tệp thành bản riêng rồi đối chiếu.",
        ),
    ] {
        let groups = vec![group(standing, of)];
        let told = sentence(&Comparison { standing, groups });
        assert_eq!(told.get(VI), format!("{here}{words}"));
    }
}

#[test]
fn what_was_taken_and_what_waits_is_counted() {
    assert_eq!(
        taken(VI, 3, 2, 0),
        "Đã nhận 3 chỗ; còn 2 chỗ chưa nhận. Nhận tiếp ở dưới, hoặc giữ bản trên máy."
    );
    assert_eq!(
        taken(VI, 3, 2, 2),
        "Đã nhận 3 chỗ; còn 2 chỗ cả hai bên cùng sửa, chưa nhận. Chọn từng chỗ ở dưới, hoặc giữ \
         bản trên máy."
    );
    assert_eq!(
        taken(VI, 3, 5, 2),
        "Đã nhận 3 chỗ; còn 5 chỗ chưa nhận, trong đó 2 chỗ cả hai bên cùng sửa. Chọn từng chỗ ở \
         dưới, hoặc giữ bản trên máy."
    );
    assert_eq!(
        taken(EN, 3, 2, 0),
        "3 places were taken; 2 are not yet. Go on below, or keep what is here."
    );
}

#[test]
fn two_books_are_told_apart() {
    let base = Book::new(mine());
    let mut other = base.clone();
    let at = At::Remedy(id("r"), RemedyField::Timeframe);
    let mut changes = build::set_all(&other.plan, [(at, Value::text("Trong quý I"))]);
    let more = Target { owner: Some(id("r")), ..Target::default() };
    changes.push(build::add(&other.plan, id("t2"), more));
    other.apply(&support::edit(1, id("may2"), changes)).expect("it fits");
    let plan = Some(id("p"));
    let found = compare(Side { plan, book: &base }, Side { plan, book: &other });
    assert!(sentence(&found).get(VI).contains("chỉ bên gửi đã sửa"));
    let [part] = found.groups.as_slice() else { panic!("{:?}", found.groups) };
    assert_eq!(title(VI, &base.plan, &other.plan, part.subject), "Số hóa");
    let told = part.differences.iter().map(|one| row(VI, &base.plan, &other.plan, one));
    let moved = both("Số hóa: Thời gian thực hiện", "Tệp đã sửa", "(trống)", "Trong quý I");
    let name = "Chỉ tiêu t2: chỉ có trong tệp".to_owned();
    let added = DifferenceRow::Alone { name, standing: "Tệp đã sửa" };
    assert_eq!(told.collect::<Vec<_>>(), [moved, added]);
    let nothing = compare(Side { plan, book: &base }, Side { plan, book: &base });
    assert!(sentence(&nothing).get(VI).contains("giống hệt tệp"));
    let mut plan = base.plan.clone();
    add(&mut plan, "t3", Target::default());
    let strange = Book::new(plan);
    let far = compare(Side { plan: None, book: &base }, Side { plan: None, book: &strange });
    assert!(sentence(&far).get(VI).contains("không rõ hai bên cùng gốc"));
}
