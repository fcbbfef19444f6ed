//! Không tính: what the report leaves out because its day is later than the period, or not known.

use super::reported::Reported;
use crate::check::LeftOut;
use crate::plan::Id;
use crate::read::day;
use crate::text::{Language, reports};

/// What was left out, one line each, in the language of the screen.
pub fn left_out(language: Language, reported: &Reported) -> Vec<String> {
    let all = reported.cut.left_out.iter();
    all.map(|one| reports::left_out(language, &reported.plan, one)).collect()
}

/// The note below the table: what has no day is named, what came later is counted.
pub(super) fn note(reported: &Reported) -> Option<String> {
    let vi = Language::Vietnamese;
    let mut said = Vec::new();
    let mut later = [0_usize; 4];
    for one in &reported.cut.left_out {
        let place = match one {
            LeftOut::Statement(_, Some(_)) => 0,
            LeftOut::Evidence(_, Some(_)) => 1,
            LeftOut::Note(_, Some(_)) => 2,
            LeftOut::ReportSent(_, Some(_)) => 3,
            LeftOut::Months(..)
            | LeftOut::YearFigure(_)
            | LeftOut::DayFigure(..)
            | LeftOut::Statement(_, None)
            | LeftOut::Evidence(_, None)
            | LeftOut::Note(_, None)
            | LeftOut::ReportSent(_, None)
            | LeftOut::Published => {
                said.push(reports::left_out(vi, &reported.plan, one));
                continue;
            }
        };
        if let Some(count) = later.get_mut(place) {
            *count += 1;
        }
    }
    let names = ["lời tự đánh giá", "tài liệu kiểm chứng", "ghi chú", "báo cáo đã gửi"];
    let counted = later.iter().zip(names).filter(|(count, _)| **count > 0);
    said.extend(counted.map(|(count, name)| format!("{count} {name} có ngày sau kỳ báo cáo")));
    let mut sentences = Vec::new();
    if !said.is_empty() {
        sentences.push(format!("không tính: {}", said.join("; ")));
    }
    let whole = |id: &Id| reported.plan.measures.get(*id).map(|row| row.label.trim());
    let wholes: Vec<String> = reported
        .cut
        .year_wholes
        .iter()
        .filter_map(whole)
        .map(|label| format!("“{label}”"))
        .collect();
    if !wholes.is_empty() {
        let wholes = wholes.join(", ");
        sentences.push(format!("mẫu số lấy theo số của cả năm (không ghi ngày): {wholes}"));
    }
    let last = day::cite(reported.cut.span.last_day);
    let all = sentences.join("; ");
    (!all.is_empty()).then(|| format!("Ghi chú: số liệu tính đến hết ngày {last}; {all}."))
}
