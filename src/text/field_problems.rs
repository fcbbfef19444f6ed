//! What the parts of a form say: field problems and the words on their buttons.

crate::messages! {
    COUNT_NEGATIVE = "Số không được nhỏ hơn 0.", "The number cannot be below 0.";
    COUNT_NOT_WHOLE = "Ô này cần số nguyên, không có phần thập phân, ví dụ 1.234.", "This needs a whole number without decimals, for example 1,234.";
    count_by_comma(count: &str) = "Ô này đang đọc là {count}: dấu phẩy rồi ba chữ số là hàng nghìn. Nếu đúng, hãy gõ {count}; nếu là số lẻ, hãy gõ lại thành số nguyên.", "This is read as {count}: a comma and three digits are thousands. If that is right, leave it; if decimals were meant, type a whole number.";
    COUNT_NOT_A_NUMBER = "Chưa đọc được số. Chỉ gõ chữ số, ví dụ 1.234.", "This does not read as a number. Type digits only, for example 1,234.";
    NUMBER_TOO_LARGE = "Số quá lớn. Hãy kiểm tra lại.", "The number is too large. Please check it.";
    PERCENT_NEGATIVE = "Tỷ lệ không được nhỏ hơn 0%.", "A percentage cannot be below 0%.";
    PERCENT_TOO_FINE = "Tỷ lệ có nhiều nhất hai chữ số sau dấu phẩy, ví dụ 97,55.", "A percentage has at most two decimals, for example 97.55.";
    PERCENT_NOT_A_NUMBER = "Chưa đọc được tỷ lệ. Gõ như 55 hoặc 97,5.", "This does not read as a percentage. Type it as 55 or 97.5.";
    RANK_ZERO = "Thứ hạng và số đơn vị bắt đầu từ 1.", "Ranks and numbers of units start at 1.";
    RANK_BEYOND_UNITS = "Thứ hạng lớn hơn số đơn vị được xếp hạng.", "The rank is larger than the number of units ranked.";
    RANK_NOT_A_RANK = "Chưa đọc được thứ hạng. Gõ như 5/19.", "This does not read as a rank. Type it as 5/19.";
    DAY_NOT_A_DAY = "Chưa đọc được ngày. Gõ ngày/tháng/năm, ví dụ 31/03/2024.", "This does not read as a date. Type day/month/year, for example 31/03/2024.";
    DAY_HINT = "ngày/tháng/năm", "day/month/year";
}
