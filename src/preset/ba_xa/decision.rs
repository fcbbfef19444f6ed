//! The decision of December 2023, word for word.

use crate::plan::{ClauseRole, Decision};
use crate::preset::Build;

/// Căn cứ. "Căn Luật" is how it was issued.
const BASES: [&str; 3] = [
    "Căn Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều \
     của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
    "Căn cứ các Quyết định số 19/2018/QĐ-UBND ngày 10/8/2018 của Ủy ban nhân dân tỉnh Quảng \
     Ngãi về việc ban hành quy định trách nhiệm người đứng đầu cơ quan hành chính nhà nước \
     trong thực hiện nhiệm vụ cải cách hành chính của tỉnh Quảng Ngãi; số 673/QĐ-UBND ngày \
     17/7/2023 ban hành quyết định Phê duyệt Đề án \"Xác định Chỉ số cải cách hành chính của \
     các sở, ban ngành; UBND các huyện, thị xã, thành phố và Ủy ban nhân dân các xã, phường, \
     thị trấn trên địa bàn tỉnh Quảng Ngãi\" giai đoạn 2023-2030;",
    "Căn cứ Quyết định số 3598/QĐ-UBND ngày 14/12/2023 của Chủ tịch UBND huyện về việc phê \
     duyệt và công bố Chỉ số cải cách hành chính năm 2023 của UBND các xã, thị trấn trên địa \
     bàn huyện Ba Tơ;",
];

/// Điều 1 đến Điều 4.
const ARTICLES: [&str; 4] = [
    "Ban hành kèm theo quyết định này kế hoạch khắc phục, cải thiện và nâng cao Chỉ số cải cách \
     hành chính (PAR INDEX) năm 2024 của UBND xã.",
    "Căn cứ kế hoạch của UBND xã, Ban Chỉ đạo Cải cách hành chính xã; trưởng các ngành, hội \
     đoàn thể và công chức xã có trách nhiệm xây dựng kế hoạch và triển khai thực hiện nhằm \
     hoàn thành tốt các nhiệm vụ xác định trong kế hoạch năm 2024.",
    "Quyết định này có hiệu lực thi hành kể từ ngày ký.",
    "Công chức Văn phòng - Thống kê; Ban Chỉ đạo cải cách hành chính của UBND xã; trưởng các \
     ngành, đoàn thể và công chức xã có liên quan chịu trách nhiệm thi hành Quyết định này./.",
];

/// Nơi nhận.
const RECIPIENTS: [&str; 9] = [
    "VP HĐND&UBND huyện;",
    "Các phòng: NV, VH&TT, TC-KH, Tư pháp, KT-HT huyện;",
    "Trung tâm TT-VH-TT huyện;",
    "TT Đảng ủy;",
    "TT HĐND xã;",
    "CT, PCT UBND xã;",
    "UBMTTQVN&HĐT xã;",
    "Công chức xã;",
    "Lưu: VT.",
];

pub(super) fn fill(build: &mut Build) {
    build.plan.decision = decision();
    build.clauses("cc", ClauseRole::Basis, &BASES);
    build.clauses("dieu", ClauseRole::Article, &ARTICLES);
    build.clauses("nn", ClauseRole::Recipient, &RECIPIENTS);
}

fn decision() -> Decision {
    Decision {
        symbol: "/QĐ-UBND".into(),
        place: "Ba Xa".into(),
        month: "12".into(),
        year: "2023".into(),
        title: "QUYẾT ĐỊNH".into(),
        subject: "Về việc ban hành kế hoạch khắc phục, cải thiện và nâng cao Chỉ số cải cách \
                  hành chính (PAR INDEX) năm 2024"
            .into(),
        authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BA XA".into(),
        proposal: "Theo đề nghị của công chức Văn phòng - Thống kê xã.".into(),
        signer_title: "CHỦ TỊCH".into(),
        signer: "Phạm Văn Vân".into(),
        plan_title: "KẾ HOẠCH".into(),
        plan_subject:
            "Khắc phục, cải thiện và nâng cao Chỉ số cải cách hành chính năm 2024 của UBND \
                  xã Ba Xa"
                .into(),
        attached_by: "UBND xã".into(),
        ..Decision::default()
    }
}
