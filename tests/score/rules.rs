//! Every rule as a table of cases, with its edges.

use par_workbook::plan::{
    Answer, Criterion, CriterionScore, Id, Inapplicable, Measure, Plan, PointRole, PointRule,
    Scale, Scorer, Slot,
};
use par_workbook::score::{Given, Remark, Scheme, ScoreLine, ScoreSheet, Totals};

use crate::drawn::add;
use crate::made_up;
use crate::points::{answered, criterion_id};

/// Maximum | rule, as the made-up set's table has them | answer, as the year scored by hand has them | points, or "?"
/// and what is lacking, or "bỏ ra".
const CASES: &str = "
1 | co-khong | co | 1,00
1 | co-khong | khong | 0,00
1 | co-khong | chưa | ? Answer
1 | co-khong | khong-ap-dung | bỏ ra
 | co-khong | co | ? Maximum
 | co-khong | khong-ap-dung | bỏ ra

6 | ty-le | gõ 198/200 | 5,94
6 | ty-le | gõ 0/7 | 0,00
6 | ty-le | gõ 7/7 | 6,00
6 | ty-le | gõ 12/10 | 6,00
6 | ty-le | gõ 0/0 | ? NoCases
6 | ty-le | gõ 3/0 | ? NoCases
6 | ty-le 100 0/0 | gõ 0/0 | 6,00
6 | ty-le 100 0/0 | gõ 1/2 | 3,00
6 | ty-le | gõ 5 | ? Whole
6 | ty-le | gõ /5 | ? Part
6 | ty-le | chưa | ? Part
6 | ty-le | gõ x/5 | ? Unreadable
6 | ty-le | gõ 5/nhiều | ? Unreadable
6 | ty-le | gõ -1/5 | ? Unreadable
6 | ty-le | gõ 1,5/5 | ? Unreadable
6 | ty-le | gõ 1.000/2.000 | 3,00
1 | ty-le | gõ 1/8 | 0,13
1 | ty-le | gõ 1/200 | 0,01
1 | ty-le | gõ 1/201 | 0,00
1 | ty-le | gõ 199/200 | 1,00
1 | ty-le | gõ 999999999999998/999999999999999 | 1,00
2 | ty-le 80 | gõ 60/100 | 1,50
2 | ty-le 80 | gõ 79/100 | 1,98
2 | ty-le 80 | gõ 80/100 | 2,00
2 | ty-le 80 | gõ 100/100 | 2,00
2 | ty-le 33,33 | gõ 3333/10000 | 2,00
2 | ty-le 33,33 | gõ 3332/10000 | 2,00
2 | ty-le 33,33 | gõ 3300/10000 | 1,98

5 | bac 55=5 40=tl 0=0 | gõ 10999/20000 | 2,75
5 | bac 55=5 40=tl 0=0 | gõ 11000/20000 | 5,00
5 | bac 55=5 40=tl 0=0 | gõ 40/100 | 2,00
5 | bac 55=5 40=tl 0=0 | gõ 39999/100000 | 0,00
5 | bac 0=0 40=tl 55=5 | gõ 11000/20000 | 5,00
5 | bac 55=5 40=tl 0=0 | gõ 0/0 | ? NoCases
5 | bac 54,99=5 0=0 | gõ 10998/20000 | 5,00
5 | bac 55=5 | gõ 1/2 | 0,00
5 | bac 55=9 | gõ 1/1 | 5,00
5 | bac 100=5 0=1 | gõ 9/8 | 5,00
5 | bac | gõ 1/1 | ? Rule
5 | bac x=5 | gõ 1/1 | ? Rule
5 | bac 55=5 | gõ 1 | ? Whole

1 | dem 3=1 2=0,5 | gõ 1 | 0,00
1 | dem 3=1 2=0,5 | gõ 2 | 0,50
1 | dem 3=1 2=0,5 | gõ 3 | 1,00
1 | dem 3=1 2=0,5 | gõ 99 | 1,00
1 | dem 3=1 2=0,5 | gõ 0 | 0,00
1 | dem 3=1 2=0,5 | gõ 2,5 | ? Unreadable
1 | dem 3=1 2=0,5 | gõ 3/hai | 1,00
1 | dem 3=1 2=0,5 | chưa | ? Part
2 | dem 1=5 | gõ 1 | 2,00
1 | dem | gõ 3 | ? Rule

1,5 | moi 0,5 | gõ 0 | 0,00
1,5 | moi 0,5 | gõ 2 | 1,00
1,5 | moi 0,5 | gõ 3 | 1,50
1,5 | moi 0,5 | gõ 4 | 1,50
1,5 | moi 0,5 | gõ 999999999999999 | 1,50
1,5 | moi 0,5 | chưa | ? Part
1,5 | moi 0 | gõ 1 | ? Rule
1,5 | moi | gõ 1 | ? Rule
1,5 | moi nửa | gõ 1 | ? Rule

2 | tru 0,5 | gõ 0 | 2,00
2 | tru 0,5 | gõ 3 | 0,50
2 | tru 0,5 | gõ 4 | 0,00
2 | tru 0,5 | gõ 5 | 0,00
2 | tru 0,5 | gõ 999999999999999 | 0,00
2 | tru 0,5 | chưa | ? Part
2 | tru 0 | gõ 1 | ? Rule

2 | muc Tốt=2; Khá=1,5 | mức Tốt | 2,00
2 | muc Tốt=2; Khá=1,5 | mức KHÁ | 1,50
2 | muc Tốt=2; Khá=1,5 | mức tot | 2,00
2 | muc Đủ=2; Dư=1 | mức Dư | 1,00
2 | muc Đủ=2; Dư=1 | mức đủ | 2,00
2 | muc Tốt=3 | mức Tốt | 2,00
2 | muc Tốt=2; Khá=1,5 | mức Giỏi | ? Word
2 | muc Tốt=2; Khá= | mức Khá | ? Word
2 | muc Tốt=2; Khá=1,5 | chưa | ? Typed
2 | nhap | chưa | ? Typed
2 | nhap | mức Tốt | ? Word
2 | nhap | khong-ap-dung | bỏ ra
";

/// A plan with one criterion, and what was answered.
fn one(maximum: &str, rule: &str, answer: &str) -> Plan {
    let mut plan = Plan::default();
    let (row, steps) = made_up::row(&["1", maximum, "", rule, "Tiêu chí", ""]);
    add(&mut plan, criterion_id("1"), row);
    for (place, step) in (100..).zip(steps) {
        add(&mut plan, Id::new(place), step);
    }
    let score = answered("1", answer).unwrap();
    add(&mut plan, CriterionScore::id(criterion_id("1")), score);
    plan
}

fn sheet(plan: &Plan) -> ScoreSheet {
    ScoreSheet::of(plan, &Scheme::of(plan))
}

fn said(line: &ScoreLine) -> String {
    match line.rule.unwrap() {
        Given::Points(fine) => fine.points.to_string(),
        Given::Inapplicable => "bỏ ra".to_owned(),
        Given::Open(lack) => format!("? {lack:?}"),
    }
}

#[test]
fn every_rule_gives_what_its_table_says() {
    let cases: Vec<&str> = CASES.lines().filter(|line| !line.trim().is_empty()).collect();
    assert!(cases.len() > 70);
    for case in cases {
        let cells: Vec<&str> = case.split('|').map(str::trim).collect();
        let [maximum, rule, answer, expected] = cells[..] else { panic!("{case}") };
        let sheet = sheet(&one(maximum, rule, answer));
        assert_eq!(said(&sheet.lines[0]), expected, "{case}");
        let open = expected.starts_with('?');
        assert_eq!(sheet.own.open, usize::from(open), "{case}");
        let given = sheet.lines[0].own.points.map(|points| points.to_string());
        assert_eq!(given.as_deref(), (!open && expected != "bỏ ra").then_some(expected), "{case}");
    }
}

#[test]
fn a_part_above_its_whole_is_told_where_the_rule_divides() {
    let told = |rule: &str, answer: &str| {
        let above = |remark: &Remark| matches!(remark, Remark::PartAboveWhole { .. });
        sheet(&one("2", rule, answer)).remarks.iter().any(|(_, remark)| above(remark))
    };
    assert!(told("ty-le", "gõ 12/10") && told("bac 50=1", "gõ 12/10"));
    assert!(!told("ty-le", "gõ 10/10") && !told("dem 3=1", "gõ 12/10"));
}

/// The points of the first criterion in the self-score, the first appraisal and the result, and the remarks.
fn given(plan: &Plan) -> ([Option<String>; 3], Vec<Remark>) {
    let sheet = sheet(plan);
    let line = &sheet.lines[0];
    let points = [line.own, line.first, line.result]
        .map(|cell| cell.points.map(|points| points.to_string()));
    (points, sheet.remarks.into_iter().map(|(_, remark)| remark).collect())
}

#[test]
fn what_was_typed_stands_before_what_the_rule_gives_and_never_above_the_maximum() {
    let some = |text: &str| Some(text.to_owned());
    let with = |own: &str, first: &str, second: &str| {
        let mut plan = Plan::default();
        let row = Criterion { maximum: "2".into(), ..Criterion::default() };
        let row = Criterion { rule: PointRule::YesNo, ..row };
        add(&mut plan, criterion_id("1"), row);
        let score = CriterionScore {
            answer: Answer::Yes,
            own: own.into(),
            first: first.into(),
            second: second.into(),
            ..CriterionScore::of(criterion_id("1"))
        };
        add(&mut plan, CriterionScore::id(criterion_id("1")), score);
        given(&plan)
    };
    assert_eq!(with("", "", ""), ([some("2,00"), None, some("2,00")], vec![]));
    assert_eq!(with("", "1,5", ""), ([some("2,00"), some("1,50"), some("1,50")], vec![]));
    assert_eq!(with("", "1,5", "0"), ([some("2,00"), some("1,50"), some("0,00")], vec![]));
    let (points, remarks) = with("1,25", "", "");
    assert_eq!(points, [some("1,25"), None, some("1,25")]);
    assert!(matches!(&remarks[..], [Remark::RuleGives(points)] if points.to_string() == "2,00"));
    let (points, remarks) = with("", "2,01", "");
    assert_eq!(points, [some("2,00"), some("2,00"), some("2,00")]);
    assert!(matches!(&remarks[..], [Remark::AboveMaximum { .. }]));
    // What cannot be read is no points, and not as if nothing stood there.
    let (points, remarks) = with("", "1,234", "hai");
    assert_eq!(points, [some("2,00"), None, None]);
    assert!(matches!(&remarks[..], [Remark::Unreadable(_), Remark::Unreadable(_)]));
    assert_eq!(with("", "1,5", "hai").0, [some("2,00"), some("1,50"), None]);
    for own in ["-1", "1.000", "0,333"] {
        let (points, remarks) = with(own, "", "");
        assert_eq!(points, [None, None, None], "{own}");
        assert!(matches!(&remarks[..], [Remark::Unreadable(_)]), "{own}");
    }
    assert_eq!(with("-1", "1,5", "").0, [None, some("1,50"), some("1,50")]);
}

/// Two areas of 6 and 4 points; the first is full, the second is answered so.
fn two(answer: &str, change: impl Fn(&mut Plan)) -> ScoreSheet {
    let mut plan = Plan::default();
    for (code, maximum) in [("1", "6"), ("2", "4")] {
        let (row, _) = made_up::row(&[code, maximum, "", "co-khong", "Tiêu chí", ""]);
        add(&mut plan, criterion_id(code), row);
    }
    for (code, answer) in [("1", "co"), ("2", answer)] {
        let score = answered(code, answer).unwrap();
        add(&mut plan, CriterionScore::id(criterion_id(code)), score);
    }
    change(&mut plan);
    sheet(&plan)
}

#[test]
fn what_does_not_apply_is_left_out_or_full_as_the_set_says() {
    let said = |sheet: ScoreSheet| (sheet.own.points.to_string(), sheet.own.most.to_string());
    let pair = |points: &str, most: &str| (points.to_owned(), most.to_owned());
    assert_eq!(said(two("khong-ap-dung", |_| ())), pair("6,00", "6,00"));
    let full = |plan: &mut Plan| plan.criteria_set.inapplicable = Inapplicable::Full;
    assert_eq!(said(two("khong-ap-dung", full)), pair("10,00", "10,00"));
    assert_eq!(said(two("khong", full)), pair("6,00", "10,00"));
    // A full that was typed is made smaller by what does not apply too.
    let typed = |plan: &mut Plan| plan.criteria_set.full = "10".into();
    assert_eq!(said(two("khong-ap-dung", typed)), pair("6,00", "6,00"));
}

#[test]
fn the_scale_says_whether_a_survey_counts() {
    let with = |scale: Scale, first: &'static str| {
        let survey = move |plan: &mut Plan| {
            plan.criteria_set.scale = scale;
            let (row, _) = made_up::row(&["3", "5", "dieu-tra", "nhap", "Khảo sát", ""]);
            assert_eq!((row.scorer, row.role), (Scorer::Survey, PointRole::Counted));
            add(plan, criterion_id("3"), row);
            let id = criterion_id("3");
            let score = CriterionScore { first: first.into(), ..CriterionScore::of(id) };
            add(plan, CriterionScore::id(id), score);
        };
        let sheet = two("co", survey);
        let say = |totals: &Totals| format!("{}/{} {}", totals.points, totals.most, totals.open);
        [say(&sheet.own), say(&sheet.result)]
    };
    assert_eq!(with(Scale::Hundred, "4"), ["10,00/10,00 0", "14,00/15,00 0"]);
    assert_eq!(with(Scale::Hundred, ""), ["10,00/10,00 0", "10,00/15,00 1"]);
    assert_eq!(with(Scale::Percent, "4"), ["10,00/10,00 0", "14,00/15,00 0"]);
    assert_eq!(with(Scale::Percent, ""), ["10,00/10,00 0", "10,00/10,00 0"]);
    assert_eq!(with(Scale::NoSurvey, "4"), ["10,00/10,00 0", "10,00/10,00 0"]);
}

#[test]
fn what_counts_alone_reads_no_whole_that_an_earlier_rule_left() {
    let mut plan = one("2", "moi 0,5", "đếm m1 / m2");
    for (word, months) in [("m1", 1..=3), ("m2", 1..=1)] {
        add(&mut plan, Id::named(word), Measure::default());
        for month in months {
            plan.figures.insert((Id::named(word), Slot::Month(month)), "1".into());
        }
    }
    // Three months are typed; the whole has one, which would make it one.
    let line = sheet(&plan).lines[0].clone();
    assert_eq!((said(&line), line.asked.as_of), ("1,50".to_owned(), Some(3)));
    assert_eq!((line.asked.part, line.asked.whole), (Some(3), None));
}

#[test]
fn steps_that_fall_are_told_and_those_that_follow_the_ratio_are_looked_at() {
    let falls = |rule: &str| {
        let remarks = Scheme::of(&one("2", rule, "chưa")).remarks;
        remarks.iter().any(|(_, remark)| *remark == Remark::StepsFall)
    };
    assert!(falls("bac 90=1 50=1,5") && falls("dem 3=1 2=1,5"));
    assert!(!falls("bac 90=2 50=1,5 0=0") && !falls("dem 3=1 2=1"));
    // From 80 % on the ratio gives 1,6, and 79 % gave 1,9; up to 95 % it gives 1,9, and 95 % gives 1,7.
    assert!(falls("bac 80=tl 50=1,9") && falls("bac 95=1,7 80=tl"));
    assert!(!falls("bac 80=tl 50=1,6") && !falls("bac 95=1,9 80=tl 0=tl"));
}

#[test]
fn two_codes_that_differ_by_a_letter_of_the_alphabet_are_two() {
    let twice = |one: &str, two: &str| {
        let mut plan = Plan::default();
        for (place, code) in [(1, one), (2, two)] {
            let row = Criterion { code: code.into(), ..Criterion::default() };
            add(&mut plan, Id::new(place), row);
        }
        let remarks = Scheme::of(&plan).remarks;
        remarks.iter().any(|(_, remark)| *remark == Remark::CodeTwice)
    };
    assert!(!twice("D", "Đ") && !twice("1", "2") && !twice("", ""));
    assert!(twice("3.1", "3.1. ") && twice("a", "A"));
}
