//! Bảng có điểm là bảng gì: a criteria set, this year's points or last year's, units' scores; what is not sure is asked.

use super::cell;
use super::heading::Heading;
use super::known_criteria::KnownCriteria;
use super::lines::{is_unit, is_unit_named, own_words};
use super::period_words::in_words;
use super::point_heads::{PointColumn, PointHeads, rows_of_heads, said};
use super::point_rows::{PointTable, points_in};
use super::proposal::{Alert, Proposal};
use super::read_as::ReadAs;
use super::remedy_heads;
use crate::plan::{PaperForm, Plan, RemedyField};
use crate::read::grid::ReadSheet;

/// A table of points, and what it could be.
pub(super) struct PointWays {
    /// Where its heads stand.
    pub heading: Heading,
    /// What its columns are.
    pub heads: PointHeads,
    /// What it could be; more than one is a question.
    pub ways: Vec<ReadAs>,
    /// Whether one way alone is to be asked about too.
    pub asks: bool,
}

impl PointWays {
    /// A table of which a person says that it is of points, whatever its heads say.
    pub fn by_hand(plan: &Plan, sheet: &ReadSheet, found: &Heading) -> Option<Self> {
        let with = |heading: Heading| {
            let heads = PointHeads::of(&heading, last_year(plan));
            Self { heading, heads, ways: Vec::new(), asks: true }
        };
        let found = (found.body > 0).then(|| found.clone());
        found.or_else(|| rows_of_heads(sheet).next()).map(with)
    }

    /// The table under the heads that were found, else under the first row whose own words are of points.
    pub fn find(plan: &Plan, sheet: &ReadSheet, found: &Heading) -> Option<Self> {
        let read = |heading: Heading| {
            let heads = PointHeads::of(&heading, last_year(plan));
            let mut sorter = WaySorter { plan, sheet, heading: &heading, heads, asks: false };
            let ways = sorter.ways();
            let WaySorter { heads, asks, .. } = sorter;
            (!ways.is_empty()).then_some(Self { heading, heads, ways, asks })
        };
        if found.body > 0
            && let Some(read) = read(found.clone())
        {
            return Some(read);
        }
        rows_of_heads(sheet).find_map(read)
    }

    /// What is asked of the person; none where it is sure what the table is.
    pub fn question(&self) -> Vec<Alert> {
        let mut alerts = Vec::new();
        if !self.heads.of_units.is_empty() {
            alerts.push(Alert::UnitColumns(self.heads.of_units.clone(), self.heads.own_unit));
        }
        if self.ways.len() > 1 || self.asks {
            alerts.push(Alert::CouldBe(self.ways.clone()));
        }
        alerts
    }
}

/// The year whose points a plan is made of.
fn last_year(plan: &Plan) -> Option<i32> {
    plan.year().map(|year| year.saturating_sub(1))
}

/// The years that the heads of a sheet name: those over what was given, else those above all.
pub(super) fn said_years(sheet: &ReadSheet, heading: &Heading, heads: &PointHeads) -> Vec<i32> {
    let scored = [PointColumn::Given, PointColumn::SelfScored].into_iter();
    let own =
        scored.filter_map(|of| heads.at(of)).flat_map(|at| in_words(&heading.joined(at)).years);
    let own: Vec<i32> = own.collect();
    if !own.is_empty() {
        return own;
    }
    let above = (0..heading.first).flat_map(|row| sheet.cells(row)).map(cell::shown);
    let lines = above.chain(std::iter::once(sheet.name.clone()));
    lines.flat_map(|line| in_words(&line).years).collect()
}

/// What is looked at to say what a table is.
struct WaySorter<'a> {
    plan: &'a Plan,
    sheet: &'a ReadSheet,
    heading: &'a Heading,
    heads: PointHeads,
    asks: bool,
}

impl WaySorter<'_> {
    fn has(&self, of: PointColumn) -> bool {
        self.heads.has(of)
    }

    fn ways(&mut self) -> Vec<ReadAs> {
        use PointColumn as C;
        let is_of_units = !self.has(C::Name) && !self.has(C::Maximum) && !self.has(C::Wording);
        if self.has(C::Unit) && is_of_units {
            let scored = self.has(C::Score) || self.has(C::Given);
            return if scored { vec![ReadAs::UnitPoints] } else { Vec::new() };
        }
        if !self.has(C::Name) && !self.has(C::Code) {
            return Vec::new();
        }
        let agrees = self.agrees();
        if !self.has(C::Name) && !agrees {
            return Vec::new();
        }
        let mut found = self.of_criteria(agrees);
        if found.is_empty() && self.has(C::Score) && self.heads.codes().is_some() {
            found = vec![ReadAs::Criteria, ReadAs::LastPoints];
        }
        if is_of_remedies(&self.plan.form, self.heading) {
            // Who does what by when is nothing that a criteria set says.
            let asked = self.has(C::Maximum) && self.has(C::Wording);
            return if asked { [found, vec![ReadAs::Remedies]].concat() } else { Vec::new() };
        }
        found
    }

    /// What a table with a row a criterion is.
    fn of_criteria(&mut self, agrees: bool) -> Vec<ReadAs> {
        use PointColumn as C;
        let coded = self.heads.codes().is_some();
        let (given, own) = (self.is_filled(C::Given), self.is_filled(C::SelfScored));
        let told = self.has(C::Wording) || self.has(C::Required) || self.has(C::ScoredBy);
        let years = said_years(self.sheet, self.heading, &self.heads);
        let this_year = self.plan.year().is_some_and(|year| years.contains(&year));
        let may_be_now = agrees && (years.is_empty() || this_year);
        // The table of our own report, whether points stand in it yet or not.
        if may_be_now && self.has(C::Explained) && self.has(C::SelfScored) {
            return vec![ReadAs::OwnPoints];
        }
        let mut found = Vec::new();
        if !given && !own {
            if self.has(C::Maximum) {
                found.push(ReadAs::Criteria);
                self.units();
                if self.heads.own_unit.is_some() {
                    found.insert(0, ReadAs::LastPoints);
                }
            }
            return found;
        }
        if own && !given {
            if may_be_now && !told {
                return vec![ReadAs::OwnPoints];
            }
            self.asks = true;
            return vec![ReadAs::Criteria, ReadAs::OwnPoints];
        }
        if self.has(C::Maximum) && told {
            found.push(ReadAs::Criteria);
        }
        if coded && (this_year || own && may_be_now) {
            found.push(ReadAs::OwnPoints);
        }
        if coded {
            found.push(ReadAs::LastPoints);
        }
        found
    }

    /// Whether any row says something in a column.
    fn is_filled(&self, of: PointColumn) -> bool {
        self.heads.at(of).is_some_and(|at| {
            let mut rows = self.heading.body..self.sheet.rows.len();
            rows.any(|row| cell::is_figure(self.sheet.cell(row, at)))
        })
    }

    /// Whether at least half of the rows with a code are criteria of the plan.
    fn agrees(&self) -> bool {
        if !self.plan.has_criteria() {
            return false;
        }
        let table = PointTable { sheet: self.sheet, heads: &self.heads, body: self.heading.body };
        let rows = table.rows(&mut Proposal::default());
        let coded = rows.iter().filter(|row| row.code.is_some()).count();
        let found = KnownCriteria::of(self.plan).of_rows(&rows);
        coded > 0 && found.iter().filter(|it| it.is_ok()).count() * 2 >= coded
    }

    /// Columns that nothing else is known of and that hold points within the maximum are those of units.
    fn units(&mut self) {
        let Some(maximum) = self.heads.at(PointColumn::Maximum) else { return };
        let bare = |at: usize| {
            let last = self.heading.over.get(at).and_then(|over| over.last());
            last.filter(|head| said(head).is_none() && head.contains(char::is_alphabetic))
        };
        let unread = |at: &usize| {
            let free = !self.heads.columns.contains_key(at);
            (free || self.heads.twice.contains(at)) && self.is_within(*at, maximum)
        };
        let all: Vec<usize> = (0..self.heading.over.len()).filter(unread).collect();
        let all: Vec<usize> = all.into_iter().filter(|at| bare(*at).is_some()).collect();
        let of_unit = |at: &usize| bare(*at).is_some_and(|head| is_unit(head));
        let own = own_words(self.plan);
        let ours = |at: &usize| {
            bare(*at).is_some_and(|head| is_unit_named(head, &own, self.plan.agency.kind))
        };
        let own: Vec<usize> = all.iter().copied().filter(ours).collect();
        if all.len() < 2 && !all.iter().any(of_unit) && own.is_empty() {
            return;
        }
        self.asks = true;
        self.heads.own_unit = own.first().copied().filter(|_| own.len() == 1);
        self.heads.twice.retain(|at| !all.contains(at));
        self.heads.of_units = all;
    }

    /// Whether a column holds points in at least half of the rows that have a maximum, and never more than that.
    fn is_within(&self, column: usize, maximum: usize) -> bool {
        let (mut rows, mut filled) = (0_usize, 0_usize);
        for row in self.heading.body..self.sheet.rows.len() {
            let points = |at| points_in(self.sheet.cell(row, at));
            let Ok(Some(most)) = points(maximum) else { continue };
            rows += 1;
            match points(column) {
                Ok(Some(given)) if given <= most => filled += 1,
                Ok(None) => {}
                Ok(Some(_)) | Err(_) => return false,
            }
        }
        filled > 0 && filled * 2 >= rows
    }
}

/// Whether heads say what is to be done, by whom or by when: those of remedies.
fn is_of_remedies(form: &PaperForm, heading: &Heading) -> bool {
    let columns = remedy_heads::columns(form, heading);
    let to_do = |field: &RemedyField| {
        let done = [
            RemedyField::Direction,
            RemedyField::Leads,
            RemedyField::Timeframe,
            RemedyField::Product,
        ];
        done.contains(field)
    };
    remedy_heads::are_of_remedies(&columns) && columns.values().any(to_do)
}
