//! Bảng tự chấm của năm nay: what the unit gave itself, what was appraised, notes and explanations, brought back to the
//! plan's criteria. A blank cell changes nothing, and nor does one that says what the page shows.

use super::fit::{LineKind, Unfit};
use super::heading::Heading;
use super::known_criteria::{KnownCriteria, maximum};
use super::point_heads::{GivenIs, PointColumn, PointHeads};
use super::point_rows::{PointRow, PointTable};
use super::point_ways::said_years;
use super::proposal::{Alert, FormLine, Proposal, SheetKind};
use super::proposed_points::{ProposedOwn, SaidOwn};
use crate::plan::{CriterionScore, CriterionScoreField, Id, Plan};
use crate::read::clean;
use crate::read::grid::ReadSheet;
use crate::read::number::parse_points;
use crate::read::shown::as_typed;

/// What the paper puts before the note of a criterion that does not apply.
const INAPPLICABLE: &str = "Không áp dụng";

/// The proposal of a table of this year's points. `shown` are the self-scores as the page shows them, in hundredths.
pub(super) fn propose_own(
    (plan, shown): (&Plan, &[(Id, u32)]),
    sheet: &ReadSheet,
    heading: &Heading,
    heads: &PointHeads,
) -> Proposal {
    let mut proposal = heads.proposal(SheetKind::OwnPoints, heading);
    let years = said_years(sheet, heading, heads);
    if let (Some(own), Some(said)) = (plan.year(), years.first())
        && !years.contains(&own)
    {
        proposal.alerts.push(Alert::OtherYear(said.to_string()));
    }
    let mut heads = heads.clone();
    if let Some(early) = heads.early {
        heads.columns.insert(early, PointColumn::Early);
    }
    let table = PointTable { sheet, heads: &heads, body: heading.body };
    let rows = table.rows(&mut proposal);
    let found = KnownCriteria::of(plan).of_rows(&rows);
    let reader = OwnPointReader { plan, shown, table };
    let (mut out, mut maxima) = (Vec::new(), Vec::new());
    for (row, id) in rows.iter().zip(found) {
        let kind = if row.is_total { LineKind::Total } else { LineKind::Leaf };
        let taken = match id {
            _ if row.is_total => Err(Unfit::Row(LineKind::Total)),
            Ok(id) => reader.row(row, id, &mut maxima, &mut proposal),
            Err(why) => Err(why),
        };
        let (row_at, name) = (row.row, row.name.clone());
        proposal.lines.push(FormLine { row: row_at, name, kind, taken: taken.is_ok() });
        match taken {
            Ok(()) => {}
            Err(why @ (Unfit::Row(_) | Unfit::NoCode)) => {
                reader.table.leave(row.row, &row.filled, why, &mut proposal);
            }
            Err(why) => {
                out.push(row.row);
                reader.table.refuse(row.row, &row.filled, why, &mut proposal);
            }
        }
    }
    if !out.is_empty() {
        proposal.alerts.push(Alert::PointsOut(out));
    }
    if !maxima.is_empty() {
        proposal.alerts.push(Alert::MaximaDiffer(maxima));
    }
    proposal
}

struct OwnPointReader<'a> {
    plan: &'a Plan,
    shown: &'a [(Id, u32)],
    table: PointTable<'a>,
}

impl OwnPointReader<'_> {
    /// Takes one row, or says why nothing of it is taken.
    fn row(
        &self,
        row: &PointRow,
        id: Id,
        maxima: &mut Vec<usize>,
        proposal: &mut Proposal,
    ) -> Result<(), Unfit> {
        use PointColumn as C;
        let parent = self.plan.criteria_of(Some(id)).next().is_some();
        let (mut said, mut used) = (Vec::new(), vec![C::Code, C::Name, C::Maximum]);
        let (most, told) = (maximum(self.plan, id), self.table.points(row.row, C::Maximum)?);
        if told.is_some() && told != most {
            maxima.push(row.row);
        }
        let scored = [C::SelfScored, C::Given, C::Early];
        if parent {
            // What stands over others is the sum of these.
            let at = scored.into_iter().filter_map(|of| self.table.heads.at(of));
            let at: Vec<usize> = at.filter(|at| row.filled.contains(at)).collect();
            self.table.leave(row.row, &at, Unfit::Row(LineKind::Subtotal), proposal);
        } else {
            for of in scored {
                let Some(points) = self.table.points(row.row, of)? else { continue };
                if most.is_some_and(|most| points > most) {
                    return Err(Unfit::AboveMaximum);
                }
                said.extend(self.points(id, of, points));
            }
            used.extend(scored);
        }
        for (of, field) in self.words() {
            used.push(of);
            said.extend(self.said_words(row, id, of, field));
        }
        self.table.take(row, &used, proposal);
        if !said.is_empty() {
            proposal.points.own.push(ProposedOwn { row: row.row, criterion: id, said });
        }
        Ok(())
    }

    /// Points that are other than those that the page shows.
    fn points(&self, id: Id, of: PointColumn, points: u32) -> Option<SaidOwn> {
        use CriterionScoreField as F;
        let score = self.plan.score_of(id);
        let typed = |field: F| -> Option<u32> {
            let text = score.map(|score| score.get(field))?;
            parse_points(text.as_text()).ok().flatten()
        };
        let own = || self.shown.iter().find(|(own, _)| *own == id).map(|(_, it)| *it);
        let second = typed(F::Second).is_some();
        let field = match (of, self.table.heads.given_is) {
            (PointColumn::SelfScored, _) => F::Own,
            (PointColumn::Early, _) | (_, GivenIs::First) => F::First,
            (_, GivenIs::Second) => F::Second,
            (_, GivenIs::Last) if second => F::Second,
            (_, GivenIs::Last) => F::First,
        };
        let old = if field == F::Own { own() } else { typed(field) };
        (old != Some(points)).then(|| SaidOwn {
            field,
            old: old.map(as_typed).unwrap_or_default(),
            new: as_typed(points),
        })
    }

    /// The columns of words, and where they go. A plain "Ghi chú" is the unit's where no other column is.
    fn words(&self) -> Vec<(PointColumn, CriterionScoreField)> {
        use {CriterionScoreField as F, PointColumn as C};
        let noted = self.table.heads.has(C::UnitNote);
        let note = if noted { C::UnitNote } else { C::Note };
        let all = [(note, F::Note), (C::Explained, F::Explanation), (C::Reason, F::Reason)];
        all.into_iter().filter(|(of, _)| self.table.heads.has(*of)).collect()
    }

    /// Words that are other than those that were typed, however their lines are cut.
    fn said_words(
        &self,
        row: &PointRow,
        id: Id,
        of: PointColumn,
        field: CriterionScoreField,
    ) -> Option<SaidOwn> {
        let words = self.table.shared(row.row, of);
        let words = match words.strip_prefix(INAPPLICABLE) {
            Some(rest) if field == CriterionScoreField::Note => rest.trim_start(),
            Some(_) | None => words.trim(),
        };
        let score = self.plan.score_of(id);
        let blank = CriterionScore::default();
        let old = score.unwrap_or(&blank).get(field).as_text().to_owned();
        let said = !words.is_empty() && clean::line(words) != clean::line(&old);
        said.then(|| SaidOwn { field, old, new: words.to_owned() })
    }
}
