//! The areas and the twelve remedies of part II, word for word.

use crate::preset::{Build, RemedyText, evidence};

/// Mục khắc phục, in printed order.
const REMEDIES: [RemedyText; 12] = [
    RemedyText {
        id: "r11",
        area: "a1",
        codes: "",
        heading: "Thực hiện Kế hoạch CCHC",
        leads: &["vptk"],
        leads_text: "Văn phòng - Thống kê.",
        coordinators: &[],
        coordinators_text: "",
        timeframe: "Trong năm 2024.",
        direction_label: "",
        direction: "Tham mưu UBND xã ban hành Kế hoạch CCHC năm 2024 của xã phù hợp với tình \
                    hình của đơn vị, rà soát các nhiệm vụ cụ thể kèm theo kế hoạch đề ra phải \
                    sát với thực tế để việc chỉ đạo thực hiện đảm bảo hoàn thành 100%.",
        suggested: evidence::PLAN,
    },
    RemedyText {
        id: "r12",
        area: "a1",
        codes: "",
        heading: "Công tác tuyên truyền CCHC",
        leads: &["vhxh"],
        leads_text: "Văn hóa-Xã hội",
        coordinators: &[],
        coordinators_text: "",
        timeframe: "thường xuyên trong năm 2024.",
        direction_label: "",
        direction: "Tham mưu UBND xã mở rộng tuyên truyền dưới nhiều hình thức để người dân \
                    tiếp cận được thông tin về CCHC nhất là việc chuyển đổi số, dịch vụ công \
                    trực tuyến.",
        suggested: evidence::PUBLICITY,
    },
    RemedyText {
        id: "r13",
        area: "a1",
        codes: "",
        heading: "Sáng kiến hoặc giải pháp mới trong cải cách hành chính",
        leads: &["tatca"],
        leads_text: "Tất cả cán bộ, công chức xã.",
        coordinators: &["vptk"],
        coordinators_text: "Văn phòng - Thống kê.",
        timeframe: "quý 1/2024",
        direction_label: "",
        direction: "phát động phong trào thi đua đăng ký sáng kiến kinh nghiệm về công tác cải \
                    cách hành chính đến toàn thể CBCC xã.",
        suggested: evidence::INITIATIVES,
    },
    RemedyText {
        id: "r14",
        area: "a1",
        codes: "",
        heading: "Xử lý kiến nghị, đề xuất của người dân, doanh nghiệp sau đối thoại",
        leads: &["tatca"],
        leads_text: "Tất cả cán bộ, công chức xã.",
        coordinators: &["vptk"],
        coordinators_text: "Văn phòng - Thống kê.",
        timeframe: "trong năm 2024.",
        direction_label: "",
        direction: "căn cứ thông báo kết luận của Chủ tịch UBND xã tại buổi đối thoại, các công \
                    chức xã, các ngành có liên quan tham mưu thực hiện đảm bảo hoàn thành 100% \
                    nội dung được chỉ đạo, đồng thời báo cáo lãnh đạo UBND xã qua công chức Văn \
                    phòng – Thống kê để tổng hợp.",
        suggested: evidence::DIALOGUE,
    },
    RemedyText {
        id: "r15",
        area: "a1",
        codes: "",
        heading: "Thực hiện các nhiệm vụ được cấp trên giao",
        leads: &["tatca"],
        leads_text: "Tất cả cán bộ, công chức xã.",
        coordinators: &["vptk"],
        coordinators_text: "Văn phòng - Thống kê.",
        timeframe: "thực hiện thường xuyên trong năm 2024.",
        direction_label: "",
        direction: "căn cứ các nhiệm vụ được UBND huyện giao qua phần mềm theo dõi chỉ đạo tại \
                    địa chỉ: http://tdcdbato.tinhquangngai.net, căn cứ nhiệm vụ được giao tại \
                    Quyết định phân công nhiệm vụ, các công chức xã chủ động tham mưu lãnh đạo \
                    UBND xã thực hiện đảm bảo hoàn thành nhiệm vụ được giao đúng thời gian quy \
                    định, không để quá hạn.",
        suggested: evidence::ASSIGNED,
    },
    RemedyText {
        id: "r3112",
        area: "a3",
        codes: "3.1.1.2",
        heading: "Tiêu chí thành phần 3.1.1.2 – Có các kiến nghị cải cách TTHC, kiến nghị cụ \
                  thể sửa đổi, bổ sung VBQPPL quy định TTHC",
        leads: &["vptk", "lienquan"],
        leads_text: "Văn phòng-Thống kê xã và công chức có liên quan.",
        coordinators: &[],
        coordinators_text: "",
        timeframe: "trong năm 2024",
        direction_label: "Hướng khắc phục",
        direction: "Tiếp tục chỉ đạo rà soát, đơn giản hóa TTHC và đề xuất cấp trên phê duyệt \
                    phương án đơn giản hóa thủ tục hành chính nội bộ thuộc thẩm quyền giải \
                    quyết của UBND xã, góp phần thực hiện tốt việc giải quyết thủ tục hành \
                    chính nội bộ giữa các cơ quan hành chính nhà nước được thuận tiện, dễ dàng \
                    và hiệu quả; đồng thời đảm bảo việc thực thi công vụ của cán bộ, công chức \
                    đảm bảo công khai, minh bạch, đúng pháp luật.",
        suggested: evidence::PROPOSALS,
    },
    RemedyText {
        id: "r341",
        area: "a3",
        codes: "3.4.1",
        heading: "Tiêu chí thành phần 3.4.1 - Tỷ lệ hồ sơ TTHC do UBND xã tiếp nhận trong năm \
                  được giải quyết trước hạn, đúng hạn",
        leads: &["motcua"],
        leads_text: "Công chức làm việc tại bộ phận một cửa.",
        coordinators: &[],
        coordinators_text: "",
        timeframe: "thực hiện thường xuyên trong năm 2024.",
        direction_label: "",
        direction: "+ Công chức làm việc tại bộ phận một cửa nghiêm túc giải quyết TTHC của \
                    nhân dân trên hệ thống phần mềm một cửa của tỉnh, thường xuyên cập nhật, \
                    đảm bảo xử lý kịp thời, đồng bộ giữa hồ sơ giấy và phần mềm, không để tình \
                    trạng trễ hạn hồ sơ của tổ chức và công dân",
        suggested: evidence::ON_TIME,
    },
    RemedyText {
        id: "r343",
        area: "a3",
        codes: "3.4.3",
        heading: "Tiêu chí thành phần 3.4.3 - Thực hiện việc xin lỗi người dân, tổ chức khi để \
                  xảy ra trễ hạn trong giải quyết hồ sơ TTHC",
        leads: &["motcua"],
        leads_text: "Công chức làm việc tại bộ phận một cửa.",
        coordinators: &[],
        coordinators_text: "",
        timeframe: "thực hiện thường xuyên trong năm 2024.",
        direction_label: "",
        direction: "+ Công chức làm việc tại bộ phận một cửa thường xuyên cập nhật, đảm bảo xử \
                    lý kịp thời hồ sơ TTHC cho tổ chức và công dân, tham mưu lãnh đạo UBND xã \
                    ban hành văn bản xin lỗi người dân nếu để hồ sơ giải quyết quá hạn. (đảm \
                    bảo 100% hồ sơ trễ hạn có văn bản xin lỗi)",
        suggested: evidence::APOLOGIES,
    },
    RemedyText {
        id: "r623",
        area: "a6",
        codes: "6.2.3",
        heading: "Tiêu chí thành phần 6.2.3. - Thực hiện quy định về sắp xếp lại, xử lý nhà, \
                  đất thuộc thẩm quyền quản lý",
        leads: &["tckt"],
        leads_text: "Công chức Tài chính – Kế toán.",
        coordinators: &[],
        coordinators_text: "",
        timeframe: "Trong năm 2024.",
        direction_label: "",
        direction: "+ Công chức Tài chính – Kế toán phối hợp với công chức liên quan tham mưu \
                    thực hiện quy định về sắp xếp lại, xử lý nhà, đất thuộc thẩm quyền quản lý \
                    của UBND xã.",
        suggested: evidence::PROPERTY,
    },
    RemedyText {
        id: "r733",
        area: "a7",
        codes: "7.3.3",
        heading: "Tiêu chí thành phần 7.3.3 - Triển khai thực hiện số hóa hồ sơ, kết quả giải \
                  quyết TTHC",
        leads: &["motcua"],
        leads_text: "Công chức làm việc tại bộ phận một cửa.",
        coordinators: &[],
        coordinators_text: "",
        timeframe: "thực hiện thường xuyên trong năm 2024.",
        direction_label: "",
        direction: "+ Công chức làm việc tại bộ phận một cửa thực hiện số hóa hồ sơ, kết quả \
                    giải quyết TTHC đảm bảo quy định tại Nghị định số 45/2020/NĐCP ngày \
                    08/4/2020 và Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 (tối thiểu đạt \
                    55%).",
        suggested: evidence::DIGITISED,
    },
    RemedyText {
        id: "r734",
        area: "a7",
        codes: "7.3.4; 7.3.6",
        heading: "Tiêu chí thành phần 7.3.4 - Tỷ lệ hồ sơ có phát sinh dịch vụ công trực tuyến \
                  một phần; Tiêu chí thành phần 7.3.6 Tỷ lệ hồ sơ trực tuyến toàn trình",
        leads: &["motcua"],
        leads_text: "Công chức làm việc tại bộ phận một cửa.",
        coordinators: &[],
        coordinators_text: "",
        timeframe: "thực hiện thường xuyên trong năm 2024.",
        direction_label: "",
        direction: "+ Công chức làm việc tại bộ phận một cửa hướng dẫn người dân, tổ chức thực \
                    hiện nộp hồ sơ bằng hình thức trực tuyến đối với các TTHC dịch vụ công trực \
                    tuyến một phần và toàn trình, đảm bảo 100% các TTHC dịch vụ công trực tuyến \
                    một phần và toàn trình được tiếp nhận và xử lý bằng hình thức trực tuyến.",
        suggested: evidence::ONLINE,
    },
    RemedyText {
        id: "r737",
        area: "a7",
        codes: "7.3.7",
        heading: "Tiêu chí 7.3.7 - Thực hiện thanh toán trực tuyến",
        leads: &["motcua"],
        leads_text: "Công chức làm việc tại bộ phận một cửa.",
        coordinators: &[],
        coordinators_text: "",
        timeframe: "thực hiện thường xuyên trong năm 2024.",
        direction_label: "",
        direction: "+ Công chức làm việc tại bộ phận một cửa triển khai thanh toán trực tuyến \
                    đối với các TTHC có yêu cầu nghĩa vụ tài chính có đủ điều kiện thực hiện \
                    thanh toán trực tuyến theo phê duyệt của Chủ tịch UBND tỉnh, đồng thời \
                    hướng dẫn, người dân, tổ chức thực hiện thanh toán trực tuyến đối với TTHC \
                    có phát sinh giao dịch.",
        suggested: evidence::PAYMENT,
    },
];

/// Lĩnh vực: id, number, words before the number, title, short title.
const AREAS: [[&str; 5]; 4] = [
    ["a1", "1", "* Tiêu chí", "Công tác chỉ đạo, điều hành", "Chỉ đạo, điều hành"],
    ["a3", "3", "* Tiêu chí", "Cải cách thủ tục hành chính", "Thủ tục hành chính"],
    ["a6", "6", "* Tiêu chí", "Cải cách tài chính công", "Tài chính công"],
    [
        "a7",
        "7",
        "Tiêu chí",
        "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
        "Chính quyền điện tử, số",
    ],
];

pub(super) fn fill(build: &mut Build) {
    build.areas(&AREAS);
    build.remedies(&REMEDIES);
}
