//! What the rule of one criterion reads: the same figures as targets where measures are chosen, else what was typed.

use crate::check::{YearSides, year_sides};
use crate::plan::{Answer, CriterionScore, Id, Plan, PointRule};
use crate::read::number::parse_count;

/// Điều quy tắc hỏi, and what is known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Có, không, không áp dụng.
    pub answer: Answer,
    /// Mức.
    pub word: String,
    /// Tử số, số việc, số lần.
    pub part: Option<u64>,
    /// Mẫu số, with what is to be taken from it taken off.
    pub whole: Option<u64>,
    /// Tính đến tháng, where measures are read.
    pub as_of: Option<u8>,
    /// Something that it reads is typed, and is no number.
    pub unreadable: bool,
}

impl Asked {
    /// Part and whole.
    ///
    /// # Errors
    /// [`Lack`] names the side that is not known.
    pub fn ratio(&self) -> Result<(u64, u64), Lack> {
        Ok((self.part.ok_or(Lack::Part)?, self.whole.ok_or(Lack::Whole)?))
    }
}

/// Vì sao chưa tính được điểm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Chưa trả lời có hay không.
    Answer,
    /// Chưa có điểm nhập tay.
    Typed,
    /// Mức đã chọn không có trong quy tắc.
    Word,
    /// Chưa có tử số, số lượng.
    Part,
    /// Chưa có mẫu số.
    Whole,
    /// Mẫu số bằng 0: there were no cases, and the set does not say what that gives.
    NoCases,
    /// Một số không đọc được.
    Unreadable,
    /// Tiêu chí chưa có điểm tối đa.
    Maximum,
    /// Quy tắc chưa đủ: no steps, or no points for each.
    Rule,
}

/// What is known for the rule of a criterion.
pub fn asked(plan: &Plan, score: &CriterionScore) -> Asked {
    let mut asked =
        Asked { answer: score.answer, word: score.word.trim().to_owned(), ..Asked::default() };
    let rule = score.criterion.and_then(|id| plan.criteria.get(id)).map(|row| row.rule);
    let divides = rule.is_none_or(PointRule::is_ratio);
    if score.part.is_empty() {
        asked.part = count(&score.typed_part, &mut asked.unreadable);
    } else {
        // What counts alone reads no whole that an earlier rule left: its months would shorten the count.
        let (whole, minus): (&[Id], &[Id]) =
            if divides { (&score.whole, &score.minus) } else { (&[], &[]) };
        let YearSides { part, whole, as_of, unreadable } =
            year_sides(plan, &score.part, whole, minus);
        (asked.part, asked.as_of, asked.unreadable) = (part, as_of, unreadable);
        asked.whole = whole;
    }
    if divides && (score.part.is_empty() || score.whole.is_empty()) {
        // Only the part is measured, or nothing: how many there are in all is typed.
        asked.whole = count(&score.typed_whole, &mut asked.unreadable);
    }
    asked
}

fn count(text: &str, unreadable: &mut bool) -> Option<u64> {
    let read = parse_count(text);
    *unreadable |= read.is_err();
    read.unwrap_or_default()
}
