//! Kết quả năm trước: the results of each unit and index, as lines or as a table.

use super::{Column, DocumentTable, TableRow, prose};
use crate::plan::{IndexResult, Plan};

/// "PAR INDEX của xã Hành Thịnh: 85,97 điểm, tăng 0,19 điểm; xếp thứ 56/63, giảm 7 bậc; xếp loại Khá."
pub fn result_line(row: &IndexResult) -> String {
    let unit = measure(row);
    let mut facts = Vec::new();
    let score = joined(&[row.score.trim(), unit], if unit == "%" { "" } else { " " });
    facts.extend(with_change(&score, &row.score_change, unit));
    let rank = placed(row);
    let rank = if rank.is_empty() { rank } else { format!("xếp thứ {rank}") };
    facts.extend(with_change(&rank, &row.change, "bậc"));
    let band = row.band.trim();
    if !band.is_empty() {
        let group = band.to_lowercase().starts_with("nhóm");
        facts.push(if group { prose::within(band) } else { format!("xếp loại {band}") });
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
        ("Đơn vị", 24, false, |row| row.unit.trim().to_owned()),
        ("Điểm, tỷ lệ", 12, true, |row| {
            let unit = measure(row);
            let shown = if unit == "%" && !row.score.trim().is_empty() { "%" } else { "" };
            format!("{}{shown}", row.score.trim())
        }),
        ("Tăng, giảm điểm", 12, true, |row| row.score_change.trim().to_owned()),
        ("Thứ hạng", 12, true, placed),
        ("Tăng, giảm bậc", 12, true, |row| row.change.trim().to_owned()),
        ("Xếp loại", 16, false, |row| row.band.trim().to_owned()),
    ];
    let rows: Vec<&IndexResult> = plan.index_results.iter().map(|(_, row)| row).collect();
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
        _ if row.score.trim().is_empty() && row.score_change.trim().is_empty() => "",
        "" => "điểm",
        unit => unit,
    }
}

/// "56/63".
fn placed(row: &IndexResult) -> String {
    joined(&[row.rank.trim(), row.units.trim()], "/")
}

fn joined(parts: &[&str], mark: &str) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(mark)
}

/// A fact with its change: "85,97 điểm, tăng 0,19 điểm". A change that is zero, or no number, is printed as typed.
fn with_change(fact: &str, change: &str, unit: &str) -> Option<String> {
    let change = change.trim();
    let number = change.trim_start_matches(['-', '−', '–', '+']).trim_start();
    let unit = if unit == "%" { "%".to_owned() } else { format!(" {unit}") };
    let told = match change.chars().next() {
        None => String::new(),
        Some('-' | '−' | '–') => format!("giảm {number}{unit}"),
        Some('+' | '1'..='9') => format!("tăng {number}{unit}"),
        Some('0') if number.starts_with("0,") || number.starts_with("0.") => {
            format!("tăng {number}{unit}")
        }
        Some('0') if number.trim_start_matches('0').is_empty() => "giữ nguyên".to_owned(),
        Some(_) => change.to_owned(),
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
            (["PAPI", "phường", "", "", "", "", "", "", ""], "PAPI của phường."),
        ] {
            assert_eq!(result_line(&row(cells)), told);
        }
    }
}
