//! Khung kế hoạch mới: the usual parts, a decision in the words of Decree 30/2020, the titles of the chosen
//! structure, the counts of the one-stop system. No result, no aim, no duty: those are facts of the commune.

use super::{BODY_LABELS, Build, OfficerText, SectionText, form06a, opening};
use crate::plan::SectionHolds::{Duties, Remedies, Text};
use crate::plan::naming::kind_word;
use crate::plan::{
    Agency, Aim, ClauseRole, CommuneKind, Decision, Frame, Id, Kind, LastResult, LegalForm,
    PaperForm, Plan, Structure, Value,
};

/// Kế hoạch mới: what is asked before a plan is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewPlan {
    /// Tên đơn vị, không kèm loại.
    pub commune: String,
    /// Loại đơn vị.
    pub kind: CommuneKind,
    /// Cơ quan cấp trên trực tiếp.
    pub superior: String,
    /// Địa bàn xếp hạng.
    pub ranked_in: String,
    /// Tỉnh, thành phố.
    pub province: String,
    /// Năm kế hoạch.
    pub year: i32,
    /// Số đơn vị được xếp hạng, as typed.
    pub units: String,
    /// Mô hình chính quyền.
    pub structure: Structure,
    /// Hình thức văn bản.
    pub form: LegalForm,
}

/// Kế hoạch mới with its usual parts, and nothing that only the commune can know.
pub fn skeleton(new: &NewPlan) -> Plan {
    let mut build = Build::default();
    build.plan.frame = frame(new);
    build.plan.agency = agency(new);
    build.plan.last_result = LastResult { units: new.units.clone(), ..LastResult::default() };
    build.plan.aim =
        Aim { units: new.units.clone(), ladder: super::LADDER.into(), ..Aim::default() };
    build.plan.decision = decision(new);
    build.clauses("cc", ClauseRole::Basis, &[law(new.structure)]);
    build.clauses("dieu", ClauseRole::Article, &ARTICLES);
    build.clauses("nn", ClauseRole::Recipient, &RECIPIENTS);
    build.plan.form = form(new);
    build.sections(&SECTIONS);
    officers(&mut build, new);
    build.areas(&AREAS);
    build.measures(&form06a::group(&["motcua"], new.structure));
    fill_in(&mut build.plan, new);
    if build.plan.stands_alone() {
        // No article is there to be referred to.
        build.plan.clauses.remove(Id::named("nn1"));
        let text = opening(&build.plan);
        build.clauses("md", ClauseRole::Opening, &[&text]);
    }
    build.plan
}

/// Two-tier plans name bodies where those of three tiers named officers (domain-2026, 4.2).
fn form(new: &NewPlan) -> PaperForm {
    let mut form = PaperForm { kind: new.form, ..PaperForm::default() };
    if new.structure == Structure::TwoTier {
        for (field, words) in BODY_LABELS {
            let put = form.set(field, Value::text(words));
            debug_assert!(put.is_ok(), "a label holds text");
        }
    }
    form
}

fn frame(new: &NewPlan) -> Frame {
    Frame {
        year: new.year.to_string(),
        assessed_year: (new.year - 1).to_string(),
        units: new.units.clone(),
        structure: new.structure,
        origin: "Khung kế hoạch mới".into(),
        ..Frame::default()
    }
}

/// The agency, from the answers.
pub(crate) fn agency(new: &NewPlan) -> Agency {
    Agency {
        name: new.commune.clone(),
        kind: new.kind,
        superior: new.superior.clone(),
        ranked_in: new.ranked_in.clone(),
        province: new.province.clone(),
        short: format!("UBND {}", kind_word(new.kind)),
        ..Agency::default()
    }
}

/// Decree 30/2020, form 1.3. `{…}` stands for what [`fill_in`] knows.
fn decision(new: &NewPlan) -> Decision {
    Decision {
        symbol: "/QĐ-UBND".into(),
        place: new.commune.clone(),
        title: "QUYẾT ĐỊNH".into(),
        subject: "Ban hành Kế hoạch khắc phục, cải thiện và nâng cao Chỉ số cải cách hành chính \
                  (PAR INDEX) năm {year}"
            .into(),
        authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN {KIND} {NAME}".into(),
        proposal: match new.structure {
            Structure::ThreeTier => "Theo đề nghị của công chức Văn phòng - Thống kê.",
            Structure::TwoTier => {
                // Cải cách hành chính is that department's field of work (TT 03/2025).
                "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội."
            }
        }
        .into(),
        signer_title: "CHỦ TỊCH".into(),
        plan_title: "KẾ HOẠCH".into(),
        plan_subject: "Khắc phục, cải thiện và nâng cao Chỉ số cải cách hành chính (PAR INDEX) \
                       năm {year} của Ủy ban nhân dân {kind} {name}"
            .into(),
        attached_by: "Chủ tịch Ủy ban nhân dân {kind} {name}".into(),
        long_date: true,
        ..Decision::default()
    }
}

const fn law(structure: Structure) -> &'static str {
    match structure {
        Structure::ThreeTier => {
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, \
             bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa \
             phương ngày 22 tháng 11 năm 2019;"
        }
        Structure::TwoTier => {
            "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;"
        }
    }
}

const ARTICLES: [&str; 4] = [
    "Ban hành kèm theo Quyết định này Kế hoạch khắc phục, cải thiện và nâng cao Chỉ số cải cách \
     hành chính (PAR INDEX) năm {year} của Ủy ban nhân dân {kind} {name}.",
    "Các cơ quan, đơn vị, cán bộ, công chức {kind} được giao nhiệm vụ trong Kế hoạch có trách \
     nhiệm triển khai thực hiện.",
    "Quyết định này có hiệu lực kể từ ngày ký.",
    "{chief}; các cơ quan, đơn vị và cá nhân có liên quan chịu trách nhiệm thi hành Quyết định \
     này./.",
];

const RECIPIENTS: [&str; 3] = ["Như Điều 4;", "{superior};", "Lưu: VT."];

const fn part(
    id: &'static str,
    parent: &'static str,
    number: &'static str,
    title: &'static str,
) -> SectionText {
    SectionText { id, parent, number, title, body: "", holds: Text }
}

const SECTIONS: [SectionText; 15] = [
    part("p1", "", "I", "MỤC ĐÍCH, YÊU CẦU"),
    part("p11", "p1", "1", "Mục đích"),
    part("p12", "p1", "2", "Yêu cầu"),
    part(
        "p2",
        "",
        "II",
        "ĐÁNH GIÁ, PHÂN TÍCH KẾT QUẢ CHỈ SỐ PAR INDEX NĂM {assessed} CỦA UBND {KIND}",
    ),
    part("p21", "p2", "1", "Kết quả chỉ số tổng hợp"),
    SectionText {
        holds: Remedies,
        ..part("p22", "p2", "2", "Tiêu chí, tiêu chí thành phần bị trừ điểm cần khắc phục")
    },
    part(
        "p3",
        "",
        "III",
        "MỤC TIÊU, NHIỆM VỤ, GIẢI PHÁP VÀ PHÂN CÔNG TRÁCH NHIỆM THAM MƯU, THỰC HIỆN",
    ),
    part("p31", "p3", "1", "Mục tiêu phấn đấu, nhiệm vụ và giải pháp chung"),
    part("p311", "p31", "1.1", "Mục tiêu chung"),
    part("p312", "p31", "1.2", "Nhiệm vụ và giải pháp chung"),
    SectionText {
        holds: Duties,
        ..part("p32", "p3", "2", "Phân công thực hiện nhiệm vụ và giải pháp cụ thể")
    },
    part("p4", "", "IV", "TỔ CHỨC THỰC HIỆN"),
    SectionText {
        holds: Duties,
        ..part("p41", "p4", "1", "Ban Chỉ đạo cải cách hành chính {kind}")
    },
    SectionText { holds: Duties, ..part("p42", "p4", "2", "{office}") },
    SectionText {
        body: "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời báo cáo Ủy ban \
               nhân dân {kind} để xem xét, điều chỉnh, bổ sung cho phù hợp./.",
        ..part("p43", "p4", "", "")
    },
];

/// The eight areas of the national frame (Decision 876/QĐ-BNV), which sets of communes copy, before July 2025 and
/// since. The eighth is worded after Hà Nội's set of 2025; the province's own set decides. Those without remedies
/// are not printed.
const AREAS: [[&str; 5]; 8] = [
    ["a1", "1", "Tiêu chí", "Công tác chỉ đạo, điều hành", "Chỉ đạo, điều hành"],
    ["a2", "2", "Tiêu chí", "Cải cách thể chế", ""],
    ["a3", "3", "Tiêu chí", "Cải cách thủ tục hành chính", "Thủ tục hành chính"],
    ["a4", "4", "Tiêu chí", "Cải cách tổ chức bộ máy hành chính", "Tổ chức bộ máy"],
    ["a5", "5", "Tiêu chí", "Cải cách chế độ công vụ", "Chế độ công vụ"],
    ["a6", "6", "Tiêu chí", "Cải cách tài chính công", "Tài chính công"],
    [
        "a7",
        "7",
        "Tiêu chí",
        "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
        "Chính quyền điện tử, số",
    ],
    [
        "a8",
        "8",
        "Tiêu chí",
        "Tác động của cải cách hành chính đến phát triển kinh tế - xã hội",
        "Tác động",
    ],
];

const HEADS: [OfficerText; 2] =
    [("chutich", "Chủ tịch UBND {kind}", &[]), ("bcd", "Ban Chỉ đạo CCHC {kind}", &[])];

const BEFORE_JULY_2025: [OfficerText; 5] = [
    ("vptk", "Văn phòng - Thống kê", &[]),
    ("vhxh", "Văn hóa - Xã hội", &[]),
    ("tckt", "Tài chính - Kế toán", &[]),
    ("motcua", "Bộ phận một cửa", &[]),
    ("lienquan", "Công chức có liên quan", &["vptk", "vhxh", "tckt", "motcua"]),
];

/// Phòng Kinh tế. The department of the economy: in wards and in the special zone of Phú Quốc it has two more
/// fields (Decree 150/2025).
fn economy(agency: &Agency) -> &'static str {
    let wide = match agency.kind {
        CommuneKind::Commune => false,
        CommuneKind::Ward => true,
        CommuneKind::SpecialZone => agency.name.trim().to_lowercase() == "phú quốc",
    };
    if wide { "Phòng Kinh tế, Hạ tầng và Đô thị" } else { "Phòng Kinh tế" }
}

/// Of the names that took an old one's place, that of this unit; empty if none did, or a person must choose.
pub fn body(agency: &Agency, now: &[&'static str]) -> &'static str {
    match now {
        [] => "",
        [one] => one,
        several => {
            let own = economy(agency);
            several.iter().find(|name| **name == own).copied().unwrap_or_default()
        }
    }
}

/// The bodies of a commune since July 2025 (Decree 150/2025).
fn since_july_2025(agency: &Agency) -> [OfficerText; 5] {
    let economy = economy(agency);
    [
        ("vanhoa", "Phòng Văn hóa - Xã hội", &[]),
        ("vanphong", "Văn phòng HĐND và UBND", &[]),
        ("kinhte", economy, &[]),
        ("motcua", "Trung tâm Phục vụ hành chính công", &[]),
        (
            "lienquan",
            "Cơ quan, công chức có liên quan",
            &["vanhoa", "vanphong", "kinhte", "motcua"],
        ),
    ]
}

fn officers(build: &mut Build, new: &NewPlan) {
    build.officers(&HEADS);
    match new.structure {
        Structure::ThreeTier => build.officers(&BEFORE_JULY_2025),
        Structure::TwoTier => build.officers(&since_july_2025(&agency(new))),
    }
    build.everyone("tatca", "Tất cả cán bộ, công chức {kind}");
}

/// Fills the commune's own words into the template. A blank one leaves no trace.
fn fill_in(plan: &mut Plan, new: &NewPlan) {
    let kind = kind_word(new.kind);
    let (office, chief) = match new.structure {
        Structure::ThreeTier => {
            ("Công chức Văn phòng - Thống kê", "Công chức Văn phòng - Thống kê")
        }
        Structure::TwoTier => ("Phòng Văn hóa - Xã hội", "Trưởng phòng Văn hóa - Xã hội"),
    };
    let known = [
        ("{year}", new.year.to_string()),
        ("{assessed}", (new.year - 1).to_string()),
        ("{kind}", kind.to_owned()),
        ("{KIND}", kind.to_uppercase()),
        ("{name}", new.commune.clone()),
        ("{NAME}", new.commune.to_uppercase()),
        ("{office}", office.to_owned()),
        ("{chief}", chief.to_owned()),
        ("{superior}", new.superior.clone()),
    ];
    for (at, text) in plan.texts(|kind| matches!(kind, Kind::Line | Kind::Prose)) {
        let mut words = text;
        for (mark, word) in &known {
            words = words.replace(mark, word);
        }
        let put = plan.put(at, Value::Text(words.replace(" .", ".").trim().to_owned()));
        debug_assert!(put.is_ok(), "the address was just read from this plan and holds text");
    }
    if new.superior.trim().is_empty() {
        plan.clauses.remove(Id::named("nn2"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_owners_of_a_new_plan_are_those_of_its_kind_and_structure() {
        let of = |kind, structure| {
            let new = NewPlan { kind, structure, year: 2027, ..NewPlan::default() };
            let plan = skeleton(&new);
            let titles: Vec<String> =
                plan.officers.iter().map(|(_, officer)| officer.title.clone()).collect();
            let last = plan.clauses_of(ClauseRole::Article).last().map(|(_, it)| it.text.clone());
            (titles, last.unwrap_or_default(), plan.decision.proposal.clone())
        };
        let (titles, article, proposal) = of(CommuneKind::Ward, Structure::TwoTier);
        assert!(titles.iter().any(|title| title == "Phòng Kinh tế, Hạ tầng và Đô thị"));
        assert!(article.starts_with("Trưởng phòng Văn hóa - Xã hội; "), "{article}");
        assert_eq!(proposal, "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.");
        let (titles, _, _) = of(CommuneKind::Commune, Structure::TwoTier);
        assert!(titles.iter().any(|title| title == "Phòng Kinh tế"));
        let (titles, article, _) = of(CommuneKind::Commune, Structure::ThreeTier);
        assert!(titles.iter().any(|title| title == "Văn phòng - Thống kê"));
        assert!(article.starts_with("Công chức Văn phòng - Thống kê; "), "{article}");
    }
}
