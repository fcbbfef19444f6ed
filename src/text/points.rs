//! What points mean in words: the formula of a rule, why there are no points yet, what does not add up.

use super::format::{format_count, format_threshold};
use super::points_page as page;
use super::problems;
use super::{Language, Message};
use crate::score::{
    CriterionProofs, Lack, Points, ProofCounts, ProofState, RatioStep, Remark, Rule, StepGives,
};

/// "12,50", in English "12.50".
pub fn points(language: Language, points: Points) -> String {
    let text = points.to_string();
    match language {
        Language::Vietnamese => text,
        Language::English => text.replace(',', "."),
    }
}

/// "Có 12 trên 40 tài liệu phải có, còn thiếu 28": of the rows of all criteria.
pub fn proof_counts(language: Language, rows: &[CriterionProofs]) -> String {
    let ProofCounts { required, there, missing } = ProofCounts::of(rows);
    let [required, there, missing] = [required, there, missing].map(|count| count.to_string());
    page::proof_counts(language, &there, &required, &missing)
}

/// Đã có, mới ghi tên, chưa có.
pub const fn proof_state(state: ProofState) -> Message {
    match state {
        ProofState::There => page::PROOF_THERE,
        ProofState::Named => page::PROOF_NAMED,
        ProofState::Missing => page::PROOF_MISSING,
    }
}

/// Công thức: how a rule gives points, in a sentence.
pub fn formula(language: Language, rule: &Rule, most: Option<Points>) -> String {
    let most = most.map_or_else(|| "?".to_owned(), |most| points(language, most));
    match rule {
        Rule::Typed(words) if words.is_empty() => typed(language, &most),
        Rule::Typed(words) => {
            let one =
                |(word, given): &(String, Points)| format!("{word} {}", points(language, *given));
            let all: Vec<String> = words.iter().map(one).collect();
            words_of(language, &all.join("; "))
        }
        Rule::YesNo => yes_no(language, &most),
        Rule::Linear(10_000) => linear(language, &most),
        Rule::Linear(full) => linear_to(language, &most, &format_threshold(*full, language)),
        Rule::Ratio(steps) => ratio(language, steps, &most),
        Rule::Count(steps) => count(language, steps),
        Rule::PerItem(each) => per_item(language, &points(language, *each), &most),
        Rule::Deduct(each) => deduct(language, &points(language, *each), &most),
    }
}

/// "Từ 95%: 2,00 điểm; từ 80% đến dưới 95%: 2,00 × tỷ lệ; dưới 80%: 0 điểm."
fn ratio(language: Language, steps: &[RatioStep], most: &str) -> String {
    let floor = |step: &RatioStep| format_threshold(step.floor, language);
    let given = |step: &RatioStep| match step.gives {
        StepGives::Points(given) => so_many(language, &points(language, given)),
        StepGives::Linear => times_ratio(language, most),
    };
    let lines = steps.iter().map(|step| (floor(step), given(step))).collect();
    stepped(language, lines, steps.last().is_some_and(|step| step.floor > 0))
}

fn count(language: Language, steps: &[(u64, Points)]) -> String {
    let line = |(floor, given): &(u64, Points)| {
        (format_count(*floor, language), so_many(language, &points(language, *given)))
    };
    let lines = steps.iter().map(line).collect();
    stepped(language, lines, steps.last().is_some_and(|(floor, _)| *floor > 0))
}

/// Steps from the highest down: each begins at its floor and ends below the one above.
fn stepped(language: Language, lines: Vec<(String, String)>, below: bool) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut above: Option<String> = None;
    for (floor, given) in lines {
        said.push(match &above {
            None => step_from(language, &floor, &given),
            Some(above) => step_between(language, &floor, above, &given),
        });
        above = Some(floor);
    }
    match above {
        None => return NO_STEPS.get(language).to_owned(),
        Some(last) if below => said.push(step_below(language, &last)),
        Some(_) => {}
    }
    let text = said.join("; ");
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}

/// Vì sao chưa có điểm, by the rule: what it counts has a name.
pub const fn lack(lack: Lack, rule: &Rule) -> Message {
    match lack {
        Lack::Answer => LACK_ANSWER,
        Lack::Typed => match rule {
            Rule::Typed(words) if !words.is_empty() => LACK_GRADE,
            Rule::Typed(_)
            | Rule::YesNo
            | Rule::Linear(_)
            | Rule::Ratio(_)
            | Rule::Count(_)
            | Rule::PerItem(_)
            | Rule::Deduct(_) => LACK_TYPED,
        },
        Lack::Word => LACK_WORD,
        Lack::Part => match rule {
            Rule::Deduct(_) => LACK_VIOLATIONS,
            Rule::Count(_) | Rule::PerItem(_) => LACK_COUNT,
            Rule::Typed(_) | Rule::YesNo | Rule::Linear(_) | Rule::Ratio(_) => LACK_PART,
        },
        Lack::Whole => LACK_WHOLE,
        Lack::NoCases => LACK_CASES,
        Lack::Unreadable => LACK_UNREADABLE,
        Lack::Maximum => LACK_MAXIMUM,
        Lack::Rule => LACK_RULE,
    }
}

/// Điều cần xem lại.
pub fn remark(language: Language, remark: &Remark) -> String {
    let say = |given: Points| points(language, given);
    match *remark {
        Remark::Unreadable(why) => problems::points(why).get(language).to_owned(),
        Remark::NoMaximum => NO_MAXIMUM.get(language).to_owned(),
        Remark::ChildAboveParent { parent } => child_above(language, &say(parent)),
        Remark::ChildrenDiffer { sum, most } => children_differ(language, &say(sum), &say(most)),
        Remark::CodeTwice => CODE_TWICE.get(language).to_owned(),
        Remark::TooDeep => TOO_DEEP.get(language).to_owned(),
        Remark::StepAboveMaximum { most } => step_above(language, &say(most)),
        Remark::StepsFall => STEPS_FALL.get(language).to_owned(),
        Remark::ScaleDiffers { sum, full } => scale_differs(language, &say(sum), &say(full)),
        Remark::AboveMaximum { typed, most } => above_maximum(language, &say(typed), &say(most)),
        Remark::PartAboveWhole { part, whole } => {
            part_above(language, &format_count(part, language), &format_count(whole, language))
        }
        Remark::RuleGives(given) => rule_gives(language, &say(given)),
        Remark::Cut { sum, most } => cut(language, &say(sum), &say(most)),
    }
}

crate::messages! {
    typed(most: &str) = "Nhập điểm, không quá {most}.", "Typed points, at most {most}.";
    words_of(words: &str) = "Chọn mức: {words}.", "One of the grades: {words}.";
    yes_no(most: &str) = "Có: {most} điểm; không: 0 điểm.", "Yes: {most} points; no: 0 points.";
    linear(most: &str) = "{most} điểm × tỷ lệ đạt được.", "{most} points × the ratio reached.";
    linear_to(most: &str, full: &str) = "Từ {full}: {most} điểm; dưới {full}: {most} × tỷ lệ ÷ {full}.", "From {full}: {most} points; below {full}: {most} × ratio ÷ {full}.";
    per_item(each: &str, most: &str) = "Mỗi việc {each} điểm, không quá {most}.", "{each} points each, at most {most}.";
    deduct(each: &str, most: &str) = "{most} điểm, trừ {each} điểm mỗi lần vi phạm, không dưới 0.", "{most} points less {each} for each violation, not below 0.";
    so_many(given: &str) = "{given} điểm", "{given} points";
    times_ratio(most: &str) = "{most} × tỷ lệ", "{most} × ratio";
    step_from(floor: &str, given: &str) = "từ {floor}: {given}", "from {floor}: {given}";
    step_between(floor: &str, above: &str, given: &str) = "từ {floor} đến dưới {above}: {given}", "from {floor} to below {above}: {given}";
    step_below(floor: &str) = "dưới {floor}: 0 điểm", "below {floor}: 0 points";
    NO_STEPS = "Chưa có bậc điểm nào.", "There are no steps yet.";
    LACK_ANSWER = "Chưa trả lời có hay không", "Not answered yes or no";
    LACK_TYPED = "Chưa nhập điểm", "No points typed";
    LACK_GRADE = "Chưa chọn mức", "No grade chosen";
    LACK_VIOLATIONS = "Chưa có số lần vi phạm", "The number of violations is not typed";
    LACK_COUNT = "Chưa có số lượng", "The count is not typed";
    LACK_WORD = "Mức đã chọn không có trong quy tắc", "The grade is not one of the rule's";
    LACK_PART = "Chưa có số đạt được", "The part is not typed";
    LACK_WHOLE = "Chưa có tổng số", "The whole is not typed";
    LACK_CASES = "Tổng số bằng 0: chọn “Không áp dụng” hoặc nhập điểm", "The whole is 0: choose “Does not apply”, or type points";
    LACK_UNREADABLE = "Có số không đọc được", "A number cannot be read";
    LACK_MAXIMUM = "Tiêu chí chưa có điểm tối đa", "The criterion has no maximum";
    LACK_RULE = "Quy tắc chưa đủ: thiếu bậc hoặc điểm mỗi việc", "The rule is not complete: steps or points each are missing";
    NO_MAXIMUM = "Tiêu chí này chấm điểm nhưng chưa có điểm tối đa.", "This criterion is scored, but has no maximum.";
    child_above(parent: &str) = "Điểm con không được lớn hơn điểm của tiêu chí cha ({parent}).", "No criterion has more points than the one above it ({parent}).";
    children_differ(sum: &str, most: &str) = "Các tiêu chí con cộng lại {sum}, khác điểm tối đa {most}.", "Those below add up to {sum}, and not to the maximum of {most}.";
    CODE_TWICE = "Mã này đã có ở một tiêu chí trước.", "An earlier criterion has this code.";
    TOO_DEEP = "Bộ tiêu chí có nhiều nhất năm cấp; tiêu chí này nằm ở cấp thứ sáu.", "A set has five levels at most; this criterion is on the sixth.";
    step_above(most: &str) = "Bậc này cho nhiều hơn điểm tối đa {most}.", "This step gives more than the maximum of {most}.";
    STEPS_FALL = "Có bậc cao cho ít điểm hơn bậc thấp.", "A higher step gives less than a lower one.";
    scale_differs(sum: &str, full: &str) = "Các lĩnh vực cộng lại {sum} điểm, thang điểm là {full}.", "The areas add up to {sum} points, the scale is {full}.";
    above_maximum(typed: &str, most: &str) = "Điểm {typed} lớn hơn điểm tối đa; chỉ tính {most}.", "{typed} points are above the maximum; {most} count.";
    part_above(part: &str, whole: &str) = "Số đạt được {part} lớn hơn tổng số {whole}.", "The part of {part} is above the whole of {whole}.";
    rule_gives(given: &str) = "Theo quy tắc là {given} điểm; đang tính điểm đã nhập.", "The rule gives {given} points; those typed count.";
    cut(sum: &str, most: &str) = "Các tiêu chí con được {sum} điểm, hơn điểm tối đa; chỉ tính {most}.", "Those below have {sum} points, above the maximum; {most} count.";
}
