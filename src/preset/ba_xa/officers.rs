//! The roster. The plan names titles only; who is in which group is inferred from it and editable.

use crate::plan::{Id, Officer};
use crate::preset::{Build, OfficerText};

/// Part III.2.4 gives the one-stop shop's work to these two titles, so its group holds them.
const OFFICERS: [OfficerText; 6] = [
    ("bcd", "Ban Chỉ đạo CCHC xã", &[]),
    ("vptk", "Văn phòng - Thống kê", &[]),
    ("vhxh", "Văn hóa - Xã hội", &[]),
    ("tckt", "Tài chính - Kế toán", &[]),
    ("motcua", "Bộ phận một cửa", &["vptk", "vhxh"]),
    ("lienquan", "Công chức có liên quan", &["vptk", "vhxh", "tckt"]),
];

pub(super) fn fill(build: &mut Build) {
    let chairman = Officer {
        title: "Chủ tịch UBND xã".into(),
        name: "Phạm Văn Vân".into(),
        ..Officer::default()
    };
    build.plan.officers.push(Id::named("chutich"), chairman);
    build.officers(&OFFICERS);
    build.everyone("tatca", "Tất cả cán bộ, công chức xã");
}
