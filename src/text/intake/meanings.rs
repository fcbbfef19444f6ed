//! What a column of a one-stop form counts, in words.

use crate::edit::intake::Meaning;
use crate::text::Message;

/// One line for each meaning: a meaning without words does not compile.
macro_rules! meanings {
    ($($meaning:ident = $vi:literal, $en:literal;)+) => {
        /// The words for what a column counts.
        pub const fn meaning(meaning: Meaning) -> Message {
            match meaning { $( Meaning::$meaning => Message { vi: $vi, en: $en }, )+ }
        }
    };
}

meanings! {
    RecTotal = "Tiếp nhận: tổng số", "Received: total";
    RecOnline = "Tiếp nhận trực tuyến", "Received online";
    RecOnlineFull = "Tiếp nhận trực tuyến toàn trình", "Received online, end to end";
    RecOnlinePart = "Tiếp nhận trực tuyến một phần", "Received online, in part";
    RecOnlineOther = "Tiếp nhận trực tuyến hình thức khác", "Received online in another way";
    RecDirect = "Tiếp nhận trực tiếp, dịch vụ bưu chính", "Received in person or by post";
    RecCounter = "Tiếp nhận trực tiếp", "Received in person";
    RecPost = "Tiếp nhận qua dịch vụ bưu chính", "Received by post";
    RecAnywhere = "Tiếp nhận phi địa giới", "Received from outside the commune's area";
    RecPrev = "Từ kỳ trước chuyển qua", "Carried over";
    DoneTotal = "Đã giải quyết: tổng số", "Settled: total";
    DoneEarly = "Đã giải quyết trước hạn", "Settled before the due date";
    DoneOnTime = "Đã giải quyết đúng hạn", "Settled on the due date";
    DoneInTime = "Đã giải quyết đúng và trước hạn", "Settled on or before time";
    DoneLate = "Đã giải quyết quá hạn", "Settled late";
    DoneLateApologised = "Đã giải quyết quá hạn, đã có thư xin lỗi", "Settled late, with an apology";
    DoneLateUnapologised = "Đã giải quyết quá hạn, chưa có thư xin lỗi", "Settled late, without an apology";
    OpenTotal = "Đang giải quyết: tổng số", "Open: total";
    OpenInTime = "Đang giải quyết trong hạn", "Open, in time";
    OpenLate = "Đang giải quyết quá hạn", "Open, late";
    OpenLateApologised = "Đang giải quyết quá hạn, đã có thư xin lỗi", "Open and late, with an apology";
    OpenLateUnapologised = "Đang giải quyết quá hạn, chưa có thư xin lỗi", "Open and late, without an apology";
    PayTotal = "Thanh toán hồ sơ: tổng số", "Payments: total";
    PayOnline = "Thanh toán trực tuyến", "Paid online";
    PayDirect = "Thanh toán trực tiếp", "Paid in person";
    PartsTotal = "Số hóa: hồ sơ tiếp nhận", "Digitisation: dossiers received";
    PartsNot = "Chưa số hóa thành phần hồ sơ", "Parts not digitised";
    PartsDone = "Có số hóa thành phần hồ sơ", "Parts digitised";
    PartsReused = "Có tái sử dụng thành phần hồ sơ", "Parts used again";
    PartsReusedPortal = "Có tái sử dụng thành phần từ Cổng Dịch vụ công quốc gia", "Parts used again from the national portal";
    ResultsTotal = "Số hóa: hồ sơ đã giải quyết", "Digitisation: dossiers settled";
    ResultsNot = "Chưa số hóa kết quả", "Results not digitised";
    ResultsDone = "Đã số hóa kết quả", "Results digitised";
    OnlineTotal = "Hồ sơ trực tuyến: tổng số tiếp nhận, giải quyết", "Online dossiers: total";
    OnlineOnTime = "Hồ sơ trực tuyến xử lý đúng hạn", "Online, settled in time";
    OnlineLateAccepted = "Hồ sơ trực tuyến chậm được tiếp nhận", "Online, accepted late";
    OnlineOpenLate = "Hồ sơ trực tuyến quá hạn đang xử lý", "Online, open and late";
    OnlineOpenLateCarried = "Hồ sơ trực tuyến quá hạn đang xử lý, lũy kế từ kỳ trước", "Online, open and late since earlier periods";
    Stopped = "Hồ sơ dừng xử lý", "Dossiers stopped";
    WaitingInTime = "Hồ sơ trực tuyến chờ tiếp nhận, còn hạn", "Online, waiting in time";
    WaitingLate = "Hồ sơ trực tuyến chờ tiếp nhận, quá hạn", "Online, waiting too long";
    NotAccepted = "Hồ sơ không được tiếp nhận", "Dossiers not accepted";
    Receipts = "Hồ sơ thu tiền có xuất biên lai", "Paid with a receipt";
    Withdrawn = "Hồ sơ rút", "Dossiers withdrawn";
}
