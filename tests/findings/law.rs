//! What laws, decrees and decisions became of: each line of the table where it is cited wrongly, rightly, and in a
//! plan of an earlier year.

use par_workbook::plan::table::Table;
use par_workbook::plan::{CommuneKind, Structure};
use par_workbook::read::replaced::FateKind::{Amended, Asked, Replaced};
use par_workbook::read::replaced::{Certainty, FateKind};

use super::*;

const BODY: &str = "sections/p12/body";

/// The sample with one body, as a plan of this year that was signed on this day.
fn citing(body: &str, year: &str, day: &str) -> Plan {
    let mut plan = changed(&[(BODY, body)]);
    // What the sample itself cites says nothing here.
    plan.clauses = Table::default();
    plan.frame.year = year.into();
    plan.decision.day = day.into();
    plan
}

/// What is said of the body: the words found, what became of them, how surely, and the sentence.
fn said(plan: &Plan) -> Vec<(String, FateKind, Certainty, String)> {
    let here = |one: &Finding| one.at.is_some_and(|at| at.to_string() == BODY);
    let told = |one: Finding| {
        let words = words::message(Language::Vietnamese, &one);
        let Code::Overtaken { found, fate } = one.code else { return None };
        Some((found, fate.kind, fate.certainty, words))
    };
    found(plan, is!(Overtaken)).into_iter().filter(here).filter_map(told).collect()
}

/// What is cited wrongly in a plan of 2027, what is said of it, and the last day on which it was right.
type Line = (&'static str, FateKind, Certainty, &'static [&'static str], &'static str);

const LINES: &[Line] = &[
    (
        "Luật Tổ chức chính quyền địa phương ngày 19/6/2015",
        Replaced,
        Certainty::Published,
        &["đã được thay bằng", "72/2025/QH15 ngày 16/6/2025", "theo nguồn đã công bố"],
        "2025-02-28",
    ),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền \
         địa phương ngày 22 tháng 11 năm 2019",
        Replaced,
        Certainty::Published,
        &["đã được thay bằng", "72/2025/QH15"],
        "2025-02-28",
    ),
    (
        "Luật Tổ chức chính quyền địa phương số 65/2025/QH15",
        Replaced,
        Certainty::Inferred,
        &["nhiều khả năng đã được thay bằng", "72/2025/QH15", "cần đối chiếu"],
        "2025-06-30",
    ),
    (
        "Luật Cán bộ, công chức ngày 13/11/2008",
        Replaced,
        Certainty::Published,
        &["80/2025/QH15"],
        "2025-06-30",
    ),
    ("Luật số 52/2019/QH14", Replaced, Certainty::Published, &["80/2025/QH15"], "2025-06-30"),
    (
        "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018",
        Replaced,
        Certainty::Secondary,
        &["đã được thay bằng Nghị định số 118/2025/NĐ-CP ngày 09/6/2025", "nguồn thứ cấp"],
        "2025-06-30",
    ),
    (
        "Nghị định số 107/2021/NĐ-CP ngày 06/12/2021",
        Replaced,
        Certainty::Remembered,
        &["nhiều khả năng", "118/2025/NĐ-CP", "về số hóa", "01/2023/TT-VPCP", "cần đối chiếu"],
        "2025-06-30",
    ),
    (
        "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025",
        Amended,
        Certainty::Secondary,
        &["“(được sửa đổi, bổ sung bởi Nghị định số 309/2026/NĐ-CP)”", "cần đối chiếu"],
        "2026-08-04",
    ),
    (
        "Thông tư số 01/2018/TT-VPCP",
        Replaced,
        Certainty::Remembered,
        &["nhiều khả năng", "03/2025/TT-VPCP", "chưa có nguồn"],
        "2025-09-14",
    ),
    (
        "Nghị định số 45/2020/NĐCP ngày 08/4/2020",
        Amended,
        Certainty::Inferred,
        &["nhiều khả năng còn hiệu lực", "bổ sung bởi Nghị định số 118/2025/NĐ-CP)”"],
        "2025-06-30",
    ),
    (
        "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022",
        Amended,
        Certainty::Inferred,
        &["nhiều khả năng còn hiệu lực", "Kiểm tra lại", "118/2025/NĐ-CP"],
        "2025-06-30",
    ),
    (
        "Nghị định số 167/2017/NĐ-CP",
        Replaced,
        Certainty::Secondary,
        &["03/2025/NĐ-CP"],
        "2024-12-31",
    ),
    (
        "Quyết định số 1546/QĐ-UBND ngày 04/12/2024",
        Replaced,
        Certainty::Published,
        &["393/QĐ-UBND ngày 14/7/2025"],
        "2025-07-13",
    ),
    (
        "Quyết định số 673/QĐ-UBND ngày 17/7/2023",
        Asked,
        Certainty::Inferred,
        &["Hỏi lại trước khi dùng", "ba cấp", "cần đối chiếu"],
        "2025-06-30",
    ),
    (
        "Quyết định số 19/2018/QĐ-UBND ngày 10/8/2018",
        Asked,
        Certainty::Inferred,
        &["Hỏi lại trước khi dùng", "ba cấp"],
        "2025-06-30",
    ),
    (
        "Quyết định số 3598/QĐ-UBND ngày 14/12/2023 của Chủ tịch UBND huyện",
        Asked,
        Certainty::Inferred,
        &["Hỏi lại trước khi dùng", "cấp huyện đã kết thúc hoạt động"],
        "2025-06-30",
    ),
    ("Quyết định số 876/QĐ-BNV", Replaced, Certainty::Inferred, &["1187/QĐ-BNV"], "2024-12-04"),
    (
        "Bộ phận Tiếp nhận và Trả kết quả tiếp nhận hồ sơ",
        Replaced,
        Certainty::Published,
        &["Trung tâm Phục vụ hành chính công cấp xã"],
        "2025-06-30",
    ),
    (
        "giao công chức Văn phòng - Thống kê",
        Replaced,
        Certainty::Inferred,
        &[
            "nhiều khả năng",
            "Phòng Văn hóa - Xã hội (cải cách hành chính",
            "Văn phòng HĐND và UBND",
        ],
        "2025-06-30",
    ),
    (
        "giao Tài chính-Kế toán",
        Replaced,
        Certainty::Inferred,
        &["Phòng Kinh tế (ở phường và đặc khu Phú Quốc là Phòng Kinh tế, Hạ tầng và Đô thị)"],
        "2025-06-30",
    ),
    (
        "theo dõi tại tdcdbato.tinhquangngai.net",
        Asked,
        Certainty::Inferred,
        &["trang theo dõi nhiệm vụ của huyện"],
        "2025-06-30",
    ),
    (
        "bản trích biểu II.06a/VPCP/KSTT",
        Asked,
        Certainty::Inferred,
        &["07a/BTP", "“biểu 06a”"],
        "2025-06-30",
    ),
];

#[test]
fn each_line_of_the_table_says_what_became_of_it_and_how_surely() {
    for (cited, kind, certainty, needed, _) in LINES {
        let all = said(&citing(cited, "2027", "2026-12-20"));
        let [(found, own, sure, message)] = &all[..] else { panic!("one of {cited}: {all:?}") };
        assert!(cited.contains(found.as_str()), "{found}");
        assert_eq!((own, sure), (kind, certainty), "{cited}");
        for words in *needed {
            assert!(message.contains(words), "{words:?} in {message}");
        }
    }
}

#[test]
fn a_plan_that_was_signed_before_the_change_is_never_blamed() {
    for (cited, _, _, _, last) in LINES {
        // A plan is signed before its year, or early in it.
        for year in [&last[..4], "2027"] {
            assert_eq!(said(&citing(cited, year, last)), [], "{cited} in {year}");
        }
        // Of a plan of an earlier year the year alone says enough.
        let mut undated = citing(cited, "2021", "");
        undated.decision.month.clear();
        assert_eq!(said(&undated), [], "{cited} in 2021");
    }
}

#[test]
fn a_line_that_cites_the_right_document_is_never_blamed() {
    let right = [
        "Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025",
        "Luật Tổ chức chính quyền địa phương ngày 16/6/2025",
        "Luật Tổ chức chính quyền địa phương ngày 19/6/2015 (được thay thế bởi Luật số 72/2025/QH15)",
        "Luật Cán bộ, công chức số 80/2025/QH15 ngày 24/6/2025",
        "Nghị định số 61/2018/NĐ-CP (được thay thế bởi Nghị định số 118/2025/NĐ-CP)",
        "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành chính \
         theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia \
         (được sửa đổi, bổ sung bởi Nghị định số 309/2026/NĐ-CP)",
        "Nghị định số 309/2026/NĐ-CP ngày 05/8/2026 sửa đổi, bổ sung một số điều của Nghị định số \
         118/2025/NĐ-CP",
        "Nghị định số 45/2020/NĐ-CP (được sửa đổi, bổ sung bởi Nghị định số 118/2025/NĐ-CP)",
        "Nghị định số 42/2022/NĐ-CP được sửa đổi bởi Nghị định số 118/2025/NĐ-CP",
        "Nghị định số 45/2020/NĐ-CP (được sửa đổi theo Nghị định số 118/2025/NĐ-CP)",
        "Nghị định số 45/2020/NĐ-CP được sửa đổi tại Điều 40 Nghị định số 118/2025/NĐ-CP",
        "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 đã được sửa đổi, bổ sung một số điều theo quy định \
         tại khoản 2 Điều 40 của Nghị định số 118/2025/NĐ-CP",
        "Văn bản hợp nhất số 01/2026/VBHN-BTP hợp nhất Nghị định số 45/2020/NĐ-CP",
        "Văn bản hợp nhất số 12/VBHN-VPCP ngày 05 tháng 8 năm 2025 hợp nhất Nghị định số 42/2022/NĐ-CP",
        "Văn bản hợp nhất Nghị định số 45/2020/NĐ-CP",
        "Nghị định số 30/2020/NĐ-CP; Nghị định số 150/2025/NĐ-CP",
        "số hóa theo Thông tư số 01/2023/TT-VPCP ngày 05/4/2023 và Thông tư số 03/2025/TT-VPCP",
        "Nghị quyết số 76/NQ-CP; Nghị quyết 66/NQ-CP; Quyết định số 766/QĐ-TTg",
        "Quyết định số 1187/QĐ-BNV ngày 15/10/2025; Quyết định số 268/QĐ-BNV ngày 28/3/2025",
        "Phòng Văn hóa - Xã hội, Trung tâm Phục vụ hành chính công, Phòng Kinh tế",
        "Trung tâm Phục vụ hành chính công (trước là Bộ phận một cửa)",
    ];
    for body in right {
        assert_eq!(said(&citing(body, "2027", "2026-12-20")), [], "{body}");
    }
    // The decree's own title, before the decree was amended.
    let title = "Nghị định số 118/2025/NĐ-CP thực hiện thủ tục hành chính tại Bộ phận Một cửa và \
                 Cổng Dịch vụ công quốc gia";
    assert_eq!(said(&citing(title, "2026", "2025-12-20")), []);
    let all = said(&citing(title, "2027", "2026-12-20"));
    assert_eq!(all.iter().map(|one| one.1).collect::<Vec<_>>(), [Amended], "{all:?}");
}

#[test]
fn what_only_stands_near_a_change_or_a_consolidated_text_is_told_as_ever() {
    for (body, found) in [
        ("Quy chế được sửa đổi theo Nghị định số 61/2018/NĐ-CP", "61/2018/NĐ-CP"),
        (
            "UBND xã sửa đổi Quyết định số 7/QĐ-UBND theo Nghị định số 61/2018/NĐ-CP",
            "61/2018/NĐ-CP",
        ),
        ("Thủ tục được thực hiện tại Nghị định số 61/2018/NĐ-CP", "61/2018/NĐ-CP"),
        // A text that was consolidated before the amendment does not hold it.
        (
            "Văn bản hợp nhất số 01/2023/VBHN-BTP hợp nhất Nghị định số 45/2020/NĐ-CP",
            "45/2020/NĐ-CP",
        ),
        (
            "Văn bản hợp nhất số 12/VBHN-VPCP ngày 05/8/2024 hợp nhất Nghị định số 42/2022/NĐ-CP",
            "42/2022/NĐ-CP",
        ),
        ("Văn bản hợp nhất số 01/2026/VBHN-BTP và Nghị định số 42/2022/NĐ-CP", "42/2022/NĐ-CP"),
        // What was replaced is not in force in any form.
        (
            "Văn bản hợp nhất số 01/2026/VBHN-BTP hợp nhất Nghị định số 61/2018/NĐ-CP",
            "61/2018/NĐ-CP",
        ),
    ] {
        let all = said(&citing(body, "2027", "2026-12-20"));
        assert_eq!(all.iter().map(|one| &*one.0).collect::<Vec<_>>(), [found], "{body}");
    }
}

#[test]
fn the_scheme_of_1149_holds_until_the_month_in_which_it_was_replaced() {
    let cited = "Quyết định số 1149/QĐ-BNV";
    for day in ["2022-03-15", "2022-10-31"] {
        assert_eq!(said(&citing(cited, "2022", day)), [], "{day}");
    }
    let all = said(&citing(cited, "2023", "2022-12-20"));
    let [(_, Replaced, _, message)] = &all[..] else { panic!("{all:?}") };
    assert!(message.contains("876/QĐ-BNV (tháng 11/2022)"), "{message}");
}

#[test]
fn until_2026_it_was_read_that_both_decrees_hold_as_amended() {
    let all = said(&citing("Nghị định số 45/2020/NĐ-CP", "2026", "2025-12-20"));
    let [(_, Amended, Certainty::Published, message)] = &all[..] else { panic!("{all:?}") };
    assert!(message.contains("Nên ghi thêm") && !message.contains("khả năng"), "{message}");
}

#[test]
fn a_missing_amendment_is_said_once_and_not_where_the_bases_name_it() {
    let cited = "Nghị định số 118/2025/NĐ-CP";
    let times = |basis: &str| {
        let both = [(BODY, cited), ("sections/p11/body", cited), ("clauses/cc3/text", basis)];
        let mut plan = changed(&both);
        plan.frame.year = "2027".into();
        plan.decision.day = "2026-12-20".into();
        found(&plan, is!(Overtaken)).iter().filter(|one| of_118(one)).count()
    };
    assert_eq!(times("Căn cứ Nghị định số 309/2026/NĐ-CP;"), 0);
    assert_eq!(times("Căn cứ Nghị định số 30/2020/NĐ-CP;"), 1);
}

fn of_118(one: &Finding) -> bool {
    matches!(&one.code, Code::Overtaken { found, .. } if found == "118/2025/NĐ-CP")
}

#[test]
fn a_new_plan_of_two_tiers_says_nothing_old() {
    for kind in [CommuneKind::Commune, CommuneKind::Ward, CommuneKind::SpecialZone] {
        let new = NewPlan { year: 2027, kind, structure: Structure::TwoTier, ..NewPlan::default() };
        assert_eq!(found(&skeleton(&new), is!(Overtaken)), []);
    }
}
