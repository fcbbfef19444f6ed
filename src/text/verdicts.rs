//! The words for targets, figures and reports: the chip's word, the sentence, what is still to do, and the
//! reasoning.

mod announced;
mod labels;
mod notes;
mod reasoning;
mod sentence;

pub use labels::{
    gap, identity, months, period, report_state, score, slot, span, status, threshold, unit, value,
};
pub use notes::{clock, fault, problem, summary, warning};
pub use reasoning::{goal, reasoning};
pub use sentence::{asks_letters, counts_late, label, sentence, shortfall, to_do, whole};

pub(crate) mod words {
    //! The messages themselves.

    crate::messages! {




        A_CASE = "trường hợp", "cases";
        A_REPORT = "báo cáo", "reports";

        month(list: &str) = "tháng {list}", "month {list}";
        through_month(month: u8) = "lũy kế đến tháng {month}", "cumulative to month {month}";
        WHOLE_YEAR = "cả năm", "the whole year";

        report_month(number: u8) = "Báo cáo tháng {number}", "Report of month {number}";
        report_quarter(number: &str) = "Báo cáo quý {number}", "Report of quarter {number}";
        REPORT_HALF = "Báo cáo 6 tháng", "Report of 6 months";
        REPORT_NINE = "Báo cáo 9 tháng", "Report of 9 months";
        REPORT_YEAR = "Báo cáo năm", "Report of the year";
        SENT = "Đã gửi", "Sent";
        sent_on(day: &str) = "Đã gửi ngày {day}", "Sent on {day}";
        sent_late(day: &str) = "Đã gửi ngày {day}, sau hạn", "Sent on {day}, late";
        DUE = "Đến hạn, chưa gửi", "Due, not sent";
        OVERDUE = "Quá hạn, chưa gửi", "Overdue, not sent";
        AHEAD = "Chưa đến kỳ", "Not due yet";

        WHOLE = "100%", "100%";
        at_least_threshold(value: &str) = "từ {value} trở lên", "at least {value}";
        ZERO = "không có", "none";
        by_day(day: &str) = "chậm nhất ngày {day}", "by {day}";
        at_most_rank(rank: u32) = "thứ hạng {rank} hoặc cao hơn", "rank {rank} or better";
        at_least_band(band: &str) = "từ “{band}” trở lên", "“{band}” or better";
        gain(places: &str) = "tăng từ {places} bậc trở lên so với năm trước", "better than the year before by {places} or more";
        gain_from(places: &str, from: u32) = "tăng từ {places} bậc trở lên so với hạng {from}", "better than rank {from} by {places} or more";
        among_first(units: u32) = "trong nhóm {units} đơn vị dẫn đầu", "among the first {units}";
        POINTS = "điểm", "points";
        PERCENT_POINTS = "điểm phần trăm", "percentage points";
        AVERAGE = "không thấp hơn mức trung bình", "at least the average";
        average(score: &str) = "không thấp hơn mức trung bình {score}", "at least the average of {score}";
        MAXIMUM = "giữ điểm tối đa", "the maximum";
        maximum(score: &str) = "giữ điểm tối đa {score}", "the maximum of {score}";
        per_period(count: &str, per: &str) = "không quá {count} mỗi {per}", "at most {count} each {per}";
        peak_value(count: &str, when: &str) = "{count} ({when})", "{count} ({when})";
        quarter(number: &str) = "quý {number}", "quarter {number}";
        ratio_value(part: &str, whole: &str, percent: &str) = "{part}/{whole} ({percent})", "{part}/{whole} ({percent})";
        rank_value(rank: u32) = "thứ {rank}", "rank {rank}";

        reached(label: &str, value: &str, needed: &str) = "{label} {value}, yêu cầu {needed}.", "{label} {value}, needs {needed}.";
        counted(label: &str, value: &str, unit: &str, needed: &str) = "{label}: {value} {unit}, yêu cầu {needed}.", "{label}: {value} {unit}, needs {needed}.";
        followed(label: &str, value: &str) = "{label}: {value}. Theo dõi, không có ngưỡng.", "{label}: {value}. Tracked, without a threshold.";
        follows(label: &str) = "{label}: theo dõi, chưa có số liệu.", "{label}: tracked, no figures yet.";
        none_happened(label: &str) = "{label}: không có trường hợp nào.", "{label}: none.";
        zero_met(label: &str) = "{label}: không có trường hợp nào phát sinh (đã nhập 0), tính là đạt.", "{label}: none arose (0 was entered), counts as met.";
        nothing_arose(label: &str) = "{label}: chưa phát sinh (đã nhập 0).", "{label}: nothing has arisen (0 was entered).";
        rest_met(label: &str, whole: &str) = "{label}: toàn bộ mẫu số ({whole}) đã được trừ, không còn trường hợp nào phải tính, nên tính là đạt.", "{label}: all of the whole ({whole}) was taken off and no case is left, so it counts as met.";
        nothing_left(label: &str, whole: &str) = "{label}: toàn bộ mẫu số ({whole}) đã được trừ, không còn trường hợp nào phải tính.", "{label}: all of the whole ({whole}) was taken off and no case is left.";
        not_entered(label: &str, needed: &str) = "{label}: chưa đủ số liệu để xét, yêu cầu {needed}.", "{label}: not enough figures to judge, needs {needed}.";
        unusable(label: &str, why: &str) = "{label}: chưa xét được vì số liệu có chỗ chưa đúng. {why}", "{label}: it cannot be judged, as some figures are wrong. {why}";
        nothing_set(label: &str) = "{label}: chỉ tiêu chưa chọn số liệu nào.", "{label}: the target reads no figures yet.";
        no_periods(label: &str) = "{label}: chưa đặt kỳ báo cáo.", "{label}: no reporting periods are set.";
        no_report_yet(label: &str) = "{label}: chưa có báo cáo nào đến hạn.", "{label}: no report is due yet.";
        reports(label: &str, sent: &str, due: &str) = "{label}: {sent}/{due} báo cáo đã gửi đúng hạn.", "{label}: {sent} of {due} reports sent on time.";
        reports_sent(label: &str, sent: &str, due: &str) = "{label}: {sent}/{due} báo cáo hết kỳ đã gửi; chưa đặt “Gửi sau khi hết kỳ (số ngày)” nên chưa xét được đúng hạn hay không.", "{label}: {sent} of {due} reports of past periods sent; “Days after the period” is not set, so on time or not cannot be judged.";
        reports_unsent(label: &str) = "{label}: chưa ghi nhận báo cáo nào đã gửi; chưa đặt “Gửi sau khi hết kỳ (số ngày)” nên chưa xét được đúng hạn hay không.", "{label}: no report is recorded as sent; “Days after the period” is not set, so on time or not cannot be judged.";
        done_on(label: &str, day: &str, needed: &str) = "{label}: ngày {day}, yêu cầu {needed}.", "{label}: {day}, needs {needed}.";
        not_done_yet(label: &str, needed: &str) = "{label}: chưa thực hiện, yêu cầu {needed}.", "{label}: not done yet, needs {needed}.";
        day_missing(label: &str, needed: &str) = "{label}: chưa nhập ngày thực hiện, yêu cầu {needed}.", "{label}: the day is not entered, needs {needed}.";
        awaiting(label: &str, needed: &str) = "{label}: chờ công bố, mục tiêu {needed}.", "{label}: awaiting publication; it should be {needed}.";
        published(label: &str, value: &str, needed: &str) = "{label}: {value} theo công bố, mục tiêu {needed}.", "{label}: {value} as published; it should be {needed}.";
        await_base(label: &str, needed: &str, base: &str) = "{label}: chờ công bố, mục tiêu {needed}; còn phải nhập {base} để so sánh.", "{label}: awaiting publication; it should be {needed}. Enter {base} to compare it with.";
        await_both(label: &str) = "{label}: chờ công bố kết quả và mức trung bình.", "{label}: awaiting the result and the average.";
        await_average(label: &str, value: &str) = "{label}: {value} theo công bố; chờ nhập mức trung bình để so sánh.", "{label}: {value} as published; awaiting the average to compare with.";
        no_base(label: &str, value: &str, base: &str) = "{label}: {value} theo công bố; chưa nhập {base} nên chưa so sánh được.", "{label}: {value} as published; {base} is not entered, so it cannot be compared.";
        RANK_BEFORE = "thứ hạng năm trước", "last year’s rank";
        MOST_POINTS = "điểm tối đa", "the maximum";
        highest(label: &str, count: &str, when: &str, needed: &str) = "{label}: nhiều nhất {count} trong {when}, yêu cầu {needed}.", "{label}: the most was {count}, in {when}; needs {needed}.";
        too_many(label: &str, count: &str, when: &str, needed: &str) = "{label}: {count} trong {when}, yêu cầu {needed}.", "{label}: {count} in {when}, needs {needed}.";
        no_aim(label: &str) = "{label}: chưa đặt mục tiêu.", "{label}: no aim is set.";
        said(label: &str, word: &str) = "{label}: {word} (công chức tự đánh giá).", "{label}: {word} (the officer's own word).";
        said_on(label: &str, word: &str, day: &str) = "{label}: {word} (công chức tự đánh giá ngày {day}).", "{label}: {word} (the officer's own word of {day}).";
        unsaid(label: &str) = "{label}: công chức chưa tự đánh giá.", "{label}: the officer has not said yet.";
        not_applicable(label: &str, reason: &str) = "{label}: không áp dụng. Lý do: {reason}", "{label}: not applicable. Reason: {reason}";
        as_of(month: u8) = "Tính đến tháng {month}", "As of month {month}";
        as_of_running(month: u8) = "Tính đến tháng {month} (tháng chưa hết)", "As of month {month} (not over yet)";
        as_of_ahead(month: u8) = "Tính đến tháng {month}, là tháng chưa đến: hãy kiểm tra lại số đã nhập", "As of month {month}, which has not begun: please check what was entered";
        gaps(months: &str) = "thiếu {months}", "missing {months}";
        unused(months: &str) = "chưa dùng được {months} vì số lũy kế gộp cả tháng thiếu", "{months} cannot be used, as a cumulative figure covers a missing month too";
        left_out(why: &str) = "Chưa tính một số chưa dùng được: {why}", "One figure is left out, as it cannot be used: {why}";
        DECIDED = "Số liệu còn thiếu không làm đổi kết luận này.", "The figures that are missing do not change this.";
        SO_FAR = "Đạt đến nay.", "Met so far.";
        overdue_since(day: &str) = "Đã quá hạn {day}.", "Overdue since {day}.";
        due_on(day: &str) = "Hạn {day}.", "Due on {day}.";

    }

    crate::messages! {
        still(count: &str, unit: &str) = "Còn thiếu {count} {unit}.", "{count} {unit} still to do.";
        more(count: &str, unit: &str, needed: &str) = "cần thêm {count} {unit} để đạt {needed}", "{count} more {unit} are needed to reach {needed}";
        more_letters(count: &str, needed: &str) = "cần gửi thêm {count} văn bản xin lỗi để đạt {needed}", "more letters of apology are needed to reach {needed}: {count}";
        do_more(verb: &str, count: &str, unit: &str, needed: &str) = "cần {verb} thêm {count} {unit} để đạt {needed}", "{count} more {unit} are needed to reach {needed} ({verb})";
        settle(count: &str, unit: &str) = "cần xử lý xong {count} {unit}", "{count} {unit} are to be settled";
        in_a_row(count: &str, unit: &str) = "cần {count} {unit} tiếp theo đều đạt", "the next {count} {unit} must all succeed";
        lost(count: &str, unit: &str) = "Đã có {count} {unit} không đạt, không thể bù trong năm.", "{count} {unit} have missed; this cannot be mended this year.";
        lost_some(count: &str, unit: &str) = "Đã phát sinh {count} {unit}, không thể bù trong năm.", "{count} {unit} have happened; this cannot be mended this year.";
        lost_late(count: &str, unit: &str) = "Đã có {count} {unit} trễ, không thể bù trong năm.", "{count} {unit} are late; this cannot be mended this year.";
        over(count: &str, when: &str) = "Vượt {count} trong {when}, không thể bù trong năm.", "{count} too many in {when}; this cannot be mended this year.";
        short_of(gap: &str) = "Còn thiếu {gap}.", "{gap} short.";
        late_by(days: &str) = "Xong trễ {days} ngày.", "Done {days} days late.";
        places(places: u32) = "Còn kém {places} bậc.", "{places} places short.";
        NEVER = "Ngưỡng trên 100% nên không thể đạt; hãy sửa ngưỡng.", "A threshold above 100% cannot be met; please correct it.";

        met_when(what: &str, needed: &str) = "Đạt khi {what} {needed}.", "Met when {what} is {needed}.";
        all_when(what: &str) = "Đạt khi {what} đạt 100%.", "Met when {what} is 100%.";
        quotient(part: &str, whole: &str) = "({part}) ÷ ({whole})", "({part}) ÷ ({whole})";
        done_when(what: &str, needed: &str) = "Đạt khi {what}: {needed}.", "Met when {what}: {needed}.";
        none_when(what: &str, sum: &str) = "Đạt khi không có {what} ({sum} = 0).", "Met when there is no “{what}” ({sum} = 0).";
        NOT_CHOSEN = "chưa chọn số liệu", "nothing chosen";
        column(number: &str) = "cột {number}", "column {number}";
        GOAL_STATEMENT = "Công chức tự đánh giá; kế hoạch không nêu con số.", "The officer's own word; the plan gives no number.";
        GOAL_TRACKED = "Theo dõi, không có ngưỡng.", "Tracked, without a threshold.";
        GOAL_REPORTS = "Đạt khi mọi báo cáo đến hạn đều gửi đúng hạn.", "Met when every report that is due was sent on time.";
        goal_published(needed: &str) = "Đạt khi được công bố {needed}.", "Met when published as {needed}.";
        goal_rank(needed: &str) = "Đạt khi thứ hạng được công bố {needed}.", "Met when the published rank is {needed}.";
        goal_result(needed: &str) = "Đạt khi kết quả được công bố {needed}.", "Met when the published result is {needed}.";
        less(whole: &str, minus: &str) = "{whole} − {minus}", "{whole} − {minus}";
        left_over(whole: &str, minus: &str, rest: &str) = "{whole} − {minus} = {rest}", "{whole} − {minus} = {rest}";
        places_gained(from: &str, found: &str, places: &str) = "Hạng {from} − hạng {found} = {places} bậc", "Places gained: rank {from} − rank {found} = {places}";
        units_changed(before: u32, now: u32) = "Số đơn vị được xếp hạng đã thay đổi (năm trước {before}, năm nay {now}); cần lưu ý khi so sánh thứ hạng hai năm.", "The number of ranked units changed (the year before {before}, this year {now}); compare the ranks of both years with care.";
        most_in(when: &str, count: &str) = "Nhiều nhất: {when}, {count}", "The most: {when}, {count}";
        AND_ZERO = "Nhập 0 trường hợp thì tính là đạt.", "Zero cases, as typed, count as met.";
        MENDABLE = "Phần thiếu còn bù được.", "What is missing can still be done.";
        NOT_MENDABLE = "Trường hợp đã không đạt thì không bù được.", "A case that missed cannot be mended.";
        AT_THE_END = "Chỉ kết luận chưa đạt khi đã qua hạn, hoặc khi không còn bù được.", "It is missed only once its due date has passed, or nothing to come can mend it.";
        PROOF = "Cần tài liệu kiểm chứng có số.", "Needs a verification document with a number.";

        step_none(label: &str, rule: &str) = "{label} ({rule}): chưa đủ số liệu", "{label} ({rule}): not enough figures";
        step(label: &str, rule: &str, value: &str) = "{label} ({rule}): {value}", "{label} ({rule}): {value}";
        step_sum(label: &str, rule: &str, entries: &str, value: &str) = "{label} ({rule}): {entries} = {value}", "{label} ({rule}): {entries} = {value}";
        entry(slot: &str, count: &str) = "{slot}: {count}", "{slot}: {count}";
        rate(part: &str, whole: &str, percent: &str) = "{part} ÷ {whole} = {percent}", "{part} ÷ {whole} = {percent}";
        rests_on(months: &str) = "Dựa trên {months}.", "Rests on {months}.";
        source(source: &str) = "Căn cứ: {source}", "Source: {source}";

        above_whole(found: &str, whole: &str) = "Số này ({found}) lớn hơn tổng chứa nó ({whole}). Hãy kiểm tra lại.", "This number ({found}) is above the total that contains it ({whole}). Please check.";
        not_its_months(through: &str, months: &str) = "Lũy kế này ({through}) không khớp các số đã nhập trong kỳ ({months}). Số của cả năm lấy theo lũy kế; hãy kiểm tra lại.", "This cumulative figure ({through}) does not agree with what was entered within it ({months}). The year takes the cumulative one; please check.";
        ABOVE_HUNDRED = "Tỷ lệ này không quá 100%. Hãy kiểm tra lại.", "This percentage cannot be above 100%. Please check.";
        above_most(found: &str, most: &str) = "Điểm này ({found}) lớn hơn điểm tối đa ({most}). Hãy kiểm tra lại.", "These points ({found}) are above the maximum ({most}). Please check.";
        minus_above(minus: &str, whole: &str) = "Số trừ khỏi mẫu số ({minus}) lớn hơn mẫu số ({whole}). Hãy kiểm tra lại.", "What is taken from the whole ({minus}) is above the whole ({whole}). Please check.";
        above_rest(found: &str, rest: &str) = "Tử số ({found}) lớn hơn phần còn lại của mẫu số sau khi trừ ({rest}). Hãy kiểm tra lại.", "The part ({found}) is above what is left of the whole ({rest}). Please check.";
        NOT_MONTHLY = "Chỉ tiêu tính theo kỳ cần số liệu cộng 12 tháng; số liệu đã chọn không cộng theo tháng. Hãy chọn số liệu khác hoặc đổi cách tính số của năm.", "A target by periods needs figures whose 12 months add up, and these do not. Choose others, or change how the year's figure forms.";
        NOT_BEGUN = "Tháng này chưa bắt đầu theo ngày trên máy. Số vẫn được tính; hãy kiểm tra xem có nhầm tháng không.", "By this device's date this month has not begun. The figure counts all the same; check that it is not in the wrong month.";
        NOT_YET_COME = "Ngày này chưa đến. Chỉ ghi ngày khi việc đã làm.", "This day has not come. Enter the day once it was done.";
        NOT_ON_LADDER = "Mức này không có trong thang mức xếp loại.", "This band is not on the ladder of bands.";
        NO_REASON = "Chọn “không áp dụng” thì cần ghi lý do.", "“Not applicable” needs a reason.";
        fault_of(place: &str, problem: &str) = "{place}: {problem}", "{place}: {problem}";
        cell(label: &str, slot: &str) = "{label}, {slot}", "{label}, {slot}";
        THRESHOLD = "Ngưỡng của chỉ tiêu", "The target's threshold";
        DUE_DAY = "Hạn của chỉ tiêu", "The target's due date";
        REASON = "Lý do không áp dụng", "The reason";
        AIM = "Mục tiêu phấn đấu, kết quả công bố", "Aim and published result";
        LAST_RANK = "Thứ hạng năm trước", "Last year's rank";
        MOST_OF_REMEDY = "Điểm tối đa của mục", "The item's maximum";
        REPORT_DAYS = "Số ngày gửi báo cáo sau khi hết kỳ", "Days after the period that a report is due";

        warning(sum: &str, found: &str, expected: &str) = "Biểu II.06a: {sum} không khớp. Cột tổng ghi {found}, các cột cộng lại là {expected}.", "Form II.06a: {sum} does not hold. The total says {found}, the columns add up to {expected}.";
        far_from_year(year: i32, today: &str) = "Đồng hồ máy đang là {today}, xa năm kế hoạch {year}. Hãy kiểm tra ngày giờ của máy.", "This device's clock says {today}, far from the plan's year {year}. Please check its date.";
        behind_edit(today: &str, last: &str) = "Đồng hồ máy đang là {today}, trước lần sửa gần nhất ({last}). Hãy kiểm tra ngày giờ của máy.", "This device's clock says {today}, before the last change ({last}). Please check its date.";

        to_month(month: u8, counts: &str) = "Đến hết tháng {month}: {counts}", "To the end of month {month}: {counts}";
        before_months(counts: &str) = "Chưa hết tháng nào của năm kế hoạch: {counts}", "No month of the plan's year is over yet: {counts}";
        n_of(n: usize, all: usize, word: &str) = "{n} trong {all} mục {word}", "{n} of {all} items {word}";
        n_items(n: usize, word: &str) = "{n} mục {word}", "{n} {word}";
        n_followed(all: usize) = "{all} mục, chưa mục nào phải kết luận", "{all} items, none to be judged yet";
        MET = "đạt", "met";
        NOT_MET = "chưa đạt", "not met";
        OVERDUE_WORD = "quá hạn", "overdue";
        LACKING = "thiếu số liệu", "lacking figures";
        UNDER_WAY = "đang thực hiện", "under way";
        aim(rank: &str) = "Mục tiêu: hạng {rank}", "Aim: rank {rank}";
    }
}
