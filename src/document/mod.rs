//! Văn bản: what an official document says, as a tree of Decree 30's roles.
//!
//! Builders read the plan; writers ([`crate::export`]) see the tree only. The tree knows what a line is (a
//! legal basis, an article, a remedy's line), never which font or how many millimetres. Documents are always
//! in Vietnamese, whatever the language of the screen.
//!
//! # Where to start
//! [`decision()`] is the paper that issues the plan, [`tracking()`] the table that tracks it, [`report`] what
//! is said of it each period.

mod amendment;
mod body;
mod calendar;
mod decision;
mod evidence;
mod gaps;
mod issuing;
mod kept;
mod letters;
mod lines;
mod named;
mod officer;
mod portrait;
mod proof_register;
mod prose;
mod remedies;
pub mod report;
mod reporting;
mod results;
mod self_score;
mod standings;
mod subject;
mod to_do;
mod tracking;
mod wording;

pub use crate::plan::Layout;
pub use amendment::{amendment, is_amended};
pub use calendar::{DueCalendar, DueEvent, NEVER_CHANGED, due_calendar};
pub use decision::{decision, issued, without_article};
pub use evidence::evidence_list;
pub use gaps::{Gap, gaps};
pub use issuing::{issued_number, issuing};
pub use kept::{BadTree, keep_tree, kept_tree};
pub use letters::{Overdue, apologies, led_by_nobody, overdue, urging};
pub use officer::officer_sheets;
pub use proof_register::proof_register;
pub use remedies::printed as remedy_words;
pub use results::result_line;
pub use self_score::self_score;
pub use standings::TargetStanding;
pub use tracking::{Tracking, TrackingGroup, TrackingRow, tracking};
pub use wording::{BLANK, number_and_symbol, number_line, place_and_date};

use serde::{Deserialize, Serialize};

use crate::plan::Plan;
use crate::read::search;

/// Văn bản. Its parts, each starting on a page of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its name in a list of files.
    pub name: String,
    /// Its parts, in printed order.
    pub parts: Vec<DocumentPart>,
}

/// What a part is; each kind has page numbers of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PartKind {
    /// Quyết định.
    Decision,
    /// Văn bản kèm theo.
    Attachment,
    /// Bảng biểu.
    Table,
    /// Báo cáo.
    Report,
    /// Phụ lục, by its number: each counts its own pages.
    Annex(u8),
    /// Phiếu of one officer.
    Sheet,
    /// Công văn, văn bản to one addressee.
    Letter,
}

/// Một phần của văn bản.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentPart {
    /// The kind.
    pub kind: PartKind,
    /// Khổ ngang.
    pub landscape: bool,
    /// Its content, in order.
    pub blocks: Vec<Block>,
}

/// Cấp tiêu đề.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// Phần: "I."
    Part,
    /// Mục: "1."
    Section,
    /// Tiểu mục: "1.1."
    Item,
    /// Điểm: "a)", and anything deeper.
    Point,
    /// Lĩnh vực: "* Tiêu chí 1: …"
    Area,
    /// Mục khắc phục: "(1) …"
    Remedy,
}

/// Một khối. One line or paragraph in its role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// "SỐ LIỆU MINH HỌA, …", "BỘ TIÊU CHÍ MINH HỌA, …" above everything else: the paper is none of an office.
    Disclaimer(String),
    /// Tên cơ quan, quốc hiệu, số, ngày.
    NationalHead(NationalHead),
    /// Tên loại và trích yếu.
    Title {
        /// Tên loại: "QUYẾT ĐỊNH".
        kind: String,
        /// Trích yếu.
        subject: Vec<String>,
    },
    /// "(Kèm theo Quyết định số …)", or other words in brackets under a title.
    AttachedNote(String),
    /// Kính gửi.
    Addressee(String),
    /// Thẩm quyền ban hành.
    Authority(String),
    /// Căn cứ.
    Basis(String),
    /// "QUYẾT ĐỊNH:"
    Resolved(String),
    /// Điều.
    Article {
        /// "Điều 1."
        label: String,
        /// Nội dung.
        text: String,
    },
    /// Tiêu đề with its number.
    Heading {
        /// Cấp.
        level: Level,
        /// "II. ĐÁNH GIÁ, …"
        text: String,
    },
    /// Đoạn.
    Paragraph(String),
    /// Dòng dẫn. "- Công chức Văn phòng - Thống kê:", the line that duties follow.
    Lead(String),
    /// Gạch đầu dòng.
    Bullet {
        /// "-" or "+".
        mark: String,
        /// 1, or 2 for one below another bullet.
        level: u8,
        /// Nội dung.
        text: String,
    },
    /// Dòng của mục khắc phục: "- Thời gian thực hiện: …".
    Labelled {
        /// Nhãn without its dash and colon.
        label: String,
        /// Nội dung; empty if it follows as bullets.
        text: String,
    },
    /// Bảng.
    Table(DocumentTable),
    /// Nơi nhận và chữ ký.
    RecipientsAndSignature(Foot),
}

/// Phần đầu trang thứ nhất.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NationalHead {
    /// Cơ quan ban hành, by line.
    pub agency: Vec<String>,
    /// "Số: …/QĐ-UBND"; empty in an attached plan.
    pub number: String,
    /// Địa danh và ngày; empty in an attached plan.
    pub place_and_date: String,
    /// "V/v …" below the number of a letter, which has no title.
    #[serde(default)]
    pub about: String,
}

impl NationalHead {
    /// Quốc hiệu.
    pub const NATION: &'static str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    /// Tiêu ngữ.
    pub const MOTTO: &'static str = "Độc lập - Tự do - Hạnh phúc";
}

/// Nơi nhận ở bên trái, chữ ký ở bên phải.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Foot {
    /// Nơi nhận, each closed; without any, no "Nơi nhận:" is printed.
    pub recipients: Vec<String>,
    /// Người lập biểu, if a table has one at the left.
    pub drafter: String,
    /// Họ và tên of whoever signs at the left, where known.
    #[serde(default)]
    pub drafter_name: String,
    /// Quyền hạn, chức vụ, by line: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".
    pub authority: Vec<String>,
    /// Họ và tên người ký.
    pub signer: String,
}

/// Bảng.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentTable {
    /// Cột.
    pub columns: Vec<Column>,
    /// Hàng.
    pub rows: Vec<TableRow>,
}

/// Cột. Its head is repeated on every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Tên cột.
    pub head: String,
    /// Its share of the width, relative to the other columns' shares.
    pub share: u32,
    /// Whether its cells are short and centred: numbers, codes.
    pub centred: bool,
}

/// Hàng.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableRow {
    /// Hàng tên nhóm, across the table.
    Group(String),
    /// Hàng của nhóm with what the rows below it come to, one cell per column.
    GroupSum(Vec<String>),
    /// Ô, one per column, each by line.
    Cells(Vec<Vec<String>>),
    /// Hàng tiếp of the row above, whose first and last cells extend down over it.
    Continued {
        /// How many of the first cells of the row above extend down.
        reach: usize,
        /// The cells beside them; where they are fewer than the columns left, the last ones extend down too.
        cells: Vec<Vec<String>>,
    },
    /// Hàng cộng, one cell per column.
    Total(Vec<String>),
    /// Danh sách across the table, one item per line.
    List(Vec<String>),
    /// Lời ghi across the table, below the rows it is about.
    Note(String),
}

impl Document {
    /// What stands at the top of every paper of a plan with made-up figures.
    pub const DISCLAIMER: &'static str = "SỐ LIỆU MINH HỌA, KHÔNG PHẢI VĂN BẢN CHÍNH THỨC";

    /// What stands there where the criteria set is made up.
    pub const MADE_UP_SET: &'static str = "BỘ TIÊU CHÍ MINH HỌA, KHÔNG PHẢI VĂN BẢN CHÍNH THỨC";

    /// What stands there where both are made up.
    pub const MADE_UP_BOTH: &'static str =
        "SỐ LIỆU VÀ BỘ TIÊU CHÍ MINH HỌA, KHÔNG PHẢI VĂN BẢN CHÍNH THỨC";

    /// The document as it leaves the room: of made-up figures, its name and each of its parts say so.
    fn of(plan: &Plan, name: String, parts: Vec<DocumentPart>) -> Self {
        let parts = if plan.is_illustration() { said_on(parts, Self::DISCLAIMER) } else { parts };
        Self { name: Self::name_of(plan, name), parts }
    }

    /// The same of a paper with points: where the criteria set is made up, it says that too.
    fn with_points(plan: &Plan, name: &str, parts: Vec<DocumentPart>) -> Self {
        let (said, named) = match (plan.is_illustration(), plan.criteria_set.made_up) {
            (_, false) => return Self::of(plan, name.to_owned(), parts),
            (false, true) => (Self::MADE_UP_SET, "bộ tiêu chí minh họa"),
            (true, true) => (Self::MADE_UP_BOTH, "số liệu, bộ tiêu chí minh họa"),
        };
        Self { name: format!("{name} ({named})"), parts: said_on(parts, said) }
    }

    /// The name of what leaves this device: of made-up figures it says so.
    pub fn name_of(plan: &Plan, mut name: String) -> String {
        if plan.is_illustration() {
            name.push_str(" (số liệu minh họa)");
        }
        name
    }

    /// The name in a form that every file system takes: no accents, no spaces.
    pub fn file_stem(&self) -> String {
        search::file_stem(&self.name)
    }
}

/// The parts with these words above everything else on each.
fn said_on(mut parts: Vec<DocumentPart>, words: &str) -> Vec<DocumentPart> {
    for part in &mut parts {
        part.blocks.insert(0, Block::Disclaimer(words.to_owned()));
    }
    parts
}
