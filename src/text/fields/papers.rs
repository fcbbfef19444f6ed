//! What the fields of papers are called: the plan's form, its results, its reports and letters.

use crate::plan::{
    IndexResultField, LateDossierField, PaperFormField, PeriodReportField, ReportTextField,
};
use crate::text::Message;

/// A message.
pub(super) const fn m(vi: &'static str, en: &'static str) -> Message {
    Message { vi, en }
}

pub(super) const fn period_report(field: PeriodReportField) -> Message {
    match field {
        PeriodReportField::Period => m("Kỳ", "Period"),
        PeriodReportField::Number => m("Số báo cáo", "Report number"),
        PeriodReportField::Day => m("Ngày báo cáo", "Report date"),
        PeriodReportField::Addressee => m("Kính gửi", "Addressed to"),
        PeriodReportField::Recipients => m("Nơi nhận", "Recipients"),
        PeriodReportField::Copy => m("Bản đã gửi", "Copy as sent"),
        PeriodReportField::Digest => m("Mã kiểm bản đã gửi", "Digest of the copy"),
    }
}

pub(super) const fn report_text(field: ReportTextField) -> Message {
    match field {
        ReportTextField::Period => m("Kỳ", "Period"),
        ReportTextField::Part => m("Phần của báo cáo", "Part of the report"),
        ReportTextField::Owner => m("Của mục", "Of"),
        ReportTextField::Text => m("Lời của báo cáo", "Text of the report"),
        ReportTextField::Draft => m("Bản nháp lúc viết", "Draft when written"),
    }
}

pub(super) const fn late_dossier(field: LateDossierField) -> Message {
    match field {
        LateDossierField::Owner => m("Của mục", "Of"),
        LateDossierField::Code => m("Mã hồ sơ", "Dossier code"),
        LateDossierField::Applicant => m("Người nộp hồ sơ", "Applicant"),
        LateDossierField::Procedure => m("Thủ tục hành chính", "Procedure"),
        LateDossierField::Received => m("Ngày tiếp nhận", "Received"),
        LateDossierField::Due => m("Ngày hẹn trả", "Promised for"),
        LateDossierField::Officer => m("Công chức giải quyết", "Officer in charge"),
        LateDossierField::Reason => m("Lý do trễ hạn", "Why it is late"),
        LateDossierField::NewDue => m("Ngày hẹn lại", "Promised anew for"),
        LateDossierField::Number => m("Số văn bản xin lỗi", "Number of the letter of apology"),
        LateDossierField::Day => m("Ngày văn bản xin lỗi", "Date of the letter of apology"),
    }
}

pub(super) const fn paper_form(field: PaperFormField) -> Message {
    match field {
        PaperFormField::Kind => m("Hình thức văn bản", "Legal form"),
        PaperFormField::Symbol => m("Ký hiệu của kế hoạch", "Symbol of the plan"),
        PaperFormField::HeadingLabel => m("Nhãn: tiêu chí", "Label: criterion"),
        PaperFormField::LeadsLabel => m("Nhãn: chủ trì", "Label: lead"),
        PaperFormField::CooperatorsLabel => m("Nhãn: phối hợp", "Label: cooperating"),
        PaperFormField::CoordinatorsLabel => m("Nhãn: tổng hợp", "Label: coordinating"),
        PaperFormField::TimeframeLabel => m("Nhãn: thời gian", "Label: timeframe"),
        PaperFormField::DirectionLabel => m("Nhãn: định hướng", "Label: direction"),
        PaperFormField::ProductLabel => m("Nhãn: sản phẩm", "Label: product"),
        PaperFormField::CauseLabel => m("Nhãn: nguyên nhân", "Label: cause"),
        PaperFormField::MaximumLabel => m("Nhãn: điểm tối đa", "Label: maximum points"),
        PaperFormField::AchievedLabel => m("Nhãn: điểm đạt được", "Label: points achieved"),
        PaperFormField::LostLabel => m("Nhãn: điểm bị trừ", "Label: points lost"),
        PaperFormField::PrintCause => {
            m("In nguyên nhân trong đoạn văn", "Print the cause in prose")
        }
        PaperFormField::PrintPoints => m("In điểm trong đoạn văn", "Print points in prose"),
    }
}

pub(super) const fn index_result(field: IndexResultField) -> Message {
    match field {
        IndexResultField::Index => m("Chỉ số", "Index"),
        IndexResultField::Unit => m("Đơn vị được chấm", "Unit"),
        IndexResultField::Score => m("Điểm, tỷ lệ", "Score or rate"),
        IndexResultField::Measure => m("Đơn vị tính", "Unit of the score"),
        IndexResultField::ScoreChange => m("Tăng, giảm điểm", "Change of the score"),
        IndexResultField::Rank => m("Thứ hạng", "Rank"),
        IndexResultField::Units => m("Trên tổng số đơn vị", "Out of"),
        IndexResultField::Change => m("Tăng, giảm bậc", "Places gained or lost"),
        IndexResultField::Band => m("Mức xếp loại, nhóm", "Rating, group"),
        IndexResultField::Published => m("Văn bản công bố", "Published by"),
    }
}
