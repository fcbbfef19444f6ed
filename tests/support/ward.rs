//! Phường Nghĩa Lộ 2027: a plan issued alone, lettered A to E, with results of two merged units and of three indices,
//! eight areas and fifteen items of three kinds. Its facts are made up; its form is that of plans that were read
//! (domain-2026, 2.1). From it the sample of version 3 was written, which is frozen.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use par_workbook::edit::{apply_all, build};
use par_workbook::plan::{
    At, Clause, ClauseRole, DecisionField, Duty, Id, IndexResult, LegalForm, List, Measure, Per,
    Plan, Record, Remedy, RemedyAim, Section, SectionHolds, Structure, Target, TargetKind, Value,
    YearRule,
};
use par_workbook::preset::{NewPlan, skeleton};

fn add(plan: &mut Plan, id: &str, record: impl Into<Record>) {
    let change = build::add(plan, Id::named(id), record);
    apply_all(plan, &[change]).unwrap();
}

/// The ward's plan.
pub fn ward() -> Plan {
    let new = NewPlan {
        commune: "Nghĩa Lộ".into(),
        kind: par_workbook::plan::CommuneKind::Ward,
        superior: "UBND tỉnh Quảng Ngãi".into(),
        ranked_in: "tỉnh Quảng Ngãi".into(),
        province: "tỉnh Quảng Ngãi".into(),
        year: 2027,
        units: "96".into(),
        structure: Structure::TwoTier,
        form: LegalForm::PlanAlone,
    };
    let mut plan = skeleton(&new);
    for list in [List::Sections, List::Clauses] {
        for id in plan.ids(list).to_vec() {
            let gone = build::remove(&plan, list, id);
            apply_all(&mut plan, &gone).unwrap();
        }
    }
    head(&mut plan);
    results(&mut plan);
    sections(&mut plan);
    for row in REMEDIES {
        remedy(&mut plan, row);
    }
    duties(&mut plan);
    targets(&mut plan);
    plan
}

fn head(plan: &mut Plan) {
    let texts = [
        (DecisionField::Place, "Nghĩa Lộ"),
        (DecisionField::Month, "01"),
        (DecisionField::Year, "2027"),
        (
            DecisionField::PlanSubject,
            "Duy trì, cải thiện và nâng cao Chỉ số cải cách hành chính (PAR INDEX), Chỉ số hài lòng \
             (SIPAS) năm 2027 của phường Nghĩa Lộ",
        ),
        (DecisionField::SignFor, "KT. CHỦ TỊCH"),
        (DecisionField::SignerTitle, "PHÓ CHỦ TỊCH"),
        (DecisionField::Signer, "Lê Thị Thu Hà"),
    ];
    let values = texts.map(|(field, text)| (At::Decision(field), Value::text(text)));
    let changes = build::set_all(plan, values);
    apply_all(plan, &changes).unwrap();
    plan.form.product_label = "Sản phẩm đầu ra".into();
    plan.form.timeframe_label = "Thời hạn hoàn thành".into();
    plan.form.print_cause = true;
    plan.form.print_points = true;
    let clause = |role, text: &str| Clause { role, text: text.into(), ..Clause::default() };
    for (place, text) in BASES.iter().enumerate() {
        add(plan, &format!("cc{place}"), clause(ClauseRole::Basis, text));
    }
    add(
        plan,
        "md",
        clause(
            ClauseRole::Opening,
            "Thực hiện chỉ đạo của Chủ tịch UBND tỉnh về nâng cao Chỉ số cải cách hành chính, Ủy ban \
             nhân dân phường Nghĩa Lộ ban hành Kế hoạch với các nội dung sau:",
        ),
    );
    for (place, text) in RECIPIENTS.iter().enumerate() {
        add(plan, &format!("nn{place}"), clause(ClauseRole::Recipient, text));
    }
}

const BASES: [&str; 5] = [
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025",
    "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình \
     tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030",
    "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục \
     hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công \
     quốc gia (được sửa đổi, bổ sung bởi Nghị định số 309/2026/NĐ-CP)",
    "Căn cứ Thông tư số 01/2023/TT-VPCP ngày 05 tháng 4 năm 2023 của Văn phòng Chính phủ",
    "Căn cứ Quyết định số 88/QĐ-UBND ngày 08 tháng 01 năm 2027 của UBND tỉnh công bố Chỉ số cải \
     cách hành chính cấp xã năm 2026",
];

const RECIPIENTS: [&str; 10] = [
    "UBND tỉnh Quảng Ngãi",
    "Sở Nội vụ",
    "Thường trực Đảng ủy phường",
    "Thường trực HĐND phường",
    "Chủ tịch, các Phó Chủ tịch UBND phường",
    "Ủy ban MTTQ Việt Nam phường",
    "Các phòng, Trung tâm thuộc UBND phường",
    "Công an phường; Ban Chỉ huy Quân sự phường",
    "Trang thông tin điện tử phường",
    "Lưu: VT, VHXH",
];

fn results(plan: &mut Plan) {
    let rows = [
        ["PAR INDEX", "phường Nghĩa Lộ (cũ)", "88,75", "", "1,25", "31", "173", "12", "Tốt"],
        ["PAR INDEX", "phường Quảng Phú (cũ)", "85,4", "", "-0,6", "58", "173", "-7", "Khá"],
        ["SIPAS", "phường Nghĩa Lộ", "91,51", "%", "1,69", "25", "96", "", ""],
        ["DDCI", "phường Nghĩa Lộ", "", "", "", "40", "96", "", "Nhóm Khá"],
    ];
    for (place, cells) in rows.into_iter().enumerate() {
        let [index, unit, score, measure, score_change, rank, units, change, band] =
            cells.map(str::to_owned);
        let published = "Quyết định số 88/QĐ-UBND ngày 08/01/2027".to_owned();
        let row = IndexResult {
            index,
            unit,
            score,
            measure,
            score_change,
            rank,
            units,
            change,
            band,
            published,
            ..IndexResult::default()
        };
        add(plan, &format!("kq{place}"), row);
    }
    (plan.last_result.rank, plan.last_result.units) = ("25".into(), "96".into());
    (plan.aim.rank, plan.aim.units) = ("20".into(), "96".into());
    plan.aim.band = "Hoàn thành tốt nhiệm vụ".into();
}

fn sections(plan: &mut Plan) {
    use SectionHolds::{Duties, Remedies, Results, Text};
    let rows: [(&str, &str, &str, &str, &str, SectionHolds); 13] = [
        ("sa", "", "A", "KẾT QUẢ NĂM 2026 VÀ SỰ CẦN THIẾT BAN HÀNH KẾ HOẠCH", "", Text),
        (
            "sa1",
            "sa",
            "I",
            "Kết quả các chỉ số",
            "Phường được thành lập trên cơ sở hai phường cũ; kết quả của từng đơn vị, từng chỉ số như sau:",
            Results,
        ),
        (
            "sa2",
            "sa",
            "II",
            "Sự cần thiết",
            "Kết quả trên cho thấy còn tiêu chí thành phần chưa đạt điểm tối đa, cần kế hoạch cụ thể để khắc phục.",
            Text,
        ),
        ("sb", "", "B", "MỤC ĐÍCH, YÊU CẦU, MỤC TIÊU", "", Text),
        (
            "sb1",
            "sb",
            "I",
            "Mục đích",
            "- Duy trì các tiêu chí đã đạt điểm tối đa.\n- Khắc phục các tiêu chí bị trừ điểm.",
            Text,
        ),
        (
            "sb2",
            "sb",
            "II",
            "Yêu cầu",
            "Phân công rõ cơ quan chủ trì, phối hợp, thời hạn và sản phẩm.",
            Text,
        ),
        (
            "sb3",
            "sb",
            "III",
            "Mục tiêu",
            "Năm 2027 đạt từ 92 điểm trở lên, tăng 5 bậc so với năm 2026, thuộc nhóm 20 đơn vị dẫn đầu trên tổng số 96 xã, phường, đặc khu; Chỉ số SIPAS không thấp hơn mức trung bình của tỉnh.",
            Text,
        ),
        ("sc", "", "C", "NỘI DUNG TRỌNG TÂM", "", Remedies),
        (
            "sd",
            "",
            "D",
            "KINH PHÍ THỰC HIỆN",
            "Từ nguồn ngân sách phường được giao trong dự toán năm 2027.",
            Text,
        ),
        ("se", "", "E", "TỔ CHỨC THỰC HIỆN", "", Text),
        ("se1", "se", "I", "Phòng Văn hóa - Xã hội", "", Duties),
        ("se2", "se", "II", "Trung tâm Phục vụ hành chính công", "", Duties),
        (
            "se3",
            "se",
            "",
            "",
            "Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị báo cáo UBND phường xem xét, điều chỉnh.",
            Text,
        ),
    ];
    for (id, parent, number, title, body, holds) in rows {
        let parent = (!parent.is_empty()).then(|| Id::named(parent));
        let (number, title, body) = (number.into(), title.into(), body.into());
        add(plan, id, Section { parent, number, title, body, holds, ..Section::default() });
    }
}

/// One item: area, code, name, aim, leads, cooperators, timeframe, direction, product, cause, points.
struct Item {
    id: &'static str,
    area: &'static str,
    codes: &'static str,
    heading: &'static str,
    aim: RemedyAim,
    leads: &'static str,
    joins: &'static str,
    timeframe: &'static str,
    direction: &'static str,
    product: &'static str,
    cause: &'static str,
    points: [&'static str; 3],
}

const fn item(
    id: &'static str,
    area: &'static str,
    codes: &'static str,
    heading: &'static str,
) -> Item {
    Item {
        id,
        area,
        codes,
        heading,
        aim: RemedyAim::Mend,
        leads: "vanhoa",
        joins: "",
        timeframe: "Trong năm 2027",
        direction: "",
        product: "",
        cause: "",
        points: ["", "", ""],
    }
}

use RemedyAim::{Keep, Raise};

const REMEDIES: [Item; 15] = [
    Item {
        direction: "Hoàn thành 100% nhiệm vụ của Kế hoạch cải cách hành chính năm 2027 của phường.",
        product: "Báo cáo kết quả thực hiện",
        joins: "lienquan",
        points: ["2", "1,75", "0,25"],
        cause: "Còn 02 nhiệm vụ chuyển sang năm sau.",
        ..item("n1", "a1", "1.1", "Thực hiện Kế hoạch cải cách hành chính")
    },
    Item {
        aim: Keep,
        direction: "Duy trì kiểm tra ít nhất 30% số phòng, đơn vị.",
        product: "Thông báo kết luận kiểm tra",
        points: ["1,5", "1,5", "0"],
        ..item("n2", "a1", "1.4", "Công tác kiểm tra cải cách hành chính")
    },
    Item {
        aim: Raise,
        direction: "- Phát động sáng kiến từ quý I.\n- Công nhận ít nhất 02 sáng kiến.",
        product: "Quyết định công nhận sáng kiến",
        joins: "tatca",
        timeframe: "Trước ngày 31/10/2027",
        cause: "Năm 2026 có 01 sáng kiến được công nhận.",
        ..item("n3", "a1", "1.6", "Sáng kiến trong cải cách hành chính")
    },
    Item {
        leads: "vanphong",
        direction: "Rà soát, kiến nghị xử lý văn bản trái pháp luật ngay khi phát hiện.",
        product: "Báo cáo rà soát văn bản",
        timeframe: "Hằng quý",
        ..item("n4", "a2", "2.1", "Theo dõi thi hành pháp luật")
    },
    Item {
        leads: "motcua",
        joins: "kinhte",
        direction: "Giải quyết hồ sơ đúng hạn, đạt ít nhất 98%; mỗi quý không quá 03 hồ sơ trễ hạn.",
        product: "Bản trích hệ thống một cửa",
        timeframe: "Hằng quý",
        cause: "Hồ sơ đất đai chờ ý kiến của cơ quan khác.",
        points: ["3", "2,5", "0,5"],
        ..item("n5", "a3", "3.4.1", "Tỷ lệ hồ sơ giải quyết đúng hạn")
    },
    Item {
        leads: "motcua",
        direction: "Hồ sơ trễ hạn đều có văn bản xin lỗi và hẹn lại trước ngày hết hạn.",
        product: "Văn bản xin lỗi",
        ..item("n6", "a3", "3.4.3", "Xin lỗi người dân khi trễ hạn")
    },
    Item {
        leads: "motcua",
        aim: Keep,
        direction: "Công khai đầy đủ thủ tục hành chính tại Trung tâm và trên mạng.",
        product: "Ảnh chụp, liên kết công khai",
        ..item("n7", "a3", "3.2", "Công khai thủ tục hành chính")
    },
    Item {
        leads: "vanphong",
        direction: "Hoàn thiện quy chế làm việc của các phòng sau sắp xếp.",
        product: "Quy chế làm việc",
        timeframe: "Trước ngày 31/3/2027",
        ..item("n8", "a4", "4.1", "Tổ chức bộ máy")
    },
    Item {
        direction: "Bố trí đúng vị trí việc làm; đánh giá công chức hằng quý.",
        product: "Quyết định phân công",
        timeframe: "Hằng quý",
        joins: "vanphong",
        cause: "Chưa phê duyệt đủ đề án vị trí việc làm.",
        ..item("n9", "a5", "5.2", "Vị trí việc làm và đánh giá công chức")
    },
    Item {
        aim: Raise,
        direction: "Bồi dưỡng kỹ năng số cho 100% công chức.",
        product: "Danh sách, chứng nhận",
        ..item("n10", "a5", "5.5", "Đào tạo, bồi dưỡng")
    },
    Item {
        leads: "kinhte",
        direction: "Giải ngân 100% vốn đầu tư công được giao.",
        product: "Báo cáo giải ngân",
        cause: "Vướng giải phóng mặt bằng.",
        points: ["2", "1,5", "0,5"],
        ..item("n11", "a6", "6.1", "Giải ngân vốn đầu tư công")
    },
    Item {
        leads: "motcua",
        joins: "vanhoa",
        direction: "Số hóa 100% hồ sơ phải số hóa khi tiếp nhận và khi trả kết quả.",
        product: "Thống kê số hóa",
        points: ["2", "1", "1"],
        cause: "Thiếu máy quét, chưa tách hồ sơ nộp trực tuyến.",
        ..item("n12", "a7", "7.3.3", "Số hóa hồ sơ, kết quả giải quyết")
    },
    Item {
        leads: "motcua",
        direction: "Tỷ lệ hồ sơ trực tuyến toàn trình đạt ít nhất 70%.",
        product: "Bản trích Cổng Dịch vụ công",
        ..item("n13", "a7", "", "Dịch vụ công trực tuyến toàn trình")
    },
    Item {
        aim: Keep,
        leads: "vanphong",
        direction: "Duy trì ký số trên 100% văn bản điện tử.",
        product: "Thống kê ký số",
        ..item("n14", "a7", "7.2", "Văn bản điện tử ký số")
    },
    Item {
        aim: Raise,
        direction: "Nâng tỷ lệ hài lòng; xử lý phản ánh, kiến nghị đúng hạn.",
        product: "Kết quả khảo sát",
        joins: "motcua",
        ..item("n15", "a8", "8.1", "Mức độ hài lòng của người dân")
    },
];

fn remedy(plan: &mut Plan, row: Item) {
    let ids = |words: &str| words.split_whitespace().map(Id::named).collect::<Vec<_>>();
    let [maximum, achieved, lost] = row.points.map(str::to_owned);
    let record = Remedy {
        area: Some(Id::named(row.area)),
        codes: row.codes.into(),
        heading: row.heading.into(),
        aim: row.aim,
        leads: ids(row.leads),
        cooperators: ids(row.joins),
        timeframe: row.timeframe.into(),
        direction: row.direction.into(),
        product: row.product.into(),
        cause: row.cause.into(),
        points_maximum: maximum,
        points_achieved: achieved,
        points_lost: lost,
        ..Remedy::default()
    };
    add(plan, row.id, record);
}

fn duties(plan: &mut Plan) {
    let rows = [
        (
            "d1",
            "se1",
            "vanhoa",
            "Tham mưu UBND phường theo dõi, đôn đốc việc thực hiện Kế hoạch; báo cáo định kỳ hằng quý.",
            "quy nam",
        ),
        ("d2", "se1", "vanhoa", "Tổng hợp tài liệu kiểm chứng, tự chấm điểm Chỉ số năm 2027.", ""),
        ("d3", "se2", "motcua", "Theo dõi hồ sơ trễ hạn, thông báo trước ngày hết hạn.", ""),
    ];
    for (id, section, lead, text, periods) in rows {
        let record = Duty {
            section: Some(Id::named(section)),
            leads: vec![Id::named(lead)],
            mark: "-".into(),
            text: text.into(),
            periods: periods.into(),
            ..Duty::default()
        };
        add(plan, id, record);
    }
}

fn targets(plan: &mut Plan) {
    let measures = [
        ("tre", "Hồ sơ trễ hạn", YearRule::Sum),
        ("sohoa", "Hồ sơ đã số hóa", YearRule::Sum),
        ("khongphai", "Hồ sơ không phải số hóa (nộp trực tuyến)", YearRule::Sum),
        ("sangkien", "Sáng kiến được công nhận", YearRule::Sum),
    ];
    for (id, label, rule) in measures {
        let group = "Theo dõi của phường".into();
        let unit = if id == "sangkien" { "sáng kiến" } else { "hồ sơ" }.into();
        let label = label.into();
        add(plan, id, Measure { label, unit, rule, group, ..Measure::default() });
    }
    let ids = |words: &str| words.split_whitespace().map(Id::named).collect::<Vec<_>>();
    let target = |owner: &str, kind, label: &str, threshold: &str| Target {
        owner: (!owner.is_empty()).then(|| Id::named(owner)),
        kind,
        label: label.into(),
        threshold: threshold.into(),
        ..Target::default()
    };
    use TargetKind::{
        AmongFirst, AtMostPerPeriod, CountAtLeast, KeepMaximum, NotBelowAverage, PlacesGained,
        RatioAtLeast, ScoreAtLeast,
    };
    let all = [
        ("t1", Target { unit: "điểm".into(), ..target("", ScoreAtLeast, "Tổng điểm", "92") }),
        ("t2", target("", PlacesGained, "Tăng bậc", "5")),
        ("t3", target("", AmongFirst, "Nhóm dẫn đầu", "20")),
        ("t4", Target { unit: "%".into(), ..target("", NotBelowAverage, "SIPAS", "") }),
        ("t5", target("n2", KeepMaximum, "Giữ điểm tối đa", "")),
        ("t6", Target { part: ids("sangkien"), ..target("n3", CountAtLeast, "Sáng kiến", "2") }),
        (
            "t7",
            Target {
                part: ids("cot8 cot9"),
                whole: ids("cot7"),
                ..target("n5", RatioAtLeast, "Đúng hạn", "98")
            },
        ),
        (
            "t8",
            Target {
                part: ids("tre"),
                per: Per::Quarter,
                ..target("n5", AtMostPerPeriod, "Trễ hạn mỗi quý", "3")
            },
        ),
        (
            "t9",
            Target {
                part: ids("sohoa"),
                whole: ids("cot4 cot5"),
                minus: ids("khongphai"),
                ..target("n12", RatioAtLeast, "Số hóa", "100")
            },
        ),
    ];
    for (id, row) in all {
        add(plan, id, row);
    }
}
