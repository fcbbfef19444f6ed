//! Bộ tiêu chí: the criteria that points are given by, as data that a person brings. No public copy of a commune
//! set could be read, and every province changes its own every year or two, so nothing of one is known here.

use super::fields::{codes, fields};
use super::shape::{List, One, Plan};
use super::value::{Code, Day, Flag, Id, Line, Number, Prose, Ref};

/// The deepest nesting of a set: lĩnh vực, tiêu chí, tiêu chí thành phần and two below. One real export has five.
pub const LEVELS: usize = 5;

/// Số tiêu chí nhiều nhất của một bộ. A real set has one to two hundred; what is larger is no set, and would hold every
/// page that shows points.
pub const MOST_CRITERIA: usize = 1_000;

/// The lists that a set consists of, besides what it says of itself.
pub const SET_LISTS: &[List] = &[List::Criteria, List::RuleSteps, List::ScoreBands];

/// Whether a key of a file names a part of the set.
pub fn of_set(key: &str) -> bool {
    key == One::CriteriaSet.key() || SET_LISTS.iter().any(|list| list.key() == key)
}

/// Mã như nhau, tên đơn vị như nhau: no space around, no dot at the end, in lower case. "D" and "Đ" are two codes, "Tân Hòa" and "Tân Hóa"
/// two units. Blank where there is none.
pub fn code_key(code: &str) -> String {
    code.trim().trim_end_matches('.').trim_end().to_lowercase()
}

codes! {
    /// Thang điểm. What a sum of points is out of.
    pub enum Scale {
        /// Thang 100 điểm.
        Hundred = "100",
        /// 60 điểm thẩm định và 40 điểm điều tra.
        SixtyForty = "60-40",
        /// 84 điểm, không tính điều tra xã hội học.
        NoSurvey = "84",
        /// Quy đổi ra phần trăm; survey criteria that nobody scored do not count.
        Percent = "phan-tram",
    }
}

codes! {
    /// Cách làm tròn.
    pub enum Rounding {
        /// Từng tiêu chí làm tròn hai số lẻ rồi cộng.
        Each = "tung-tieu-chi",
        /// Cộng rồi làm tròn.
        Sum = "tong-diem",
    }
}

codes! {
    /// Tiêu chí không áp dụng thì tính thế nào.
    pub enum Inapplicable {
        /// Bỏ ra khỏi điểm và điểm tối đa.
        LeftOut = "bo-ra",
        /// Được điểm tối đa.
        Full = "diem-toi-da",
    }
}

codes! {
    /// Ai chấm một tiêu chí.
    pub enum Scorer {
        /// Đơn vị tự chấm.
        Unit = "don-vi",
        /// Cơ quan thẩm định.
        Appraiser = "tham-dinh",
        /// Điều tra xã hội học.
        Survey = "dieu-tra",
    }
}

codes! {
    /// Điểm của một tiêu chí vào đâu; that of its parent where it counts plainly.
    pub enum PointRole {
        /// Tính điểm.
        Counted = "tinh-diem",
        /// Điểm thưởng.
        Bonus = "thuong",
        /// Điểm phạt, điểm trừ.
        Penalty = "phat",
    }
}

codes! {
    /// Quy tắc tính điểm. A closed list: there is no language of formulas.
    pub enum PointRule {
        /// Nhập tay: a graded word, a survey, an appraisal.
        Typed = "nhap-tay",
        /// Có, không.
        YesNo = "co-khong",
        /// Tỷ lệ: điểm tối đa nhân tỷ lệ.
        Linear = "ty-le",
        /// Tỷ lệ theo bậc.
        RatioBands = "ty-le-bac",
        /// Số lượng theo bậc.
        CountBands = "so-luong-bac",
        /// Mỗi việc một số điểm, đến điểm tối đa.
        PerItem = "moi-viec",
        /// Trừ theo số lần vi phạm.
        Deduct = "tru-vi-pham",
    }
}

fields! {
    /// Bộ tiêu chí. The decision that issued it, and how its points add up.
    pub struct CriteriaSet / CriteriaSetField {
        /// Tên bộ tiêu chí.
        Name name: Line = "name",
        /// Số quyết định ban hành. "673/QĐ-UBND".
        Number number: Line = "number",
        /// Ngày quyết định.
        Day day: Day = "day",
        /// Áp dụng cho năm, as the decision says: "2025 và các năm tiếp theo".
        Years years: Line = "years",
        /// Thang điểm.
        Scale scale: Code<Scale> = "scale",
        /// Tổng điểm của thang, two decimals; that of the scale, else of its criteria, where blank.
        Full full: Number = "full_points",
        /// Cách làm tròn.
        Rounding rounding: Code<Rounding> = "rounding",
        /// Tiêu chí không áp dụng thì.
        Inapplicable inapplicable: Code<Inapplicable> = "inapplicable",
        /// Điểm thưởng không quá, two decimals; no limit where blank.
        BonusCap bonus_cap: Number = "bonus_cap",
        /// Điểm phạt không quá, two decimals; no limit where blank.
        PenaltyCap penalty_cap: Number = "penalty_cap",
        /// Nhóm xếp hạng. "các phường", "xã và đặc khu".
        Group group: Line = "ranking_group",
        /// Số đơn vị trong nhóm.
        Units units: Number = "ranked_units",
        /// Bộ tiêu chí minh họa: made up, and every page and paper with points says so.
        MadeUp made_up: Flag = "made_up",
    }
}

fields! {
    /// Tiêu chí. One of the set's tree, of at most five levels; its order in the list is its order on paper.
    pub struct Criterion / CriterionField {
        /// Tiêu chí cha. None for a lĩnh vực.
        Parent parent: Ref = "parent",
        /// Mã. "3", "3.4", "3.4.1".
        Code code: Line = "code",
        /// Tên.
        Name name: Line = "name",
        /// Điểm tối đa, two decimals; of a penalty, the most that is taken off.
        Maximum maximum: Number = "maximum",
        /// Ai chấm.
        Scorer scorer: Code<Scorer> = "scorer",
        /// Tính vào đâu.
        Role role: Code<PointRole> = "role",
        /// Quy tắc; read where it has no criteria of its own.
        Rule rule: Code<PointRule> = "rule",
        /// Điểm của mỗi việc, hoặc trừ mỗi lần vi phạm, two decimals.
        Each each: Number = "points_each",
        /// Đủ điểm khi tỷ lệ từ, per cent; 100 where blank.
        FullAt full_at: Number = "full_at",
        /// Mẫu số bằng 0 do nhập thì được điểm tối đa (không có hồ sơ trễ hạn).
        ZeroIsFull zero_is_full: Flag = "zero_is_full",
        /// Cách tính điểm, word for word.
        Wording wording: Prose = "wording",
        /// Tài liệu kiểm chứng phải có, one a line.
        Required required: Prose = "required_evidence",
        /// Nguồn. Where in the decision it stands.
        Source source: Line = "source",
    }
}

fields! {
    /// Bậc điểm of one criterion: from which ratio or count on, or for which word, how many points.
    pub struct RuleStep / RuleStepField {
        /// Của tiêu chí.
        Criterion criterion: Ref = "criterion",
        /// Từ. Per cent of a ratio with two decimals, or a count.
        Floor floor: Number = "floor",
        /// Mức, for what is typed by hand. "Tốt".
        Word word: Line = "word",
        /// Điểm, two decimals.
        Points points: Number = "points",
        /// Điểm tối đa nhân tỷ lệ, instead of points.
        Linear linear: Flag = "linear",
    }
}

fields! {
    /// Mức xếp loại of the whole, and from how many per cent of the scale on.
    pub struct ScoreBand / ScoreBandField {
        /// Mức. Any words: "Tốt", "Hoàn thành tốt nhiệm vụ".
        Word word: Line = "word",
        /// Từ, per cent of the full points with two decimals: on a scale of 100, points.
        Floor floor: Number = "floor",
    }
}

impl PointRule {
    /// Có mẫu số: whether it reads a ratio. Other rules may keep a whole from the rule that they were before; nobody
    /// reads that.
    pub const fn is_ratio(self) -> bool {
        match self {
            Self::Linear | Self::RatioBands => true,
            Self::Typed | Self::YesNo | Self::CountBands | Self::PerItem | Self::Deduct => false,
        }
    }

    /// Có đếm: whether it reads a count or a ratio.
    pub const fn counts(self) -> bool {
        match self {
            Self::Typed | Self::YesNo => false,
            Self::Linear | Self::RatioBands | Self::CountBands | Self::PerItem | Self::Deduct => {
                true
            }
        }
    }
}

impl Criterion {
    /// A blank criterion of a parent.
    pub fn of(parent: Option<Id>) -> Self {
        Self { parent, ..Self::default() }
    }
}

impl RuleStep {
    /// A blank step of a criterion.
    pub fn of(criterion: Id) -> Self {
        Self { criterion: Some(criterion), ..Self::default() }
    }
}

impl Plan {
    /// Có bộ tiêu chí. Without one, everything works as it does without points.
    pub fn has_criteria(&self) -> bool {
        !self.criteria.is_empty()
    }

    /// Bộ tiêu chí trống: no criterion says anything but where it stands and its code, so that there is nothing to score.
    pub fn is_blank_set(&self) -> bool {
        let blank = |row: &Criterion| {
            *row == Criterion { code: row.code.clone(), ..Criterion::of(row.parent) }
        };
        self.criteria.iter().all(|(_, row)| blank(row))
    }

    /// The set by itself: a plan that holds nothing else.
    #[must_use]
    pub fn set_alone(&self) -> Self {
        Self {
            criteria_set: self.criteria_set.clone(),
            criteria: self.criteria.clone(),
            rule_steps: self.rule_steps.clone(),
            score_bands: self.score_bands.clone(),
            ..Self::default()
        }
    }

    /// Tiêu chí của một mã, as [`code_key`] knows codes; the first where two have it.
    pub fn criterion_of_code(&self, code: &str) -> Option<Id> {
        let code = code_key(code);
        let own = self.criteria.iter().find(|(_, row)| code_key(&row.code) == code);
        own.map(|(id, _)| id).filter(|_| !code.is_empty())
    }

    /// Tính vào đâu, those above it asked: what a criterion says of itself, else its parent.
    pub fn role_of(&self, criterion: Id) -> PointRole {
        let mut next = Some(criterion);
        // A chain that leads into itself ends by the count.
        for _ in 0..=self.criteria.len() {
            let Some(row) = next.and_then(|id| self.criteria.get(id)) else { break };
            if row.role != PointRole::Counted {
                return row.role;
            }
            next = row.parent;
        }
        PointRole::Counted
    }

    /// The criteria of a criterion, or the areas for `None`, in order.
    pub fn criteria_of(&self, parent: Option<Id>) -> impl Iterator<Item = (Id, &Criterion)> + '_ {
        self.criteria.iter().filter(move |(_, criterion)| criterion.parent == parent)
    }

    /// The steps of a criterion's rule, as typed and in order.
    pub fn steps_of(&self, criterion: Id) -> impl Iterator<Item = (Id, &RuleStep)> + '_ {
        self.rule_steps.iter().filter(move |(_, step)| step.criterion == Some(criterion))
    }
}
