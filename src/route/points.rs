//! Điểm số: which page of points an address shows.

/// Trang điểm. Which page of points is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PointsPage {
    /// Tự chấm.
    #[default]
    SelfScore,
    /// Mất điểm năm trước.
    Losses,
    /// Điểm còn lấy được.
    AtStake,
    /// Sổ minh chứng.
    Register,
    /// Bộ tiêu chí.
    Set,
}

impl PointsPage {
    /// Every page, in the order shown.
    pub const ALL: [Self; 5] =
        [Self::SelfScore, Self::AtStake, Self::Losses, Self::Register, Self::Set];

    /// The page's word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SelfScore => "tu-cham",
            Self::Losses => "mat-diem",
            Self::AtStake => "con-lay-duoc",
            Self::Register => "minh-chung",
            Self::Set => "bo-tieu-chi",
        }
    }

    /// The page of a word.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.word() == word)
    }
}
