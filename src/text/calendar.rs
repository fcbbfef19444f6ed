//! Lịch các ngày hạn, in the page of files.

crate::messages! {
    TITLE = "Lịch các ngày hạn", "Calendar of due days";
    LEAD = "Tệp lịch có hạn của mục khắc phục, nhiệm vụ, chỉ tiêu và báo cáo chưa xong, mở được bằng Outlook, Google Calendar và lịch trên điện thoại; mỗi hạn nhắc trước 7 ngày và trước 1 ngày.", "The file holds the due days of items, duties, targets and reports that are not done, for Outlook, Google Calendar and telephones; each reminds 7 days and 1 day before.";
    HOW = "Hãy nhập tệp vào một lịch riêng. Khi có tệp mới, xóa lịch riêng đó trước rồi nhập lại, để việc đã xong và hạn cũ không còn trong lịch.", "Import the file into a calendar of its own. When you have a newer file, delete that calendar first and import again, so that nothing that is done and no old day stays.";
    NOT_IN = "Việc đã xong và việc thường xuyên không có ngày hạn thì không có trong lịch. Mục định kỳ có mặt ở từng kỳ còn lại khi đã ghi “Ngày đến hạn hằng kỳ” ở trang của mục.", "What is done, and what goes on all year without a due day, is not in it. An item that recurs is in it once for each period to come, when “Day due each period” is typed on its page.";
    WHOSE = "Ngày hạn của ai", "Whose due days";
    EVERYBODY = "Tất cả", "Everybody's";
    SAVE = "Lưu lịch (.ics)", "Save the calendar (.ics)";
    saved(count: &str, name: &str) = "Đã tải về {name}: {count} ngày hạn.", "Downloaded {name}: {count} due days.";
    undated(count: &str) = "Có {count} nhiệm vụ báo cáo chưa ghi hạn gửi nên báo cáo chưa có trong lịch. Hãy ghi “Gửi sau khi hết kỳ (số ngày)” ở trang của nhiệm vụ.", "{count} reporting duties do not say when their reports are due, so those are not in it. Type “Due, days after the period” on the page of the duty.";
    NOTHING = "Không có ngày hạn nào để lưu: mọi việc đã xong, hoặc chưa có việc nào có ngày hạn. Ngày hạn được ghi ở trang của mục khắc phục hoặc nhiệm vụ.", "There is no due day to save: everything is done, or nothing has a due day yet. Due days are typed on the page of an item or a duty.";
    not_saved(why: &str) = "Chưa lưu được tệp lịch: {why}. Kế hoạch không thay đổi; hãy bấm lưu lại.", "The calendar was not saved: {why}. The plan is unchanged; press save again.";
}
