//! Văn bản: which document an address shows.

use crate::plan::{Id, ReportPeriod};
use crate::score::ProofFilter;

/// Văn bản. Which document is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// Quyết định kèm kế hoạch.
    #[default]
    Decision,
    /// Bảng theo dõi.
    Tracking,
    /// Báo cáo kỳ; of the period that is due where none is named.
    Report(Option<ReportPeriod>),
    /// Phiếu công chức; of all where none is named.
    Officer(Option<Id>),
    /// Danh mục tài liệu kiểm chứng.
    Evidence,
    /// Quyết định sửa đổi, bổ sung.
    Amendment,
    /// Công văn đôn đốc.
    Urging,
    /// Văn bản xin lỗi, for one late dossier; for each that has none where none is named.
    Apology(Option<Id>),
    /// Báo cáo tự chấm điểm.
    SelfScore,
    /// Danh mục minh chứng, the rows of it that are asked for.
    Register(ProofFilter),
}

impl Paper {
    /// Every kind of document, in the order shown.
    pub const ALL: [Self; 10] = [
        Self::Decision,
        Self::Tracking,
        Self::Report(None),
        Self::Officer(None),
        Self::Evidence,
        Self::Amendment,
        Self::Urging,
        Self::Apology(None),
        Self::SelfScore,
        Self::Register(ProofFilter::All),
    ];

    /// The document's word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Decision => "quyet-dinh",
            Self::Tracking => "bang-theo-doi",
            Self::Report(_) => "bao-cao-ky",
            Self::Officer(_) => "phieu-cong-chuc",
            Self::Evidence => "danh-muc-tai-lieu",
            Self::Amendment => "sua-doi",
            Self::Urging => "don-doc",
            Self::Apology(_) => "xin-loi",
            Self::SelfScore => "tu-cham",
            Self::Register(_) => "minh-chung",
        }
    }

    /// The word in the address of the rows that a register is cut to; empty for all of them.
    pub const fn rows_word(rows: ProofFilter) -> &'static str {
        match rows {
            ProofFilter::All => "",
            ProofFilter::Missing => "con-thieu",
            ProofFilter::Unexplained => "chua-giai-trinh",
        }
    }

    /// Its steps of the address: the word, and whose or of which period it is.
    pub(super) fn path(self) -> String {
        let word = self.word();
        match self {
            Self::Report(Some(period)) => format!("{word}/{period}"),
            Self::Officer(Some(id)) | Self::Apology(Some(id)) => format!("{word}/{id}"),
            Self::Register(rows @ (ProofFilter::Missing | ProofFilter::Unexplained)) => {
                format!("{word}/{}", Self::rows_word(rows))
            }
            Self::Decision
            | Self::Tracking
            | Self::Report(None)
            | Self::Officer(None)
            | Self::Evidence
            | Self::Amendment
            | Self::Urging
            | Self::Apology(None)
            | Self::SelfScore
            | Self::Register(ProofFilter::All) => word.to_owned(),
        }
    }

    /// The document of such steps.
    pub(super) fn of_path(steps: &[&str]) -> Option<Self> {
        let known = |word: &str| Self::ALL.into_iter().find(|paper| paper.word() == word);
        match *steps {
            [word] => known(word),
            [word, of] => match known(word)? {
                Self::Report(_) => of.parse().ok().map(|period| Self::Report(Some(period))),
                Self::Officer(_) => of.parse().ok().map(|id| Self::Officer(Some(id))),
                Self::Apology(_) => of.parse().ok().map(|id| Self::Apology(Some(id))),
                Self::Register(_) => {
                    let named = |rows: &ProofFilter| Self::rows_word(*rows) == of;
                    ProofFilter::ALL.into_iter().find(named).map(Self::Register)
                }
                Self::Decision
                | Self::Tracking
                | Self::Evidence
                | Self::Amendment
                | Self::Urging
                | Self::SelfScore => None,
            },
            _ => None,
        }
    }
}
