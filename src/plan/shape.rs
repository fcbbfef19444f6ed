//! The plan's shape, defined once: its singletons and lists, the address of every value in it, and the
//! dispatch by address that edits, files, stamps and merging use.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::criteria::{
    CriteriaSet, CriteriaSetField, Criterion, CriterionField, RuleStep, RuleStepField, ScoreBand,
    ScoreBandField,
};
use super::fields::{FieldInfo, FieldName as _, Row};
use super::form::{PaperForm, PaperFormField};
use super::records::{
    Agency, AgencyField, Aim, AimField, Area, AreaField, Clause, ClauseField, Decision,
    DecisionField, Frame, FrameField, IndexResult, IndexResultField, Issue, IssueField, LastResult,
    LastResultField, Officer, OfficerField, Remedy, RemedyField, Section, SectionField,
};
use super::report::{
    LateDossier, LateDossierField, PeriodReport, PeriodReportField, ReportText, ReportTextField,
};
use super::scoring::{
    CriterionScore, CriterionScoreField, LastScore, LastScoreField, SelfAssessment,
    SelfAssessmentField, UnitScore, UnitScoreField,
};
use super::table::Table;
use super::value::{Id, Value};
use super::work::{
    Duty, DutyField, Evidence, EvidenceField, Measure, MeasureField, Note, NoteField, ReportSent,
    ReportSentField, Target, TargetField,
};
use super::{Fault, Slot};

macro_rules! shape {
    (
        one { $( $(#[$one_doc:meta])* $one:ident $one_member:ident $one_field:ident = $one_key:literal; )+ }
        many { $( $(#[$list_doc:meta])* $list:ident $row:ident $list_member:ident $row_field:ident = $list_key:literal; )+ }
    ) => {
        /// Kế hoạch. What was typed, nothing derived.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Plan {
            $( $(#[$one_doc])* pub $one_member: $one, )+
            $( $(#[$list_doc])* pub $list_member: Table<$row>, )+
            /// Số liệu as typed, by measure and period. An empty one is not kept.
            pub figures: BTreeMap<(Id, Slot), String>,
            /// Parts written by a newer release, kept as they came.
            pub extra: Map<String, Json>,
        }

        /// The address of one value in a plan: stable, small, ordered.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum At {
            $( $(#[$one_doc])* $one($one_field), )+
            $( $(#[$list_doc])* $row(Id, $row_field), )+
            /// Số liệu. One figure: measure and period.
            Figure(Id, Slot),
        }

        /// One of the plan's singletons.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum One { $( $(#[$one_doc])* $one, )+ }

        /// One of the plan's lists.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum List { $( $(#[$list_doc])* $list, )+ }

        /// A record of any list.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(clippy::large_enum_variant, reason = "one at a time; a remedy is the largest")]
        pub enum Record { $( $(#[$list_doc])* $row($row), )+ }

        impl One {
            /// Every singleton, in the order of the file.
            pub const ALL: &'static [Self] = &[ $( Self::$one, )+ ];
            /// The key in a file and in a path.
            pub const fn key(self) -> &'static str {
                match self { $( Self::$one => $one_key, )+ }
            }
            /// Its fields.
            pub const fn infos(self) -> &'static [FieldInfo] {
                match self { $( Self::$one => $one::INFOS, )+ }
            }
            /// What its fields mean, in the same order.
            pub const fn docs(self) -> &'static [&'static str] {
                match self { $( Self::$one => $one::DOCS, )+ }
            }
            /// The address of one of its fields.
            pub fn at(self, key: &str) -> Option<At> {
                match self { $( Self::$one => $one_field::from_key(key).map(At::$one), )+ }
            }
        }

        impl List {
            /// Every list, in the order of the file.
            pub const ALL: &'static [Self] = &[ $( Self::$list, )+ ];
            /// The key in a file and in a path.
            pub const fn key(self) -> &'static str {
                match self { $( Self::$list => $list_key, )+ }
            }
            /// The fields of its records.
            pub const fn infos(self) -> &'static [FieldInfo] {
                match self { $( Self::$list => $row::INFOS, )+ }
            }
            /// What its fields mean, in the same order.
            pub const fn docs(self) -> &'static [&'static str] {
                match self { $( Self::$list => $row::DOCS, )+ }
            }
            /// A record with nothing in it.
            pub fn blank(self) -> Record {
                match self { $( Self::$list => Record::$row($row::default()), )+ }
            }
            /// The address of one field of one of its records.
            pub fn at(self, id: Id, key: &str) -> Option<At> {
                match self {
                    $( Self::$list => $row_field::from_key(key).map(|field| At::$row(id, field)), )+
                }
            }
        }

        impl Record {
            /// The list it belongs to.
            pub const fn list(&self) -> List {
                match self { $( Self::$row(_) => List::$list, )+ }
            }
            /// Its fields.
            pub fn row(&self) -> &dyn Row {
                match self { $( Self::$row(row) => row, )+ }
            }
            /// Its fields, to be filled in.
            pub fn row_mut(&mut self) -> &mut dyn Row {
                match self { $( Self::$row(row) => row, )+ }
            }
        }

        $( impl From<$row> for Record {
            fn from(row: $row) -> Self { Self::$row(row) }
        } )+

        impl At {
            /// The singleton the address is in.
            pub const fn one(self) -> Option<One> {
                match self {
                    $( Self::$one(_) => Some(One::$one), )+
                    $( Self::$row(..) )|+ | Self::Figure(..) => None,
                }
            }
            /// The list and record the address is in; for a figure, its measure.
            pub const fn record(self) -> Option<(List, Id)> {
                match self {
                    $( Self::$one(_) )|+ => None,
                    $( Self::$row(id, _) => Some((List::$list, id)), )+
                    Self::Figure(id, _) => Some((List::Measures, id)),
                }
            }
            /// The field's entry in its table; `None` for a figure.
            pub fn info(self) -> Option<FieldInfo> {
                match self {
                    $( Self::$one(field) => Some(field.info()), )+
                    $( Self::$row(_, field) => Some(field.info()), )+
                    Self::Figure(..) => None,
                }
            }
        }

        impl Plan {
            /// The value at an address; `None` if its record is not in the plan. A figure that was never
            /// typed is an empty text.
            pub fn get(&self, at: At) -> Option<Value> {
                match at {
                    $( At::$one(field) => Some(self.$one_member.get(field)), )+
                    $( At::$row(id, field) => Some(self.$list_member.get(id)?.get(field)), )+
                    At::Figure(id, slot) => {
                        self.measures.get(id)?;
                        Some(Value::text(self.figure(id, slot)))
                    }
                }
            }

            pub(crate) fn put(&mut self, at: At, value: Value) -> Result<(), Fault> {
                match at {
                    $( At::$one(field) => self.$one_member.set(field, value)?, )+
                    $( At::$row(id, field) => self
                        .$list_member.get_mut(id).ok_or(Fault::NoRecord(List::$list, id))?
                        .set(field, value)?, )+
                    At::Figure(id, slot) => self.put_figure(id, slot, value)?,
                }
                Ok(())
            }

            /// A singleton's fields.
            pub fn one(&self, one: One) -> &dyn Row {
                match one { $( One::$one => &self.$one_member, )+ }
            }

            pub(crate) fn one_mut(&mut self, one: One) -> &mut dyn Row {
                match one { $( One::$one => &mut self.$one_member, )+ }
            }

            /// The fields of a record.
            pub fn row(&self, list: List, id: Id) -> Option<&dyn Row> {
                match list { $( List::$list => self.$list_member.get(id).map(|row| -> &dyn Row { row }), )+ }
            }

            /// A copy of a record.
            pub fn record(&self, list: List, id: Id) -> Option<Record> {
                match list { $( List::$list => self.$list_member.get(id).cloned().map(Record::$row), )+ }
            }

            /// The ids of a list, in order.
            pub fn ids(&self, list: List) -> &[Id] {
                match list { $( List::$list => self.$list_member.ids(), )+ }
            }

            /// The record before this one in its list.
            pub fn before(&self, list: List, id: Id) -> Option<Id> {
                match list { $( List::$list => self.$list_member.before(id), )+ }
            }

            pub(crate) fn insert(&mut self, id: Id, after: Option<Id>, record: Record) -> Result<(), Fault> {
                let list = record.list();
                let done = match record { $( Record::$row(row) => self.$list_member.insert(id, after, row), )+ };
                if done { Ok(()) } else { Err(Fault::CannotInsert(list, id)) }
            }

            pub(crate) fn remove(&mut self, list: List, id: Id) -> Result<Record, Fault> {
                let gone = match list {
                    $( List::$list => self.$list_member.remove(id).map(Record::$row), )+
                };
                gone.ok_or(Fault::NoRecord(list, id))
            }

            pub(crate) fn move_after(&mut self, list: List, id: Id, after: Option<Id>) -> Result<(), Fault> {
                let done = match list { $( List::$list => self.$list_member.move_after(id, after), )+ };
                if done { Ok(()) } else { Err(Fault::NoRecord(list, id)) }
            }
        }
    };
}

shape! {
    one {
        /// Khung kế hoạch.
        Frame frame FrameField = "frame";
        /// Đơn vị.
        Agency agency AgencyField = "agency";
        /// Quyết định.
        Decision decision DecisionField = "decision";
        /// Kết quả năm trước.
        LastResult last_result LastResultField = "outcome";
        /// Mục tiêu phấn đấu.
        Aim aim AimField = "ambition";
        /// Ban hành.
        Issue issue IssueField = "issue";
        /// Thể thức.
        PaperForm form PaperFormField = "form";
        /// Bộ tiêu chí.
        CriteriaSet criteria_set CriteriaSetField = "criteria_set";
        /// Báo cáo tự chấm điểm.
        SelfAssessment self_assessment SelfAssessmentField = "self_assessment";
    }
    many {
        /// Căn cứ, điều, nơi nhận.
        Clauses Clause clauses ClauseField = "clauses";
        /// Mục của kế hoạch.
        Sections Section sections SectionField = "sections";
        /// Cán bộ, công chức.
        Officers Officer officers OfficerField = "officers";
        /// Lĩnh vực.
        Areas Area areas AreaField = "areas";
        /// Mục khắc phục.
        Remedies Remedy remedies RemedyField = "remedies";
        /// Nhiệm vụ.
        Duties Duty duties DutyField = "duties";
        /// Số đo.
        Measures Measure measures MeasureField = "measures";
        /// Chỉ tiêu.
        Targets Target targets TargetField = "targets";
        /// Tài liệu kiểm chứng.
        Evidences Evidence evidences EvidenceField = "evidence";
        /// Ghi chú tiến độ.
        Notes Note notes NoteField = "notes";
        /// Lần gửi báo cáo.
        ReportsSent ReportSent reports_sent ReportSentField = "sendings";
        /// Báo cáo kỳ.
        PeriodReports PeriodReport period_reports PeriodReportField = "period_reports";
        /// Lời đã viết của báo cáo kỳ.
        ReportTexts ReportText report_texts ReportTextField = "report_texts";
        /// Hồ sơ trễ hạn.
        LateDossiers LateDossier late_dossiers LateDossierField = "late_dossiers";
        /// Kết quả năm trước theo đơn vị, chỉ số.
        IndexResults IndexResult index_results IndexResultField = "index_results";
        /// Tiêu chí.
        Criteria Criterion criteria CriterionField = "criteria";
        /// Bậc điểm.
        RuleSteps RuleStep rule_steps RuleStepField = "rule_steps";
        /// Mức xếp loại của bộ tiêu chí.
        ScoreBands ScoreBand score_bands ScoreBandField = "score_bands";
        /// Điểm của tiêu chí.
        Scores CriterionScore scores CriterionScoreField = "scores";
        /// Điểm năm trước theo tiêu chí.
        LastScores LastScore last_scores LastScoreField = "last_scores";
        /// Điểm năm trước của các đơn vị.
        UnitScores UnitScore unit_scores UnitScoreField = "unit_scores";
    }
}
