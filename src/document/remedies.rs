//! Mục khắc phục: the heart of part II, as prose or as a table.

use super::{Block, Column, DocumentTable, Level, TableRow, prose};
use crate::plan::fields::{FieldName as _, Print};
use crate::plan::{Area, At, Id, Layout, Plan, Remedy, RemedyAim, RemedyField, heading};
use crate::read::number;
use crate::text::{Language, format};

/// An area with its remedies.
pub(super) type AreaRemedies<'a> = (Option<&'a Area>, Vec<(Id, &'a Remedy)>);

/// The areas that have remedies, in order; those of no area come last, without a heading.
pub(super) fn by_area(plan: &Plan) -> Vec<AreaRemedies<'_>> {
    let mut groups: Vec<AreaRemedies<'_>> =
        plan.areas.iter().map(|(id, area)| (Some(area), plan.remedies_of(id).collect())).collect();
    let homeless =
        |(_, remedy): &(Id, &Remedy)| !remedy.area.is_some_and(|id| plan.areas.contains(id));
    let rest = plan.remedies.iter().filter(homeless).collect();
    groups.push((None, rest));
    groups.retain(|(_, remedies)| !remedies.is_empty());
    groups
}

/// "* Tiêu chí 1: Công tác chỉ đạo, điều hành".
pub(super) fn area_heading(area: &Area) -> String {
    let number = format!("{} {}", area.lead.trim(), area.number.trim());
    match (number.trim(), area.title.trim()) {
        ("", title) => title.to_owned(),
        (number, "") => number.to_owned(),
        (number, title) => format!("{number}: {title}"),
    }
}

/// Officers as printed, or their titles.
pub(super) fn officers(plan: &Plan, printed: &str, ids: &[Id]) -> String {
    if !printed.trim().is_empty() {
        return printed.trim().to_owned();
    }
    let title = |id: &Id| plan.officers.get(*id).map(|officer| officer.title.trim().to_owned());
    ids.iter().filter_map(title).filter(|title| !title.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The remedies as plans are usually issued: four labelled lines each.
pub(super) fn as_prose(plan: &Plan) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (area, remedies) in by_area(plan) {
        if let Some(area) = area {
            blocks.push(Block::Heading { level: Level::Area, text: area_heading(area) });
        }
        for (place, (id, remedy)) in remedies.into_iter().enumerate() {
            let heading = heading::printed(remedy);
            let heading = heading.lines().map(str::trim).collect::<Vec<_>>().join(" ");
            let text = format!("({}) {}", place + 1, heading.trim()).trim_end().to_owned();
            blocks.push(Block::Heading { level: Level::Remedy, text });
            blocks.extend(lines(plan, id, remedy));
        }
    }
    blocks
}

/// A field of a remedy as printed: officers by their titles if the remedy has no words of its own for them.
pub fn printed(plan: &Plan, remedy: &Remedy, field: RemedyField) -> String {
    if field == RemedyField::Heading {
        return heading::printed(remedy);
    }
    if field == RemedyField::Leads {
        return officers(plan, &remedy.leads_text, &remedy.leads);
    }
    if field == RemedyField::Coordinators {
        return officers(plan, &remedy.coordinators_text, &remedy.coordinators);
    }
    if field == RemedyField::Cooperators {
        return officers(plan, &remedy.cooperators_text, &remedy.cooperators);
    }
    remedy.get(field).as_text().to_owned()
}

/// The lines of prose, each under its label.
const LINES: [RemedyField; 10] = [
    RemedyField::PointsMaximum,
    RemedyField::PointsAchieved,
    RemedyField::PointsLost,
    RemedyField::Cause,
    RemedyField::Leads,
    RemedyField::Cooperators,
    RemedyField::Coordinators,
    RemedyField::Timeframe,
    RemedyField::Direction,
    RemedyField::Product,
];

fn lines(plan: &Plan, id: Id, remedy: &Remedy) -> Vec<Block> {
    let shown = |field: &&RemedyField| plan.prints(At::Remedy(id, **field), Layout::Prose);
    LINES.iter().filter(shown).flat_map(|field| line(plan, remedy, *field)).collect()
}

/// A line under its label: what is one paragraph stands behind it, bullets and further paragraphs follow.
fn line(plan: &Plan, remedy: &Remedy, field: RemedyField) -> Vec<Block> {
    let text = printed(plan, remedy, field);
    let mut lines = prose::lines(&text).peekable();
    if lines.peek().is_none() {
        return Vec::new();
    }
    let label = plan.form.line_label(remedy, field).to_owned();
    let text = lines.next_if(|line| prose::bullet(line).is_none()).unwrap_or_default().to_owned();
    let mut blocks = vec![Block::Labelled { label, text }];
    blocks.extend(lines.map(|line| prose::block(line, 2)));
    blocks
}

/// The lines of a remedy in prose, as text.
pub(super) fn lines_of(plan: &Plan, id: Id, remedy: &Remedy) -> Vec<String> {
    lines(plan, id, remedy).iter().flat_map(Block::lines).collect()
}

/// One column of the remediation table, before the empty ones are dropped.
struct TableField {
    of: RemedyField,
    share: u32,
    /// The share among so many columns that each syllable must be counted.
    tight: u32,
    /// Points, centred and summed in a last row.
    points: bool,
}

const fn field(of: RemedyField, share: u32, tight: u32) -> TableField {
    TableField { of, share, tight, points: false }
}

/// Wide enough for "Điểm" in bold, the longest word of its head.
const fn points(of: RemedyField) -> TableField {
    TableField { points: true, ..field(of, 7, 8) }
}

const FIELDS: &[TableField] = &[
    field(RemedyField::Heading, 18, 16),
    points(RemedyField::PointsMaximum),
    points(RemedyField::PointsAchieved),
    points(RemedyField::PointsLost),
    field(RemedyField::Cause, 16, 14),
    field(RemedyField::Direction, 30, 24),
    field(RemedyField::Product, 12, 11),
    field(RemedyField::Leads, 12, 12),
    field(RemedyField::Cooperators, 11, 11),
    field(RemedyField::Coordinators, 11, 11),
    field(RemedyField::Timeframe, 11, 14),
];

/// The remedies as a table; columns that nobody filled are left out.
pub(super) fn as_table(plan: &Plan) -> DocumentTable {
    let filled = |field: &&TableField| {
        let any = |remedy: &Remedy| !printed(plan, remedy, field.of).trim().is_empty();
        let print = field.of.info().print;
        print == Print::Always
            || (print.is_in(Layout::Table) && plan.remedies.iter().any(|(_, remedy)| any(remedy)))
    };
    let fields: Vec<&TableField> = FIELDS.iter().filter(filled).collect();
    let aim = common_aim(plan);
    // Beyond the nine columns that plans had before, a syllable or a day would be cut at its column's edge.
    let tight = fields.len() > 9;
    let share = if tight { 7 } else { 5 };
    let mut columns = vec![Column { head: "TT".to_owned(), share, centred: true }];
    columns.extend(fields.iter().map(|field| Column {
        head: plan.form.label(field.of, aim, Layout::Table).to_owned(),
        share: if tight { field.tight } else { field.share },
        centred: field.points,
    }));
    let mut rows = Vec::new();
    for (area, remedies) in by_area(plan) {
        rows.extend(area.map(|area| TableRow::Group(area_heading(area))));
        for (place, (_, remedy)) in remedies.into_iter().enumerate() {
            let mut cells = vec![vec![format!("({})", place + 1)]];
            cells.extend(
                fields.iter().map(|field| standing_alone(&printed(plan, remedy, field.of))),
            );
            rows.push(TableRow::Cells(cells));
        }
    }
    if fields.iter().any(|field| field.points) {
        let mut cells = vec![String::new(), "Tổng cộng".to_owned()];
        let sum = |field: &&TableField| {
            if field.points { total(plan, field.of) } else { String::new() }
        };
        cells.extend(fields.iter().skip(1).map(sum));
        rows.push(TableRow::Total(cells));
    }
    DocumentTable { columns, rows }
}

/// What all remedies are for; they are called by the usual one where they differ.
pub(super) fn common_aim(plan: &Plan) -> RemedyAim {
    let mut aims = plan.remedies.iter().map(|(_, remedy)| remedy.aim);
    let first = aims.next().unwrap_or_default();
    if aims.all(|aim| aim == first) { first } else { RemedyAim::default() }
}

/// The sum of a column of points; blank if one of them cannot be read: no sum is better than a wrong one.
pub(super) fn total(plan: &Plan, field: RemedyField) -> String {
    let points = plan.remedies.iter().map(|(_, remedy)| {
        let points = number::parse_points(&printed(plan, remedy, field));
        points.map(|points| u64::from(points.unwrap_or_default()))
    });
    let sum: Result<u64, _> = points.sum();
    sum.map(|sum| format::format_points(sum, Language::Vietnamese)).unwrap_or_default()
}

/// A cell's lines as they read without the label that prose has before them: the first with a capital, and a
/// single one without the mark of a list.
pub(super) fn standing_alone(text: &str) -> Vec<String> {
    let mut lines = cell(text);
    let alone = lines.len() == 1;
    if let Some(first) = lines.first_mut() {
        let words = prose::bullet(first).map(|(_, words)| words.to_owned());
        if let Some(words) = words.filter(|_| alone) {
            *first = words;
        }
        *first = prose::capital(first);
    }
    lines
}

/// A cell's lines.
pub(super) fn cell(text: &str) -> Vec<String> {
    prose::lines(text).map(str::to_owned).collect()
}
