//! The words of every closed set of codes, for choices and for sentences.

use super::Message;
use crate::check::timeframe::Period;
use crate::plan::value::CodeSet;
use crate::plan::{
    Answer, At, ClauseRole, CommuneKind, DutyMark, Inapplicable, Kind, Layout, LegalForm, Per,
    PointRole, PointRule, RemedyAim, ReportPart, Rounding, Scale, Scorer, SectionHolds, Statement,
    Structure, TargetKind, Weight, Window, YearRule,
};

/// A code that has words. A value without them does not compile.
pub trait Worded: Copy {
    /// Its words.
    fn word(self) -> Message;
}

/// Every code of a set with its words, the default first: what a choice offers.
pub fn options<T: CodeSet + Worded>() -> Vec<(&'static str, Message)> {
    T::ALL.iter().map(|one| (one.code(), one.word())).collect()
}

/// The words of a code that a field of the plan holds; a blank one is the default. `None` for a field that
/// holds no code, and for a code that is not known here.
pub fn word_of(at: At, code: &str) -> Option<Message> {
    let Some(Kind::Code(codes)) = at.info().map(|info| info.kind) else { return None };
    let of = |(all, words): (&[&str], Vec<(&str, Message)>)| {
        let code = if code.is_empty() { codes.first()? } else { code };
        words.into_iter().find(|(own, _)| all == codes && *own == code).map(|(_, word)| word)
    };
    let sets = [
        set::<CommuneKind>(),
        set::<Structure>(),
        set::<Window>(),
        set::<SectionHolds>(),
        set::<DutyMark>(),
        set::<TargetKind>(),
        set::<Weight>(),
        set::<Statement>(),
        set::<YearRule>(),
        set::<Layout>(),
        set::<ClauseRole>(),
        set::<ReportPart>(),
        set::<LegalForm>(),
        set::<RemedyAim>(),
        set::<Per>(),
        set::<Scale>(),
        set::<Rounding>(),
        set::<Inapplicable>(),
        set::<Scorer>(),
        set::<PointRole>(),
        set::<PointRule>(),
        set::<Answer>(),
    ];
    sets.into_iter().find_map(of)
}

fn set<T: CodeSet + Worded>() -> (&'static [&'static str], Vec<(&'static str, Message)>) {
    (T::CODES, options::<T>())
}

/// The periods of reports, the shortest first.
pub fn periods() -> Vec<(&'static str, Message)> {
    Period::ALL.into_iter().map(|period| (period.code(), period.word())).collect()
}

macro_rules! worded {
    ($set:ident { $($value:ident = $vi:literal, $en:literal;)+ }) => {
        impl Worded for $set {
            fn word(self) -> Message {
                match self { $(Self::$value => Message { vi: $vi, en: $en },)+ }
            }
        }
    };
}

worded! {
    ReportPart {
        Opening = "Câu mở đầu", "Opening sentence";
        Direction = "I. Công tác chỉ đạo, điều hành", "I. Direction";
        Assessment = "III. Đánh giá chung", "III. Assessment";
        Next = "IV. Phương hướng, nhiệm vụ kỳ tới", "IV. Next period";
        Proposals = "V. Khó khăn, vướng mắc; kiến nghị, đề xuất", "V. Difficulties and proposals";
        Cause = "Nguyên nhân", "Cause";
        Measures = "Giải pháp kỳ tới", "Next steps";
    }
}

worded! {
    CommuneKind {
        Commune = "Xã", "Commune (xã)";
        Ward = "Phường", "Ward (phường)";
        SpecialZone = "Đặc khu", "Special zone (đặc khu)";
    }
}

worded! {
    Structure {
        ThreeTier = "Ba cấp (trước ngày 01/7/2025)", "Three tiers (before 1 July 2025)";
        TwoTier = "Hai cấp (từ ngày 01/7/2025)", "Two tiers (since 1 July 2025)";
    }
}

worded! {
    Window {
        FromFifteenth = "Từ ngày 15 tháng trước đến ngày 14", "From the 15th of the month before to the 14th";
        FromFirst = "Từ ngày 01 đến cuối tháng", "From the 1st to the month's end";
    }
}

worded! {
    LegalForm {
        DecisionWithPlan = "Quyết định kèm Kế hoạch", "A decision with the plan";
        PlanAlone = "Kế hoạch", "A plan alone";
    }
}

worded! {
    RemedyAim {
        Mend = "Khắc phục", "Mend";
        Keep = "Duy trì", "Keep";
        Raise = "Nâng cao", "Raise";
    }
}

worded! {
    SectionHolds {
        Text = "Chỉ có nội dung", "Text only";
        Remedies = "Các lĩnh vực và mục khắc phục", "Areas and remediation items";
        Duties = "Các nhiệm vụ được giao", "Duties";
        Results = "Kết quả năm trước theo đơn vị, chỉ số", "Last year's results by unit and index";
    }
}

worded! {
    DutyMark {
        None = "Không có", "None";
        Plus = "Dấu cộng (+)", "Plus (+)";
        Dash = "Gạch ngang (-)", "Dash (-)";
    }
}

worded! {
    Period {
        Month = "Hằng tháng", "Every month";
        Quarter = "Hằng quý", "Every quarter";
        HalfYear = "6 tháng", "6 months";
        NineMonths = "9 tháng", "9 months";
        Year = "Năm", "The year";
    }
}

worded! {
    YearRule {
        Sum = "cộng 12 tháng", "12 months add up";
        Latest = "số mới nhất", "the latest counts";
        Year = "một số cho cả năm", "one for the year";
        Date = "một ngày", "a day";
    }
}

worded! {
    TargetKind {
        Statement = "Công chức tự đánh giá", "The officer's own word";
        RatioAtLeast = "Tỷ lệ từ ngưỡng trở lên", "A rate of at least";
        NoneOf = "Không có trường hợp nào", "None at all";
        CountAtLeast = "Số lượng từ ngưỡng trở lên", "A count of at least";
        DoneBy = "Xong trước hoặc đúng hạn", "Done by a date";
        RankAtMost = "Thứ hạng được công bố", "The published rank";
        BandAtLeast = "Mức xếp loại được công bố", "The published band";
        ReportsOnTime = "Báo cáo gửi đúng hạn", "Reports sent on time";
        Tracked = "Theo dõi, không có ngưỡng", "Tracked, without a threshold";
        PlacesGained = "Thứ hạng tăng bậc", "Places gained";
        AmongFirst = "Thuộc nhóm dẫn đầu", "Among the first";
        ScoreAtLeast = "Điểm, tỷ lệ được công bố từ ngưỡng trở lên", "A published score of at least";
        NotBelowAverage = "Không thấp hơn mức trung bình", "Not below the average";
        AtMostPerPeriod = "Mỗi kỳ không quá", "At most so many in each period";
        KeepMaximum = "Giữ điểm tối đa", "The maximum kept";
    }
}

worded! {
    Per {
        Month = "tháng", "month";
        Quarter = "quý", "quarter";
        Year = "năm", "year";
    }
}

worded! {
    Weight {
        InPlan = "Có tính (trong kế hoạch)", "Counted (in the plan)";
        Suggested = "Không tính (gợi ý)", "Not counted (a suggestion)";
    }
}

worded! {
    Statement {
        Unsaid = "Chưa tự đánh giá", "Not said yet";
        NotYet = "Chưa thực hiện", "Not done yet";
        UnderWay = "Đang thực hiện", "Under way";
        Done = "Đã thực hiện", "Done";
    }
}

worded! {
    ClauseRole {
        Basis = "Căn cứ", "Legal basis";
        Article = "Điều", "Article";
        Recipient = "Nơi nhận", "Recipient";
        Opening = "Đoạn mở đầu", "Opening paragraph";
    }
}

worded! {
    Layout {
        Prose = "Đoạn văn", "Prose";
        Table = "Bảng, khổ ngang", "Table, landscape";
        Portrait = "Bảng, khổ dọc", "Table, portrait";
    }
}

worded! {
    Scale {
        Hundred = "Thang 100 điểm", "Out of 100 points";
        SixtyForty = "60 điểm thẩm định, 40 điểm điều tra", "60 points appraised, 40 by survey";
        NoSurvey = "84 điểm, không tính điều tra", "84 points, without a survey";
        Percent = "Quy đổi ra phần trăm", "Turned into per cent";
    }
}

worded! {
    Rounding {
        Each = "Làm tròn từng tiêu chí rồi cộng", "Each criterion is rounded, then added";
        Sum = "Cộng rồi làm tròn", "Added, then rounded";
    }
}

worded! {
    Inapplicable {
        LeftOut = "Bỏ ra khỏi điểm và điểm tối đa", "Left out of the points and the maximum";
        Full = "Được điểm tối đa", "Given the maximum";
    }
}

worded! {
    Scorer {
        Unit = "Đơn vị tự chấm", "The unit itself";
        Appraiser = "Cơ quan thẩm định", "The appraiser";
        Survey = "Điều tra xã hội học", "A survey";
    }
}

worded! {
    PointRole {
        Counted = "Điểm của bộ tiêu chí", "Points of the set";
        Bonus = "Điểm thưởng", "Bonus";
        Penalty = "Điểm phạt", "Penalty";
    }
}

worded! {
    PointRule {
        Typed = "Nhập tay, chọn mức", "Typed, or a grade";
        YesNo = "Có, không", "Yes or no";
        Linear = "Điểm tối đa nhân tỷ lệ", "Maximum times the ratio";
        RatioBands = "Tỷ lệ theo bậc", "Ratio in steps";
        CountBands = "Số lượng theo bậc", "Count in steps";
        PerItem = "Mỗi việc một số điểm", "Points for each";
        Deduct = "Trừ mỗi lần vi phạm", "Less for each violation";
    }
}

worded! {
    Answer {
        Unsaid = "Chưa trả lời", "Not answered yet";
        Yes = "Có", "Yes";
        No = "Không", "No";
        Inapplicable = "Không áp dụng", "Does not apply";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn offered(options: &[(&'static str, Message)], codes: &[&str]) {
        let own: Vec<&str> = options.iter().map(|(code, _)| *code).collect();
        assert_eq!(own, codes);
        for language in [crate::text::Language::Vietnamese, crate::text::Language::English] {
            let words: BTreeSet<&str> =
                options.iter().map(|(_, word)| word.get(language)).collect();
            assert_eq!(words.len(), codes.len(), "two codes share their words: {options:?}");
        }
    }

    #[test]
    fn every_choice_offers_every_code_in_words_of_its_own() {
        offered(&options::<CommuneKind>(), CommuneKind::CODES);
        offered(&options::<Structure>(), Structure::CODES);
        offered(&options::<Window>(), Window::CODES);
        offered(&options::<SectionHolds>(), SectionHolds::CODES);
        offered(&options::<Layout>(), Layout::CODES);
        offered(&options::<DutyMark>(), DutyMark::CODES);
        offered(&options::<YearRule>(), YearRule::CODES);
        offered(&options::<TargetKind>(), TargetKind::CODES);
        offered(&options::<Weight>(), Weight::CODES);
        offered(&options::<Statement>(), Statement::CODES);
        offered(&options::<Per>(), Per::CODES);
        offered(&periods(), &Period::ALL.map(Period::code));
    }
}
