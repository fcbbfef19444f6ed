//! Thể thức của kế hoạch: its legal form, the words before its lines, and what of its remedies is printed.

use super::fields::{codes, fields};
use super::value::{Code, Flag, Line};

codes! {
    /// Hình thức văn bản. Thirteen of seventeen plans that were read are a plan alone (domain-2026, 2.1).
    pub enum LegalForm {
        /// Quyết định ban hành kèm theo Kế hoạch.
        DecisionWithPlan = "quyet-dinh",
        /// Kế hoạch ban hành riêng: numbered, signed and sent by itself, for the committee.
        PlanAlone = "ke-hoach",
    }
}

codes! {
    /// Loại của một mục: what its plan wants of the sub-criterion.
    pub enum RemedyAim {
        /// Khắc phục: it lost points.
        Mend = "khac-phuc",
        /// Duy trì: it has all its points, and is to keep them.
        Keep = "duy-tri",
        /// Nâng cao: it has points, and is to have more.
        Raise = "nang-cao",
    }
}

fields! {
    /// Thể thức. How the plan is issued, what its lines and columns are called, what is printed by choice.
    pub struct PaperForm / PaperFormField {
        /// Hình thức văn bản.
        Kind kind: Code<LegalForm> = "kind" => Both,
        /// Ký hiệu của kế hoạch ban hành riêng. "/KH-UBND", which stands where blank.
        Symbol symbol: Line = "plan_symbol" => Both,
        /// Nhãn của tiêu chí, at the head of the table; "Tiêu chí, tiêu chí thành phần" where blank.
        HeadingLabel heading_label: Line = "heading_label" => Table,
        /// Nhãn của người chủ trì: "Cơ quan chủ trì"; "Công chức tham mưu khắc phục" where blank.
        LeadsLabel leads_label: Line = "leads_label" => Both,
        /// Nhãn của người phối hợp; "Phối hợp" where blank.
        CooperatorsLabel cooperators_label: Line = "cooperators_label" => Both,
        /// Nhãn của người tổng hợp; "Công chức tổng hợp" where blank.
        CoordinatorsLabel coordinators_label: Line = "coordinators_label" => Both,
        /// Nhãn của thời gian; "Thời gian thực hiện" where blank.
        TimeframeLabel timeframe_label: Line = "timeframe_label" => Both,
        /// Nhãn của định hướng; "Định hướng khắc phục" (duy trì, nâng cao) where blank.
        DirectionLabel direction_label: Line = "direction_label" => Both,
        /// Nhãn của sản phẩm; "Sản phẩm" where blank.
        ProductLabel product_label: Line = "product_label" => Both,
        /// Nhãn của nguyên nhân; "Nguyên nhân" where blank.
        CauseLabel cause_label: Line = "cause_label" => Table,
        /// Nhãn của điểm tối đa; "Điểm tối đa" where blank.
        MaximumLabel maximum_label: Line = "points_maximum_label" => Table,
        /// Nhãn của điểm đạt được; "Điểm đạt được" where blank.
        AchievedLabel achieved_label: Line = "points_achieved_label" => Table,
        /// Nhãn của điểm bị trừ; "Điểm bị trừ" where blank.
        LostLabel lost_label: Line = "points_lost_label" => Table,
        /// In nguyên nhân khi phần II là đoạn văn.
        PrintCause print_cause: Flag = "prose_prints_cause" => Prose,
        /// In điểm khi phần II là đoạn văn.
        PrintPoints print_points: Flag = "prose_prints_points" => Prose,
    }
}
