//! What the staff of Ba Xa count.

use crate::plan::Structure;
use crate::plan::YearRule::{Date, Latest, Sum, Year};
use crate::preset::{Build, MeasureGroup, MeasureText, form06a};

pub(super) fn fill(build: &mut Build) {
    build.measures(&form06a::group(&["motcua"], Structure::ThreeTier));
    for group in [&ONE_STOP, &DIRECTION, &PUBLICITY, &ASSIGNED, &PROCEDURES, &FINANCE, &OFFICE] {
        build.measures(group);
    }
}

const fn row(
    id: &'static str,
    label: &'static str,
    unit: &'static str,
    rule: crate::plan::YearRule,
) -> MeasureText {
    MeasureText::new(id, label, unit, rule)
}

const ONE_STOP: MeasureGroup = MeasureGroup {
    name: "Bộ phận một cửa (xin lỗi, số hóa, trực tuyến, thanh toán)",
    keepers: &["motcua"],
    source: "Hệ thống một cửa của tỉnh",
    measures: &[
        row("m343", "Hồ sơ trễ đã có văn bản xin lỗi", "hồ sơ", Latest).within(&["cot10", "cot13"]),
        row("m733hs", "Hồ sơ mới phải số hóa thành phần", "hồ sơ", Sum).within(&["cot4", "cot5"]),
        row("m733hsxong", "Hồ sơ mới đã số hóa thành phần", "hồ sơ", Sum).within(&["m733hs"]),
        row("m733kq", "Kết quả phải số hóa", "kết quả", Sum).within(&["cot7"]),
        row("m733kqxong", "Kết quả đã số hóa", "kết quả", Sum).within(&["m733kq"]),
        row("m734", "TTHC một phần có phát sinh hồ sơ từ đầu năm", "thủ tục", Latest),
        row("m734tt", "TTHC một phần có hồ sơ trực tuyến từ đầu năm", "thủ tục", Latest)
            .within(&["m734"]),
        row("m736", "Hồ sơ mới của TTHC toàn trình", "hồ sơ", Sum).within(&["cot4", "cot5"]),
        row("m736tt", "Hồ sơ mới của TTHC toàn trình nộp trực tuyến", "hồ sơ", Sum)
            .within(&["m736"]),
        row("m737", "Hồ sơ phải nộp phí, đủ điều kiện thanh toán trực tuyến", "hồ sơ", Sum),
        row("m737tt", "Hồ sơ đã thanh toán trực tuyến", "hồ sơ", Sum).within(&["m737"]),
        row("mphieu", "Phiếu đánh giá đã thu", "phiếu", Sum),
        row("mhailong", "Phiếu hài lòng", "phiếu", Sum).within(&["mphieu"]),
    ],
};

const DIRECTION: MeasureGroup = MeasureGroup {
    name: "Chỉ đạo, điều hành",
    keepers: &["vptk"],
    source: "Sổ theo dõi của Văn phòng - Thống kê",
    measures: &[
        row("m11", "Nhiệm vụ trong Kế hoạch CCHC", "nhiệm vụ", Year),
        row("m11xong", "Nhiệm vụ đã hoàn thành đến nay", "nhiệm vụ", Latest).within(&["m11"]),
        row("m13ngay", "Ngày phát động đăng ký sáng kiến", "ngày", Date),
        row("m13", "Sáng kiến đăng ký", "sáng kiến", Latest),
        row("m13nhan", "Sáng kiến được công nhận (có quyết định)", "sáng kiến", Latest)
            .within(&["m13"]),
        row("m14", "Nội dung giao tại thông báo kết luận", "nội dung", Latest),
        row("m14xong", "Nội dung đã hoàn thành", "nội dung", Latest).within(&["m14"]),
        row("m14cuoc", "Cuộc đối thoại", "cuộc", Sum),
        row("mngaykh", "Ngày ban hành Kế hoạch CCHC", "ngày", Date),
        row("mngaysk", "Ngày ban hành kế hoạch sáng kiến, giải pháp mới", "ngày", Date),
    ],
};

const PUBLICITY: MeasureGroup = MeasureGroup {
    name: "Tuyên truyền",
    keepers: &["vhxh"],
    source: "Sổ theo dõi của Văn hóa - Xã hội",
    measures: &[
        row("m12", "Tin, bài, lượt phát thanh", "lượt", Sum),
        row("m12so", "Trong đó về chuyển đổi số, dịch vụ công trực tuyến", "lượt", Sum)
            .within(&["m12"]),
        row("m12loai", "Hình thức tuyên truyền đã dùng", "hình thức", Latest),
        row("mngaytt", "Ngày báo cáo kết quả tuyên truyền", "ngày", Date),
    ],
};

const ASSIGNED: MeasureGroup = MeasureGroup {
    name: "Nhiệm vụ được cấp trên giao",
    keepers: &["vptk"],
    source: "Phần mềm theo dõi chỉ đạo: http://tdcdbato.tinhquangngai.net",
    measures: &[
        row("m15", "Nhiệm vụ đã đến hạn", "nhiệm vụ", Sum),
        row("m15dung", "Nhiệm vụ xong đúng hạn", "nhiệm vụ", Sum).within(&["m15"]),
        row("m15tre", "Nhiệm vụ xong nhưng trễ", "nhiệm vụ", Sum).within(&["m15"]),
        row("m15qua", "Nhiệm vụ đang quá hạn", "nhiệm vụ", Latest).within(&["m15"]),
    ],
};

const PROCEDURES: MeasureGroup = MeasureGroup {
    name: "Kiểm soát TTHC, kiểm tra công vụ",
    keepers: &["vptk"],
    source: "Sổ văn bản đi, biên bản kiểm tra",
    measures: &[
        row("m3112", "Phương án đơn giản hóa TTHC nội bộ đã gửi", "văn bản", Sum),
        row("m3112vb", "Kiến nghị sửa đổi VBQPPL đã gửi", "văn bản", Sum),
        row("mkiemtra", "Cuộc kiểm tra cán bộ, công chức", "cuộc", Sum),
    ],
};

const FINANCE: MeasureGroup = MeasureGroup {
    name: "Tài chính công",
    keepers: &["tckt"],
    source: "Sổ sách của Tài chính - Kế toán",
    measures: &[
        row("m623", "Cơ sở nhà, đất phải sắp xếp", "cơ sở", Year),
        row("m623pa", "Cơ sở nhà, đất đã có phương án được duyệt", "cơ sở", Latest)
            .within(&["m623"]),
        row("m623xong", "Cơ sở nhà, đất đã xử lý", "cơ sở", Latest).within(&["m623"]),
        row("mtaisan", "Văn bản về quản lý, sử dụng tài sản công", "văn bản", Sum),
        row("mvon", "Kế hoạch vốn đầu tư công", "đồng", Year),
        row("mgiaingan", "Vốn đã giải ngân lũy kế", "đồng", Latest).within(&["mvon"]),
        row("mkiennghi", "Kiến nghị thanh tra, kiểm tra, kiểm toán phải làm", "kiến nghị", Latest),
        row("mknxong", "Kiến nghị đã thực hiện xong", "kiến nghị", Latest).within(&["mkiennghi"]),
    ],
};

const OFFICE: MeasureGroup = MeasureGroup {
    name: "Văn bản điện tử",
    keepers: &["vptk", "vhxh"],
    source: "Phần mềm quản lý văn bản",
    measures: &[
        row("mvbdi", "Văn bản đi", "văn bản", Sum),
        row("mkyso", "Văn bản đi có ký số", "văn bản", Sum).within(&["mvbdi"]),
    ],
};
