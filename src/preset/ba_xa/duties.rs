//! The duties of parts III.2 and IV, word for word.

use crate::preset::{Build, DutyText};

/// Nhiệm vụ, in printed order.
const DUTIES: [DutyText; 19] = [
    DutyText {
        id: "d211",
        section: "p321",
        heading: "- Công chức Văn phòng-Thống kê",
        leads: &["vptk"],
        mark: "+",
        text: "Tham mưu UBND xã ban hành kế hoạch CCHC hàng năm của xã đảm bảo chất lượng, đúng \
               thời gian quy định và thường xuyên theo dõi, đôn đốc, kiểm tra việc thực hiện \
               các nhiệm vụ đã xác định trong kế hoạch năm 2024; báo cáo kết quả quý, 6 tháng, \
               năm 2024 đảm bảo quy định.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d212",
        section: "p321",
        heading: "- Công chức Văn phòng-Thống kê",
        leads: &["vptk"],
        mark: "-",
        text: "Xây dựng kế hoạch triển khai sáng kiến, giải pháp mới về CCHC để cán bộ công \
               chức xã đăng ký, hưởng ứng",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d213",
        section: "p321",
        heading: "- Công chức Văn hóa - Xã hội",
        leads: &["vhxh"],
        mark: "+",
        text: "Tham mưu UBND xã tổ chức triển khai thực hiện có hiệu quả Kế hoạch tuyên truyền \
               CCHC năm 2024 và duy trì thường xuyên truyền thông qua các phương tiện thông tin \
               đại chúng, khác đảm bảo yêu cầu.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d214",
        section: "p321",
        heading: "- Công chức Văn hóa - Xã hội",
        leads: &["vhxh"],
        mark: "+",
        text: "Kịp thời tham mưu UBND xã báo cáo kết quả công tác tác tuyên truyền CCHC năm \
               2024.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d221",
        section: "p322",
        heading: "- Công chức Văn phòng - Thống kê",
        leads: &["vptk"],
        mark: "+",
        text: "Theo dõi, kiểm soát tốt hoạt động tiếp nhận, trả kết quả giải quyết tại Bộ phận \
               Một cửa: giảm tỷ lệ hồ sơ giải quyết quá hạn, ban hành văn bản xin lỗi người \
               dân, tổ chức nêu đề xảy ra trễ hạn hồ sơ, thực hiện đánh giá việc giải quyết \
               TTHC, theo dõi, đánh giá mức độ hài lòng của tổ chức, cá nhân đến thực hiện \
               TTHC.",
        repeats: &["r341", "r343"],
        periods: "",
    },
    DutyText {
        id: "d222",
        section: "p322",
        heading: "- Công chức Văn phòng - Thống kê",
        leads: &["vptk"],
        mark: "+",
        text: "Phối hợp với các công chức liên quan tham mưu UBND xã rà soát, đánh giá quá \
               trình thực hiện cải cách TTHC; đề xuất loại bỏ các thủ tục rườm rà, chồng chéo \
               dễ bị lợi dụng để tham nhũng, gây khó khăn cho người dân, tổ chức; cắt giảm, đơn \
               giản hóa các thủ tục không cần thiết; rà soát, đơn giản hóa TTHC nội bộ giữa các \
               cơ quan hành chính nhà nước; nâng cao hiệu quả phối hợp giữa các cơ quan trong \
               giải quyết TTHC",
        repeats: &["r3112"],
        periods: "",
    },
    DutyText {
        id: "d223",
        section: "p322",
        heading: "- Công chức Văn phòng - Thống kê",
        leads: &["vptk"],
        mark: "+",
        text: "Tham mưu lãnh đạo UBND xã thực hiện kiểm tra (định kỳ hoặc đột xuất) đối với cán \
               bộ, công chức nhất là cán bộ, công chức giải quyết công việc liên quan trực tiếp \
               đến quyền, lợi ích chính đáng, thiết thực của công dân, doanh nghiệp. Ngăn chặn, \
               phát hiện và xử lý kịp thời những cán bộ, công chức, viên chức và người lao động \
               có hành vi tiêu cực, nhũng nhiễu, gây phiền hà đối với tổ chức, công dân và \
               doanh nghiệp.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d231",
        section: "p323",
        heading: "- Công chức Tài chính - Kế toán:",
        leads: &["tckt"],
        mark: "+",
        text: "Phối hợp với công chức liên quan tham mưu thực hiện quy định về sắp xếp lại, xử \
               lý nhà, đất thuộc thẩm quyền quản lý của UBND xã.",
        repeats: &["r623"],
        periods: "",
    },
    DutyText {
        id: "d232",
        section: "p323",
        heading: "- Công chức Tài chính - Kế toán:",
        leads: &["tckt"],
        mark: "+",
        text: "Tham mưu cấp có thẩm quyền ban hành các văn bản về quản lý, sử dụng tài sản \
               công.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d233",
        section: "p323",
        heading: "- Công chức Tài chính - Kế toán:",
        leads: &["tckt"],
        mark: "+",
        text: "Tham mưu UBND xã về kế hoạch vốn đầu tư công, phân đấu đảm bảo giải ngân đạt \
               100% kế hoạch vốn được giao.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d234",
        section: "p323",
        heading: "- Công chức Tài chính - Kế toán:",
        leads: &["tckt"],
        mark: "+",
        text: "Thực hiện đúng quy định việc sử dụng kinh phí được giao.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d235",
        section: "p323",
        heading: "- Công chức Tài chính - Kế toán:",
        leads: &["tckt"],
        mark: "+",
        text: "Tổ chức thực hiện nghiêm túc các kiến nghị sau thanh tra, kiểm tra, kiểm toán \
               nhà nước về tài chính, ngân sách.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d241",
        section: "p324",
        heading: "- Công chức Văn phòng – Thống kê, công chức Văn hóa – Xã hội",
        leads: &["vptk", "vhxh"],
        mark: "+",
        text: "Theo dõi, kiểm soát tốt hoạt động tiếp nhận, trả kết quả giải quyết tại Bộ phận \
               Một cửa: số hóa hồ sơ kết quả giải quyết thủ tục hành chính đảm bảo theo quy \
               định của Chính phủ; thực hiện tiếp nhận hồ sơ bằng hình thức trực tuyến đối với \
               các TTHC dịch vụ công trực tuyến một phần và toàn trình, đảm bảo 100% các TTHC \
               dịch vụ công trực tuyến một phần và toàn trình được tiếp nhận và xử lý bằng hình \
               thức trực tuyến; thực hiện thanh toán trực tuyến đối với các hồ sơ có phát sinh \
               giao dịch.",
        repeats: &["r733", "r734", "r737"],
        periods: "",
    },
    DutyText {
        id: "d242",
        section: "p324",
        heading: "- Công chức Văn phòng – Thống kê, công chức Văn hóa – Xã hội",
        leads: &["vptk", "vhxh"],
        mark: "+",
        text: "Tăng cường gửi, nhận văn bản, báo cáo điện tử tích hợp chữ ký số giữa các cơ \
               quan quản lý nhà nước, các tổ chức chính trị - xã hội và các doanh nghiệp.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d41",
        section: "p41",
        heading: "",
        leads: &["bcd"],
        mark: "",
        text: "Có trách nhiệm căn cứ kế hoạch của UBND xã xây dựng kế hoạch và tổ chức thực \
               hiện đảm bảo yêu cầu; kịp thời tham mưu, giúp UBND xã triển khai, thực hiện \
               nhiệm vụ CCHC năm 2024 đạt kết quả.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d42",
        section: "p42",
        heading: "",
        leads: &["vhxh"],
        mark: "",
        text: "Tham mưu UBND xã phổ biến, tuyên truyền Kế hoạch này để tổ chức, nhân dân biết, \
               giám sát việc thực hiện.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d431",
        section: "p43",
        heading: "",
        leads: &["vptk"],
        mark: "-",
        text: "Chủ động triển khai và tổ chức thực hiện hoàn thành tốt các nhiệm vụ và giải \
               pháp, các tiêu chí, tiêu chí thành phần trong chỉ số CCHC thuộc trách nhiệm được \
               giao chủ trì đều đạt và vượt so với quy định.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d432",
        section: "p43",
        heading: "",
        leads: &["vptk"],
        mark: "-",
        text: "Thực hiện nghiêm túc chế độ báo cáo định kỳ về UBND huyện, Ban Chỉ đạo CCHC của \
               UBND huyện (qua Phòng Nội vụ) theo quy định.",
        repeats: &[],
        periods: "",
    },
    DutyText {
        id: "d433",
        section: "p43",
        heading: "",
        leads: &["vptk"],
        mark: "-",
        text: "Theo dõi, đánh giá việc triển khai thực hiện Kế hoạch này của các công chức xã, \
               tổng hợp báo cáo UBND xã theo quy định định kỳ hàng tháng, quý, 6 tháng, 9 \
               tháng, năm 2024 để theo dõi, chỉ đạo.",
        repeats: &[],
        periods: "thang quy 6-thang 9-thang nam",
    },
];

pub(super) fn fill(build: &mut Build) {
    build.duties(&DUTIES);
}
