//! Cột của bảng có điểm: which columns of a sheet are those of a criteria set, of last year's points, or of units' scores.

use std::collections::BTreeMap;

use super::cell;
use super::heading::{self, Heading, is_ordinal_word};
use super::meaning::words;
use super::period_words::in_words;
use super::proposal::{Alert, Proposal, SheetKind};
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
    /// Điểm thẩm định lần 1.
    Early,
    /// Ghi chú đơn vị.
    UnitNote,
    /// Giải trình khi thiếu tài liệu.
    Explained,
}

/// What stands within a head, the more telling first.
const HELD: [(PointColumn, &[&str]); 18] = {
    use PointColumn as C;
    [
        (C::Explained, &["giai trinh"]),
        (C::UnitNote, &["ghi chu don vi", "ghi chu cua don vi"]),
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
        (C::Early, &["tham dinh lan 1", "tham dinh lan dau"]),
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

/// Which appraisal the column of what was given holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum GivenIs {
    /// Its head does not say.
    #[default]
    Last,
    /// Lần 1.
    First,
    /// Lần 2.
    Second,
}

/// The columns of points of a sheet, by their place.
#[derive(Clone, Debug, Default)]
pub(super) struct PointHeads {
    /// What each column is.
    pub columns: BTreeMap<usize, PointColumn>,
    /// Columns that say the same thing, so that neither is read.
    pub twice: Vec<usize>,
    /// Which appraisal the column of what was given holds.
    pub given_is: GivenIs,
    /// The column of an appraisal before that one.
    pub early: Option<usize>,
    /// Columns of points that are each of a unit.
    pub of_units: Vec<usize>,
    /// That of the plan's own unit among them.
    pub own_unit: Option<usize>,
}

impl PointHeads {
    /// The columns under these heads. Of points of several years those of `last_year` are read.
    pub fn of(heading: &Heading, last_year: Option<i32>) -> Self {
        let mut heads = Self::default();
        for (column, over) in heading.over.iter().enumerate() {
            let last = over.last().map(String::as_str).unwrap_or_default();
            let whole = over.join(" ");
            let said = said(last).or_else(|| said(&whole));
            heads.columns.extend(said.map(|it| (column, it)));
        }
        heads.one_year(heading, last_year);
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

    /// Whether there is such a column.
    pub fn has(&self, of: PointColumn) -> bool {
        self.at(of).is_some()
    }

    /// What the proposal of a table under these heads begins with.
    pub fn proposal(&self, kind: SheetKind, heading: &Heading) -> Proposal {
        let mut proposal = Proposal { kind, signature: heading.signature(), ..Proposal::default() };
        if !self.twice.is_empty() {
            proposal.alerts.push(Alert::PointsTwice(self.twice.clone()));
        }
        proposal
    }

    /// Of several columns of points with a year in their heads those of the year before the plan's.
    fn one_year(&mut self, heading: &Heading, last_year: Option<i32>) {
        let given = |of: PointColumn| of == PointColumn::Given;
        let of_year = |column: usize| {
            let years = in_words(&heading.joined(column)).years;
            last_year.is_some_and(|year| years == [year])
        };
        let all = self.columns.iter().filter(|(_, of)| given(**of)).map(|(at, _)| *at);
        let all: Vec<usize> = all.collect();
        let told: Vec<usize> = all.iter().copied().filter(|at| of_year(*at)).collect();
        if let [one] = told.as_slice()
            && all.len() > 1
        {
            self.columns.retain(|at, of| !given(*of) || at == one);
        }
    }

    /// One column for each thing: the last appraisal goes before an earlier one; of two others neither is read, but of
    /// names and ordinals the first.
    fn settle(&mut self) {
        use PointColumn as C;
        self.early = self.at(C::Early);
        let last = [C::Final, C::Given, C::Early].into_iter().find(|of| self.has(*of));
        if last == Some(C::Final) && self.early.is_none() {
            self.early = self.at(C::Given);
        }
        (self.given_is, self.early) = match last {
            Some(C::Final) => (GivenIs::Second, self.early),
            Some(C::Early) => (GivenIs::First, None),
            _ => (GivenIs::Last, self.early),
        };
        let appraised = [C::Final, C::Given, C::Early];
        self.columns.retain(|_, own| !appraised.contains(own) || Some(*own) == last);
        for own in self.columns.values_mut().filter(|own| Some(**own) == last) {
            *own = C::Given;
        }
        for of in [C::Maximum, C::Given, C::SelfScored, C::Score, C::Code, C::Unit] {
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
}

/// The row in which heads of points may begin, where none were found: the first whose own words are of some.
pub(super) fn rows_of_heads(sheet: &ReadSheet) -> impl Iterator<Item = Heading> + '_ {
    let telling = |row: &usize| {
        let cells = sheet.cells(*row).iter().filter(|it| cell::has_letters(it));
        cells.filter(|it| said(&cell::shown(it)).is_some()).count() >= 2
    };
    let rows = (0..sheet.rows.len().min(ROWS)).filter(telling);
    rows.filter_map(|row| heading::from(sheet, row))
}

/// What a head says of points.
pub(super) fn said(text: &str) -> Option<PointColumn> {
    if is_ordinal_word(text) {
        return Some(PointColumn::Ordinal);
    }
    let text = words(text);
    if let Some(bare) = without_year(&text) {
        // "Điểm năm 2023" is what was given then.
        return said(bare).map(|of| if of == PointColumn::Score { PointColumn::Given } else { of });
    }
    let whole = WHOLE.iter().find(|(_, any)| any.contains(&text.as_str()));
    let held = || HELD.iter().find(|(_, any)| any.iter().any(|it| text.contains(it)));
    whole.or_else(held).map(|(of, _)| *of)
}

/// A head without the year that it ends with: "diem dat nam 2023", "diem nam truoc"; `None` where it names none.
fn without_year(text: &str) -> Option<&str> {
    let past = [" nam truoc", " nam lien truoc", " nam ngoai"];
    let bare = past.iter().find_map(|it| text.strip_suffix(it)).or_else(|| {
        let at = text.len().checked_sub(4)?;
        let (before, year) = (text.get(..at)?, text.get(at..)?.parse::<u16>().ok()?);
        let before = before.strip_suffix(' ').filter(|_| (1900..3000).contains(&year))?;
        Some(before.strip_suffix(" nam").unwrap_or(before))
    })?;
    (!bare.is_empty()).then_some(bare)
}
