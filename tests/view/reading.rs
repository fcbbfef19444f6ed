//! The whole plan, to be read.

use par_workbook::plan::{Area, Clause, ClauseRole, Duty, Officer, Plan, Section, SectionHolds};
use par_workbook::route::outline::{PlanPart, pages};
use par_workbook::view::reading::ReadingLine::{Bullet, Count, Heading, Paragraph};
use par_workbook::view::reading::{ReadingLine, lines};

use super::leftovers::handed_over;
use super::{EN, VI, add, blank, duty, id, officer, remedy, sample};

#[track_caller]
fn reads(plan: &Plan, part: PlanPart, expected: &[ReadingLine]) {
    assert_eq!(lines(VI, plan, part), expected);
}

fn paragraph(words: &str) -> ReadingLine {
    Paragraph(words.to_owned())
}

fn bullet(words: &str) -> ReadingLine {
    Bullet(words.to_owned())
}

fn clause(plan: &mut Plan, word: &str, role: ClauseRole, text: &str) {
    add(plan, word, Clause { role, text: text.to_owned(), ..Clause::default() });
}

#[test]
fn an_empty_plan_has_nothing_to_read_but_that_it_is_a_draft() {
    let plan = Plan::default();
    for part in
        [PlanPart::Frame, PlanPart::Decision, PlanPart::Officers, PlanPart::Section(id("khong"))]
    {
        reads(&plan, part, &[]);
    }
    let draft = "Dự thảo, còn được chỉnh sửa. Khi văn bản đã ký, đánh dấu để giữ lại bản \
                 đã ban hành.";
    reads(&plan, PlanPart::Issue, &[paragraph(draft)]);
    reads(&plan, PlanPart::Leftovers, &[Count("Còn 0 chỗ chưa rà soát".to_owned())]);
}

#[test]
fn the_frame_tells_what_is_filled_in() {
    let mut plan = blank();
    plan.agency.name = "Ba Xa".into();
    plan.last_result.band = "Hoàn thành nhiệm vụ".into();
    plan.aim.rank = "5".into();
    reads(
        &plan,
        PlanPart::Frame,
        &[
            bullet("Năm kế hoạch: 2024"),
            bullet("Tên đơn vị: Ba Xa"),
            bullet("Mức xếp loại năm trước: Hoàn thành nhiệm vụ"),
            bullet("Phấn đấu thứ hạng: 5"),
        ],
    );
    assert_eq!(lines(EN, &plan, PlanPart::Frame)[3], bullet("Rank aimed at: 5"));
}

#[test]
fn the_decision_is_read_with_its_articles_numbered() {
    let mut plan = blank();
    plan.decision.subject = "Về việc ban hành kế hoạch".into();
    plan.decision.proposal = "Theo đề nghị của công chức.".into();
    clause(&mut plan, "d1", ClauseRole::Article, "Ban hành kèm theo kế hoạch.");
    clause(&mut plan, "c1", ClauseRole::Basis, "Căn cứ Luật;");
    clause(&mut plan, "n1", ClauseRole::Recipient, "Lưu: VT.");
    clause(&mut plan, "d2", ClauseRole::Article, "Thi hành:\n- Văn phòng;\n\n  - Văn hóa.");
    reads(
        &plan,
        PlanPart::Decision,
        &[
            paragraph("Về việc ban hành kế hoạch"),
            paragraph("Căn cứ Luật;"),
            paragraph("Theo đề nghị của công chức."),
            paragraph("Điều 1. Ban hành kèm theo kế hoạch."),
            paragraph("Điều 2. Thi hành:"),
            bullet("- Văn phòng;"),
            bullet("- Văn hóa."),
        ],
    );
}

/// The document counts no empty article.
#[test]
fn articles_have_the_numbers_that_they_have_on_paper() {
    let mut plan = blank();
    clause(&mut plan, "d1", ClauseRole::Article, "Ban hành kèm theo kế hoạch.");
    clause(&mut plan, "d2", ClauseRole::Article, " ");
    clause(&mut plan, "d3", ClauseRole::Article, "Có hiệu lực từ ngày ký.");
    reads(
        &plan,
        PlanPart::Decision,
        &[
            paragraph("Điều 1. Ban hành kèm theo kế hoạch."),
            paragraph("Điều 2. Có hiệu lực từ ngày ký."),
        ],
    );
}

#[test]
fn a_number_typed_before_an_article_is_read_once() {
    let mut plan = blank();
    clause(&mut plan, "d1", ClauseRole::Article, "Điều 1. Ban hành kèm theo kế hoạch.");
    reads(&plan, PlanPart::Decision, &[paragraph("Điều 1. Ban hành kèm theo kế hoạch.")]);
}

fn section(plan: &mut Plan, word: &str, number: &str, title: &str, section: Section) {
    let (number, title) = (number.to_owned(), title.to_owned());
    add(plan, word, Section { number, title, ..section });
}

#[test]
fn a_part_is_read_with_all_below_it() {
    let mut plan = blank();
    let below = |holds, body: &str| Section {
        parent: Some(id("s")),
        body: body.to_owned(),
        holds,
        ..Section::default()
    };
    let body = "Đoạn một.\n\n- Ý một\n  + Ý hai\n* Ý ba\n• Ý bốn";
    section(&mut plan, "s", "I", "MỤC ĐÍCH", Section::default());
    section(&mut plan, "s1", "1", "Mục đích", below(SectionHolds::Text, body));
    section(&mut plan, "khac", "II", "KHÁC", Section::default());
    section(&mut plan, "s2", "2", "Tiêu chí", below(SectionHolds::Remedies, ""));
    section(&mut plan, "s3", "", "", below(SectionHolds::Duties, "Kết./."));
    for (word, title) in [("a1", "Chỉ đạo"), ("a2", "Tài chính")] {
        add(&mut plan, word, Area { title: title.to_owned(), ..Area::default() });
    }
    remedy(&mut plan, "r1", "a1", "Số hóa");
    remedy(&mut plan, "r2", "a1", "Đối thoại");
    let given = Duty { section: Some(id("s3")), ..Duty::default() };
    duty(&mut plan, "d1", "Báo cáo", given);
    reads(
        &plan,
        PlanPart::Section(id("s")),
        &[
            Heading("1. Mục đích".to_owned()),
            paragraph("Đoạn một."),
            bullet("- Ý một"),
            bullet("+ Ý hai"),
            bullet("* Ý ba"),
            bullet("• Ý bốn"),
            Heading("2. Tiêu chí".to_owned()),
            bullet("Chỉ đạo (2 mục khắc phục)"),
            bullet("Tài chính (0 mục khắc phục)"),
            paragraph("Kết./."),
            Count("1 nhiệm vụ".to_owned()),
        ],
    );
    reads(&plan, PlanPart::Section(id("khac")), &[]);
}

#[test]
fn officers_are_read_as_long_as_they_serve() {
    let mut plan = blank();
    let (title, name) = ("Chủ tịch UBND xã".to_owned(), "Phạm Văn Vân".to_owned());
    add(&mut plan, "x", Officer { title, name, ..Officer::default() });
    let title = "Tư pháp".to_owned();
    add(&mut plan, "y", Officer { title, retired: true, ..Officer::default() });
    officer(&mut plan, "z", "Văn phòng", &[]);
    reads(
        &plan,
        PlanPart::Officers,
        &[bullet("Chủ tịch UBND xã (Phạm Văn Vân)"), bullet("Văn phòng")],
    );
}

#[test]
fn an_issued_plan_tells_its_number_and_day() {
    let mut plan = blank();
    plan.decision.symbol = "/QĐ-UBND".into();
    plan.issue.number = "119".into();
    plan.issue.day = "2023-12-20".into();
    plan.issue.copy = "không đọc được".into();
    let told = "Đã ban hành: số 119/QĐ-UBND, ngày 20/12/2023.";
    reads(&plan, PlanPart::Issue, &[paragraph(told)]);
}

#[test]
fn old_words_are_counted_by_sentence() {
    let plan = handed_over(&["Số hóa", "Đối thoại"]);
    reads(&plan, PlanPart::Leftovers, &[Count("Còn 3 chỗ chưa rà soát".to_owned())]);
}

#[test]
fn every_page_of_the_sample_can_be_read() {
    let plan = sample();
    let empty = pages(&plan).into_iter().filter(|part| lines(VI, &plan, *part).is_empty());
    assert_eq!(empty.collect::<Vec<_>>(), []);
    let all: Vec<ReadingLine> =
        pages(&plan).into_iter().flat_map(|part| lines(VI, &plan, part)).collect();
    assert!(all.contains(&bullet("Cải cách tài chính công (1 mục khắc phục)")), "{all:?}");
}
