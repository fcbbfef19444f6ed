//! The few words beside a bar: what is missing, and in what.

crate::messages! {
    NONE = "không có", "none";
    NONE_AROSE = "không phát sinh", "none arose";
    needs(threshold: &str) = "yêu cầu {threshold}", "needs {threshold}";
    by(day: &str) = "hạn {day}", "due {day}";
    missing(count: &str) = "thiếu {count}", "{count} short";
    in_a_row(count: &str) = "cần {count} liên tiếp", "{count} in a row";
    late(count: &str) = "{count} trễ", "{count} late";
    lost(count: &str) = "{count} không đạt", "{count} missed";
    days_late(days: &str) = "trễ {days} ngày", "{days} days late";
    over(count: &str) = "vượt {count}", "{count} too many";
    most(count: &str) = "tối đa {count}", "{count} at most";
    gain(places: &str) = "tăng {places} bậc", "{places} places up";
    first(units: u32) = "nhóm {units}", "first {units}";
    places(places: u32) = "kém {places} bậc", "{places} places short";
    TITLE = "Đang ở đâu", "Where it stands";
    LEGEND = "vạch đứng: mức phải đạt; vạch đứt: dự kiến cuối kỳ nếu giữ tốc độ này", "upright line: what must be reached; dashed line: the end expected at this pace";
    TILES = "Từng mục khắc phục", "Each remediation item";
    tile(code: &str, title: &str, status: &str, short: &str) = "{code} {title}: {status} {short}", "{code} {title}: {status} {short}";
    LEGEND_RANK = "vạch đứng: mục tiêu; ô rỗng: năm trước; hết thanh là hạng nhất", "upright line: the aim; hollow mark: last year; the end of the bar is first place";
    NO_BARS = "Chưa có số liệu để vẽ.", "No figures to draw yet.";
}
