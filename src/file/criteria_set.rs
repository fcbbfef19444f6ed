//! Tệp bộ tiêu chí: a set by itself, to be handed on. A file of a kind of its own in the same envelope; a plan's file
//! is read for the set in it too.

use serde_json::{Map, Value as Json};

use super::envelope::{day_of, slug};
use super::format::{FileKind, READER, SET_FORMAT, VERSION};
use super::limits::Limits;
use super::open::{Wanted, open_for};
use super::problem::Problem;
use super::refused::Refused;
use super::{body, canonical, layout};
use crate::plan::{MOST_CRITERIA, One, Plan};
use crate::read::clean;

/// Bộ tiêu chí đã mở, for the page that asks before it is brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedSet {
    /// A plan that holds the set and nothing else.
    pub set: Plan,
    /// Where it comes from.
    pub origin: SetOrigin,
    /// What was not as it should be; empty for an intact file.
    pub problems: Vec<Problem>,
    /// The body is what was written: the digest agrees.
    pub digest_ok: bool,
    /// Mã kiểm of the body as it is, "A1B2-C3D4".
    pub check_code: String,
    /// When the file was written, with the offset.
    pub saved_at: String,
}

/// Nguồn của một bộ tiêu chí.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetOrigin {
    /// A file of its own.
    OwnFile,
    /// The file of a plan.
    Plan {
        /// The name of its commune, as typed.
        agency: String,
        /// Its year, as typed.
        year: String,
    },
}

/// Chưa nhận bộ tiêu chí. Why no set was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetRefused {
    /// The file could not be opened.
    File(Refused),
    /// The file was read, and there are no criteria in it, or none that says anything.
    NoCriteria(SetOrigin),
    /// The file holds more criteria than [`MOST_CRITERIA`]: how many.
    TooManyCriteria(usize),
}

/// A criteria set's file.
pub fn write_set(plan: &Plan, application: &str, saved_at: &str) -> String {
    let body = Json::Object(body::write_plan(&plan.set_alone()));
    let mut file = Map::new();
    let mut put = |key: &str, value: Json| {
        file.insert(key.to_owned(), value);
    };
    put("format", SET_FORMAT.into());
    put("version", VERSION.into());
    put("reader", READER.into());
    put("application", application.into());
    put("saved_at", saved_at.into());
    put("sha256", canonical::digest(&body).into());
    put("body", body);
    layout::text(&Json::Object(file))
}

/// Tên tệp. `bo-tieu-chi-cchc-<ten>_<yyyy-mm-dd>.json`, without accents.
pub fn set_file_name(plan: &Plan, saved_at: &str) -> String {
    let name = match slug(&plan.criteria_set.name) {
        name if name.is_empty() => "chua-dat-ten".to_owned(),
        name => name,
    };
    let (day, _) = saved_at.split_once('T').unwrap_or((saved_at, ""));
    format!("{SET_FORMAT}-{name}_{}.json", day_of(day))
}

/// Opens bytes for the criteria set in them: its own file, or a plan's.
///
/// # Errors
/// [`SetRefused`] when the file cannot be opened, comes from a newer release, or holds no criteria or too many. A set whose file
/// is damaged opens, with its problems listed.
pub fn open_set(bytes: &[u8], limits: &Limits) -> Result<OpenedSet, SetRefused> {
    let opened = open_for(Wanted::CriteriaSet, bytes, limits).map_err(SetRefused::File)?;
    let (plan, envelope) = (opened.book.plan, opened.envelope);
    if opened.read_only {
        // Parts that this release does not know would be left behind without a word.
        return Err(SetRefused::File(Refused::TooNew { version: envelope.version }));
    }
    let origin = match envelope.kind {
        FileKind::CriteriaSet => SetOrigin::OwnFile,
        FileKind::Plan => SetOrigin::Plan {
            agency: clean::line(&plan.agency.name),
            year: clean::line(&plan.frame.year),
        },
    };
    if plan.is_blank_set() {
        return Err(SetRefused::NoCriteria(origin));
    }
    let criteria = plan.criteria.len();
    if criteria > MOST_CRITERIA {
        return Err(SetRefused::TooManyCriteria(criteria));
    }
    let problems = opened.problems.into_iter().filter(about_set).collect();
    let (digest_ok, check_code) = (opened.digest_ok, opened.check_code);
    let saved_at = envelope.saved_at;
    Ok(OpenedSet { set: plan.set_alone(), origin, problems, digest_ok, check_code, saved_at })
}

/// Whether a problem is the set's: whose plan it was is read along, and is not brought in.
fn about_set(problem: &Problem) -> bool {
    let (Problem::Value { at } | Problem::Controls { at } | Problem::Direction { at }) = problem
    else {
        return !matches!(problem, Problem::SavedBefore { .. });
    };
    let part = at.split('/').next().unwrap_or_default();
    part != One::Frame.key() && part != One::Agency.key()
}
