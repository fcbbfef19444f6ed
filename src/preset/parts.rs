//! Phần có sẵn: parts and sentences that plans of other offices have (domain-2026, 2.1 and 2.3). All editable.

use crate::plan::naming::{commune_name, kind_word};
use crate::plan::{PaperFormField, Plan, Section, SectionHolds};
use crate::read::case::within;

/// Nhãn của kế hoạch giao việc cho cơ quan: what its lines are called where bodies lead, not officers.
pub const BODY_LABELS: [(PaperFormField, &str); 3] = [
    (PaperFormField::LeadsLabel, "Cơ quan chủ trì"),
    (PaperFormField::CooperatorsLabel, "Cơ quan phối hợp"),
    (PaperFormField::CoordinatorsLabel, "Cơ quan tổng hợp"),
];

/// Phần có sẵn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadyPart {
    /// Sự cần thiết ban hành kế hoạch. As in Cần Thơ's plan 101/KH-UBND.
    Need,
    /// Mục đích, yêu cầu.
    Purpose,
    /// Kết quả các chỉ số năm trước, by unit and index.
    Results,
    /// Kinh phí thực hiện.
    Budget,
    /// Tổ chức thực hiện, with its duties.
    Conduct,
}

impl ReadyPart {
    /// Every one, in the order in which plans have them.
    pub const ALL: [Self; 5] =
        [Self::Need, Self::Purpose, Self::Results, Self::Budget, Self::Conduct];

    /// Its word in a choice.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Need => "su-can-thiet",
            Self::Purpose => "muc-dich",
            Self::Results => "ket-qua",
            Self::Budget => "kinh-phi",
            Self::Conduct => "to-chuc",
        }
    }

    /// Its title as printed, for a plan of an assessed year.
    pub fn title(self, assessed: &str) -> String {
        match self {
            Self::Need => "SỰ CẦN THIẾT BAN HÀNH KẾ HOẠCH".to_owned(),
            Self::Purpose => "MỤC ĐÍCH, YÊU CẦU".to_owned(),
            Self::Results => match assessed.trim() {
                "" => "KẾT QUẢ CÁC CHỈ SỐ NĂM TRƯỚC".to_owned(),
                year => format!("KẾT QUẢ CÁC CHỈ SỐ NĂM {year}"),
            },
            Self::Budget => "KINH PHÍ THỰC HIỆN".to_owned(),
            Self::Conduct => "TỔ CHỨC THỰC HIỆN".to_owned(),
        }
    }

    /// The part as a section of the plan, without a number.
    pub fn section(self, plan: &Plan) -> Section {
        let holds = match self {
            Self::Need | Self::Purpose | Self::Budget => SectionHolds::Text,
            Self::Results => SectionHolds::Results,
            Self::Conduct => SectionHolds::Duties,
        };
        let title = self.title(&plan.frame.assessed_year);
        Section { title, holds, ..Section::default() }
    }
}

/// Câu mở đầu của kế hoạch ban hành riêng: "Ủy ban nhân dân phường Nghĩa Lộ ban hành Kế hoạch cải thiện …, cụ thể
/// như sau:".
pub fn opening(plan: &Plan) -> String {
    let agency = format!("{} {}", kind_word(plan.agency.kind), commune_name(&plan.agency));
    let subject = plan.decision.plan_subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let subject = within(&subject);
    let own = format!(" của Ủy ban nhân dân {}", agency.trim_end());
    let subject = subject.strip_suffix(&own).unwrap_or(&subject);
    format!("Ủy ban nhân dân {} ban hành Kế hoạch {subject}, cụ thể như sau:", agency.trim_end())
        .replace("Kế hoạch ,", "Kế hoạch,")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_opening_names_agency_and_plan_once() {
        let mut plan = crate::preset::ba_xa_2024();
        plan.decision.plan_subject =
            "Cải thiện và nâng cao Chỉ số CCHC năm 2027 của Ủy ban nhân dân xã Ba Xa".into();
        let told = "Ủy ban nhân dân xã Ba Xa ban hành Kế hoạch cải thiện và nâng cao Chỉ số CCHC \
                    năm 2027, cụ thể như sau:";
        assert_eq!(opening(&plan), told);
        plan.decision.plan_subject.clear();
        assert_eq!(opening(&plan), "Ủy ban nhân dân xã Ba Xa ban hành Kế hoạch, cụ thể như sau:");
    }
}
