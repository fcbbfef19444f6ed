//! Mục khắc phục: the heart of part II, as prose or as a table.

use super::{Block, Column, Level, Row, Table, prose};
use crate::plan::{Area, Id, Plan, Remedy};
use crate::read::number;
use crate::text::Language;
use crate::text::format;

/// The usual label of a remedy's direction.
const DIRECTION: &str = "Định hướng khắc phục";

/// The areas that have remedies, in order; those of no area come last, without a heading.
fn by_area(plan: &Plan) -> Vec<(Option<&Area>, Vec<&Remedy>)> {
    let mut groups: Vec<(Option<&Area>, Vec<&Remedy>)> = plan
        .areas
        .iter()
        .map(|(id, area)| (Some(area), plan.remedies_of(id).map(|(_, remedy)| remedy).collect()))
        .collect();
    let homeless = |remedy: &&Remedy| !remedy.area.is_some_and(|id| plan.areas.contains(id));
    let rest = plan.remedies.iter().map(|(_, remedy)| remedy).filter(homeless).collect();
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
        for (place, remedy) in remedies.into_iter().enumerate() {
            let heading = remedy.heading.lines().map(str::trim).collect::<Vec<_>>().join(" ");
            let text = format!("({}) {}", place + 1, heading.trim()).trim_end().to_owned();
            blocks.push(Block::Heading { level: Level::Remedy, text });
            blocks.extend(lines(plan, remedy));
        }
    }
    blocks
}

fn lines(plan: &Plan, remedy: &Remedy) -> Vec<Block> {
    let leads = officers(plan, &remedy.leads_text, &remedy.leads);
    let coordinators = officers(plan, &remedy.coordinators_text, &remedy.coordinators);
    let mut blocks: Vec<Block> = [
        ("Công chức tham mưu khắc phục", leads),
        ("Công chức tổng hợp", coordinators),
        ("Thời gian thực hiện", remedy.timeframe.trim().to_owned()),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(label, text)| Block::Labelled { label: label.to_owned(), text })
    .collect();
    blocks.extend(direction(remedy));
    blocks
}

/// A direction of one paragraph stands on its label's line; bullets follow it.
fn direction(remedy: &Remedy) -> Vec<Block> {
    let mut lines = prose::lines(&remedy.direction).peekable();
    if lines.peek().is_none() {
        return Vec::new();
    }
    let label = match remedy.direction_label.trim().trim_end_matches(':') {
        "" => DIRECTION.to_owned(),
        label => label.to_owned(),
    };
    let text = lines.next_if(|line| prose::bullet(line).is_none()).unwrap_or_default().to_owned();
    let mut blocks = vec![Block::Labelled { label, text }];
    blocks.extend(lines.map(|line| prose::block(line, 2)));
    blocks
}

/// One column of the remediation table, before what nobody filled is dropped.
struct Field {
    head: &'static str,
    share: u32,
    centred: bool,
    /// Printed even when no remedy has it.
    always: bool,
    /// Summed in a last row.
    summed: bool,
    read: fn(&Plan, &Remedy) -> String,
}

const fn field(head: &'static str, share: u32, read: fn(&Plan, &Remedy) -> String) -> Field {
    Field { head, share, centred: false, always: false, summed: false, read }
}

/// Wide enough for "Điểm" in bold, the longest word of its head.
const fn points(head: &'static str, read: fn(&Plan, &Remedy) -> String) -> Field {
    Field { centred: true, summed: true, ..field(head, 7, read) }
}

const FIELDS: &[Field] = &[
    Field {
        always: true,
        ..field("Tiêu chí, tiêu chí thành phần", 18, |_, remedy| remedy.heading.clone())
    },
    points("Điểm tối đa", |_, remedy| remedy.points_maximum.clone()),
    points("Điểm đạt được", |_, remedy| remedy.points_achieved.clone()),
    points("Điểm bị trừ", |_, remedy| remedy.points_lost.clone()),
    field("Nguyên nhân", 16, |_, remedy| remedy.cause.clone()),
    Field {
        always: true,
        ..field("Định hướng khắc phục", 30, |_, remedy| remedy.direction.clone())
    },
    Field {
        always: true,
        ..field("Công chức tham mưu", 12, |plan, remedy| {
            officers(plan, &remedy.leads_text, &remedy.leads)
        })
    },
    field("Công chức tổng hợp", 11, |plan, remedy| {
        officers(plan, &remedy.coordinators_text, &remedy.coordinators)
    }),
    Field { always: true, ..field("Thời gian thực hiện", 11, |_, r| r.timeframe.clone()) },
];

/// The remedies as a table; columns that nobody filled are left out.
pub(super) fn as_table(plan: &Plan) -> Table {
    let filled = |field: &&Field| {
        let any = |remedy: &Remedy| !(field.read)(plan, remedy).trim().is_empty();
        field.always || plan.remedies.iter().any(|(_, remedy)| any(remedy))
    };
    let fields: Vec<&Field> = FIELDS.iter().filter(filled).collect();
    let mut columns = vec![Column { head: "TT".to_owned(), share: 5, centred: true }];
    columns.extend(fields.iter().map(|field| Column {
        head: field.head.to_owned(),
        share: field.share,
        centred: field.centred,
    }));
    let mut rows = Vec::new();
    for (area, remedies) in by_area(plan) {
        rows.extend(area.map(|area| Row::Group(area_heading(area))));
        for (place, remedy) in remedies.into_iter().enumerate() {
            let mut cells = vec![vec![format!("({})", place + 1)]];
            cells.extend(fields.iter().map(|field| standing_alone(&(field.read)(plan, remedy))));
            rows.push(Row::Cells(cells));
        }
    }
    if fields.iter().any(|field| field.summed) {
        let mut cells = vec![String::new(), "Tổng cộng".to_owned()];
        cells.extend(fields.iter().skip(1).map(|field| total(plan, field)));
        rows.push(Row::Total(cells));
    }
    Table { columns, rows }
}

/// The sum of a column of points; blank where one of them cannot be read: no sum is better than a
/// wrong one.
fn total(plan: &Plan, field: &Field) -> String {
    if !field.summed {
        return String::new();
    }
    let points = plan.remedies.iter().map(|(_, remedy)| {
        let points = number::parse_points(&(field.read)(plan, remedy));
        points.map(|points| u64::from(points.unwrap_or_default()))
    });
    let sum: Result<u64, _> = points.sum();
    sum.map(|sum| format::format_points(sum, Language::Vietnamese)).unwrap_or_default()
}

/// A cell's lines as they read without the label that prose has before them: the first with a
/// capital, and one that is alone without the mark of a list.
fn standing_alone(text: &str) -> Vec<String> {
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
