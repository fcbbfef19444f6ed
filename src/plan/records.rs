//! The plan's singletons and the words of its decision and text: what the staff read and write.

use super::fields::{codes, fields};
use super::form::{LegalForm, RemedyAim};
use super::layout::Layout;
use super::value::{Code, Day, Flag, Ids, Line, Number, Prose, Ref};

codes! {
    /// Loại đơn vị hành chính cấp xã.
    pub enum CommuneKind {
        /// Xã.
        Commune = "xa",
        /// Phường.
        Ward = "phuong",
        /// Đặc khu.
        SpecialZone = "dac-khu",
    }
}

codes! {
    /// Mô hình chính quyền. Which officers' titles and reports a new plan starts with.
    pub enum Structure {
        /// Ba cấp, trước ngày 01/7/2025.
        ThreeTier = "ba-cap",
        /// Hai cấp, từ ngày 01/7/2025.
        TwoTier = "hai-cap",
    }
}

impl Structure {
    /// Mô hình của một năm kế hoạch: plans are issued early in their year, so that of 2025 was still made for three
    /// tiers.
    pub const fn of_year(year: i32) -> Self {
        if year > 2025 { Self::TwoTier } else { Self::ThreeTier }
    }
}

codes! {
    /// Kỳ số liệu của một tháng.
    pub enum Window {
        /// Từ ngày 15 tháng trước đến ngày 14. The reports' window (15/12 to 14/12).
        FromFifteenth = "ngay-15",
        /// Từ ngày 01 đến cuối tháng.
        FromFirst = "ngay-01",
    }
}

codes! {
    /// What a clause is in the decision.
    pub enum ClauseRole {
        /// Căn cứ pháp lý. One legal basis.
        Basis = "can-cu",
        /// Điều. One article, its number left out.
        Article = "dieu",
        /// Nơi nhận. One recipient, its dash left out.
        Recipient = "noi-nhan",
        /// Đoạn mở đầu của kế hoạch ban hành riêng: "Ủy ban nhân dân … ban hành Kế hoạch …, cụ thể như sau:".
        Opening = "mo-dau",
    }
}

codes! {
    /// What comes below a section's own text.
    pub enum SectionHolds {
        /// Nothing else.
        Text = "van-ban",
        /// The areas with their remedies (part II.1.2 of the seed).
        Remedies = "tieu-chi",
        /// The duties that name this section.
        Duties = "nhiem-vu",
        /// The results of the year before, by unit and index.
        Results = "ket-qua",
    }
}

fields! {
    /// Khung kế hoạch. The year, what it is judged against, and how its months run.
    pub struct Frame / FrameField {
        /// Năm kế hoạch. Four digits.
        Year year: Number = "year" => Always,
        /// Năm được đánh giá. The year whose index the plan mends.
        AssessedYear assessed_year: Number = "assessed_year",
        /// Số đơn vị được xếp hạng. 19 in the seed.
        Units units: Number = "ranked_units",
        /// Kỳ số liệu của một tháng.
        Window window: Code<Window> = "month_window",
        /// Mô hình chính quyền.
        Structure structure: Code<Structure> = "structure",
        /// Nguồn gốc kế hoạch. Which preset or plan it was made from; words.
        Origin origin: Line = "origin",
        /// Bộ tiêu chí. The set of criteria the plan was made with; words, editable.
        Catalog catalog: Line = "criteria_set",
        /// Đã kết thúc năm. The plan reads as a finished year.
        Closed closed: Flag = "closed",
        /// Số liệu minh họa: the day on which made-up figures are looked at. Blank in every real plan.
        Illustration illustration: Day = "illustration",
    }
}

fields! {
    /// Đơn vị. The commune whose plan it is.
    pub struct Agency / AgencyField {
        /// Tên đơn vị, không kèm loại. "Ba Xa".
        Name name: Line = "name" => Always,
        /// Loại đơn vị.
        Kind kind: Code<CommuneKind> = "kind" => Both,
        /// Cơ quan cấp trên trực tiếp. "UBND huyện Ba Tơ"; the province after 1 July 2025.
        Superior superior: Line = "superior",
        /// Địa bàn xếp hạng. "huyện Ba Tơ": where the ranked units are.
        RankedIn ranked_in: Line = "ranked_in",
        /// Tỉnh, thành phố. "tỉnh Quảng Ngãi".
        Province province: Line = "province",
        /// Tên viết tắt của UBND trong văn bản. "UBND xã".
        Short short: Line = "short_name",
    }
}

fields! {
    /// Quyết định. The decision that issues the plan, and the head of the attached plan.
    pub struct Decision / DecisionField {
        /// Số. Blank before signing.
        Number number: Line = "number" => Both,
        /// Ký hiệu. "/QĐ-UBND".
        Symbol symbol: Line = "symbol" => Always,
        /// Địa danh. "Ba Xa".
        Place place: Line = "place" => Always,
        /// Ngày ký. Blank before signing.
        Day day: Day = "day" => Both,
        /// Tháng dự kiến ký. Printed while the day is blank.
        Month month: Number = "month" => Both,
        /// Năm dự kiến ký. Printed while the day is blank.
        Year year: Number = "year" => Always,
        /// Tên loại. "QUYẾT ĐỊNH".
        Title title: Line = "title" => Both,
        /// Trích yếu. "Về việc ban hành …".
        Subject subject: Prose = "subject" => Always,
        /// Thẩm quyền ban hành. "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BA XA".
        Authority authority: Line = "authority" => Always,
        /// Theo đề nghị của …
        Proposal proposal: Prose = "proposal" => Both,
        /// Thay mặt, ký thay. "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"; blank when the head signs.
        SignFor sign_for: Prose = "sign_for" => Both,
        /// Chức vụ người ký. "CHỦ TỊCH".
        SignerTitle signer_title: Line = "signer_title" => Always,
        /// Người ký.
        Signer signer: Line = "signer" => Always,
        /// Tên loại văn bản kèm theo. "KẾ HOẠCH".
        PlanTitle plan_title: Line = "plan_title" => Both,
        /// Trích yếu của kế hoạch.
        PlanSubject plan_subject: Prose = "plan_subject" => Always,
        /// Cơ quan ghi ở dòng "Kèm theo". "UBND xã" in the seed, where the Chairman decides.
        AttachedBy attached_by: Line = "attached_by" => Both,
        /// Ghi ngày đầy đủ ở dòng "Kèm theo". "ngày 05 tháng 01 năm 2024", as Decree 30/2020 has it;
        /// "05/01/2024" otherwise.
        LongDate long_date: Flag = "long_date" => Both,
    }
}

fields! {
    /// Kết quả năm trước. The published index of the assessed year.
    pub struct LastResult / LastResultField {
        /// Thứ hạng. 10 in the seed.
        Rank rank: Number = "rank",
        /// Số đơn vị được xếp hạng năm đó.
        Units units: Number = "ranked_units",
        /// Thay đổi so với năm trước nữa, bậc; negative is down. "-3" in the seed.
        Change change: Number = "change",
        /// Mức xếp loại. "Hoàn thành tốt nhiệm vụ".
        Band band: Line = "band",
        /// Tổng điểm đạt được, as published; optional.
        Points points: Number = "points",
        /// Văn bản công bố. Which document published it.
        Published published: Line = "published",
    }
}

fields! {
    /// Kết quả của một đơn vị, một chỉ số. One row of last year's results: of each unit that was merged, of each
    /// index (PAR INDEX, SIPAS, PAPI, DDCI).
    pub struct IndexResult / IndexResultField {
        /// Chỉ số. "PAR INDEX", "SIPAS".
        Index index: Line = "index" => Both,
        /// Đơn vị được chấm, with its kind: "xã Hành Thịnh".
        Unit unit: Line = "unit" => Both,
        /// Điểm, tỷ lệ as published, two decimals: "85,97".
        Score score: Number = "score" => Both,
        /// Đơn vị tính của điểm: "điểm" where blank, "%".
        Measure measure: Line = "score_unit" => Both,
        /// Thay đổi điểm so với năm trước nữa, in the same unit; negative is down.
        ScoreChange score_change: Number = "score_change" => Both,
        /// Thứ hạng.
        Rank rank: Number = "rank" => Both,
        /// Trên tổng số đơn vị.
        Units units: Number = "ranked_units" => Both,
        /// Thay đổi thứ hạng, bậc; negative is down.
        Change change: Number = "change" => Both,
        /// Mức xếp loại, nhóm.
        Band band: Line = "band" => Both,
        /// Văn bản công bố.
        Published published: Line = "published",
    }
}

fields! {
    /// Mục tiêu phấn đấu. What the plan aims to reach, and what was published for its year.
    pub struct Aim / AimField {
        /// Thứ hạng phấn đấu: at most this. 5 in the seed.
        Rank rank: Number = "rank",
        /// Số đơn vị được xếp hạng.
        Units units: Number = "ranked_units",
        /// Mức xếp loại phấn đấu: at least this. "Hoàn thành tốt nhiệm vụ".
        Band band: Line = "band",
        /// Thang mức xếp loại, cao nhất trước, one a line; editable, not official.
        Ladder ladder: Prose = "bands",
        /// Thứ hạng được công bố của năm kế hoạch. Blank until published.
        PublishedRank published_rank: Number = "published_rank",
        /// Mức xếp loại được công bố.
        PublishedBand published_band: Line = "published_band",
        /// Văn bản công bố.
        Published published: Line = "published",
    }
}

fields! {
    /// Ban hành. Set when the plan was marked as issued.
    pub struct Issue / IssueField {
        /// Số quyết định as issued.
        Number number: Line = "number",
        /// Ngày ban hành.
        Day day: Day = "day",
        /// Phần II đã trình bày thế nào khi ban hành.
        Layout layout: Code<Layout> = "layout",
        /// Bản đã ban hành: the text as issued, a plan of its own as JSON; empty for a draft.
        Copy copy: Prose = "copy",
        /// Hình thức khi ban hành, whatever the plan's form has been changed to since.
        Form form: Code<LegalForm> = "form",
    }
}

fields! {
    /// Đoạn của quyết định: căn cứ, điều, nơi nhận.
    pub struct Clause / ClauseField {
        /// What it is.
        Role role: Code<ClauseRole> = "role" => Both,
        /// Nội dung, word for word, without number or dash.
        Text text: Prose = "text" => Both,
    }
}

fields! {
    /// Mục của kế hoạch: phần I đến IV and what they hold. Order in the list is order on paper.
    pub struct Section / SectionField {
        /// Mục cha. None for a part.
        Parent parent: Ref = "parent" => Both,
        /// Số thứ tự as printed: "I", "1", "1.1"; blank for a closing paragraph.
        Number number: Line = "number" => Both,
        /// Tiêu đề; blank for a closing paragraph.
        Title title: Prose = "title" => Both,
        /// Nội dung: paragraphs, and bullets "- ", "+ " at the start of a line.
        Body body: Prose = "body" => Both,
        /// What stands under the text.
        Holds holds: Code<SectionHolds> = "holds" => Both,
    }
}

fields! {
    /// Lĩnh vực. One field of the index.
    pub struct Area / AreaField {
        /// Số của tiêu chí. "1", "3", "6", "7".
        Number number: Line = "number" => Both,
        /// Tên lĩnh vực.
        Title title: Line = "title" => Both,
        /// Lời dẫn as printed before the number: "* Tiêu chí" (the seed's area 7 has no star).
        Lead lead: Line = "lead" => Both,
        /// Tên ngắn for lists and bars; the title where blank.
        Short short: Line = "short",
    }
}

fields! {
    /// Mục khắc phục. One block of part II: a sub-criterion that lost points, and its remedy.
    pub struct Remedy / RemedyField {
        /// Lĩnh vực.
        Area area: Ref = "area" => Both,
        /// Mã tiêu chí thành phần: "3.1.1.2", "7.3.4; 7.3.6", or blank.
        Codes codes: Line = "codes" => Both,
        /// Tên as printed after "(n)", behind the code if it does not state it.
        Heading heading: Prose = "heading" => Always,
        /// Công chức tham mưu khắc phục.
        Leads leads: Ids = "lead_officers" => Always,
        /// Công chức tham mưu as printed; the officers' titles where blank.
        LeadsText leads_text: Line = "lead_officers_text" => Both,
        /// Công chức tổng hợp.
        Coordinators coordinators: Ids = "coordinating_officers" => Both,
        /// Công chức tổng hợp as printed; the officers' titles where blank.
        CoordinatorsText coordinators_text: Line = "coordinating_officers_text" => Both,
        /// Thời gian thực hiện, word for word.
        Timeframe timeframe: Line = "timeframe" => Always,
        /// Hạn, when the officer sets one against the understood meaning.
        Due due: Day = "due",
        /// Ngày đến hạn hằng kỳ, 1 to 31, for a recurring time frame.
        DueDay due_day: Number = "due_day",
        /// Nhãn as printed; "Định hướng khắc phục" where blank ("Hướng khắc phục" once in the seed).
        DirectionLabel direction_label: Line = "direction_label" => Prose,
        /// Định hướng khắc phục: paragraphs and bullets.
        Direction direction: Prose = "direction" => Always,
        /// Nguyên nhân. Optional.
        Cause cause: Prose = "cause" => Table,
        /// Điểm tối đa. Optional; not official unless the person says so.
        PointsMaximum points_maximum: Number = "points_maximum" => Table,
        /// Điểm đạt được. Optional.
        PointsAchieved points_achieved: Number = "points_achieved" => Table,
        /// Điểm bị trừ. Optional.
        PointsLost points_lost: Number = "points_lost" => Table,
        /// Tài liệu kiểm chứng gợi ý, one a line; editable.
        Suggested suggested: Prose = "suggested_evidence",
        /// Giải trình: why there is no document that proves it.
        Explanation explanation: Prose = "evidence_explanation",
        /// Loại mục: khắc phục, duy trì, nâng cao.
        Aim aim: Code<RemedyAim> = "aim" => Prose,
        /// Đơn vị, công chức phối hợp.
        Cooperators cooperators: Ids = "cooperating_officers" => Both,
        /// Phối hợp as printed; the officers' titles where blank.
        CooperatorsText cooperators_text: Line = "cooperating_officers_text" => Both,
        /// Sản phẩm. What the work leaves: a document, a report.
        Product product: Prose = "product" => Both,
    }
}

fields! {
    /// Cán bộ, công chức, or a group of them.
    pub struct Officer / OfficerField {
        /// Chức danh. "Văn phòng - Thống kê".
        Title title: Line = "title" => Both,
        /// Họ và tên. Blank until entered.
        Name name: Line = "name",
        /// Liên hệ. Telephone or mail.
        Contact contact: Line = "contact",
        /// Thành viên; a group where not empty.
        Members members: Ids = "members",
        /// Tất cả: the group holds every title.
        Everyone everyone: Flag = "everyone",
        /// Nghỉ, chuyển: kept for what they signed, not offered for new work.
        Retired retired: Flag = "retired",
    }
}
