//! Kết quả năm trước: the results of each unit and index, as lines or as a table.

use super::{Column, DocumentTable, TableRow, prose};
use crate::plan::{IndexResult, Plan};

/// "PAR INDEX của xã Hành Thịnh: 85,97 điểm, tăng 0,19 điểm; xếp thứ 56/63, giảm 7 bậc; xếp loại Khá."
pub fn result_line(row: &IndexResult) -> String {
    let unit = measure(row);
    let mut facts = Vec::new();
    let score = bare(&row.score, &["điểm", "%", unit]);
    let score = joined(&[score, if score.is_empty() { "" } else { unit }], space_before(unit));
    facts.extend(with_change(&score, &row.score_change, unit));
    let rank = placed(row);
    let rank = if rank.is_empty() { rank } else { format!("xếp thứ {rank}") };
    facts.extend(with_change(&rank, &row.change, "bậc"));
    let band = row.band.trim().trim_end_matches(['.', ';']).trim_end();
    if !band.is_empty() {
        let lower = band.to_lowercase();
        let whole = ["nhóm", "xếp loại", "loại"].iter().any(|lead| lower.starts_with(lead));
        facts.push(if whole { prose::within(band) } else { format!("xếp loại {band}") });
    }
    let name = match (row.index.trim(), row.unit.trim()) {
        (index, "") => index.to_owned(),
        ("", unit) => unit.to_owned(),
        (index, unit) => format!("{index} của {unit}"),
    };
    format!("{}.", joined(&[&name, &facts.join("; ")], ": "))
}

/// The results as a table; columns that nobody filled are left out.
pub(super) fn as_table(plan: &Plan) -> DocumentTable {
    type Cell = fn(&IndexResult) -> String;
    const ALL: [(&str, u32, bool, Cell); 7] = [
        ("Chỉ số", 18, false, |row| row.index.trim().to_owned()),
        ("Đơn vị", 21, false, |row| row.unit.trim().to_owned()),
        ("Điểm, tỷ lệ", 15, true, |row| {
            let score = bare(&row.score, &["điểm", "%"]);
            let percent = measure(row) == "%" && !score.is_empty();
            format!("{score}{}", if percent { "%" } else { "" })
        }),
        ("Tăng, giảm điểm", 12, true, |row| row.score_change.trim().to_owned()),
        ("Thứ hạng", 12, true, placed),
        ("Tăng, giảm bậc", 12, true, |row| row.change.trim().to_owned()),
        ("Xếp loại", 16, false, |row| row.band.trim().to_owned()),
    ];
    let rows: Vec<&IndexResult> = plan.results().map(|(_, row)| row).collect();
    let filled =
        |(_, _, _, cell): &&(&str, u32, bool, Cell)| rows.iter().any(|row| !cell(row).is_empty());
    let columns: Vec<_> = ALL.iter().filter(filled).collect();
    let head = |(head, share, centred): (&str, u32, bool)| Column {
        head: head.to_owned(),
        share,
        centred,
    };
    let mut heads = vec![head(("TT", 6, true))];
    heads.extend(columns.iter().map(|column| head((column.0, column.1, column.2))));
    let cells = |(place, row): (usize, &&IndexResult)| {
        let mut cells = vec![vec![(place + 1).to_string()]];
        cells.extend(columns.iter().map(|column| vec![(column.3)(row)]));
        TableRow::Cells(cells)
    };
    DocumentTable { columns: heads, rows: rows.iter().enumerate().map(cells).collect() }
}

/// "điểm", where the row has no unit of its own.
fn measure(row: &IndexResult) -> &str {
    match row.measure.trim() {
        "" if row.score.trim_end().ends_with('%') => "%",
        "" => "điểm",
        unit => unit,
    }
}

fn space_before(unit: &str) -> &'static str {
    if unit == "%" { "" } else { " " }
}

/// What was typed without the unit that stands in a field of its own.
fn bare<'a>(typed: &'a str, units: &[&str]) -> &'a str {
    let typed = typed.trim();
    let found =
        units.iter().filter(|unit| !unit.is_empty()).find_map(|unit| typed.strip_suffix(unit));
    found.unwrap_or(typed).trim_end()
}

/// "56/63"; nothing without a rank, for the number of units alone says nothing.
fn placed(row: &IndexResult) -> String {
    let (rank, units) = (row.rank.trim(), row.units.trim());
    match rank {
        "" => String::new(),
        rank if rank.contains('/') => rank.to_owned(),
        rank => joined(&[rank, units], "/"),
    }
}

fn joined(parts: &[&str], mark: &str) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(mark)
}

/// A fact with its change: "85,97 điểm, tăng 0,19 điểm". What is no number is printed as typed.
fn with_change(fact: &str, change: &str, unit: &str) -> Option<String> {
    let typed = change.trim();
    let change = bare(change, &[unit, "điểm", "bậc", "%"]);
    let number = change.trim_start_matches(['-', '−', '–', '+']).trim_start();
    let unit = format!("{}{unit}", space_before(unit));
    let is_number = number.starts_with(|c: char| c.is_ascii_digit());
    let zero = !number.is_empty() && number.chars().all(|c| matches!(c, '0' | ',' | '.'));
    let told = match change.chars().next() {
        None => String::new(),
        Some(_) if zero => "giữ nguyên".to_owned(),
        Some('-' | '−' | '–') if is_number => format!("giảm {number}{unit}"),
        Some('+' | '0'..='9') if is_number => format!("tăng {number}{unit}"),
        Some(_) => typed.to_owned(),
    };
    let all = joined(&[fact, &told], ", ");
    (!all.is_empty()).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: [&str; 9]) -> IndexResult {
        let [index, unit, score, measure, score_change, rank, units, change, band] =
            cells.map(str::to_owned);
        let extra = serde_json::Map::new();
        let published = String::new();
        IndexResult {
            index,
            unit,
            score,
            measure,
            score_change,
            rank,
            units,
            change,
            band,
            published,
            extra,
        }
    }

    #[test]
    fn a_row_that_was_only_begun_is_not_printed() {
        let blank = row(["", "", "", "%", "", "", "63", "", ""]);
        assert!(!blank.says_something());
        assert!(row(["SIPAS", "", "", "", "", "", "", "", ""]).says_something());
    }

    #[test]
    fn a_result_is_told_with_what_is_known_of_it() {
        // The values of Lai Châu's plan (domain-2026, 2.4), and rows with less.
        for (cells, told) in [
            (
                ["PAR INDEX", "tỉnh Lai Châu", "85,97", "", "0,19", "56", "63", "-7", ""],
                "PAR INDEX của tỉnh Lai Châu: 85,97 điểm, tăng 0,19 điểm; xếp thứ 56/63, giảm 7 bậc.",
            ),
            (
                ["SIPAS", "tỉnh Lai Châu", "81,51", "%", "+1,69", "55", "63", "-05", ""],
                "SIPAS của tỉnh Lai Châu: 81,51%, tăng 1,69%; xếp thứ 55/63, giảm 05 bậc.",
            ),
            (
                ["DDCI", "", "", "", "", "3", "", "0", "Khá"],
                "DDCI: xếp thứ 3, giữ nguyên; xếp loại Khá.",
            ),
            (
                ["", "xã Hành Thịnh", "88", "", "mới", "", "", "", ""],
                "xã Hành Thịnh: 88 điểm, mới.",
            ),
            (["DDCI", "", "", "", "", "", "", "", "Nhóm Khá"], "DDCI: nhóm Khá."),
            (
                ["SIPAS", "", "85,97%", "%", "0,00", "", "63", "-0", "Khá."],
                "SIPAS: 85,97%, giữ nguyên; giữ nguyên; xếp loại Khá.",
            ),
            (
                ["PAR", "", "85,97 điểm", "", "-0,5 điểm", "56/63", "63", "-7 bậc", "Xếp loại Khá"],
                "PAR: 85,97 điểm, giảm 0,5 điểm; xếp thứ 56/63, giảm 7 bậc; xếp loại Khá.",
            ),
            (
                ["PAR", "", "", "", "", "5", "19", "giảm 3 bậc", ""],
                "PAR: xếp thứ 5/19, giảm 3 bậc.",
            ),
            (["PAPI", "phường", "", "", "", "", "", "", ""], "PAPI của phường."),
        ] {
            assert_eq!(result_line(&row(cells)), told);
        }
    }
}
