//! Hướng dẫn: how the workbook is used, in the words of the people who use it.

crate::messages! {
    TITLE = "Hướng dẫn", "How to use the workbook";
    CONTENTS = "Trong trang này", "On this page";

    ABOUT = "Sổ này để làm gì", "What the workbook is for";
    ABOUT_1 = "Sổ giúp xã, phường, đặc khu lập kế hoạch cải thiện Chỉ số cải cách hành chính trong năm, ghi số liệu hằng tháng, thấy ngay nội dung nào đạt, chưa đạt và còn thiếu bao nhiêu, rồi in quyết định kèm kế hoạch và bảng theo dõi.", "The workbook helps a commune write its yearly plan to improve the PAR INDEX, enter figures each month, see at once which items are met, which are short and by how much, and print the decision with the plan and the tracking table.";
    ABOUT_2 = "Mọi việc diễn ra trong trình duyệt của máy này. Sau khi mở, sổ không gửi gì đi đâu và dùng được khi mất mạng.", "Everything happens in this device's browser. Once open, the workbook sends nothing anywhere, and it works without a network.";

    FIRST = "Bắt đầu", "First steps";
    FIRST_1 = "Mở màn hình đầu. Chọn “Mở kế hoạch mẫu Ba Xa 2024” để xem một kế hoạch thật, hoặc “Mở tệp kế hoạch” nếu đã nhận tệp từ người khác.", "On the start screen choose “Open the sample plan, Ba Xa 2024” to look at a real plan, or “Open a plan file” if somebody has sent you one.";
    FIRST_2 = "Vào “Kế hoạch” để sửa quyết định, mục tiêu, nhiệm vụ và danh sách cán bộ, công chức.", "In “Plan” edit the decision, the aims, the tasks and the list of officers.";
    FIRST_3 = "Vào “Tiêu chí”, mở từng mục: ghi nguyên nhân, định hướng khắc phục, người thực hiện, thời gian và chỉ tiêu.", "In “Criteria” open the items one by one: cause, remedy, officer, time and target.";
    FIRST_4 = "Không có nút lưu: mỗi chữ gõ vào được lưu trong chốc lát. Góc trên ghi “Đã lưu” cùng giờ, phút, giây của lần lưu gần nhất.", "There is no save button: every letter is saved within a moment. The top of the page says “Saved” with the time of the last save.";
    FIRST_5 = "Sửa nhầm thì bấm “Hoàn tác”. Nút này vẫn lùi lại được sau khi tải lại trang.", "After a slip press “Undo”. It still works after the page was reloaded.";

    FIGURES = "Nhập số liệu", "Entering figures";
    FIGURES_1 = "Ghi số đếm thật (số hồ sơ, số nhiệm vụ, số văn bản) vào tháng phát sinh; không phải gõ tỷ lệ phần trăm, sổ tự tính.", "Type counts (dossiers, tasks, documents) into the month in which they arose; nobody types percentages, the workbook works them out.";
    FIGURES_2 = "Ô để trống nghĩa là chưa nhập; số 0 nghĩa là đã đếm và không có. Hai điều này khác nhau khi đánh giá.", "An empty cell means not entered; 0 means counted, and there were none. The verdict treats them differently.";
    FIGURES_3 = "Gõ 1.234 hay 1234 đều được. Chữ hoặc số không hiểu được vẫn giữ nguyên trong ô, kèm lời nhắc.", "1.234 and 1234 are both fine. What cannot be understood stays in the cell as typed, with a message.";

    FIGURES_4 = "Lũy kế: nếu báo cáo chỉ có số từ đầu năm, bấm “Nhập lũy kế” ở tên nhóm, chọn tháng rồi gõ hoặc dán số của cả biểu. Các số đó gồm từ tháng 1 đến tháng đã chọn, không phải nhập từng tháng nữa.", "Cumulative figures: where a report only has the count since January, press “Cumulative” in the head of the group, choose the month and type or paste the whole form. The figures stand for all the months up to then.";

    PASTE = "Dán số liệu từ Excel", "Pasting figures from Excel";
    PASTE_1 = "Trong Excel, chọn các ô số rồi bấm Ctrl + C.", "In Excel choose the cells with the figures and press Ctrl + C.";
    PASTE_2 = "Ở trang “Số liệu”, bấm “Dán từ Excel”, bấm vào ô lớn rồi bấm Ctrl + V. Cũng có thể dán thẳng vào một ô của bảng.", "In “Figures” press “Paste from Excel” and press Ctrl + V in the large field. You can also paste straight into a cell of the table.";
    PASTE_3 = "Chọn khối dán xếp theo dòng, theo cột, hay là dòng “Tổng cộng” của biểu II.06a; chọn số đo và tháng bắt đầu.", "Say whether a row or a column is a measure, or whether it is the total row of form II.06a; choose the measure and the month it starts at.";
    PASTE_4 = "Xem phần “Sẽ ghi”, rồi bấm “Ghi … ô”. Trước lúc đó chưa có gì thay đổi; ghi nhầm thì bấm “Hoàn tác”.", "Look at “Will be written”, then press “Write … cells”. Nothing changes before that; “Undo” takes it back.";

    PROOF = "Tài liệu kiểm chứng", "Verification documents";
    PROOF_1 = "Mở một mục ở trang “Tiêu chí”, mở phần “Tài liệu kiểm chứng”, bấm “Thêm” ở tài liệu gợi ý hoặc “Thêm tài liệu”.", "Open an item in “Criteria”, unfold “Verification documents”, press “Add” at a suggested document or “Add a document”.";
    PROOF_2 = "Ghi số, ký hiệu, ngày và cơ quan ban hành, hoặc liên kết đến nơi lưu. Sổ không chứa tệp đính kèm.", "Type its number, day and issuer, or a link to where it is kept. The workbook holds no attachments.";
    PROOF_3 = "Con số ở đầu phần chỉ đếm tài liệu đã có số, ngày hoặc liên kết. Mục đạt mà chưa có tài liệu được nhắc ở “Tổng quan”.", "The count in the head is of documents with a number, a day or a link. An item that is met without any is pointed out in “Overview”.";

    DUTIES = "Nhiệm vụ và báo cáo định kỳ", "Duties and recurring reports";
    DUTIES_1 = "Ở trang “Tiêu chí”, chọn “Nhiệm vụ được giao” để xem việc của từng công chức; thêm nhiệm vụ ở trang “Kế hoạch”.", "In “Criteria” choose “Assigned duties” to see who does what; add duties in “Plan”.";
    DUTIES_2 = "Nhiệm vụ phải báo cáo: mở nhiệm vụ, chọn “Kỳ báo cáo” (tháng, quý, 6 tháng, năm). Sổ tự lập các kỳ và hạn.", "A duty with reports: open it and choose the reporting periods. The workbook works out the reports and when they are due.";
    DUTIES_3 = "Gửi báo cáo xong thì bấm “Ghi nhận đã gửi”, sửa ngày gửi nếu cần và ghi số văn bản.", "After sending a report press “Note as sent”, mend the day if need be and type the document's number.";

    VERDICTS = "Đọc kết quả", "Reading the verdicts";
    VERDICTS_1 = "“Đạt”, “Chưa đạt”: số liệu đã nhập so với chỉ tiêu, tính bằng số nguyên: 54,95% không bao giờ được coi là đạt 55%.", "“Met”, “Not met”: the figures against the target, worked out in whole numbers: 54.95% never passes for 55%.";
    VERDICTS_2 = "“Đang thực hiện”: chưa đến hạn. “Chưa nhập”: thiếu số liệu. “Chưa phát sinh”: đã ghi 0 nên chưa có gì để tính tỷ lệ.", "“Under way”: not due yet. “Not entered”: figures are missing. “Nothing arisen”: 0 was entered, so there is nothing to take a share of.";
    VERDICTS_3 = "“Tự đánh giá”: theo lời của người phụ trách. “Chờ công bố”: cấp trên chưa công bố. “Theo dõi”: kế hoạch không đặt ngưỡng.", "“Self-assessed”: the officer's own word. “Awaiting publication”: the higher level has not published yet. “Tracked”: the plan sets no threshold.";
    VERDICTS_4 = "Bấm “Vì sao?” bên cạnh kết quả để xem công thức, số liệu đã dùng và tháng còn thiếu. Khi chưa đạt, sổ nói rõ còn thiếu bao nhiêu hồ sơ, nhiệm vụ.", "Press “Why?” beside a verdict for the rule, the figures used and the months missing. Where a target is short, the workbook says by how many dossiers or tasks.";

    PRINT = "In văn bản", "Printing";
    PRINT_1 = "Vào “Văn bản”, xem trước tờ giấy, sửa những chỗ sổ nhắc, rồi bấm “In”. Số và ngày còn trống trước khi ký là bình thường.", "In “Documents” look at the paper, mend what the workbook points out, then press “Print”. A blank number or date before signing is normal.";
    PRINT_2 = "Trong hộp thoại in của trình duyệt: chọn khổ A4, bỏ chọn “Đầu trang và chân trang”. Muốn có tệp PDF, chọn máy in “Lưu dưới dạng PDF”.", "In the browser's print dialog choose A4 and untick “Headers and footers”. For a PDF choose the printer “Save as PDF”.";

    ISSUE = "Ban hành kế hoạch", "Issuing the plan";
    ISSUE_1 = "In quyết định kèm kế hoạch từ trang “Văn bản”, trình ký. Chưa cần đánh dấu gì trong sổ.", "Print the decision with the plan from “Documents” and have it signed. Nothing needs to be marked yet.";
    ISSUE_2 = "Khi đã ký, có số và ngày: vào phần “Ban hành” của trang “Kế hoạch”, bấm “Đánh dấu đã ban hành”, ghi số và ngày.", "Once it is signed and has its number and day: in “Issue” under “Plan” press “Mark as issued” and type both.";
    ISSUE_3 = "Từ đó sổ giữ nguyên văn bản đã ban hành. Sửa kế hoạch về sau thì sổ chỉ rõ chỗ nào khác với bản đã ban hành.", "From then on the workbook keeps the text as issued, and shows where later changes differ from it.";

    TRACKING = "Bảng theo dõi", "The tracking table";
    TRACKING_1 = "Vào “Văn bản”, chọn “Bảng theo dõi” để in chỉ tiêu, kết quả, phần còn thiếu và tình trạng của từng mục đến hôm nay. Dùng khi họp, khi báo cáo cấp trên.", "In “Documents” choose “Tracking table” to print target, result, what is missing and status of every item as of today, for meetings and reports.";

    NEXT_YEAR = "Lập kế hoạch năm sau", "Next year's plan";
    NEXT_YEAR_1 = "Mở kế hoạch năm cũ. Khi năm đã hết, bấm “Lập kế hoạch năm sau” ở “Tổng quan”; lúc khác thì vào “Tệp và cài đặt”.", "Open the old year's plan. Once its year is over press “Write next year's plan” in “Overview”; before that in “Files and settings”.";
    NEXT_YEAR_2 = "Xem lại tên đơn vị, năm và kết quả năm vừa đánh giá, rồi bấm “Lập kế hoạch”. Cán bộ, mục khắc phục, nhiệm vụ, số đo và chỉ tiêu được mang sang; số liệu, tài liệu và ghi chú thì không. Kế hoạch cũ giữ nguyên.", "Look over the commune, the year and the result just published, then press “Make the plan”. Officers, items, duties, measures and targets come along; figures, documents and notes do not. The old plan is unchanged.";
    NEXT_YEAR_3 = "Sổ liệt kê những chỗ còn nói theo năm cũ để xem và sửa từng chỗ.", "The workbook lists the places that still speak of the old year, to be looked at one by one.";

    SHARE = "Gửi và nhận kế hoạch", "Sending and receiving a plan";
    SHARE_1 = "Vào “Tệp và cài đặt”, bấm “Xuất tệp kế hoạch”. Cả kế hoạch nằm trong một tệp; gửi tệp đó qua thư điện tử, Zalo hay USB.", "In “Files and settings” press “Export the plan file”. The whole plan is in one file; send it by mail, Zalo or a USB drive.";
    SHARE_2 = "Người nhận mở sổ trên máy của họ, chọn “Mở tệp kế hoạch”. Sổ cho biết trong tệp có gì trước khi nhận; kế hoạch đang có không bị thay đổi cho đến khi đồng ý.", "The receiver opens the workbook on their device and chooses “Open a plan file”. The workbook says what is in the file first; the plan already there is not touched until they agree.";
    SHARE_3 = "Nếu tệp là của chính kế hoạch đang có, sổ chỉ ra từng mục khác nhau và bên nào đã sửa, để chọn nhận hay mở thành bản riêng.", "If the file is of a plan that is already there, the workbook shows item by item what differs and which side changed it, so that you can take it over or open it as a plan of its own.";
    SHARE_4 = "Hai bên đọc cho nhau mã kiểm (như A1B2-C3D4): trùng mã là nội dung giống hệt nhau.", "Both sides can read each other the check code (such as A1B2-C3D4): the same code means the same content.";

    DATA = "Dữ liệu nằm ở đâu", "Where the data lives";
    DATA_1 = "Kế hoạch nằm trong bộ nhớ của trình duyệt này, trên máy này. Máy khác, trình duyệt khác hay cửa sổ ẩn danh không thấy được.", "Plans lie in the memory of this browser, on this device. Another device, another browser or a private window does not see them.";
    DATA_2 = "Xóa dữ liệu duyệt web, cài lại máy hay hỏng ổ đĩa đều làm mất kế hoạch. Vì vậy hãy xuất tệp đều đặn và giữ tệp ở nơi khác: USB, thư điện tử, máy chủ của cơ quan.", "Clearing the browser's data, setting the device up anew or a broken disk lose the plan. So export regularly, and keep the file elsewhere: on a USB drive, in your mail, on the office server.";
    DATA_3 = "Trên iPhone và iPad, Safari có thể xóa dữ liệu của trang không mở quá 7 ngày, trừ khi đã đưa sổ ra màn hình chính. Sổ mở từ màn hình chính và sổ mở trong Safari giữ dữ liệu riêng; chuyển sang bằng tệp.", "On iPhone and iPad, Safari may delete the data of a page not opened for 7 days, unless the workbook is on the home screen. The workbook on the home screen and the one in Safari keep separate data; carry a plan over by file.";
    DATA_4 = "Máy dùng chung: cuối buổi hãy xuất tệp, rồi dùng “Xóa dữ liệu trên máy này” trong “Tệp và cài đặt”.", "On a shared PC export at the end of the session, then use “Erase the data on this device” in “Files and settings”.";

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

    KEYS = "Phím tắt", "Keys";
    KEYS_UNDO = "Hoàn tác", "Undo";
    KEYS_REDO = "Làm lại", "Redo";
    KEYS_NEXT = "Đến ô sau, ô trước", "Next field, previous field";
    KEYS_PRESS = "Bấm nút, chọn, mở phần đang gấp", "Press a button, tick, unfold";
    KEYS_CLOSE = "Đóng hộp thoại", "Close a dialog";

    TROUBLE = "Khi có trục trặc", "When something is wrong";
    TROUBLE_1 = "Góc trên ghi “Chưa lưu được”: đừng đóng trang. Xuất tệp kế hoạch ngay; sổ tự thử lưu lại vài giây một lần.", "The top says “Not saved”: do not close the page. Export the plan file at once; the workbook keeps trying to save.";
    TROUBLE_2 = "Trang báo “Chỉ xem”: sổ đang được sửa ở một thẻ khác. Bấm “Sửa ở thẻ này” để chuyển quyền sửa.", "The page says “View only”: another tab is editing. Press “Edit in this tab” to bring editing here.";
    TROUBLE_3 = "Nhận nhầm tệp hoặc lỡ thay kế hoạch: vào “Tệp và cài đặt”, mở “Bản lưu trên máy này” và khôi phục bản trước đó.", "If you took the wrong file or replaced a plan by mistake: in “Files and settings” open “Versions kept on this device” and restore the one before.";
    TROUBLE_4 = "Tệp không mở được: giữ nguyên tệp, đọc lời nhắc trên màn hình, và xin người gửi xuất lại.", "If a file does not open: keep it, read what the screen says, and ask the sender to export it again.";
}
