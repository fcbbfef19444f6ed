//! Màn hình đầu.

use super::Language;

crate::messages! {
    TITLE = "Sổ kế hoạch cải thiện Chỉ số CCHC", "PAR INDEX improvement workbook";
    FOR_WHOM = "Dành cho xã, phường, đặc khu", "For communes, wards and special zones";
    LEAD = "Lập, theo dõi và in kế hoạch cải thiện Chỉ số cải cách hành chính của xã, ngay trên máy này.", "Write, follow and print the commune's PAR INDEX improvement plan, on this device.";
    PRIVATE = "Dữ liệu nằm trong trình duyệt của máy này. Sau khi mở, ứng dụng không gửi gì đi đâu.", "The data stays in this device's browser. Once open, the application sends nothing anywhere.";
    PLANS = "Kế hoạch trên máy này", "Plans on this device";
    WAYS = "Bắt đầu", "Begin";
    OPEN_SAMPLE = "Mở kế hoạch mẫu Ba Xa 2024", "Open the sample plan, Ba Xa 2024";
    SAMPLE_HINT = "Kế hoạch thật đã ban hành của xã Ba Xa, để xem thử hoặc làm theo.", "The real plan issued by Ba Xa commune, to try out or to follow.";
    OPEN_ILLUSTRATION = "Xem với số liệu minh họa", "Look at it with made-up figures";
    ILLUSTRATION_HINT = "Kế hoạch Ba Xa 2024 giữa năm, ngày 30/6/2024; số liệu tự đặt ra để xem thử.", "The plan of Ba Xa in the middle of 2024, on 30 June; its figures are made up.";
    NEW = "Lập kế hoạch mới", "Write a new plan";
    NEW_HINT = "Từ khung có sẵn, hoặc từ kế hoạch năm trước.", "From a ready frame, or from last year's plan.";
    OPEN_FILE_HINT = "Tệp nhận qua thư, Zalo hay USB, hoặc tệp sao lưu của mình.", "A file received by mail, Zalo or USB drive, or your own backup.";
    HELP_LINK = "Hướng dẫn sử dụng", "How to use it";
    SETTINGS_LINK = "Cài đặt, ngôn ngữ", "Settings, language";
    plan(commune: &str, year: &str) = "Kế hoạch năm {year} của {commune}", "Plan {year} of {commune}";
    illustration(plan: &str) = "{plan} (số liệu minh họa)", "{plan} (made-up figures)";
    plan_apart(plan: &str, file: &str) = "{plan} (bản riêng, mở từ {file})", "{plan} (apart, opened from {file})";
    plan_unnamed(year: &str) = "Kế hoạch năm {year}, chưa ghi tên xã", "Plan {year}, no commune's name yet";
    PLAN_BLANK = "Kế hoạch chưa ghi năm", "A plan without a year yet";
    edited(when: &str) = "Sửa lần cuối {when}", "Last edited {when}";
    held(items: &str, figures: &str) = "{items} nội dung, {figures} số liệu", "{items} items, {figures} figures";
    EXPORTED_NEVER = "Chưa xuất tệp lần nào", "Never exported";
    exported_all(when: &str) = "Đã xuất đủ {when}", "All exported {when}";
    exported_part(count: &str) = "{count} lần sửa chưa xuất", "{count} edits not exported";
    not_opened(why: &str) = "Chưa mở được kế hoạch này: {why}. Dữ liệu gốc vẫn giữ nguyên trên máy.", "This plan could not be opened: {why}. Its data on this device is left as it is.";
    today_at(time: &str) = "hôm nay, {time}", "today, {time}";
    day_at(day: &str, time: &str) = "{day}, {time}", "{day}, {time}";
}

/// What a plan of this device is known by.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// Tên xã, as typed.
    pub commune: &'a str,
    /// Năm, as typed.
    pub year: &'a str,
    /// The file it was opened from, beside another plan of its name; empty for none.
    pub apart: &'a str,
    /// Số liệu minh họa.
    pub made_up: bool,
}

/// What a plan of this device is called: by commune and year as typed, and by the file it was opened from
/// beside another of its name. A plan of made-up figures says so.
pub fn plan_title(language: Language, named: &Named<'_>) -> String {
    let Named { commune, year, apart, made_up } = *named;
    let name = match (commune.trim(), year.trim()) {
        (_, "") => PLAN_BLANK.get(language).to_owned(),
        ("", year) => plan_unnamed(language, year),
        (commune, year) => plan(language, commune, year),
    };
    let name = if made_up { illustration(language, &name) } else { name };
    if apart.is_empty() { name } else { plan_apart(language, &name, apart) }
}
