//! Còn lấy được: what can still be won, figures that are tried, and the place among the units.

crate::messages! {
    STAKE = "Còn lấy được", "Still to win";
    lead(points: &str, count: usize) = "Còn lấy được {points} điểm ở {count} tiêu chí", "{points} points can still be won on {count} criteria";
    NOTHING_SCORED = "Chưa chấm tiêu chí nào nên chưa biết còn lấy được bao nhiêu", "No criterion is scored, so nobody knows what can be won";
    NOTHING = "Không còn điểm nào lấy được ở các tiêu chí đã chấm", "Nothing is left to win on the criteria that are scored";
    totals(now: &str, won: &str, most: &str) = "Nay {now}, lấy hết thì {won} trên {most} điểm", "{now} now, {won} of {most} points if all of it is won";
    bands(now: &str, won: &str) = "nay xếp loại {now}, lấy hết thì {won}", "rated {now} now, {won} if all of it is won";
    same_band(band: &str) = "xếp loại {band}, lấy hết vẫn vậy", "rated {band}, and still if all of it is won";
    NO_BAND = "chưa đến mức nào", "none yet";
    first_band(won: &str) = "nay chưa đạt mức xếp loại nào, lấy hết thì {won}", "not rated yet, {won} if all of it is won";
    unrated(count: usize) = "chưa xếp loại được: {count} tiêu chí chưa chấm", "not rated yet: {count} criteria are not scored";
    ORDER = "Nhiều điểm nhất trước; cùng số điểm thì ít việc nhất trước.", "The most points first; of as many, the least work first.";
    win(points: &str) = "+{points}", "+{points}";
    mend(count: &str) = "làm đạt thêm {count} trong số đã có", "{count} more of those there are";
    further(count: &str) = "thêm {count} việc mới, đều đạt", "{count} further ones, all good";
    either(mend: &str, further: &str) = "làm đạt thêm {mend} trong số đã có; việc không đạt không làm lại được thì cần thêm {further} việc mới, đều đạt", "{mend} more of those there are; where what failed cannot be done again, {further} further ones, all good";
    or_lost(mend: &str) = "làm đạt thêm {mend} trong số đã có; việc không đạt không làm lại được thì năm nay không còn đủ điểm", "{mend} more of those there are; where what failed cannot be done again, it is out of reach this year";
    more(count: &str) = "làm thêm {count}", "{count} more";
    YES = "làm để trả lời được “Có”", "so that the answer is “Yes”";
    grade(word: &str) = "đạt mức “{word}”", "the grade “{word}”";
    BY_HAND = "điểm nhập tay, không có quy tắc để biết việc cần làm", "points typed by hand: no rule says what it takes";
    PARTLY = "Là mức cao nhất còn đạt được, chưa đến điểm tối đa.", "The best step that is left; not all points.";
    NEVER = "Năm nay không còn mức nào cao hơn đạt được.", "No better step can be reached this year.";
    NEVER_FULL = "Năm nay không còn đủ điểm tối đa; mỗi việc mới, đạt, vẫn tăng điểm.", "Not all points can be reached this year; each further one that is good still adds some.";
    lacking(points: &str) = "thiếu {points}", "{points} short";
    nearest(work: &str, points: &str) = "Gần nhất: {work}, được +{points}", "Nearest: {work}, for +{points}";
    NOBODY = "chưa giao ai", "nobody yet";
    due(day: &str) = "hạn {day}", "due {day}";
    NO_DUE = "chưa có hạn", "no due date";
    weighed(effort: &str) = "công sức {effort}", "work {effort}";
    GONE = "Không còn trong danh sách: đã đủ điểm hoặc chưa chấm.", "Not in the list any more: it is full, or not scored.";
    AGAIN = "Xếp lại danh sách", "Put the list in order again";
    TO_SCORE = "Chấm tiêu chí này", "Score this criterion";
    OUT_OF_REACH = "Không còn lấy được năm nay", "Out of reach this year";
    taken(points: &str, names: &str) = "Đã trừ, không lấy lại được: {points} điểm ({names}).", "Taken off, and not to be won back: {points} points ({names}).";
    one_taken(name: &str, points: &str) = "{name}: {points}", "{name}: {points}";
    unscored(count: usize) = "Chưa chấm, chưa biết còn lấy được bao nhiêu ({count})", "Not scored: nobody knows what they give ({count})";
    UNSCORED_HINT = "Các tiêu chí này không nằm trong danh sách trên. Chấm rồi mới biết.", "These are not in the list above. Score them to know.";
}

crate::messages! {
    TRY = "Giao việc, thử số liệu", "Work, and figures to try";
    TRY_HINT = "Ô trống là số hiện nay. Số thử không ghi vào kế hoạch; chỉ “Dùng làm chỉ tiêu” mới ghi chỉ tiêu.", "A blank field is as things stand. Nothing tried is written; only “Use as a target” writes a target.";
    TRYING = "Đang thử, chưa ghi gì", "Being tried, nothing is written";
    DROP = "Bỏ số thử", "Drop what is tried";
    tried_total(points: &str, most: &str) = "Nếu vậy: {points} / {most} điểm", "If so: {points} / {most} points";
    tried_row(points: &str, most: &str) = "Nếu vậy được {points} / {most}", "If so {points} / {most}";
    tried_lack(why: &str) = "Nếu vậy chưa tính được điểm: {why}", "If so there are no points: {why}";
    TRIED_NONE = "Nếu vậy tiêu chí không áp dụng", "If so it does not apply";
    now(value: &str) = "Nay: {value}", "Now: {value}";
    NOW_BLANK = "Nay: chưa có", "Now: none";
    UNTRIED = "Như hiện nay", "As it stands";
    USE = "Dùng làm chỉ tiêu", "Use as a target";
    use_named(name: &str) = "Dùng làm chỉ tiêu: {name}", "Use as a target: {name}";
    USED = "Đã ghi chỉ tiêu vào mục khắc phục. Hoàn tác lấy lại được.", "The target is in the remedy. Undo takes it back.";
    USED_ALREADY = "Mục khắc phục đã có chỉ tiêu như vậy.", "The remedy has this target already.";
    NOT_USED = "Chưa ghi được: tiêu chí chưa có mã để lập mục khắc phục. Hãy ghi mã ở trang Bộ tiêu chí rồi bấm lại.", "Nothing is written: the criterion has no code to make a remedy of. Give it one on the page Criteria set, and press again.";
    SEE = "Xem mục khắc phục", "See the remedy";
}

crate::messages! {
    RANK = "So với các đơn vị", "Among the units";
    stood(points: &str, place: usize, units: usize) = "Theo điểm năm trước của các đơn vị, {points} điểm đứng thứ {place} trên {units}.", "By the units’ points of last year, {points} points would have stood {place} of {units}.";
    missing(points: &str, aim: usize) = "Còn thiếu {points} điểm để vào hạng {aim}.", "{points} points short of place {aim}.";
    reached(aim: usize) = "Đã đủ điểm để vào hạng {aim}.", "Enough for place {aim}.";
    MEASURE = "Đây là thước đo của năm trước, không phải dự báo.", "It is a measure of last year’s, and no forecast.";
    before(place: usize) = "Năm trước đơn vị mình đứng thứ {place}.", "Last year our unit stood {place}.";
    not_whole(count: usize) = "Còn {count} tiêu chí chưa chấm nên điểm này chưa đủ.", "{count} criteria are not scored: these points are not whole yet.";
    without_others(most: &str, full: &str) = "Điểm tự chấm trên {most}, chưa có phần cơ quan khác chấm (tổng {full}).", "The self-score is out of {most}, without what others score ({full} in all).";
    unread(count: usize) = "{count} đơn vị chưa có điểm đọc được nên không tính.", "{count} units have no points that can be read, and are not counted.";
    NO_UNITS = "Nhập điểm năm trước của các đơn vị thì biết điểm hiện nay đứng thứ mấy.", "With the units’ points of last year it is known where the present points would have stood.";
    UNITS = "Điểm năm trước của các đơn vị", "The units’ points of last year";
    ADD_UNIT = "Thêm đơn vị", "Add a unit";
    unit(place: &str) = "Đơn vị {place}", "Unit {place}";
    UNITS_EXCEL = "Nhập từ Excel hoặc dán bảng", "Bring in from Excel, or paste a table";
    EASIEST = "Ba điểm dễ lấy nhất", "The three easiest points";
    TO_ALL = "Mọi điểm còn lấy được", "All that can still be won";
    TO_REGISTER = "Xem minh chứng", "See the evidence";
}
