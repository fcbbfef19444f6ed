//! Bảng của bộ tiêu chí: reads a table of criteria row by row into the tree that their codes make.

use std::collections::BTreeSet;

use super::criterion_codes::{CodeLevel, CriterionCode};
use super::criterion_words::{is_bare_area, join, pieces, role_in, scorer_in};
use super::fit::{LineKind, Unfit};
use super::heading::Heading;
use super::point_heads::{PointColumn, PointHeads};
use super::point_rows::{PointRow, PointTable, points_in_text};
use super::proposal::{Alert, FormLine, Proposal, SheetKind};
use super::read_criterion::{ReadCriterion, sum_of_areas};
use super::rule_words;
use super::set_head::read_head;
use super::set_keeps::keep_unsaid;
use crate::edit::criteria_set::pairs;
use crate::plan::{Criterion, Id, LEVELS, Plan, PointRole, RuleStep, Scorer};
use crate::read::grid::ReadSheet;
use crate::read::shown::as_typed;
use crate::read::{clean, search};

/// The columns that a criterion is made of.
const USED: [PointColumn; 7] = {
    use PointColumn as C;
    [C::Code, C::Name, C::Maximum, C::Wording, C::Required, C::ScoredBy, C::Note]
};

/// The proposal of a table of criteria.
pub(super) fn propose_set(
    plan: &Plan,
    sheet: &ReadSheet,
    heading: &Heading,
    heads: &PointHeads,
) -> Proposal {
    let mut proposal = heads.proposal(SheetKind::Criteria, heading);
    let table = PointTable { sheet, heads, body: heading.body };
    let rows = table.rows(&mut proposal);
    let mut tree = CriteriaTree { table, proposal, read: Vec::new(), total: None, ended: false };
    let mut last = None;
    for (at, row) in rows.iter().enumerate() {
        // Below a gap nothing goes on what stands above it.
        tree.ended |= last.is_some_and(|last: usize| row.row > last + 1);
        last = Some(row.row);
        let coded_below = rows.iter().skip(at + 1).any(|it| it.code.is_some());
        tree.row(row, coded_below);
    }
    tree.finish(plan, heading.first)
}

struct CriteriaTree<'a> {
    table: PointTable<'a>,
    proposal: Proposal,
    read: Vec<ReadCriterion>,
    /// The row of the last sum, and what it says.
    total: Option<(usize, u32)>,
    /// Whether rows without a code go on no criterion.
    ended: bool,
}

impl CriteriaTree<'_> {
    fn row(&mut self, row: &PointRow, coded_below: bool) {
        if row.is_total {
            self.total_row(row);
        } else if row.code.is_some() || is_bare_area(row, coded_below) {
            self.criterion(row);
        } else {
            self.step(row);
        }
    }

    fn total_row(&mut self, row: &PointRow) {
        if let Ok(Some(said)) = self.maximum(row, PointRole::Counted) {
            self.total = Some((row.row, said));
        }
        self.table.leave(row.row, &row.filled, Unfit::Row(LineKind::Total), &mut self.proposal);
        self.line(row, LineKind::Total);
        self.ended = true;
    }

    /// The maximum of a row; a penalty may be typed below zero.
    fn maximum(&self, row: &PointRow, role: PointRole) -> Result<Option<u32>, Unfit> {
        let of = self.points_column();
        let found = self.table.points(row.row, of);
        if role != PointRole::Penalty || found.is_ok() {
            return found;
        }
        let shown = self.table.words(row.row, of);
        let positive = shown.trim_start_matches(['-', '−', '–']).trim();
        points_in_text(positive)
    }

    /// "Điểm" is the maximum where no other column is.
    fn points_column(&self) -> PointColumn {
        let named = self.table.heads.at(PointColumn::Maximum).is_some();
        if named { PointColumn::Maximum } else { PointColumn::Score }
    }

    fn criterion(&mut self, row: &PointRow) {
        let parent = self.parent(row);
        let above = parent.and_then(|at| self.read.get(at));
        let depth = above.map_or(0, |above| above.depth + 1);
        let own = match &row.code {
            Some(code) => code.text.clone(),
            None => search::fold(&row.name),
        };
        let path = above.map_or(own.clone(), |above| format!("{}/{own}", above.path));
        let id = Id::hashed(&format!("tieu-chi/{path}"));
        if depth >= LEVELS {
            self.table.refuse(row.row, &row.filled, Unfit::TooDeep, &mut self.proposal);
            self.ended = true;
            return;
        }
        if self.read.iter().any(|it| it.id == id) {
            self.proposal.alerts.push(Alert::CodeTwice(row.row));
            self.table.refuse(row.row, &row.filled, Unfit::CodeTwice, &mut self.proposal);
            self.ended = true;
            return;
        }
        let (record, names_scorer) =
            self.record(row, above.map(|above| (above.id, above.record.role)));
        let maximum = self.maximum(row, record.role);
        if let Err(why) = maximum {
            let at = self.table.heads.at(self.points_column()).into_iter().collect::<Vec<_>>();
            self.table.refuse(row.row, &at, why, &mut self.proposal);
        }
        let maximum = maximum.ok().flatten();
        self.read.push(ReadCriterion {
            id,
            path,
            code: row.code.clone(),
            parent,
            depth,
            is_headline: row.is_headline,
            names_scorer,
            lines: record.wording.lines().map(str::to_owned).collect(),
            record: Criterion { maximum: maximum.map(as_typed).unwrap_or_default(), ..record },
            maximum,
        });
        self.table.take(row, &self.used(), &mut self.proposal);
        self.line(row, LineKind::Leaf);
        self.ended = false;
    }

    fn used(&self) -> Vec<PointColumn> {
        USED.into_iter().chain([self.points_column()]).collect()
    }

    /// What a row says of a criterion, but for its points and its rule; and whether it says who scores.
    fn record(&mut self, row: &PointRow, above: Option<(Id, PointRole)>) -> (Criterion, bool) {
        let own = role_in(&search::fold(&row.name));
        let role =
            if own == PointRole::Counted { above.map_or(own, |(_, role)| role) } else { own };
        let shared = |of| self.table.shared(row.row, of);
        let survey = search::fold(&row.name).contains("dieu tra xa hoi hoc");
        let by = shared(PointColumn::ScoredBy);
        let scorer = scorer_in(&search::fold(&by));
        if let (None, false, Some(at)) =
            (scorer, by.trim().is_empty(), self.table.heads.at(PointColumn::ScoredBy))
            && row.filled.contains(&at)
        {
            self.table.leave(row.row, &[at], Unfit::NoScorer, &mut self.proposal);
        }
        let usual = if survey { Scorer::Survey } else { Scorer::default() };
        let wording = self.table.heads.at(PointColumn::Wording);
        let wording = wording.map(|at| super::cell::prose(self.table.sheet.cell(row.row, at)));
        let record = Criterion {
            parent: above.map(|(id, _)| id),
            code: row.code.as_ref().map(|code| code.text.clone()).unwrap_or_default(),
            name: row.name.clone(),
            scorer: scorer.unwrap_or(usual),
            role,
            wording: wording.unwrap_or_default(),
            required: pieces(&shared(PointColumn::Required)),
            source: clean::line(&shared(PointColumn::Note)),
            ..Criterion::default()
        };
        (record, scorer.is_some() || survey)
    }

    /// The place of the criterion above a row: by its code as far as that says, else the area.
    fn parent(&self, row: &PointRow) -> Option<usize> {
        let code = row.code.as_ref()?;
        let back = || self.read.iter().enumerate().rev();
        let level_of = |it: &ReadCriterion| it.code.as_ref().map(CriterionCode::level);
        let over = |levels: &[CodeLevel]| {
            let is_over = |it: &ReadCriterion| level_of(it).is_some_and(|at| levels.contains(&at));
            back().find(|(_, it)| is_over(it)).map(|(at, _)| at)
        };
        match code.level() {
            CodeLevel::Upper => None,
            CodeLevel::Roman => over(&[CodeLevel::Upper]),
            CodeLevel::Lower => {
                back().find(|(_, it)| level_of(it) != Some(CodeLevel::Lower)).map(|(at, _)| at)
            }
            CodeLevel::Numbered if row.is_headline && code.parts.len() == 1 => {
                over(&[CodeLevel::Upper, CodeLevel::Roman])
            }
            CodeLevel::Numbered => self.above_number(&code.parts),
        }
    }

    /// "1.1" stands below the last "1", and that below its area, but not below one of another area.
    fn above_number(&self, parts: &[String]) -> Option<usize> {
        let last_area = self.read.iter().rposition(ReadCriterion::is_area);
        let own = self.read.iter().enumerate().skip(last_area.unwrap_or_default());
        let begins = |it: &ReadCriterion| {
            let held = it.parts();
            !held.is_empty() && held.len() < parts.len() && parts.starts_with(held)
        };
        let longest =
            own.filter(|(_, it)| begins(it)).max_by_key(|(at, it)| (it.parts().len(), *at));
        longest.map(|(at, _)| at).or(last_area)
    }

    /// A row without a code: a step of the criterion above it, or more of its wording.
    fn step(&mut self, row: &PointRow) {
        let texts = [row.name.clone(), self.table.words(row.row, PointColumn::Wording)];
        let text = texts.into_iter().filter(|it| !it.trim().is_empty());
        let mut text = text.collect::<Vec<_>>().join(" ");
        let open = !self.ended && !text.is_empty();
        let Some(own) = self.read.last_mut().filter(|_| open) else {
            self.table.leave(row.row, &row.filled, Unfit::Words, &mut self.proposal);
            return;
        };
        let of = if self.table.heads.at(PointColumn::Maximum).is_some() {
            PointColumn::Maximum
        } else {
            PointColumn::Score
        };
        match self.table.points(row.row, of) {
            Ok(Some(points)) => {
                text = format!("{}: {}", text.trim_end_matches([':', ' ']), as_typed(points));
            }
            Ok(None) => {}
            Err(why) => {
                let at = self.table.heads.at(of).into_iter().collect::<Vec<_>>();
                self.table.refuse(row.row, &at, why, &mut self.proposal);
            }
        }
        own.lines.push(text);
        for (of, between) in [(PointColumn::Required, "\n"), (PointColumn::Note, "; ")] {
            let at = self.table.heads.at(of).filter(|at| row.filled.contains(at));
            let Some(at) = at else { continue };
            let words = super::cell::prose(self.table.sheet.cell(row.row, at));
            if of == PointColumn::Required {
                join(&mut own.record.required, &pieces(&words), between);
            } else {
                join(&mut own.record.source, &clean::line(&words), between);
            }
        }
        let used: Vec<PointColumn> =
            USED.into_iter().filter(|it| *it != PointColumn::ScoredBy).chain([of]).collect();
        self.table.take(row, &used, &mut self.proposal);
        self.line(row, LineKind::Within);
    }

    fn line(&mut self, row: &PointRow, kind: LineKind) {
        let taken = kind != LineKind::Total;
        let name = row.name.clone();
        self.proposal.lines.push(FormLine { row: row.row, name, kind, taken });
    }

    /// The set, with what the plan's own says and the table does not.
    fn finish(self, plan: &Plan, first_head: usize) -> Proposal {
        let Self { table, mut proposal, read, total, .. } = self;
        let mut set = Plan {
            criteria_set: plan.criteria_set.clone(),
            score_bands: plan.score_bands.clone(),
            ..Plan::default()
        };
        read_head(table.sheet, first_head).fill(&mut set.criteria_set);
        let parents: BTreeSet<usize> =
            crate::read::sorted::set(read.iter().filter_map(|it| it.parent));
        let sum = sum_of_areas(&read);
        let scored = read.iter().filter(|it| it.names_scorer).map(|it| it.id);
        let scored: BTreeSet<Id> = crate::read::sorted::set(scored);
        for (at, mut one) in read.into_iter().enumerate() {
            one.record.wording = one.lines.join("\n");
            if !parents.contains(&at) {
                let said = rule_words::read(&one.lines, one.maximum);
                one.record.rule = said.rule;
                for (number, step) in said.steps.into_iter().enumerate() {
                    let id = Id::hashed(&format!("bac/{}/{number}", one.path));
                    let points = as_typed(step.points);
                    let own = RuleStep::of(one.id);
                    let (floor, word) = (step.floor, step.word);
                    set.rule_steps.push(id, RuleStep { floor, word, points, ..own });
                }
            }
            set.criteria.push(one.id, one.record);
        }
        if let Some((row, said)) = total.filter(|(_, said)| *said != sum) {
            proposal.alerts.push(Alert::TotalDiffers {
                row,
                said: as_typed(said),
                made: as_typed(sum),
            });
        }
        keep_unsaid(plan, table.heads, &scored, &mut set);
        if !set.is_blank_set() {
            let own = plan.criteria.len();
            let gone = own.saturating_sub(pairs(plan, &set).len());
            proposal.points.many_gone = Some(gone).filter(|gone| gone * 2 > own);
            proposal.points.set = Box::new(set);
        }
        proposal
    }
}
