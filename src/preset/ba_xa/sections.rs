//! Parts I to IV: titles, bullets and paragraphs, word for word.

use crate::plan::SectionHolds::{Duties, Remedies, Text};
use crate::preset::{Build, SectionText};

/// Mục của kế hoạch, in printed order.
const SECTIONS: [SectionText; 21] = [
    SectionText {
        id: "p1",
        parent: "",
        number: "I",
        title: "MỤC ĐÍCH, YÊU CẦU",
        body: "",
        holds: Text,
    },
    SectionText {
        id: "p11",
        parent: "p1",
        number: "1",
        title: "Mục đích",
        body: "- Khắc phục những tồn tại, hạn chế năm 2023 theo chỉ đạo của UBND huyện và những \
               tồn tại, hạn chế UBND xã đã chỉ ra trong chỉ số CCHC xã năm 2023; nỗ lực nâng \
               cao điểm số các lĩnh vực, tiêu chí, tiêu chí thành phần Chỉ số PAR INDEX nhằm \
               cải thiện Chỉ số PAR INDEX năm 2024.\n\
               - Đề cao vai trò trách nhiệm của người đứng đầu đơn vị trong nhận thức và tổ \
               chức thực hiện nhiệm vụ cải cách hành chính (CCHC) góp phần khắc phục, cải thiện \
               và nâng cao Chỉ số PAR INDEX năm 2024 của xã.\n\
               - Phấn đấu năm 2024, Chỉ số PAR INDEX của xã xếp thứ hạng từ 5/19 xã, thị trấn, \
               xếp mức từ hoàn thành tốt nhiệm vụ trở lên.",
        holds: Text,
    },
    SectionText {
        id: "p12",
        parent: "p1",
        number: "2",
        title: "Yêu cầu",
        body: "- Thực hiện kế hoạch nâng cao Chỉ số PAR INDEX năm 2024 phải thực hiện đồng bộ \
               với Kế hoạch CCHC năm 2024 của xã.\n\
               - Cải thiện và nâng cao Chỉ số PAR INDEX là nhiệm vụ của toàn cơ quan, trong đó \
               trọng tâm là các công chức được giao chủ trì, cải thiện các lĩnh vực, tiêu chí, \
               tiêu chí thành phần Chỉ số PAR INDEX.\n\
               - Kế thừa và phát huy những kết quả đạt được trong những năm 2023, đồng thời chủ \
               động nghiên cứu, sáng tạo, quyết liệt áp dụng những giải pháp mới để nâng cao \
               Chỉ số PAR INDEX của xã trong năm 2024.\n\
               - Xác định cải thiện và nâng cao Chỉ số PAR INDEX của xã là nhiệm vụ thường \
               xuyên, lâu dài, kiên trì, liên tục của người đứng đầu đơn vị và đội ngũ công \
               chức xã; là cơ sở để đánh giá mức độ thực hiện nhiệm vụ công chức xã trong năm \
               2024.",
        holds: Text,
    },
    SectionText {
        id: "p2",
        parent: "",
        number: "II",
        title: "ĐÁNH GIÁ, PHÂN TÍCH KẾT QUẢ CHỈ SỐ PAR INDEX NĂM 2023 CỦA UBND XÃ",
        body: "",
        holds: Text,
    },
    SectionText {
        id: "p21",
        parent: "p2",
        number: "1",
        title: "Chỉ số CCHC của UBND xã",
        body: "",
        holds: Text,
    },
    SectionText {
        id: "p211",
        parent: "p21",
        number: "1.1",
        title: "Kết quả chỉ số tổng hợp",
        body: "Năm 2023, Chỉ số CCHC xã xếp thứ 10/19 xã, thị trấn (giảm 03 bậc so với năm \
               2022); giữ mức ổn định “Hoàn thành tốt nhiệm vụ”.",
        holds: Text,
    },
    SectionText {
        id: "p212",
        parent: "p21",
        number: "1.2",
        title: "Tiêu chí, tiêu chí thành phần bị trừ điểm cần tập trung khắc phục, không để tái \
                phạm bị trừ điểm do nguyên nhân chủ quan, cụ thể:",
        body: "",
        holds: Remedies,
    },
    SectionText {
        id: "p3",
        parent: "",
        number: "III",
        title: "MỤC TIÊU, NHIỆM VỤ, GIẢI PHÁP VÀ PHÂN CÔNG TRÁCH NHIỆM THAM MƯU, THỰC HIỆN",
        body: "",
        holds: Text,
    },
    SectionText {
        id: "p31",
        parent: "p3",
        number: "1",
        title: "Mục tiêu phân đấu, nhiệm vụ và giải pháp chung",
        body: "",
        holds: Text,
    },
    SectionText {
        id: "p311",
        parent: "p31",
        number: "1.1",
        title: "Mục tiêu chung",
        body: "- Tập trung quyết liệt đẩy mạnh CCHC để cải thiện và nâng cao Chỉ số CCHC của xã \
               trong năm 2024 và những năm tiếp theo, góp phần thúc đẩy tăng trưởng kinh tế - \
               xã hội, phục vụ ngày càng tốt hơn yêu cầu của tổ chức, cá nhân trên địa bàn xã.",
        holds: Text,
    },
    SectionText {
        id: "p312",
        parent: "p31",
        number: "1.2",
        title: "Nhiệm vụ và giải pháp chung",
        body: "- Triển khai thực hiện kịp thời, có hiệu quả các văn bản, chỉ đạo của cấp trên \
               về công tác cải cách hành chính. Thực hiện đạt, vượt các chỉ tiêu, nhiệm vụ đề \
               ra tại Kế hoạch Cải cách hành chính năm 2024 của xã.\n\
               - Tổ chức rà soát và đề xuất cấp có thẩm quyền sửa đổi, bổ sung và ban hành các \
               cơ chế, chính sách, quy định, đề án... thuộc thẩm quyền quản lý nhà nước, nhằm \
               hỗ trợ, tạo điều kiện thu hút các nhà đầu tư và huy động nguồn lực xã hội cho \
               đầu tư phát triển.\n\
               - Định kỳ tổ chức đối thoại giữa lãnh đạo với tổ chức, công dân về TTHC, về tinh \
               thần, thái độ phục vụ của công chức năm 2024. Sau Hội nghị ban hành thông báo \
               kết luận yêu cầu các ngành liên quan tham mưu giải quyết đảm bảo hoàn thành 100% \
               nội dung đã chỉ đạo.\n\
               - Tiếp tục rà soát, đánh giá quá trình thực hiện cải cách TTHC; đề xuất loại bỏ \
               các thủ tục rườm rà, chồng chéo dễ bị lợi dụng để tham nhũng, gây khó khăn cho \
               người dân, tổ chức; cắt giảm, đơn giản hóa các thủ tục không cần thiết; rà soát, \
               đơn giản hóa TTHC nội bộ giữa các cơ quan hành chính nhà nước; nâng cao hiệu quả \
               phối hợp giữa các cơ quan trong giải quyết TTHC.\n\
               - Tiếp tục thực hiện niêm yết công khai, minh bạch các TTHC; công bố, công khai \
               quy trình nội bộ giải quyết TTHC và tiến độ, kết quả giải quyết hồ sơ TTHC dưới \
               nhiều hình thức khác nhau theo quy định, tạo thuận lợi cho người dân, tổ chức \
               tìm hiểu và thực hiện.\n\
               - Đẩy mạnh ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính, \
               thực hiện đạt hiệu quả việc chứng thực bản sao điện tử, số hóa hồ sơ kết quả \
               giải quyết thủ tục hành chính, hồ sơ trực tuyến... Trong đó, chú trọng việc \
               tuyên truyền người dân tự thực hiện thủ tục hành chính qua dịch vụ công trực \
               tuyến.\n\
               - Tăng cường kỷ luật, kỷ cương hành chính theo Quyết định số 48/2021/QĐ-UBND \
               ngày 22/9/2021 của UBND tỉnh; kịp thời phát hiện, xử lý nghiêm minh những cán \
               bộ, công chức có hành vi sai phạm. Tổ chức kiểm tra công vụ đối với cán bộ, công \
               chức thuộc quyền quản lý, nhất là cán bộ, công chức giải quyết công việc liên \
               quan trực tiếp đến quyền, lợi ích chính đáng, thiết thực của tổ chức, công dân, \
               doanh nghiệp. Ngăn chặn, phát hiện và xử lý kịp thời những cán bộ, công chức có \
               hành vi tiêu cực, nhũng nhiễu, gây phiền hà đối với tổ chức, công dân và doanh \
               nghiệp.",
        holds: Text,
    },
    SectionText {
        id: "p32",
        parent: "p3",
        number: "2",
        title: "Phân công thực hiện nhiệm vụ và giải pháp cụ thể",
        body: "",
        holds: Text,
    },
    SectionText {
        id: "p321",
        parent: "p32",
        number: "2.1",
        title: "Chỉ số đối với lĩnh vực công tác chỉ đạo, điều hành CCHC",
        body: "",
        holds: Duties,
    },
    SectionText {
        id: "p322",
        parent: "p32",
        number: "2.2",
        title: "Chỉ số đối với lĩnh vực cải cách TTHC",
        body: "",
        holds: Duties,
    },
    SectionText {
        id: "p323",
        parent: "p32",
        number: "2.3",
        title: "Chỉ số đối với lĩnh vực cải cách tài chính công",
        body: "",
        holds: Duties,
    },
    SectionText {
        id: "p324",
        parent: "p32",
        number: "2.4",
        title: "Chỉ số đối với lĩnh vực xây dựng và phát triển chính quyền điện tử, chính quyền \
                số",
        body: "",
        holds: Duties,
    },
    SectionText {
        id: "p4",
        parent: "",
        number: "IV",
        title: "TỔ CHỨC THỰC HIỆN",
        body: "",
        holds: Text,
    },
    SectionText {
        id: "p41",
        parent: "p4",
        number: "1",
        title: "Ban Chỉ đạo cải cách hành chính của xã",
        body: "",
        holds: Duties,
    },
    SectionText {
        id: "p42",
        parent: "p4",
        number: "2",
        title: "Công chức Văn hóa - Xã hội",
        body: "",
        holds: Duties,
    },
    SectionText {
        id: "p43",
        parent: "p4",
        number: "3",
        title: "Công chức Văn phòng - Thống kê xã",
        body: "",
        holds: Duties,
    },
    SectionText {
        id: "p44",
        parent: "p4",
        number: "",
        title: "",
        body: "UBND xã yêu cầu toàn thể CBCC xã nghiêm túc triển khai thực hiện Kế hoạch này. \
               Trong quá trình thực hiện, nếu có khó khăn, vướng mắc kịp thời báo cáo về UBND \
               xã (qua Văn phòng - Thống kê); điều chỉnh, bổ sung để xem xét điều chỉnh, bổ \
               sung cho phù hợp./.",
        holds: Text,
    },
];

pub(super) fn fill(build: &mut Build) {
    build.sections(&SECTIONS);
}
