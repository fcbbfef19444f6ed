//! Cột của bảng có điểm: which columns of a sheet are those of a criteria set, of last year's points, or of units' scores.

use std::collections::BTreeMap;

use super::heading::{self, Heading, is_ordinal_word};
use super::meaning::words;
use super::read_as::ReadAs;
use super::{cell, remedy_heads};
use crate::plan::{PaperForm, RemedyField};
use crate::read::grid::ReadSheet;

/// How far down the heads are looked for.
const ROWS: usize = 40;

/// Cột của bảng có điểm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PointColumn {
    /// Số thứ tự: the code where no other column is.
    Ordinal,
    /// Mã.
    Code,
    /// Tiêu chí.
    Name,
    /// Điểm tối đa.
    Maximum,
    /// Cách tính điểm.
    Wording,
    /// Tài liệu kiểm chứng.
    Required,
    /// Ai chấm.
    ScoredBy,
    /// Ghi chú, nguồn.
    Note,
    /// Điểm tự chấm.
    SelfScored,
    /// Điểm bị trừ.
    Lost,
    /// Điểm được chấm.
    Given,
    /// Điểm được chấm lần cuối, which goes before other points given.
    Final,
    /// Lý do mất điểm.
    Reason,
    /// Đơn vị.
    Unit,
    /// "Điểm", "Tổng điểm", "Chỉ số": of what, the other columns say.
    Score,
    /// Xếp hạng.
    Rank,
}

/// What stands within a head, the more telling first.
const HELD: [(PointColumn, &[&str]); 15] = {
    use PointColumn as C;
    [
        (C::Maximum, &["diem toi da", "diem chuan", "thang diem", "diem quy dinh"]),
        (C::Wording, &["cach tinh diem", "phuong phap danh gia", "cach cham", "cach danh gia"]),
        (C::Wording, &["phuong phap tinh", "phuong phap cham", "huong dan cham", "cach tinh"]),
        (C::Required, &["tai lieu kiem chung", "minh chung", "kiem chung"]),
        (C::ScoredBy, &["ai cham", "hinh thuc danh gia", "hinh thuc cham", "don vi cham"]),
        (C::ScoredBy, &["nguoi cham", "co quan cham"]),
        (C::Reason, &["ly do", "nhan xet", "nguyen nhan"]),
        (C::SelfScored, &["tu cham", "tu danh gia"]),
        (C::Lost, &["diem bi tru", "bi tru diem", "so diem tru", "diem mat"]),
        (C::Final, &["tham dinh lan 2", "tham dinh cuoi cung", "diem chinh thuc"]),
        (C::Given, &["diem dat", "tham dinh", "diem duoc cham", "dat duoc"]),
        (C::Rank, &["xep hang", "thu hang"]),
        (C::Code, &["ma tieu chi", "ma so"]),
        (C::Unit, &["ten don vi", "ten xa", "xa, phuong", "don vi hanh chinh", "ubnd xa"]),
        (C::Name, &["tieu chi", "linh vuc", "noi dung"]),
    ]
};

/// What is the whole of a head.
const WHOLE: [(PointColumn, &[&str]); 8] = {
    use PointColumn as C;
    [
        (C::Code, &["ma"]),
        (C::Note, &["ghi chu", "nguon", "can cu"]),
        (C::Lost, &["diem tru"]),
        (C::Maximum, &["toi da"]),
        (C::Rank, &["hang"]),
        (
            C::Unit,
            &["don vi", "xa", "phuong", "xa/phuong", "xa phuong", "dia phuong", "phuong, xa"],
        ),
        (C::Score, &["diem", "tong diem", "tong so diem", "diem so", "chi so", "chi so cchc"]),
        (C::Score, &["chi so par index", "par index", "ket qua"]),
    ]
};

/// The columns of points of a sheet, by their place.
#[derive(Clone, Debug, Default)]
pub(super) struct PointHeads {
    /// What each column is.
    pub columns: BTreeMap<usize, PointColumn>,
    /// Columns that say the same thing, so that neither is read.
    pub twice: Vec<usize>,
}

impl PointHeads {
    /// The columns under these heads.
    pub fn of(heading: &Heading) -> Self {
        let mut heads = Self::default();
        for (column, over) in heading.over.iter().enumerate() {
            let last = over.last().map(String::as_str).unwrap_or_default();
            let whole = over.join(" ");
            let said = said(last).or_else(|| said(&whole));
            heads.columns.extend(said.map(|it| (column, it)));
        }
        heads.settle();
        heads
    }

    /// The place of a column.
    pub fn at(&self, of: PointColumn) -> Option<usize> {
        self.columns.iter().find(|(_, own)| **own == of).map(|(at, _)| *at)
    }

    /// The place of the codes: "STT" where nothing else is.
    pub fn codes(&self) -> Option<usize> {
        self.at(PointColumn::Code).or_else(|| self.at(PointColumn::Ordinal))
    }

    fn has(&self, of: PointColumn) -> bool {
        self.at(of).is_some()
    }

    /// One column for each thing: the last appraisal goes before an earlier one; of two others neither is read, but of
    /// names and ordinals the first.
    fn settle(&mut self) {
        use PointColumn as C;
        if self.has(C::Final) {
            self.columns.retain(|_, own| *own != C::Given);
            for own in self.columns.values_mut().filter(|own| **own == C::Final) {
                *own = C::Given;
            }
        }
        for of in [C::Maximum, C::Given, C::Score, C::Code, C::Unit] {
            let same: Vec<usize> =
                self.columns.iter().filter(|(_, own)| **own == of).map(|(at, _)| *at).collect();
            if same.len() > 1 {
                self.columns.retain(|_, own| *own != of);
                self.twice.extend(same);
            }
        }
        for of in [C::Ordinal, C::Name, C::Wording, C::Required, C::ScoredBy, C::Note, C::Reason] {
            let first = self.at(of);
            self.columns.retain(|at, own| *own != of || Some(*at) == first);
        }
    }

    /// What the sheet could be; more than one is a question.
    pub fn could_be(&self, form: &PaperForm, heading: &Heading, sheet: &ReadSheet) -> Vec<ReadAs> {
        use PointColumn as C;
        let is_of_units = !self.has(C::Name) && !self.has(C::Maximum) && !self.has(C::Wording);
        if self.has(C::Unit) && is_of_units {
            let scored = self.has(C::Score) || self.has(C::Given);
            return if scored { vec![ReadAs::UnitPoints] } else { Vec::new() };
        }
        if !self.has(C::Name) {
            return Vec::new();
        }
        let told = self.has(C::Wording) || self.has(C::Required) || self.has(C::ScoredBy);
        let mut found = Vec::new();
        let scored = self.is_scored(sheet, heading.body);
        if self.has(C::Maximum) && (told || !scored) {
            found.push(ReadAs::Criteria);
        }
        if scored && self.codes().is_some() {
            found.push(ReadAs::LastPoints);
        }
        if found.is_empty() && self.has(C::Score) && self.codes().is_some() {
            found = vec![ReadAs::Criteria, ReadAs::LastPoints];
        }
        if is_of_remedies(form, heading) {
            // Who does what by when is nothing that a criteria set says.
            let asked = self.has(C::Maximum) && self.has(C::Wording);
            return if asked { [found, vec![ReadAs::Remedies]].concat() } else { Vec::new() };
        }
        found
    }

    /// Whether any row says what was given.
    fn is_scored(&self, sheet: &ReadSheet, body: usize) -> bool {
        let given = self.at(PointColumn::Given);
        given.is_some_and(|at| {
            (body..sheet.rows.len()).any(|row| cell::is_figure(sheet.cell(row, at)))
        })
    }
}

/// The heads of a table of points: those that were found, else the first row whose own words are of one.
pub(super) fn find(
    form: &PaperForm,
    sheet: &ReadSheet,
    found: &Heading,
) -> Option<(Heading, PointHeads, Vec<ReadAs>)> {
    let read = |heading: Heading| {
        let heads = PointHeads::of(&heading);
        let ways = heads.could_be(form, &heading, sheet);
        (!ways.is_empty()).then_some((heading, heads, ways))
    };
    if found.body > 0
        && let Some(read) = read(found.clone())
    {
        return Some(read);
    }
    let telling = |row: &usize| {
        let cells = sheet.cells(*row).iter().filter(|it| cell::has_letters(it));
        cells.filter(|it| said(&cell::shown(it)).is_some()).count() >= 2
    };
    let rows = (0..sheet.rows.len().min(ROWS)).filter(telling);
    rows.filter_map(|row| heading::from(sheet, row)).find_map(read)
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

fn said(text: &str) -> Option<PointColumn> {
    if is_ordinal_word(text) {
        return Some(PointColumn::Ordinal);
    }
    let text = words(text);
    let whole = WHOLE.iter().find(|(_, any)| any.contains(&text.as_str()));
    let held = || HELD.iter().find(|(_, any)| any.iter().any(|it| text.contains(it)));
    whole.or_else(held).map(|(of, _)| *of)
}
