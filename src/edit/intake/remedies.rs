//! Bảng nội dung khắc phục: reads a table of remedies row by row. What the plan has already is told, not added again.

use std::collections::{BTreeMap, BTreeSet};

use super::fit::{CellOut, CellPlace, LineKind, Unfit};
use super::heading::{Heading, covers, is_numbering, is_roman};
use super::proposal::{FormLine, Proposal, ProposedRemedy, SheetKind};
use super::remedy_words::{area_named, area_of_code, code_in, codes, is_code};
use super::{cell, people, remedy_heads};
use crate::plan::naming::remedy_title;
use crate::plan::value::FieldType;
use crate::plan::{Id, Plan, Remedy, RemedyField, Value};
use crate::read::grid::{Merged, ReadCell, ReadSheet};
use crate::read::number::is_digits;
use crate::read::{clean, search};

/// The proposal of a table of remedies; `None` if its heads are not those of one. `surely` if a person says that it is.
pub(super) fn propose(
    plan: &Plan,
    sheet: &ReadSheet,
    heading: &Heading,
    surely: bool,
) -> Option<Proposal> {
    let columns = remedy_heads::columns(&plan.form, heading);
    if !surely && !remedy_heads::are_of_remedies(&columns) {
        return None;
    }
    let tall = sheet.merged.iter().filter(|it| it.columns == 1);
    let tall = crate::read::sorted::map(tall.map(|it| ((it.column, it.row), *it)));
    let wide = sheet.merged.iter().filter(|it| it.columns > 2);
    let wide = crate::read::sorted::set(wide.map(|it| it.row));
    let table = Table { plan, sheet, columns, tall, wide };
    let mut proposal = Proposal {
        kind: SheetKind::Remedies,
        signature: heading.signature(),
        ..Proposal::default()
    };
    let mut area = None;
    let mut read: Vec<Read> = Vec::new();
    for row in heading.body..sheet.rows.len() {
        let width = sheet.cells(row).len();
        let filled: Vec<usize> = (0..width).filter(|at| !sheet.cell(row, *at).is_blank()).collect();
        if filled.is_empty() || is_numbering(sheet, row) {
            continue;
        }
        if let Some(found) = table.section(row, &filled) {
            area = found.area;
            let name = table.words(row, &filled);
            proposal.lines.push(FormLine { row, name, kind: LineKind::Section, taken: true });
            continue;
        }
        table.row(row, &filled, area, &mut read, &mut proposal);
    }
    for one in read {
        table.compare(one, &mut proposal);
    }
    Some(proposal)
}

/// A part of the table: the area of its rows, if the plan has it.
struct Part {
    area: Option<Id>,
}

/// A remedy as it was read, and where each of its fields stood.
struct Read {
    row: usize,
    record: Remedy,
    places: Vec<(RemedyField, CellPlace)>,
}

struct Table<'a> {
    plan: &'a Plan,
    sheet: &'a ReadSheet,
    columns: BTreeMap<usize, RemedyField>,
    /// The cells that are merged over several rows of one column, by column and first row.
    tall: BTreeMap<(usize, usize), Merged>,
    /// The rows with a cell that is merged over more than two columns.
    wide: BTreeSet<usize>,
}

impl Table<'_> {
    fn words(&self, row: usize, filled: &[usize]) -> String {
        let texts = filled.iter().map(|at| cell::shown(self.sheet.cell(row, *at)));
        texts.collect::<Vec<_>>().join(" ")
    }

    /// A row that only names an area, or a part of the table: the area for the rows below it.
    fn section(&self, row: usize, filled: &[usize]) -> Option<Part> {
        let words: Vec<String> =
            filled.iter().map(|at| cell::shown(self.sheet.cell(row, *at))).collect();
        let named = match words.as_slice() {
            [one] => one,
            [ordinal, one] if is_roman(ordinal) || is_digits(ordinal) => one,
            _ => return None,
        };
        let area = area_named(self.plan, named);
        let roman = words.len() == 2 && words.first().is_some_and(|it| is_roman(it));
        let said = ["linh vuc", "tieu chi"].iter().any(|it| search::fold(named).starts_with(it));
        let merged = self.wide.contains(&row);
        (area.is_some() || roman || said && words.len() == 1 || merged).then_some(Part { area })
    }

    fn row(
        &self,
        row: usize,
        filled: &[usize],
        area: Option<Id>,
        read: &mut Vec<Read>,
        proposal: &mut Proposal,
    ) {
        let of = |field: RemedyField| {
            filled.iter().copied().filter(move |at| self.columns.get(at) == Some(&field))
        };
        let named =
            of(RemedyField::Heading).next().is_some() || of(RemedyField::Codes).next().is_some();
        let known = filled.iter().any(|at| self.columns.contains_key(at));
        if !known || !named && read.is_empty() {
            let out = filled
                .iter()
                .map(|at| cell::out(self.sheet, CellPlace { row, column: *at }, Unfit::Words));
            proposal.left.extend(out);
            return;
        }
        if named {
            read.push(Read { row, record: Remedy::default(), places: Vec::new() });
        }
        let Some(own) = read.last_mut() else { return };
        for (column, field) in &self.columns {
            let place = CellPlace { row, column: *column };
            let shared =
                |it: &RemedyField| !matches!(it, RemedyField::Heading | RemedyField::Codes);
            let from = if named && shared(field) { self.covering(place) } else { place };
            let cell = self.sheet.cell(from.row, from.column);
            if !cell.is_blank() {
                self.put(own, *field, from, place, proposal);
            }
        }
        for column in filled.iter().filter(|at| !self.columns.contains_key(at)) {
            let place = CellPlace { row, column: *column };
            let text = cell::shown(self.sheet.cell(row, *column));
            let first = *column < self.columns.keys().next().copied().unwrap_or_default();
            if named && first && own.record.codes.is_empty() && is_code(&text) {
                text.trim_end_matches('.').clone_into(&mut own.record.codes);
            } else if !(first && (is_digits(text.trim_end_matches('.')) || is_roman(&text))) {
                proposal.left.push(cell::out(self.sheet, place, Unfit::NoField));
            }
        }
        if named {
            let read = &mut own.record;
            if read.codes.is_empty()
                && let Some(code) = code_in(&read.heading)
            {
                read.codes = code;
            }
            read.area = read.area.or_else(|| area_of_code(self.plan, &read.codes)).or(area);
        }
    }

    /// The cell that is merged over this one from above; words stand for every row that they cover.
    fn covering(&self, place: CellPlace) -> CellPlace {
        let above = self.tall.range(..=(place.column, place.row)).next_back().map(|(_, it)| it);
        let covers = above.filter(|it| covers(it, place.row, place.column));
        covers.map_or(place, |it| CellPlace { row: it.row, column: it.column })
    }

    fn put(
        &self,
        own: &mut Read,
        field: RemedyField,
        from: CellPlace,
        place: CellPlace,
        proposal: &mut Proposal,
    ) {
        let cell = self.sheet.cell(from.row, from.column);
        let (line, prose) = (cell::shown(cell), cell::prose(cell));
        own.places.push((field, place));
        let mut refuse = |why| proposal.refused.push(cell::out(self.sheet, from, why));
        if field == RemedyField::Area {
            own.record.area = area_named(self.plan, &line);
            if own.record.area.is_none() {
                refuse(Unfit::NoArea);
            }
            return;
        }
        let text = match field {
            RemedyField::Heading
            | RemedyField::Direction
            | RemedyField::Cause
            | RemedyField::Product
            | RemedyField::Suggested
            | RemedyField::Explanation => prose,
            RemedyField::Area
            | RemedyField::Codes
            | RemedyField::Leads
            | RemedyField::LeadsText
            | RemedyField::Coordinators
            | RemedyField::CoordinatorsText
            | RemedyField::Cooperators
            | RemedyField::CooperatorsText
            | RemedyField::Timeframe
            | RemedyField::Due
            | RemedyField::DueDay
            | RemedyField::DirectionLabel
            | RemedyField::PointsMaximum
            | RemedyField::PointsAchieved
            | RemedyField::PointsLost
            | RemedyField::Aim => line,
        };
        if matches!(cell, ReadCell::Fault(_) | ReadCell::Unvalued) {
            own.places.pop();
            let unvalued = matches!(cell, ReadCell::Unvalued);
            let broken = Unfit::Unreadable(crate::edit::paste::Refused::SheetError);
            refuse(if unvalued { Unfit::Unvalued } else { broken });
            return;
        }
        if let Some(printed) = people::printed(field) {
            let found = people::named(self.plan, &text);
            if found.is_empty() {
                refuse(Unfit::NoOfficer);
            }
            join_ids(&mut own.record, field, found);
            join(&mut own.record, printed, &text, ", ");
            return;
        }
        join(&mut own.record, field, &text, "\n");
    }

    /// Whether the plan has it already, by its code, or by its name if neither has a code; and what it lacks there.
    fn compare(&self, read: Read, proposal: &mut Proposal) {
        let Read { row, record, places } = read;
        let told = |place: &CellPlace, proposal: &Proposal| {
            proposal.refused.iter().chain(&proposal.left).any(|it| it.place == *place)
        };
        if record.heading.trim().is_empty() && record.codes.trim().is_empty() {
            // Its name could not be read.
            let silent = places.iter().filter(|(_, place)| !told(place, proposal));
            let out = silent.map(|(_, place)| cell::out(self.sheet, *place, Unfit::Words));
            let out: Vec<CellOut> = out.collect();
            proposal.left.extend(out);
            return;
        }
        let wanted = codes(&record.codes);
        let title = search::fold(remedy_title(&record));
        let same = |other: &Remedy| {
            let own = codes(&other.codes);
            if wanted.is_empty() || own.is_empty() {
                !title.is_empty() && search::fold(remedy_title(other)) == title
            } else {
                wanted.iter().any(|code| own.contains(code))
            }
        };
        let held = self.plan.remedies.iter().find(|(_, other)| same(other));
        let mut fills = Vec::new();
        if let Some((_, other)) = held {
            for (field, place) in &places {
                let (new, old) = (record.get(*field), other.get(*field));
                let free = old.is_blank()
                    && people::printed(*field).is_none_or(|it| other.get(it).is_blank());
                if !free {
                    let why =
                        if says_same(&old, &new) { Unfit::Held } else { Unfit::HeldOtherwise };
                    if !told(place, proposal) {
                        proposal.left.push(cell::out(self.sheet, *place, why));
                    }
                    continue;
                }
                let also = people::printed(*field).map(|it| (it, record.get(it)));
                for (field, value) in also.into_iter().chain([(*field, new)]) {
                    if !value.is_blank() && !fills.iter().any(|(own, _)| *own == field) {
                        fills.push((field, value));
                    }
                }
            }
        } else if record.area.is_none()
            && let Some((_, place)) = places.iter().find(|(_, place)| !told(place, proposal))
        {
            proposal.refused.push(cell::out(self.sheet, *place, Unfit::NoArea));
        }
        let name = remedy_title(&record).to_owned();
        proposal.lines.push(FormLine { row, name, kind: LineKind::Leaf, taken: held.is_none() });
        let held = held.map(|(id, _)| id);
        proposal.remedies.push(ProposedRemedy {
            row,
            record: Box::new(record),
            held,
            fills,
            places,
        });
    }
}

/// Adds words to a field: what stands in several cells is joined.
fn join(record: &mut Remedy, field: RemedyField, text: &str, between: &str) {
    let held = record.get(field);
    let words = match held.as_text().trim() {
        "" => text.to_owned(),
        old => format!("{old}{between}{text}"),
    };
    let put = record.set(field, <crate::plan::value::Prose as FieldType>::to_value(&words));
    debug_assert!(put.is_ok(), "a field of words holds text");
}

fn join_ids(record: &mut Remedy, field: RemedyField, found: Vec<Id>) {
    let mut ids = record.get(field).as_ids().to_vec();
    ids.extend(found);
    ids.dedup();
    let put = record.set(field, Value::Ids(ids));
    debug_assert!(put.is_ok(), "a field of officers holds ids");
}

fn says_same(old: &Value, new: &Value) -> bool {
    let words = |value: &Value| search::fold(&clean::line(value.as_text()));
    old.as_ids() == new.as_ids() && words(old) == words(new)
}
