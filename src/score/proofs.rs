//! Sổ minh chứng: which evidence every criterion asks for, what of it is there, and what is missing.

use crate::plan::{Evidence, Id, Plan, code_key, naming};
use crate::read::{clean, search};

use super::scheme::Scheme;

/// Tình trạng của một tài liệu được yêu cầu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProofState {
    /// Chưa có.
    Missing,
    /// Đã ghi tên, chưa có số, ngày hoặc liên kết.
    Named,
    /// Đã có.
    There,
}

/// Dòng nào của danh mục minh chứng được hiện, được in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProofFilter {
    /// Tất cả.
    #[default]
    All,
    /// Còn thiếu.
    Missing,
    /// Còn thiếu và chưa giải trình.
    Unexplained,
}

impl ProofFilter {
    /// Every choice, in the order shown.
    pub const ALL: [Self; 3] = [Self::All, Self::Missing, Self::Unexplained];

    /// Whether a criterion is shown: of all, those that ask for something or have something.
    pub fn shows(self, row: &CriterionProofs) -> bool {
        match self {
            Self::All => !row.required.is_empty() || !row.others.is_empty(),
            Self::Missing => row.lacks(),
            Self::Unexplained => row.lacks() && !row.explained,
        }
    }
}

/// Một tài liệu được yêu cầu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredProof {
    /// Its words in the set.
    pub words: String,
    /// Whether it is there.
    pub state: ProofState,
    /// The documents that answer it.
    pub documents: Vec<Id>,
}

/// Minh chứng của một tiêu chí.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionProofs {
    /// The criterion.
    pub criterion: Id,
    /// What it asks for, line by line.
    pub required: Vec<RequiredProof>,
    /// Its documents that answer no line.
    pub others: Vec<Id>,
    /// Đã giải trình: why a document is missing is written.
    pub explained: bool,
}

/// Đếm minh chứng.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProofCounts {
    /// Tài liệu được yêu cầu.
    pub required: usize,
    /// Đã có.
    pub there: usize,
    /// Còn thiếu: missing, or no more than a name.
    pub missing: usize,
}

impl CriterionProofs {
    /// Whether something that it asks for is not there.
    pub fn lacks(&self) -> bool {
        self.required.iter().any(|proof| proof.state != ProofState::There)
    }
}

impl ProofCounts {
    /// How many there are of all criteria.
    pub fn of(rows: &[CriterionProofs]) -> Self {
        let all = || rows.iter().flat_map(|row| &row.required);
        let there = all().filter(|proof| proof.state == ProofState::There).count();
        let required = all().count();
        Self { required, there, missing: required - there }
    }
}

/// The evidence of every criterion that is scored, in the set's order. A document is a criterion's if it says so, or
/// if it belongs to a remedy with the criterion's code.
pub fn proofs(plan: &Plan, scheme: &Scheme) -> Vec<CriterionProofs> {
    let owned: Vec<(Id, Vec<String>, &Evidence)> = plan
        .evidences
        .iter()
        .map(|(id, row)| {
            (id, row.owner.map(|owner| naming::remedy_codes(plan, owner)).unwrap_or_default(), row)
        })
        .collect();
    let leaves = scheme.nodes.iter().filter(|node| node.leaf);
    leaves.map(|node| of_criterion(plan, node.id, &owned)).collect()
}

fn of_criterion(plan: &Plan, id: Id, all: &[(Id, Vec<String>, &Evidence)]) -> CriterionProofs {
    let criterion = plan.criteria.get(id);
    let code = criterion.map(|row| code_key(&row.code)).unwrap_or_default();
    let own: Vec<(Id, &Evidence)> = all
        .iter()
        .filter(|(_, codes, row)| row.criterion == Some(id) || codes.contains(&code))
        .map(|(document, _, row)| (*document, *row))
        .collect();
    let lines = criterion.map(|row| row.required.as_str()).unwrap_or_default();
    let lines =
        lines.lines().map(|line| clean::line(line.trim().trim_start_matches(['-', '+', '*'])));
    let required: Vec<RequiredProof> = lines
        .filter(|line| !line.is_empty())
        .map(|words| {
            let answering: Vec<(Id, &Evidence)> =
                own.iter().copied().filter(|(_, row)| answers(row, &words)).collect();
            let state = match answering.iter().any(|(_, row)| row.is_found()) {
                true => ProofState::There,
                false if answering.is_empty() => ProofState::Missing,
                false => ProofState::Named,
            };
            let documents = answering.into_iter().map(|(document, _)| document).collect();
            RequiredProof { words, state, documents }
        })
        .collect();
    let taken = |document: &Id| required.iter().any(|proof| proof.documents.contains(document));
    let others = own.iter().map(|(document, _)| *document).filter(|id| !taken(id)).collect();
    let explained = plan.score_of(id).is_some_and(|score| !score.explanation.trim().is_empty());
    CriterionProofs { criterion: id, required, others, explained }
}

/// Whether a document says that it answers a line, or has its words.
fn answers(row: &Evidence, words: &str) -> bool {
    let line = search::fold(words);
    let says = search::fold(&row.answers);
    if says.is_empty() { search::fold(&row.summary).contains(&line) } else { says == line }
}
