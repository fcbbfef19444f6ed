//! Kế hoạch: the page on which the decision and the plan's text are edited.

crate::messages! {
    TITLE = "Kế hoạch", "Plan";
    OUTLINE = "Đề cương", "Outline";
    WHOLE = "Toàn bộ kế hoạch", "The whole plan";
    FRAME = "Thông tin chung", "The plan in general";
    DECISION = "Quyết định", "Decision";
    OFFICERS = "Cán bộ, công chức", "Officers";
    ISSUE = "Ban hành", "Issue";
    UNTITLED = "(chưa có tiêu đề)", "(no title yet)";
    NO_PART = "Mục này không còn trong kế hoạch. Hãy chọn một phần khác ở đề cương.", "This section is no longer in the plan. Choose another part in the outline.";
    PREVIOUS_NEXT = "Phần trước, phần sau", "Previous and next part";
    previous(part: &str) = "Trước: {part}", "Previous: {part}";
    next(part: &str) = "Tiếp: {part}", "Next: {part}";
    WHOLE_LEAD = "Đọc cả kế hoạch một lượt; bấm vào một phần để sửa.", "Read the whole plan at once; open a part to edit it.";
    edit(part: &str) = "Sửa: {part}", "Edit: {part}";
    PRINT = "Xem văn bản để in", "See the document to print";
    counted_remedies(count: &str) = "{count} mục khắc phục", "{count} remediation items";
    counted_duties(count: &str) = "{count} nhiệm vụ", "{count} duties";
    NOT_FILLED = "Chưa có nội dung.", "Nothing here yet.";
}

crate::messages! {
    YEAR_CARD = "Năm và cách tính", "Year and reckoning";
    AGENCY_CARD = "Đơn vị", "Commune";
    LAST_RESULT_CARD = "Kết quả năm trước", "Last year's result";
    AIM_CARD = "Mục tiêu phấn đấu", "What the plan aims at";
    AIM_TARGETS = "Chỉ tiêu khác của kế hoạch", "Other targets of the plan";
    AIM_TARGETS_LEAD = "Điểm, tỷ lệ, nhóm dẫn đầu, tăng bậc, không thấp hơn mức trung bình: mỗi chỉ tiêu một câu. Thứ hạng và mức xếp loại ghi ở trên luôn có trong bảng theo dõi.", "Points, rates, the first n, places gained, not below the average: one sentence each. The rank and rating above are always in the tracking table.";
    PUBLISHED_CARD = "Kết quả được công bố của năm kế hoạch", "Published result of the plan's year";
    YEAR_HINT = "Bốn chữ số. Các kỳ số liệu, hạn và văn bản đều theo năm này.", "Four digits. Periods, due dates and documents follow this year.";
    YEAR_PROBLEM = "Năm gồm bốn chữ số, ví dụ 2025.", "A year has four digits, for example 2025.";
    UNITS_HINT = "Số xã, phường được xếp hạng cùng nhau.", "How many communes are ranked together.";
    CHANGE_HINT = "Số bậc; giảm thì ghi dấu trừ, ví dụ -3.", "Places; write a minus for a fall, for example -3.";
    LADDER_HINT = "Mỗi mức một dòng, cao nhất trước. Danh sách này là mẫu, cần đối chiếu văn bản của tỉnh.", "One rating a line, highest first. This list is a model: check it against the province's document.";
    SUPERIOR_HINT = "Ví dụ: UBND huyện Ba Tơ; từ 01/7/2025 là UBND tỉnh.", "For example UBND huyện Ba Tơ; the province since 1 July 2025.";
    SHORT_HINT = "Cách gọi trong văn bản: UBND xã, UBND phường.", "As documents call it: UBND xã, UBND phường.";
    NAME_HINT = "Không ghi chữ “xã”, “phường” phía trước.", "Without the word “xã” or “phường” before it.";
}

crate::messages! {
    HEAD_CARD = "Đầu văn bản", "Head of the document";
    BASES_CARD = "Căn cứ", "Legal bases";
    ARTICLES_CARD = "Các điều", "Articles";
    RECIPIENTS_CARD = "Nơi nhận và chữ ký", "Recipients and signature";
    KIND_OF_PLAN = "Tên loại văn bản", "Kind of document";
    ATTACHED_CARD = "Tên kế hoạch kèm theo", "Name of the attached plan";
    BASES = "Căn cứ pháp lý", "Legal bases";
    ARTICLES = "Điều", "Articles";
    RECIPIENTS = "Nơi nhận", "Recipients";
    ADD_BASIS = "Thêm căn cứ", "Add a basis";
    ADD_ARTICLE = "Thêm điều", "Add an article";
    ADD_RECIPIENT = "Thêm nơi nhận", "Add a recipient";
    basis(place: &str) = "Căn cứ {place}", "Basis {place}";
    article(place: &str) = "Điều {place}", "Article {place}";
    recipient(place: &str) = "Nơi nhận {place}", "Recipient {place}";
    AS_PRINTED = "Sẽ in:", "Prints as:";
    NUMBER_HINT = "Để trống khi chưa ký: văn bản in ra có chỗ trống để ghi tay.", "Leave blank before signing: the document prints a space to fill in by hand.";
    MONTH_HINT = "In ra khi chưa có ngày ký.", "Printed while there is no date of signing.";
    SIGN_FOR_HINT = "Ví dụ: TM. ỦY BAN NHÂN DÂN hoặc KT. CHỦ TỊCH; có cả hai thì ghi mỗi cụm một dòng. Để trống khi Chủ tịch ký trực tiếp.", "For example TM. ỦY BAN NHÂN DÂN or KT. CHỦ TỊCH; each on its own line. Blank when the Chairman signs.";
    PROPOSAL_HINT = "In sau các căn cứ.", "Printed after the legal bases.";
}

crate::messages! {
    BODY_HINT = "Mỗi đoạn một dòng. Đầu dòng ghi “- ” hoặc “+ ” để có gạch đầu dòng.", "One paragraph a line. Begin a line with “- ” or “+ ” for a bullet.";
    NO_PARENT = "Không: là một phần của kế hoạch", "None: it is a part of the plan";
    NO_SECTION = "Chưa thuộc mục nào", "In no section yet";
    ADD_PART = "Thêm phần", "Add a part";
    ADD_SECTION = "Thêm mục bên dưới", "Add a section below";
    ADD_SIBLING = "Thêm mục sau mục này", "Add a section after this one";
    MORE_OF_DUTY = "Xóa nhiệm vụ", "Remove the duty";
    MORE = "Thêm, chuyển, xóa mục", "Add, move, remove";
    REMOVE_SECTION = "Xóa mục này", "Remove this section";
    REMOVE_PART = "Xóa phần này", "Remove this part";
    remove_section_title(name: &str) = "Xóa “{name}”?", "Remove “{name}”?";
    remove_section_text(sections: &str, duties: &str) = "Xóa cả nội dung, {sections} mục bên dưới và {duties} nhiệm vụ trong đó. Có thể lấy lại bằng Hoàn tác.", "Its text, {sections} sections below it and {duties} duties go with it. Undo brings them back.";
    move_up(name: &str) = "Chuyển “{name}” lên", "Move “{name}” up";
    move_down(name: &str) = "Chuyển “{name}” xuống", "Move “{name}” down";
}

crate::messages! {
    AREAS = "Lĩnh vực", "Areas";
    AREAS_LEAD = "Nội dung từng mục khắc phục được sửa ở trang Tiêu chí.", "Each remediation item is edited on the page Criteria.";
    REMEDIES_FIRST = "Thêm mục khắc phục ở trang Tiêu chí trước; mỗi mục thuộc một lĩnh vực dưới đây.", "Add the items on the page Criteria first; each belongs to an area below.";
    ADD_AREA = "Thêm lĩnh vực", "Add an area";
    TO_REMEDIES = "Mở các mục khắc phục", "Open the remediation items";
    remove_area_title(name: &str) = "Xóa lĩnh vực “{name}”?", "Remove the area “{name}”?";
    remove_area_text(count: &str) = "{count} mục khắc phục của lĩnh vực này, cùng chỉ tiêu, tài liệu kiểm chứng và ghi chú của chúng, cũng bị xóa. Có thể lấy lại bằng Hoàn tác.", "Its {count} remediation items go with it, and their targets, documents and notes. Undo brings them back.";
    LEAD_HINT = "In trước số của lĩnh vực, ví dụ “* Tiêu chí”.", "Printed before the area's number, for example “* Tiêu chí”.";
}

crate::messages! {
    DUTIES = "Nhiệm vụ trong mục này", "Duties in this section";
    DUTIES_FIRST = "Chưa có nhiệm vụ nào: thêm từng việc, người được giao và kỳ báo cáo nếu có.", "No duties yet: add each, with who is assigned and its reports, if any.";
    ADD_DUTY = "Thêm nhiệm vụ", "Add a duty";
    NEW_DUTY = "Nhiệm vụ mới", "New duty";
    OPEN_DUTY = "Xem tình trạng, minh chứng", "See its state and evidence";
    PERIODS_HINT = "Chọn các kỳ phải báo cáo; để trống khi không phải báo cáo định kỳ.", "Choose the periods that need a report; none when it is not recurring.";
    HEADING_HINT = "Các nhiệm vụ liền nhau có cùng dòng này chỉ in một lần.", "Duties in a row with the same line print it once.";
}

crate::messages! {
    ROSTER_LEAD = "Danh sách này dùng để giao việc, lọc và ghi người sửa. Họ tên và liên hệ có thể để trống.", "This list is used to assign, filter and sign. Names and contacts may stay blank.";
    ROSTER = "Chức danh và nhóm", "Titles and groups";
    ADD_OFFICER = "Thêm chức danh", "Add a title";
    GROUP = "Nhóm, tình trạng", "Group, state";
    MEMBERS_HINT = "Chọn các chức danh nếu đây là một nhóm. Bộ lọc nhìn qua nhóm.", "Choose titles if this is a group. Filters look through groups.";
    remove_officer_title(name: &str) = "Xóa “{name}”?", "Remove “{name}”?";
    remove_officer_text(count: &str) = "Chức danh này đang được nêu ở {count} chỗ; các chỗ đó sẽ bỏ chức danh này. Nếu chỉ nghỉ hoặc chuyển công tác, hãy đánh dấu “Đã nghỉ, chuyển công tác”. Có thể lấy lại bằng Hoàn tác.", "This title is named in {count} places, which will lose it. If the person only left, tick “No longer serving”. Undo brings it back.";
}

crate::messages! {
    DRAFT = "Dự thảo, còn được chỉnh sửa. Khi văn bản đã ký, đánh dấu để giữ lại bản đã ban hành.", "A draft, still to be edited. When the decision is signed, mark it so that the text as issued is kept.";
    ILLUSTRATION_NOT_ISSUED = "Kế hoạch này dùng số liệu minh họa để xem thử, nên không đánh dấu đã ban hành được. Để ban hành, hãy lập kế hoạch mới hoặc mở kế hoạch thật của đơn vị.", "This plan has made-up figures, to be looked at, so it cannot be marked as issued. To issue one, write a new plan or open the commune's real one.";
    issued(number: &str, day: &str) = "Đã ban hành: số {number}, ngày {day}.", "Issued: number {number}, on {day}.";
    SAME_AS_ISSUED = "Nội dung hiện nay giống bản đã ban hành.", "The text is the same as the text as issued.";
    differs(count: &str) = "Khác bản đã ban hành ở {count} chỗ.", "Places that differ from the text as issued: {count}.";
    MARK_ISSUED = "Đánh dấu đã ban hành", "Mark as issued";
    MARK_AGAIN = "Đánh dấu lại theo nội dung hiện nay", "Mark again with the text as it is now";
    UNMARK = "Bỏ đánh dấu", "Remove the mark";
    UNMARK_TITLE = "Bỏ đánh dấu đã ban hành?", "Remove the mark?";
    UNMARK_TEXT = "Kế hoạch trở lại là dự thảo và bản giữ lại bị bỏ. Nội dung hiện nay không đổi. Có thể lấy lại bằng Hoàn tác.", "The plan is a draft again and the kept copy goes. The text as it is now stays. Undo brings it back.";
    ISSUE_TITLE = "Đánh dấu đã ban hành", "Mark as issued";
    ISSUE_TEXT = "Ghi số và ngày trên bản đã ký. Nội dung lúc này được giữ lại để đối chiếu; minh chứng, tiến độ và số liệu vẫn nhập như thường.", "Enter the number and date on the signed paper. The text of now is kept for comparison; evidence, progress and figures go on as before.";
    ISSUE_NUMBER_NEEDED = "Cần số của văn bản đã ký, ví dụ 119.", "The number of the signed decision is needed, for example 119.";
    ISSUE_DAY_AHEAD = "Ngày này chưa đến. Đúng là ngày ban hành thì cứ đánh dấu.", "This day has not come. Mark it all the same if it is the day of issue.";
    ISSUE_DAY_NEEDED = "Cần ngày ban hành, ví dụ 20/12/2023.", "The date of issue is needed, for example 20/12/2023.";
    AS_ISSUED = "Bản đã ban hành", "As issued";
    AS_NOW = "Nội dung hiện nay", "As it is now";
    TO_PLACE = "Đến chỗ này", "Go there";
    BLANK = "(để trống)", "(blank)";
    record_added(record: &str, name: &str) = "Thêm sau khi ban hành: {record} {name}", "Added after the issue: {record} {name}";
    record_removed(record: &str, name: &str) = "Đã bỏ sau khi ban hành: {record} {name}", "Removed after the issue: {record} {name}";
    reordered(record: &str) = "Thứ tự đã đổi: {record}", "Order changed: {record}";
    COPY_UNREADABLE = "Không đọc được bản đã giữ lại, nên chưa so sánh được. Bản đó vẫn nằm trong tệp kế hoạch.", "The kept copy cannot be read, so nothing is compared. It is still in the plan file.";
    CLOSE_CARD = "Kết thúc năm", "Closing the year";
    CLOSED_HINT = "Sau khi đánh dấu, mục chưa đạt được ghi là kết quả năm và không nhắc quá hạn nữa.", "Once marked, what was not met is noted as the year’s result and no longer called overdue.";
}

crate::messages! {
    advice(count: &str) = "{count} điểm cần rà soát", "Points to review: {count}";
    MEND = "Sửa theo gợi ý", "Mend as suggested";
    part_differs(count: &str) = "Khác bản đã ban hành ở {count} chỗ trong phần này.", "Places of this part that differ from the text as issued: {count}.";
    DIFFERS_SHORT = "Khác bản đã ban hành", "Differs from the issued text";
    COMPARE = "Xem hai bản cạnh nhau", "See both side by side";
}

crate::messages! {
    TAKE_SENTENCES = "Lấy câu từ kế hoạch khác", "Take sentences from another plan";
    sentences_from(plan: &str) = "Đang lấy từ: {plan}. Năm và tên cơ quan đã đổi theo kế hoạch này ở chỗ biết chắc; hãy đọc lại sau khi thêm.", "Taken from: {plan}. Years and agency are put as this plan has them where that is sure; read each again once it is added.";
    NO_SENTENCES = "Kế hoạch được chọn không có câu nào cho mục này.", "The plan chosen has no sentence for this section.";
    TAKE_SENTENCE = "Thêm câu này", "Add this sentence";
    take_sentence(words: &str) = "Thêm câu này: {words}", "Add this sentence: {words}";
    SENTENCE_THERE = "Đã có", "Already there";
    SENTENCE_TAKEN = "Đã thêm câu vào cuối mục. Hoàn tác lấy lại được.", "The sentence is at the end of the section. Undo takes it back.";
    SENTENCE_FACTS = "Có số liệu, văn bản của kế hoạch gốc: xem lại.", "Has figures or documents of the other plan: look again.";
    SENTENCE_AGENCY = "Có tên cơ quan của kế hoạch gốc: xem lại.", "Has an agency of the other plan: look again.";
    sentence_in(section: &str) = "Ở mục “{section}”.", "In “{section}”.";
}
