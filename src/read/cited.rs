//! What became of the documents, bodies and titles that plans still cite: the table, with how sure each line is.
//! Its days and names come from what was read (`Published`), from copies of it, from inference or from practice.

use super::fates::Certainty::{Inferred, Published, Remembered, Secondary};
use super::fates::Written::{Alone, Dated, Law, Number, Words};
use super::fates::{Cited, Fate, Since, Written};

/// The two-tier model.
const TWO_TIER: Since = Since::Day("2025-07-01");

const LOCAL: &str = "Luật Tổ chức chính quyền địa phương";
const LAW_65: &[Written] = &[Number("65/2025", "QH15"), Law(LOCAL, "2025-02-19")];
const LAW_72: &[Written] = &[Number("72/2025", "QH15"), Law(LOCAL, "2025-06-16")];
const SINCE_65: Fate = Fate::replaced(
    Since::Day("2025-03-01"),
    "Luật Tổ chức chính quyền địa phương số 65/2025/QH15",
    LAW_65,
    Published,
);
const BY_72: &str = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025";

const DECREE_118: &[Written] = &[Number("118/2025", "NĐ-CP")];
const BY_118: &str = "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025";
/// Its Article 40 amends both decrees; that they still hold in 2026 is inferred.
const AMENDED_BY_118: &[Fate] = &[
    Fate::amended(TWO_TIER, "Nghị định số 118/2025/NĐ-CP", DECREE_118, Published),
    Fate::amended(Since::Year(2026), "Nghị định số 118/2025/NĐ-CP", DECREE_118, Inferred),
];

/// Of its day the month alone was read.
const SCHEME_876: Fate = Fate::replaced(
    Since::Day("2022-11-01"),
    "Quyết định số 876/QĐ-BNV (tháng 11/2022)",
    &[Number("876", "QĐ-BNV")],
    Published,
);
const SCHEME_892: Fate = Fate::replaced(
    Since::Day("2024-12-05"),
    "Quyết định số 892/QĐ-BNV ngày 05/12/2024",
    &[Number("892", "QĐ-BNV")],
    Inferred,
);
const SCHEME_1187: Fate = Fate::replaced(
    Since::Day("2025-10-15"),
    "Quyết định số 1187/QĐ-BNV ngày 15/10/2025",
    &[Number("1187", "QĐ-BNV")],
    Inferred,
);

const CENTRE: &str = "Trung tâm Phục vụ hành chính công";
const ECONOMY: &[&str] = &["Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị"];
const TO_CENTRE: Fate = Fate::replaced(
    TWO_TIER,
    "Trung tâm Phục vụ hành chính công cấp xã",
    // The decree's own title says "Bộ phận Một cửa".
    &[Words(CENTRE), Number("118/2025", "NĐ-CP")],
    Published,
)
.now(&[CENTRE]);
const TO_ECONOMY: Fate = Fate::replaced(
    TWO_TIER,
    "Phòng Kinh tế (ở phường và đặc khu Phú Quốc là Phòng Kinh tế, Hạ tầng và Đô thị)",
    &[Words("Phòng Kinh tế")],
    Inferred,
)
.now(ECONOMY);
const TO_CULTURE: Fate = Fate::replaced(
    TWO_TIER,
    "Phòng Văn hóa - Xã hội",
    &[Words("Phòng Văn hóa - Xã hội")],
    Inferred,
)
.now(&["Phòng Văn hóa - Xã hội"]);

/// Văn bản, cơ quan không còn như cũ. Everything known. What is in force as it stands (Luật 72/2025, Nghị định 30/2020, 150/2025 and 309/2026, Thông tư
/// 01/2023 and 03/2025/TT-VPCP, Nghị quyết 76/NQ-CP, Quyết định 1187/QĐ-BNV) is not in it.
pub const CITED: &[Cited] = &[
    Cited {
        written: &[
            Law(LOCAL, "2015-06-19"),
            Number("77/2015", "QH13"),
            Words("Luật Tổ chức chính quyền địa phương năm 2015"),
        ],
        fates: &[SINCE_65, Fate::replaced(TWO_TIER, BY_72, LAW_72, Published)],
    },
    Cited {
        written: &[
            Law(
                "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức \
                 chính quyền địa phương",
                "2019-11-22",
            ),
            Law(LOCAL, "2019-11-22"),
            Number("47/2019", "QH14"),
        ],
        fates: &[SINCE_65, Fate::replaced(TWO_TIER, BY_72, LAW_72, Published)],
    },
    Cited { written: LAW_65, fates: &[Fate::replaced(TWO_TIER, BY_72, LAW_72, Inferred)] },
    Cited {
        written: &[
            Number("22/2008", "QH12"),
            Law("Luật Cán bộ, công chức", "2008-11-13"),
            Words("Luật Cán bộ, công chức năm 2008"),
            Number("52/2019", "QH14"),
        ],
        fates: &[Fate::replaced(
            TWO_TIER,
            "Luật Cán bộ, công chức số 80/2025/QH15 ngày 24/6/2025",
            &[Number("80/2025", "QH15")],
            Published,
        )],
    },
    Cited {
        written: &[Number("61/2018", "NĐ-CP")],
        fates: &[Fate::replaced(TWO_TIER, BY_118, DECREE_118, Secondary)],
    },
    Cited {
        written: &[Number("107/2021", "NĐ-CP")],
        fates: &[Fate::replaced(
            TWO_TIER,
            "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025; về số hóa thì viện dẫn Thông tư số \
             01/2023/TT-VPCP ngày 05/4/2023",
            DECREE_118,
            Remembered,
        )],
    },
    Cited {
        written: DECREE_118,
        fates: &[Fate::amended(
            Since::Day("2026-08-05"),
            "Nghị định số 309/2026/NĐ-CP",
            &[Number("309/2026", "NĐ-CP")],
            Secondary,
        )],
    },
    Cited { written: &[Number("45/2020", "NĐ-CP")], fates: AMENDED_BY_118 },
    Cited { written: &[Number("42/2022", "NĐ-CP")], fates: AMENDED_BY_118 },
    Cited {
        written: &[Number("01/2018", "TT-VPCP")],
        fates: &[Fate::replaced(
            Since::Day("2025-09-15"),
            "Thông tư số 03/2025/TT-VPCP ngày 15/9/2025",
            &[Number("03/2025", "TT-VPCP")],
            Remembered,
        )],
    },
    Cited {
        written: &[Number("167/2017", "NĐ-CP")],
        fates: &[Fate::replaced(
            Since::Year(2025),
            "Nghị định số 03/2025/NĐ-CP",
            &[Number("03/2025", "NĐ-CP")],
            Secondary,
        )],
    },
    Cited {
        written: &[Dated("1546/QĐ-UBND", "2024-12-04")],
        fates: &[Fate::replaced(
            Since::Day("2025-07-14"),
            "Quyết định số 393/QĐ-UBND ngày 14/7/2025 của UBND tỉnh Quảng Ngãi",
            &[Number("393", "QĐ-UBND")],
            Published,
        )],
    },
    Cited {
        written: &[Dated("673/QĐ-UBND", "2023-07-17")],
        fates: &[Fate::asked(
            TWO_TIER,
            "quyết định này viết cho mô hình ba cấp, và năm 2025 tỉnh Quảng Ngãi đã giao xây dựng Đề án mới",
        )],
    },
    Cited {
        written: &[Dated("19/2018/QĐ-UBND", "2018-08-10")],
        fates: &[Fate::asked(
            TWO_TIER,
            "quyết định này viết cho mô hình ba cấp, có thể tỉnh Quảng Ngãi đã có văn bản mới",
        )],
    },
    Cited {
        written: &[Dated("3598/QĐ-UBND", "2023-12-14")],
        fates: &[Fate::asked(
            TWO_TIER,
            "cấp huyện đã kết thúc hoạt động, quyết định của huyện Ba Tơ chỉ còn là kết quả của năm 2023",
        )],
    },
    Cited {
        written: &[Number("1149", "QĐ-BNV")],
        fates: &[SCHEME_876, SCHEME_892, SCHEME_1187],
    },
    Cited { written: &[Number("876", "QĐ-BNV")], fates: &[SCHEME_892, SCHEME_1187] },
    Cited { written: &[Number("892", "QĐ-BNV")], fates: &[SCHEME_1187] },
    Cited {
        written: &[Words("bộ phận một cửa"), Words("Bộ phận Tiếp nhận và Trả kết quả")],
        fates: &[TO_CENTRE],
    },
    Cited {
        written: &[
            Words("UBND huyện"),
            Words("Ủy ban nhân dân huyện"),
            Words("UBND các huyện"),
            Words("HĐND&UBND huyện"),
        ],
        fates: &[Fate::replaced(
            TWO_TIER,
            "cơ quan cấp tỉnh (cấp huyện kết thúc hoạt động)",
            &[],
            Published,
        )],
    },
    Cited {
        written: &[Words("qua Phòng Nội vụ"), Words("Phòng Nội vụ huyện")],
        fates: &[Fate::replaced(TWO_TIER, "Sở Nội vụ", &[], Inferred)],
    },
    // One title's work went to two bodies, so a person decides.
    Cited {
        written: &[Words("Văn phòng - Thống kê")],
        fates: &[Fate::replaced(
            TWO_TIER,
            "Phòng Văn hóa - Xã hội (cải cách hành chính, báo cáo, văn thư) hoặc Văn phòng HĐND và \
             UBND (chương trình công tác, chỉ đạo điều hành)",
            &[Words("Phòng Văn hóa - Xã hội"), Words("Văn phòng HĐND và UBND")],
            Inferred,
        )],
    },
    Cited {
        written: &[Words("Tư pháp - Hộ tịch")],
        fates: &[Fate::replaced(
            TWO_TIER,
            "Văn phòng HĐND và UBND",
            &[Words("Văn phòng HĐND và UBND")],
            Inferred,
        )
        .now(&["Văn phòng HĐND và UBND"])],
    },
    Cited {
        written: &[
            Words("Tài chính - Kế toán"),
            Words("Địa chính - Xây dựng"),
            Words("Địa chính - Nông nghiệp"),
        ],
        fates: &[TO_ECONOMY],
    },
    Cited {
        written: &[Words("công chức Văn hóa - Xã hội"), Alone("Văn hóa - Xã hội")],
        fates: &[TO_CULTURE],
    },
    Cited {
        written: &[Words("tdcdbato.tinhquangngai.net")],
        fates: &[Fate::asked(
            TWO_TIER,
            "đây là trang theo dõi nhiệm vụ của huyện, mà cấp huyện đã kết thúc hoạt động",
        )],
    },
    // Two readings: the form may have moved to the Ministry of Justice, or an old code lives on.
    Cited {
        written: &[Words("II.06a/VPCP/KSTT")],
        fates: &[Fate::asked(
            TWO_TIER,
            "năm 2026 đã thấy cả mã 07a/BTP, nên chỉ ghi “biểu 06a”, không ghi cơ quan ban hành biểu",
        )
        .now(&["06a"])],
    },
];
