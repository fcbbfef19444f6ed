//! Hướng dẫn: how the workbook is used, task by task, in the words of the people who use it. What stands in
//! “…” is a label of the screen, or of another program; a test looks for each.

crate::messages! {
    TITLE = "Hướng dẫn", "How to use the workbook";
    CONTENTS = "Trong trang này", "On this page";
    LEAD = "Mọi việc diễn ra trong trình duyệt của máy này. Sau khi mở, sổ không gửi gì đi đâu và dùng được khi mất mạng.", "Everything happens in this device's browser. Once open, the workbook sends nothing anywhere, and it works without a network.";
    to_page(page: &str) = "Đến trang {page}", "To the page {page}";
    TO_START = "Về màn hình đầu", "To the start";

    FIRST = "Bắt đầu một kế hoạch", "Beginning a plan";
    FIRST_1 = "Ở màn hình đầu, bấm “Mở kế hoạch mẫu Ba Xa 2024” để xem một kế hoạch thật, hoặc “Xem với số liệu minh họa” để xem kế hoạch ấy vào giữa năm.", "On the start screen press “Open the sample plan, Ba Xa 2024” to look at a real plan, or “Look at it with made-up figures” to see it in the middle of its year.";
    FIRST_2 = "Kế hoạch của đơn vị: bấm “Lập kế hoạch mới”, hoặc “Mở tệp kế hoạch” nếu đã nhận tệp từ người khác.", "For the commune's own plan press “Write a new plan”, or “Open a plan file” if somebody has sent you one.";
    FIRST_3 = "“Tổng quan” cho biết đã xong mấy bước; bấm vào bước tiếp theo để làm tiếp.", "“Overview” says how many steps are done; press the next one to go on.";
    FIRST_4 = "Ở trang “Kế hoạch”, sửa quyết định, lời văn, nhiệm vụ và danh sách cán bộ, công chức; ở trang “Tiêu chí”, từng mục khắc phục và chỉ tiêu.", "In “Plan” edit the decision, the text, the duties and the list of officers; in “Criteria” each item and its targets.";
    FIRST_5 = "Không có nút lưu: góc trên ghi “Đã lưu” cùng giờ của lần lưu gần nhất. Sửa nhầm thì bấm “Hoàn tác”.", "There is no save button: the top of the page says “Saved” with the time of the last save. After a slip press “Undo”.";

    FIGURES = "Nhập số liệu tháng", "Entering a month's figures";
    FIGURES_1 = "Mở trang “Số liệu”; bấm “Ô trống kế tiếp” để đến ô cần nhập.", "Open “Figures”; press “Next empty cell” to get where figures are missing.";
    FIGURES_2 = "Gõ số đếm (số hồ sơ, nhiệm vụ, văn bản) vào tháng phát sinh; tỷ lệ phần trăm do sổ tự tính. Gõ 1.234 hay 1234 đều được.", "Type counts (dossiers, tasks, documents) into the month in which they arose; the workbook works out percentages. 1.234 and 1234 are both fine.";
    FIGURES_3 = "Để trống là chưa nhập; ghi 0 là đã đếm và không có. Hai điều này khác nhau khi đánh giá.", "Blank means not entered; 0 means counted, and there were none. The verdict treats them differently.";
    FIGURES_4 = "Nếu báo cáo chỉ có số từ đầu năm, bấm “Nhập lũy kế” ở tên nhóm, chọn tháng rồi gõ hoặc dán số của cả biểu: các số đó gồm từ tháng 1 đến tháng đã chọn.", "Where a report only has the count since January, press “Cumulative” in the head of the group, choose the month and type or paste the whole form: the figures stand for all the months up to then.";

    PASTE = "Dán số liệu từ Excel", "Pasting figures from Excel";
    PASTE_1 = "Trong Excel, chọn các ô số rồi bấm Ctrl + C.", "In Excel choose the cells with the figures and press Ctrl + C.";
    PASTE_2 = "Ở trang “Số liệu”, bấm “Dán từ Excel”, bấm vào ô lớn rồi bấm Ctrl + V. Cũng có thể dán thẳng vào một ô của bảng.", "In “Figures” press “Paste from Excel” and press Ctrl + V in the large field. You can also paste straight into a cell of the table.";
    PASTE_3 = "Xem lại “Cách xếp”, số liệu và tháng; khối hiểu được theo nhiều cách thì sổ hỏi trước.", "Look over “How it lies”, the measure and the month; where a block could be several things, the workbook asks.";
    PASTE_4 = "Xem phần “Sẽ ghi”, rồi bấm “Ghi … ô”. Trước lúc đó chưa có gì thay đổi; ghi nhầm thì bấm “Hoàn tác”.", "Look at “Will be written”, then press “Write … cells”. Nothing changes before that; “Undo” takes it back.";

    EXCEL = "Nhập biểu từ Excel, lưu Excel, phiếu cho công chức", "Bringing in forms from Excel, saving Excel, a sheet for an officer";
    EXCEL_1 = "Ở trang “Số liệu”, bấm “Nhập từ Excel”, chọn tệp của hệ thống một cửa (.xlsx, .xls, .ods, .csv) hoặc dán bảng đã chép.", "In “Figures” press “Bring in from Excel”, choose the one-stop system's file (.xlsx, .xls, .ods, .csv) or paste a table that you copied.";
    EXCEL_2 = "Xem “Kỳ của số liệu”, phần “Sẽ ghi” và các đẳng thức không khớp; chưa ghi gì cho đến khi bấm “Đưa vào kế hoạch”. Nhầm thì bấm “Hoàn tác”.", "Look at “Period of the figures”, “Will be written” and the sums that do not hold; nothing is written before you press “Bring into the plan”. After a slip press “Undo”.";
    EXCEL_3 = "Bảng chưa nhận ra: mở “Cột nào vào số liệu nào”, chọn số liệu cho từng cột, và để “Nhớ cách nhập này cho tháng sau”.", "For a table that is not known open “Which column goes where”, choose the measure of each column, and leave “Remember this for next month” ticked.";
    EXCEL_4 = "Lưu ra Excel: mở “Lưu Excel, phiếu số liệu cho công chức” ở cuối trang “Số liệu”, bấm “Lưu Excel (.xlsx)”. Sửa trong Excel rồi nhập lại bằng nút trên.", "To save as Excel open “Save as Excel, a sheet for an officer” at the end of “Figures” and press “Save Excel (.xlsx)”. Mend it in Excel and bring it back the same way.";
    EXCEL_5 = "Công chức không dùng sổ này: cũng ở đó, chọn người, bấm “Phiếu số liệu (.xlsx)” rồi gửi tệp; khi nhận lại thì bấm “Nhập từ Excel”.", "For an officer who has no application choose them there, press “Sheet of figures (.xlsx)” and send the file; when it is back press “Bring in from Excel”.";

    SCORING = "Tự chấm điểm theo bộ tiêu chí", "Scoring the year by a criteria set";
    SCORING_1 = "Ở trang “Điểm số”, mở “Bộ tiêu chí”, rồi đưa bộ tiêu chí vào: “Nhập từ Excel”, “Chọn tệp bộ tiêu chí hoặc tệp kế hoạch”, hoặc “Tự nhập từng tiêu chí”. Sổ không có sẵn điểm của tỉnh nào.", "In “Points” open “Criteria set” and bring one in: “Bring in from Excel”, “Choose a criteria set or plan file”, or “Type it criterion by criterion”. The workbook knows no province's points.";
    SCORING_2 = "Mở “Tự chấm”, mở từng lĩnh vực rồi trả lời; điểm, phần trăm, mức xếp loại và phần còn thiếu đến mức trên đổi theo ngay.", "Open “Self-score”, unfold each area and answer; points, per cent, the rating and what the next one lacks follow at once.";
    SCORING_3 = "Tiêu chí nào đã có số liệu hằng tháng thì mở “Cách chấm, thẩm định, giải trình”, “Lấy số liệu của kế hoạch” và chọn số đo: điểm đọc đúng số mà chỉ tiêu đọc.", "Where a criterion has monthly figures, open “Rule, appraisal, explanation”, “Read the plan’s figures” and choose the measures: points read what targets read.";
    SCORING_4 = "Điểm nhập tay lớn hơn điểm tối đa, điểm con lớn hơn điểm cha, thưởng phạt quá mức đều được nói ngay cạnh ô.", "Points above a maximum, a criterion above the one it is below, bonus and penalty beyond their limits are told beside the field.";
    SCORING_5 = "Có bộ tiêu chí mới: ở “Bộ tiêu chí”, phần “Chuyển sang bộ tiêu chí khác”; tiêu chí trùng mã giữ điểm đã chấm.", "For a new set: in “Criteria set”, “Move to another criteria set”; criteria whose codes agree keep their scores.";
    SCORING_6 = "Cần danh mục minh chứng thì mở “Minh chứng”, chọn “Hiện” (tất cả, còn thiếu, hoặc còn thiếu mà chưa giải trình) rồi bấm “In danh mục minh chứng”: giấy in đúng những tiêu chí đang chọn và ghi rõ điều đó.", "For the evidence register open “Evidence”, choose what to “Show” (all, missing, or missing and not explained) and press “Print the register”: the paper holds the criteria chosen, and says so.";
    SCORING_7 = "Chấm xong, bấm “Báo cáo tự chấm” ở đầu trang: sổ lập báo cáo có bảng điểm, giải trình, khó khăn và kiến nghị; ghi số, ngày ở “Số, ngày, nơi gửi” rồi in, “Lưu Word (.docx)” hoặc “Lưu Excel (.xlsx)”.", "When done, press “Self-score report” at the head of the page: the report has the table of points, explanations, difficulties and proposals; type its number and day under “Number, date, recipients”, then print, “Save Word (.docx)” or “Save Excel (.xlsx)”.";

    LOSSES = "Lập kế hoạch từ điểm mất năm trước", "A plan from last year's lost points";
    LOSSES_1 = "Ở trang “Điểm số”, mở “Mất điểm” rồi bấm “Nhập từ Excel” và đưa bảng điểm năm trước vào (mã, tên, điểm tối đa, điểm được chấm, lý do); hoặc bấm “Tự nhập”.", "In “Points” open “Points lost”, press “Bring in from Excel” and bring in last year's table (code, name, maximum, points given, reason); or press “Type it”.";
    LOSSES_2 = "Tiêu chí mất nhiều điểm nhất đứng đầu. Chọn “Giao cho”, bấm “Lập mục khắc phục”: sổ ghi mã, tên, điểm mất, nguyên nhân, tài liệu phải có, và chỉ tiêu theo quy tắc của bộ tiêu chí.", "What lost most stands first. Choose “Assign to”, press “Make a remedy”: code, name, points lost, cause, evidence and the target of the set's rule are filled in.";
    LOSSES_3 = "Dưới mục vừa lập có định hướng gợi ý từ kế hoạch mẫu; bấm “Dùng định hướng này”, hoặc mở “Định hướng khác”. Muốn lấy từ kế hoạch khác trên máy thì mở “Định hướng từ kế hoạch khác”.", "Below it a direction of the sample plan is suggested; press “Use this direction”, or open “Other directions”. To take from another plan of this device open “Directions from other plans”.";
}

crate::messages! {
    STAKE = "Xem điểm nào dễ lấy, thử số liệu", "Which points are easy to win, and trying figures";
    STAKE_1 = "Ở trang “Điểm số”, mở “Còn lấy được”: tiêu chí nào còn điểm, cần làm thêm bao nhiêu việc, ai làm, hạn nào. “Ba điểm dễ lấy nhất” cũng có ở “Tổng quan”.", "In “Points” open “Still to win”: which criteria have points left, how much work they take, who does it and by when. “The three easiest points” also stand in “Overview”.";
    STAKE_2 = "Mở “Giao việc, thử số liệu” ở một dòng để chọn người, hạn, công sức, hoặc gõ số muốn thử: điểm đổi theo ngay. Số thử không ghi vào kế hoạch; chỉ khi bấm “Dùng làm chỉ tiêu” thì chỉ tiêu mới được ghi.", "Open “Work, and figures to try” in a row to choose who, by when and how much work, or type figures to try: points follow at once. Nothing tried is written; only “Use as a target” writes a target.";
    STAKE_3 = "Nhập “Điểm năm trước của các đơn vị” thì biết điểm hiện nay lẽ ra đứng thứ mấy. Đó là thước đo của năm trước, không phải dự báo.", "Type “The units’ points of last year” to see where the present points would have stood. It is a measure of last year's, and no forecast.";

    VERDICTS = "Xem vì sao chưa đạt và phải làm gì", "Seeing why something is not met, and what to do";
    VERDICTS_1 = "Ở “Tổng quan”, phần “Cần làm ngay” xếp việc theo mức gấp; bấm vào một việc để mở.", "In “Overview”, “To do now” lists what is urgent; press an entry to open it.";
    VERDICTS_2 = "Câu bên cạnh kết quả nói còn thiếu bao nhiêu hồ sơ, nhiệm vụ, hoặc vì sao không bù được trong năm.", "The sentence beside the verdict says by how many dossiers or tasks it is short, or why it cannot be mended this year.";
    VERDICTS_3 = "Bấm “Vì sao?” để xem công thức, số liệu đã dùng và tháng còn thiếu.", "Press “Why?” for the rule, the figures used and the months missing.";
    VERDICTS_4 = "“Chưa nhập” là thiếu số liệu, “Đang thực hiện” là chưa đến hạn, “Chưa phát sinh” là đã ghi 0 nên chưa có gì để tính tỷ lệ.", "“Not entered”: figures are missing. “Under way”: not due yet. “Nothing arisen”: 0 was entered, so there is nothing to take a share of.";
    VERDICTS_5 = "Kết quả so bằng số nguyên: 54,95% không bao giờ được coi là đạt 55%.", "Verdicts are worked out in whole numbers: 54.95% never passes for 55%.";
    VERDICTS_6 = "Khi có từ hai tháng đủ số liệu, dưới biểu đồ của chỉ tiêu có câu nói hết năm sẽ đến đâu và mỗi tháng còn lại cần bao nhiêu; “Xem cách tính” mở phép tính, “Thử với các tháng tới” cho xem kết luận ngay mà không ghi gì vào kế hoạch.", "From two complete months on, a sentence below the chart of a target says where the year ends and what each month left must bring; “How this is computed” opens the arithmetic, “Try the months to come” shows the verdict at once and writes nothing to the plan.";

    PROOF = "Thêm tài liệu kiểm chứng", "Adding a verification document";
    PROOF_1 = "Ở trang “Tiêu chí”, mở một mục rồi mở phần “Tài liệu kiểm chứng”.", "In “Criteria” open an item, then “Verification documents”.";
    PROOF_2 = "Bấm “Thêm” ở tài liệu gợi ý, hoặc bấm “Thêm tài liệu”.", "Press “Add” at a suggested document, or “Add a document”.";
    PROOF_3 = "Ghi số, ký hiệu, ngày và cơ quan ban hành, hoặc liên kết đến nơi lưu. Sổ không chứa tệp đính kèm.", "Type its number, day and issuer, or a link to where it is kept. The workbook holds no attachments.";
    PROOF_4 = "Con số ở đầu phần chỉ đếm tài liệu đã có số, ngày hoặc liên kết.", "The count in the head is of documents with a number, a day or a link.";

    DUTIES = "Ghi nhận báo cáo đã gửi", "Noting a report as sent";
    DUTIES_1 = "Ở trang “Tiêu chí”, chọn “Nhiệm vụ”, rồi mở nhiệm vụ phải báo cáo.", "In “Criteria” choose “Duties”, then open the duty that asks for reports.";
    DUTIES_2 = "Lần đầu, chọn “Kỳ báo cáo” và ghi “Gửi sau khi hết kỳ (số ngày)”: sổ tự lập các kỳ và hạn.", "The first time, choose “Reporting periods” and type “Due, days after the period”: the workbook works out the reports and when they are due.";
    DUTIES_3 = "Gửi xong, bấm “Ghi nhận đã gửi” ở kỳ đó, sửa ngày gửi nếu cần và ghi số văn bản.", "After sending one press “Note as sent” at its period, mend the day if need be and type the document's number.";
    DUTIES_4 = "Nhiều kỳ đã gửi từ trước: mở “Ghi nhận nhiều kỳ cùng lúc”.", "Several were sent before: open “Note several at once”.";

    CALENDAR = "Nhắc hạn trên điện thoại, Outlook", "Reminders on a telephone or in Outlook";
    CALENDAR_1 = "Ở trang “Tệp và cài đặt”, mở “Lịch các ngày hạn”, chọn “Ngày hạn của ai” rồi bấm “Lưu lịch (.ics)”.", "In “Files and settings” open “Calendar of due days”, choose “Whose due days” and press “Save the calendar (.ics)”.";
    CALENDAR_2 = "Trong Outlook, Google Calendar hay lịch của điện thoại, tạo một lịch riêng rồi nhập tệp vào lịch đó. Mỗi hạn được nhắc lúc 8 giờ sáng, trước 7 ngày và trước 1 ngày.", "In Outlook, Google Calendar or the telephone's calendar make a calendar of its own and import the file into it. Each due day reminds at 8 in the morning, 7 days and 1 day before.";
    CALENDAR_3 = "Kế hoạch thay đổi hoặc có việc đã xong thì lưu tệp mới, xóa lịch riêng cũ, rồi nhập lại.", "When the plan changes or something is done, save a new file, delete the old calendar, and import again.";

    SHARE = "Gửi cho đồng nghiệp, nhận lại", "Sending the plan to a colleague, and taking it back";
    SHARE_1 = "Ở phần “Gửi kế hoạch”, bấm “Xuất tệp kế hoạch”; gửi tệp đó qua thư điện tử, Zalo hay USB.", "In “Send the plan” press “Export the plan file”; send that file by mail, Zalo or a USB drive.";
    SHARE_2 = "Người nhận mở sổ trên máy của mình, bấm “Mở tệp kế hoạch”, xem “Trong tệp có”, rồi bấm “Mở kế hoạch này”.", "The receiver opens the workbook on their device, presses “Open a plan file”, looks at “What is in the file”, then presses “Open this plan”.";
    SHARE_3 = "Hai bên đọc cho nhau “Mã kiểm tra”: trùng mã là nội dung giống hệt nhau.", "Both sides can read each other the “Check code”: the same code means the same content.";
    SHARE_4 = "Nhận lại tệp của chính kế hoạch đang có: xem “Khác nhau ở đâu”. Kế hoạch trên máy chưa đổi cho đến khi đồng ý.", "A file of a plan that is here already: look at “What differs”. The plan here is not touched until you agree.";
    SHARE_5 = "Hai bên sửa những chỗ khác nhau thì bấm “Gộp cả hai”; chỗ cả hai cùng sửa thì chọn từng chỗ, hoặc bấm “Mở thành bản riêng”.", "Where each side changed places of its own, press “Bring both together”; where both changed the same, choose one by one, or press “Open as a plan of its own”.";

    TRACKING = "Làm báo cáo tháng, quý, 6 tháng, năm", "Reporting for a month, quarter, half year or year";
    TRACKING_1 = "Ở trang “Số liệu”, nhập đủ số liệu đến tháng cuối của kỳ.", "In “Figures” enter what is missing up to the last month of the period.";
    TRACKING_2 = "Ở trang “Văn bản”, chọn “Báo cáo kỳ” rồi chọn “Kỳ báo cáo”: sổ lập sẵn cả báo cáo theo số liệu đến hết kỳ, có phụ lục.", "In “Documents” choose “Period report” and its “Period of the report”: the workbook drafts all of it from the figures up to the period's end, with annexes.";
    TRACKING_3 = "Mở từng phần ở “Lời của báo cáo”, đọc lại, bấm “Viết lại” ở phần muốn sửa. Lời đã viết được giữ; nếu số liệu đổi, sổ nhắc và đưa bản nháp mới.", "Open each part in “The report's own words”, read it, and press “Rewrite” where you want other words. They are kept; when the data change, the workbook says so and offers the new draft.";
    TRACKING_4 = "Bấm “In” để trình ký. Khi phần II được đưa vào báo cáo CCHC chung, mở “Chèn vào báo cáo CCHC” và bấm “Chép phần II”.", "Press “Print” to have it signed. Where part II goes into the general report, open “For the reform report” and press “Copy part II”.";
    TRACKING_5 = "Gửi xong, bấm “Ghi nhận đã gửi”, ghi số và ngày: bản đã gửi được giữ và in lại lúc nào cũng như vậy; số liệu sửa về sau được kể ra bên cạnh.", "Once it is sent press “Note as sent” with its number and date: the copy is kept and prints like that ever after; figures mended later are told beside it.";
    TRACKING_6 = "Chỉ cần bảng kết quả đến hôm nay thì chọn “Bảng theo dõi”.", "Where only the results as of today are wanted, choose “Tracking table”.";

    LETTERS = "Phiếu công chức, danh mục, công văn", "Sheets, lists and letters";
    LETTERS_1 = "Ở trang “Văn bản”, chọn “Phiếu công chức” rồi chọn người ở “Phiếu của”: mọi việc của người đó xếp theo hạn, kèm chỗ ký. Để “Tất cả, mỗi người một trang” thì in cho cả xã.", "In “Documents” choose “Officer's sheet” and the person in “Whose sheet”: all their work by due date, with room to sign. With “All, each on a page” it prints for everybody.";
    LETTERS_2 = "“Danh mục tài liệu kiểm chứng” liệt kê tài liệu của từng mục và chỗ còn thiếu. Mục không có tài liệu thì ghi “Giải trình khi không có tài liệu” ở trang của mục.", "“List of verification documents” lists each item's documents and what is missing. Where there is none, write “Explanation where there is no document” on the item's page.";
    LETTERS_3 = "“Công văn đôn đốc” gửi đến đơn vị, công chức còn nội dung chưa đạt hoặc chưa nhập: chọn “Gửi đến” và “Hoàn thành trước ngày”.", "“Letter of urging” goes to whoever has something missed or not entered: choose “Goes to” and “To be done by”.";
    LETTERS_4 = "Có hồ sơ trễ hạn: ở mục 3.4.3 bấm “Thêm hồ sơ trễ hạn”, rồi bấm “Văn bản xin lỗi cho hồ sơ này”.", "For a late dossier: at item 3.4.3 press “Add a late dossier”, then “The letter of apology for this dossier”.";
    LETTERS_5 = "Sửa kế hoạch sau khi ban hành thì chọn “Quyết định sửa đổi, bổ sung”: sổ soạn từng điều theo những chỗ khác bản đã ban hành và đánh dấu chữ đã đổi.", "Where the plan was changed after its issue choose “Amending decision”: it is drafted article by article from what differs, and the changed words are marked.";

    FORM = "Kế hoạch ban hành riêng, nhãn và các phần", "A plan issued alone, its labels and parts";
    FORM_1 = "Ở phần “Quyết định” của trang “Kế hoạch”, tại “Hình thức văn bản” chọn “Kế hoạch” nếu đơn vị không ban hành quyết định kèm theo. Những gì của quyết định vẫn được giữ.", "In “Decision” under “Plan”, at “Legal form” choose “A plan alone” where no decision goes with it. What the decision has is kept.";
    FORM_2 = "Mở “Nhãn của dòng và cột” để đổi “Công chức tham mưu khắc phục” thành cơ quan chủ trì và các nhãn khác; đánh dấu “In nguyên nhân trong đoạn văn” nếu cần.", "Open “Labels of lines and columns” to change “Lead officers” into a lead body, and other labels; tick “Print the cause in prose” where wanted.";
    FORM_3 = "Nhiều đơn vị sáp nhập hoặc nhiều chỉ số: ở “Thông tin chung” bấm “Thêm kết quả” cho từng dòng, rồi chọn mục in bảng đó tại “Thêm, chuyển, xóa mục”.", "For several merged units or several indices press “Add a result” for each in “The plan in general”, then choose the section that prints them under “Add, move, remove”.";
    FORM_4 = "Ở một phần của kế hoạch, mở “Phần có sẵn, đánh số các phần” để thêm phần sự cần thiết, kinh phí hoặc đánh số lại A, B, C. Chưa có lời cho mục đích, nhiệm vụ, tổ chức thực hiện thì mở “Lấy câu từ kế hoạch khác” ở mục đó và bấm “Thêm câu này”.", "In a part of the plan open “Ready parts, numbering” to add the need for the plan or its budget, or to number the parts A, B, C. Where words for aims, tasks or conduct are wanted, open “Take sentences from another plan” there and press “Add this sentence”.";

    PRINT = "In quyết định và kế hoạch", "Printing the decision and the plan";
    PRINT_1 = "Ở trang “Văn bản”, chọn “Quyết định kèm Kế hoạch” và xem trước tờ giấy.", "In “Documents” choose “Decision with the plan” and look at the paper.";
    PRINT_2 = "Xem phần “Trước khi in”, bấm vào chỗ được nhắc để bổ sung. Số và ngày để trống trước khi ký là bình thường.", "Look at “Before printing”, press what is pointed out and fill it in. A blank number or date before signing is normal.";
    PRINT_3 = "Bấm “In”. Trong hộp thoại của trình duyệt: chọn khổ A4, bỏ chọn “Đầu trang và chân trang”. Muốn có tệp PDF, chọn máy in “Lưu dưới dạng PDF”.", "Press “Print”. In the browser's dialog choose A4 and untick “Headers and footers”. For a PDF choose the printer “Save as PDF”.";
    PRINT_4 = "Bấm “Lưu Word (.docx)” để có tệp Word sửa được, trình trên hệ thống quản lý văn bản; văn bản có bảng thì có thêm “Lưu Excel (.xlsx)”.", "Press “Save Word (.docx)” for a Word file that can be edited and goes into the document system; a document with tables has “Save Excel (.xlsx)” too.";

    ISSUE = "Đánh dấu đã ban hành, sửa sau khi ban hành", "Marking the plan as issued, and changing it afterwards";
    ISSUE_1 = "In quyết định kèm kế hoạch, trình ký. Chưa cần đánh dấu gì trong sổ.", "Print the decision with the plan and have it signed. Nothing needs to be marked yet.";
    ISSUE_2 = "Khi đã ký, có số và ngày: ở phần “Ban hành” của trang “Kế hoạch”, bấm “Đánh dấu đã ban hành”, ghi số và ngày.", "Once it is signed and has its number and day: in “Issue” under “Plan” press “Mark as issued” and type both.";
    ISSUE_3 = "Sửa về sau thì đầu trang ghi “Khác bản đã ban hành”; bấm vào đó để xem chỗ khác. Số liệu, tài liệu, ghi chú nhập như thường.", "After a later change the head says “Differs from the issued text”; press it to see where. Figures, documents and notes go on as before.";
    ISSUE_4 = "Khi bản sửa cũng đã ký ban hành, bấm “Đánh dấu lại theo nội dung hiện nay”.", "Once the changed plan is signed too, press “Mark again with the text as it is now”.";

    NEXT_YEAR = "Lập kế hoạch năm sau", "Next year's plan";
    NEXT_YEAR_1 = "Mở kế hoạch năm cũ, bấm “Lập kế hoạch năm sau”. Kế hoạch cũ giữ nguyên.", "Open the old year's plan and press “Write next year's plan”. The old plan is unchanged.";
    NEXT_YEAR_2 = "Xem lại tên đơn vị, năm và kết quả năm vừa đánh giá, rồi bấm “Lập kế hoạch”. Cán bộ, mục khắc phục, nhiệm vụ, số liệu theo dõi và chỉ tiêu được mang sang; số liệu, tài liệu và ghi chú thì không. Kết quả năm cũ được ghi vào định hướng khắc phục nếu được chọn; mục đã đạt thì bỏ được bằng “Không mang sang những mục đã đạt”.", "Look over the commune, the year and the result just published, then press “Make the plan”. Officers, items, duties, measures and targets come along; figures, documents and notes do not. What the old year reached is put into the directions if you choose so, and “Leave out the items that were met” leaves those out.";
    NEXT_YEAR_3 = "Phần “Nội dung còn theo kế hoạch cũ” liệt kê những chỗ còn nói theo năm cũ, để xem và sửa từng chỗ.", "“Words of the older plan” lists the places that still speak of the old year, to be looked at one by one.";

    DATA = "Giữ an toàn dữ liệu trên máy này", "Keeping the data on this device safe";
    DATA_1 = "Kế hoạch nằm trong bộ nhớ của trình duyệt này, trên máy này. Máy khác, trình duyệt khác hay cửa sổ ẩn danh không thấy được.", "Plans lie in the memory of this browser, on this device. Another device, another browser or a private window does not see them.";
    DATA_2 = "Xóa dữ liệu duyệt web, cài lại máy hay hỏng ổ đĩa đều làm mất kế hoạch: hãy bấm “Xuất tệp kế hoạch” đều đặn, giữ tệp ở USB, thư điện tử hay máy chủ của cơ quan.", "Clearing the browser's data, setting the device up anew or a broken disk lose the plan: press “Export the plan file” regularly, and keep the file on a USB drive, in your mail or on the office server.";
    DATA_3 = "Trên iPhone và iPad, Safari có thể xóa dữ liệu của trang không mở quá 7 ngày, trừ khi đã đưa sổ ra màn hình chính. Hai nơi ấy giữ dữ liệu riêng; chuyển sang bằng tệp.", "On iPhone and iPad, Safari may delete the data of a page not opened for 7 days, unless the workbook is on the home screen. The two keep separate data; carry a plan over by file.";
    DATA_4 = "Máy dùng chung: cuối buổi hãy xuất tệp, rồi dùng “Xóa dữ liệu trên máy này”.", "On a shared PC export at the end of the session, then use “Erase the data on this device”.";

    INSTALL = "Đưa sổ ra màn hình chính", "Put the workbook on the home screen";
    INSTALL_LEAD = "Mở được như một ứng dụng, cả khi mất mạng, và trình duyệt giữ dữ liệu chắc hơn.", "It then opens like an application, also without a network, and the browser keeps the data more firmly.";
    INSTALL_ANDROID = "Điện thoại, máy tính bảng Android (Chrome)", "Android phone or tablet (Chrome)";
    INSTALL_ANDROID_1 = "Bấm dấu ⋮ ở góc trên, chọn “Thêm vào màn hình chính” hoặc “Cài đặt ứng dụng”, rồi bấm “Cài đặt”.", "Tap ⋮ at the top, choose “Add to Home screen” or “Install app”, then “Install”.";
    INSTALL_APPLE = "iPhone, iPad (Safari)", "iPhone, iPad (Safari)";
    INSTALL_APPLE_1 = "Bấm nút Chia sẻ (ô vuông có mũi tên lên), chọn “Thêm vào MH chính” rồi bấm “Thêm”. Nếu đã nhập kế hoạch trong Safari: xuất tệp trước, rồi mở tệp đó trong sổ ở màn hình chính.", "Tap Share (a square with an arrow up), choose “Add to Home Screen”, then “Add”. If you already have a plan in Safari: export it first, then open the file in the workbook on the home screen.";
    INSTALL_WINDOWS = "Máy tính Windows (Edge, Chrome)", "Windows PC (Edge, Chrome)";
    INSTALL_WINDOWS_1 = "Edge: bấm dấu ⋯, chọn “Ứng dụng”, “Cài đặt trang này dưới dạng ứng dụng”. Chrome: bấm biểu tượng cài đặt ở cuối thanh địa chỉ, hoặc dấu ⋮, “Truyền, lưu và chia sẻ”, “Cài đặt trang dưới dạng ứng dụng”.", "Edge: press ⋯, “Apps”, “Install this site as an app”. Chrome: press the install icon at the end of the address bar, or ⋮, “Cast, save and share”, “Install page as app”.";
    INSTALL_ZALO = "Mở từ Zalo, Facebook", "Opened from Zalo or Facebook";
    INSTALL_ZALO_1 = "Trang mở bên trong Zalo hay Facebook không giữ dữ liệu lâu dài. Bấm dấu ⋯ rồi “Mở bằng trình duyệt” trước khi nhập.", "A page open inside Zalo or Facebook does not keep data for long. Tap ⋯, then “Open in browser”, before you enter anything.";

    KEYS = "Bàn phím", "Keys";
    KEYS_UNDO = "Hoàn tác", "Undo";
    KEYS_REDO = "Làm lại", "Redo";
    KEYS_NEXT = "Đến ô sau, ô trước", "Next field, previous field";
    KEYS_PRESS = "Bấm nút, chọn, mở phần đang gấp", "Press a button, tick, unfold";
    KEYS_CLOSE = "Đóng hộp thoại", "Close a dialog";

    TROUBLE = "Khi có trục trặc", "When something is wrong";
    TROUBLE_1 = "Góc trên ghi “Chưa lưu được”: đừng đóng trang. Xuất tệp kế hoạch ngay; sổ tự thử lưu lại vài giây một lần.", "The top says “Not saved”: do not close the page. Export the plan file at once; the workbook keeps trying to save.";
    TROUBLE_2 = "Trang báo “Chỉ xem”: sổ đang được sửa ở một thẻ khác. Bấm “Sửa ở thẻ này” để chuyển quyền sửa.", "The page says “View only”: another tab is editing. Press “Edit in this tab” to bring editing here.";
    TROUBLE_3 = "Nhận nhầm tệp hoặc lỡ thay kế hoạch: mở “Bản lưu trên máy này”, bấm “Khôi phục” ở bản trước đó.", "If you took the wrong file or replaced a plan by mistake: open “Versions kept on this device” and press “Restore” at the one before.";
    TROUBLE_4 = "Tệp không mở được: giữ nguyên tệp, đọc lời nhắc trên màn hình, và xin người gửi xuất lại.", "If a file does not open: keep it, read what the screen says, and ask the sender to export it again.";
}
