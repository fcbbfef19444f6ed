//! When a remedy or duty of Ba Xa's plan is met, and where the plan says so.

use crate::plan::TargetKind::{
    BandAtLeast, CountAtLeast, DoneBy, NoneOf, RankAtMost, RatioAtLeast, ReportsOnTime, Statement,
    Tracked,
};
use crate::preset::{Build, TargetText};

pub(super) fn fill(build: &mut Build) {
    build.targets(&AIM);
    build.targets(&DIRECTION);
    build.targets(&PROCEDURES);
    build.targets(&DIGITAL);
    build.targets(&DUTIES);
}

const PRACTICE: &str = "Gợi ý theo cách chấm thường gặp; không nêu trong kế hoạch";

const fn row(
    owner: &'static str,
    id: &'static str,
    kind: crate::plan::TargetKind,
    label: &'static str,
    source: &'static str,
) -> TargetText {
    TargetText::new(owner, id, kind, label, source)
}

const fn said(owner: &'static str, id: &'static str, label: &'static str) -> TargetText {
    row(owner, id, Statement, label, "Kế hoạch 2024 không nêu con số; tự đánh giá")
}

const fn tracked(owner: &'static str, id: &'static str, label: &'static str) -> TargetText {
    row(owner, id, Tracked, label, "Theo dõi; kế hoạch không nêu ngưỡng")
}

const AIM: [TargetText; 2] = [
    row("", "thuhang", RankAtMost, "Thứ hạng", "Kế hoạch 2024, mục I.1: xếp thứ hạng từ 5/19"),
    row(
        "",
        "xeploai",
        BandAtLeast,
        "Mức xếp loại",
        "Kế hoạch 2024, mục I.1: từ hoàn thành tốt nhiệm vụ trở lên",
    ),
];

const DIRECTION: [TargetText; 10] = [
    row(
        "r11",
        "t11",
        RatioAtLeast,
        "Nhiệm vụ trong Kế hoạch CCHC hoàn thành",
        "Kế hoạch 2024, mục II.1.2, tiêu chí 1 (1): hoàn thành 100%",
    )
    .of(&["m11xong"], &["m11"])
    .from("100")
    .mendable()
    .at_the_end(),
    said("r12", "t12", "Tuyên truyền dưới nhiều hình thức"),
    tracked("r12", "t12tin", "Tin, bài, lượt phát thanh").of(&["m12"], &[]).suggested(),
    tracked("r12", "t12so", "Về chuyển đổi số, dịch vụ công trực tuyến")
        .of(&["m12so"], &["m12"])
        .suggested(),
    tracked("r12", "t12loai", "Hình thức đã dùng").of(&["m12loai"], &[]).suggested(),
    row(
        "r13",
        "t13",
        DoneBy,
        "Phát động đăng ký sáng kiến",
        "Kế hoạch 2024, mục II.1.2, tiêu chí 1 (3): quý 1/2024",
    )
    .of(&["m13ngay"], &[])
    .due("2024-03-31"),
    row("r13", "t13nhan", CountAtLeast, "Sáng kiến được công nhận", PRACTICE)
        .of(&["m13nhan"], &[])
        .from("1")
        .suggested()
        .at_the_end()
        // Registered in the first quarter, recognised by the end of the year.
        .due("2024-12-31"),
    tracked("r13", "t13dangky", "Sáng kiến đăng ký").of(&["m13"], &[]).suggested(),
    row(
        "r14",
        "t14",
        RatioAtLeast,
        "Nội dung giao sau đối thoại hoàn thành",
        "Kế hoạch 2024, mục II.1.2, tiêu chí 1 (4): hoàn thành 100% nội dung được chỉ đạo",
    )
    .of(&["m14xong"], &["m14"])
    .from("100")
    .mendable()
    .at_the_end(),
    row(
        "r15",
        "t15",
        NoneOf,
        "Nhiệm vụ trễ hoặc đang quá hạn",
        "Kế hoạch 2024, mục II.1.2, tiêu chí 1 (5): không để quá hạn",
    )
    .of(&["m15tre", "m15qua"], &["m15"]),
];

const PROCEDURES: [TargetText; 8] = [
    row("r3112", "t3112", CountAtLeast, "Phương án đơn giản hóa TTHC nội bộ đã gửi", PRACTICE)
        .of(&["m3112"], &[])
        .from("1")
        .suggested()
        .at_the_end()
        .needs_proof(),
    tracked("r3112", "t3112vb", "Kiến nghị sửa đổi VBQPPL đã gửi").of(&["m3112vb"], &[]),
    row(
        "r341",
        "t341",
        NoneOf,
        "Hồ sơ trễ hạn",
        "Kế hoạch 2024, mục 3.4.1: không để tình trạng trễ hạn hồ sơ",
    )
    .of(&["cot10", "cot13"], &[]),
    tracked("r341", "t341tyle", "Hồ sơ giải quyết trước hạn, đúng hạn")
        .of(&["cot8", "cot9"], &["cot7"])
        .suggested(),
    row(
        "r343",
        "t343",
        RatioAtLeast,
        "Hồ sơ trễ hạn có văn bản xin lỗi",
        "Kế hoạch 2024, mục 3.4.3: đảm bảo 100% hồ sơ trễ hạn có văn bản xin lỗi",
    )
    .of(&["m343"], &["cot10", "cot13"])
    .from("100")
    .mendable()
    .zero_is_met(),
    said("r623", "t623", "Thực hiện quy định về sắp xếp lại, xử lý nhà, đất"),
    row("r623", "t623pa", RatioAtLeast, "Cơ sở nhà, đất có phương án được duyệt", PRACTICE)
        .of(&["m623pa"], &["m623"])
        .from("100")
        .suggested()
        .mendable()
        .at_the_end(),
    tracked("r623", "t623xong", "Cơ sở nhà, đất đã xử lý").of(&["m623xong"], &["m623"]).suggested(),
];

/// Two ratios must both reach 55 %: our reading of "hồ sơ, kết quả giải quyết TTHC", stated in the source.
const DIGITAL: [TargetText; 5] = [
    row(
        "r733",
        "t733hs",
        RatioAtLeast,
        "Hồ sơ mới đã số hóa thành phần",
        "Kế hoạch 2024, mục 7.3.3: tối thiểu đạt 55%. Cách hiểu của sổ: hồ sơ và kết quả đều phải \
         đạt; sửa được",
    )
    .of(&["m733hsxong"], &["m733hs"])
    .from("55")
    .mendable(),
    row(
        "r733",
        "t733kq",
        RatioAtLeast,
        "Kết quả đã số hóa",
        "Kế hoạch 2024, mục 7.3.3: tối thiểu đạt 55%. Cách hiểu của sổ: hồ sơ và kết quả đều phải \
         đạt; sửa được",
    )
    .of(&["m733kqxong"], &["m733kq"])
    .from("55")
    .mendable(),
    row(
        "r734",
        "t734",
        RatioAtLeast,
        "TTHC một phần có hồ sơ trực tuyến",
        "Kế hoạch 2024, mục 7.3.4: đảm bảo 100%. Kế hoạch không nói rõ đếm thủ tục hay hồ sơ; sổ \
         đếm thủ tục, đơn vị tính sửa được",
    )
    .of(&["m734tt"], &["m734"])
    .from("100")
    .mendable(),
    row(
        "r734",
        "t736",
        RatioAtLeast,
        "Hồ sơ toàn trình nộp trực tuyến",
        "Kế hoạch 2024, mục 7.3.6: đảm bảo 100% được tiếp nhận và xử lý bằng hình thức trực tuyến",
    )
    .of(&["m736tt"], &["m736"])
    .from("100"),
    tracked("r737", "t737", "Hồ sơ thanh toán trực tuyến").of(&["m737tt"], &["m737"]),
];

const DUTIES: [TargetText; 20] = [
    row(
        "d211",
        "td211",
        DoneBy,
        "Ban hành Kế hoạch CCHC",
        "Kế hoạch 2024, mục III.2.1: đúng thời gian quy định; kế hoạch không nêu ngày",
    )
    .of(&["mngaykh"], &[]),
    row(
        "d212",
        "td212",
        DoneBy,
        "Ban hành kế hoạch sáng kiến, giải pháp mới",
        "Kế hoạch 2024, mục III.2.1; kế hoạch không nêu ngày",
    )
    .of(&["mngaysk"], &[]),
    said("d213", "td213", "Triển khai Kế hoạch tuyên truyền CCHC"),
    row(
        "d214",
        "td214",
        DoneBy,
        "Báo cáo kết quả tuyên truyền CCHC",
        "Kế hoạch 2024, mục III.2.1: kịp thời; kế hoạch không nêu ngày",
    )
    .of(&["mngaytt"], &[]),
    tracked("d221", "td221", "Phiếu hài lòng").of(&["mhailong"], &["mphieu"]).suggested(),
    said("d223", "td223", "Kiểm tra cán bộ, công chức"),
    row("d223", "td223so", CountAtLeast, "Cuộc kiểm tra", PRACTICE)
        .of(&["mkiemtra"], &[])
        .from("1")
        .suggested()
        .at_the_end(),
    said("d232", "td232", "Tham mưu văn bản về tài sản công"),
    tracked("d232", "td232so", "Văn bản về tài sản công").of(&["mtaisan"], &[]).suggested(),
    row(
        "d233",
        "td233",
        RatioAtLeast,
        "Giải ngân vốn đầu tư công",
        "Kế hoạch 2024, mục III.2.3: giải ngân đạt 100% kế hoạch vốn được giao. Thanh toán có thể \
         kéo dài sang năm sau: sửa hạn nếu cần",
    )
    .of(&["mgiaingan"], &["mvon"])
    .from("100")
    .mendable()
    .at_the_end(),
    said("d234", "td234", "Sử dụng kinh phí đúng quy định"),
    said("d235", "td235", "Thực hiện kiến nghị sau thanh tra, kiểm tra, kiểm toán"),
    row("d235", "td235so", RatioAtLeast, "Kiến nghị đã thực hiện xong", PRACTICE)
        .of(&["mknxong"], &["mkiennghi"])
        .from("100")
        .suggested()
        .mendable()
        .at_the_end(),
    said("d242", "td242", "Gửi, nhận văn bản điện tử có ký số"),
    tracked("d242", "td242so", "Văn bản đi có ký số").of(&["mkyso"], &["mvbdi"]).suggested(),
    said("d41", "td41", "Xây dựng kế hoạch và tổ chức thực hiện"),
    said("d42", "td42", "Phổ biến, tuyên truyền Kế hoạch này"),
    said("d431", "td431", "Hoàn thành các tiêu chí được giao chủ trì"),
    said("d432", "td432", "Báo cáo định kỳ về UBND huyện, Ban Chỉ đạo CCHC huyện"),
    row(
        "d433",
        "td433",
        ReportsOnTime,
        "Báo cáo định kỳ gửi đúng hạn",
        "Kế hoạch 2024, mục IV.3: hàng tháng, quý, 6 tháng, 9 tháng, năm; kế hoạch không nêu ngày",
    ),
];
